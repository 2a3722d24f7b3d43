package org.jobun.web.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.Editing;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.FolderZip;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 審査: own words are submitted by whoever wrote them, and decided on by somebody else who has seen what is to be seen. */
class ApprovalPagesTest {
    private static final String CLAUSE = "clauses/jurisdiction/court.md";
    private static final String EDIT = "/bodies/folder/edit";
    private static final String ITEM = "/approval/item?name=clause%20jurisdiction.court@-";

    @TempDir
    Path folder;

    private WebFixture web;
    private WebClient author;
    private WebClient approver;

    @BeforeEach
    void start() {
        web = WebFixture.office(folder);
        author = web.person("kian", "法規係", Role.OFFICER, Role.REVIEWER, Role.APPROVER);
        approver = web.person("shonin", "総務課", Role.REVIEWER, Role.APPROVER);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static String own(String from, String to) {
        return new String(CatalogFiles.bundled().get(CLAUSE), StandardCharsets.UTF_8).replace(from, to);
    }

    private void save(String text) {
        String page = author.get(EDIT + "?path=" + CLAUSE).body();
        HttpResponse<String> saved =
                author.post(EDIT, "path", CLAUSE, "text", text, "state", value(page, "state"), "all", "yes");
        assertEquals(303, saved.statusCode(), saved::body);
    }

    private static String value(String page, String name) {
        return page.replaceFirst("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static HttpResponse<String> step(WebClient who, String step, String... more) {
        return stepOn(who, hash(who), step, more);
    }

    /** Of the text that somebody has before them. */
    private static String hash(WebClient who) {
        return who.get(ITEM).body().replaceFirst("(?s).*今の本文等のハッシュ</dt><dd class=\"code\">([0-9a-f]{64}).*", "$1");
    }

    private static HttpResponse<String> stepOn(WebClient who, String hash, String step, String... more) {
        String[] fields = new String[8 + more.length];
        System.arraycopy(
                new String[] {"name", "clause jurisdiction.court@-", "body", "", "hash", hash, "step", step},
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return who.post("/approval/item", fields);
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer::body);
    }

    private static void refused(int status, String words, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(words), answer::body);
    }

    @Test
    void ownWordsAreSubmittedAndApprovedBySomebodyElse() {
        done(approver.post("/approval/adopt", "body", ""));
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("kian", browser);
            browser.open("/approval?view=all");
            browser.await("main table", "jurisdiction.court");
            browser.assertForEverybody("approval-all");
            browser.click("jurisdiction.court");
            browser.await("main h1", "案");
            browser.await("#difference + p + .scroll", "から生ずる一切の紛争");
            browser.await("#difference + p + .scroll", "【用語：この契約】");
            browser.await("main", "証明できました");
            browser.assertForEverybody("approval-item-draft");
            browser.click("審査に付す");
            browser.await(".banner", "審査に付しました。台帳に記録しました");
            browser.assertForEverybody("approval-item-author");
        }
        refused(403, "起案に関わったので", step(author, "APPROVE"));
        done(step(approver, "APPROVE"));
    }

    /** Somebody else may have submitted what they wrote. */
    @Test
    void whoeverSavedATextInTheWebAppDoesNotApproveIt() {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(approver, "SUBMIT"));
        refused(403, "起案に関わったので", step(author, "APPROVE"));
        refused(403, "起案に関わったので", step(approver, "APPROVE"));
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        refused(403, "承認の権限がありません", step(admin, "APPROVE"));
        WebClient other = web.person("betsu", "総務課", Role.APPROVER);
        done(step(other, "APPROVE"));
        assertTrue(other.get(ITEM).body().contains("施行中"));
    }

    /** What people try to get round it through the web; what is done to the database itself is tried where the store is. */
    @Test
    void ofTwoWhoApproveAtTheSameMomentOneDoes() throws Exception {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(author, "SUBMIT"));
        String seen = hash(approver);
        WebClient other = web.person("betsu", "総務課", Role.APPROVER);
        approver.csrf();
        other.csrf();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<HttpResponse<String>>> both = List.of(
                () -> {
                    together.await();
                    return stepOn(approver, seen, "APPROVE");
                },
                () -> {
                    together.await();
                    return stepOn(other, seen, "APPROVE");
                });
        List<Integer> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : pool.invokeAll(both)) {
            answers.add(answer.get().statusCode());
        }
        pool.shutdown();
        answers.sort(null);
        assertEquals(List.of(303, 409), answers);
        assertEquals(2, web.app().store().approvals().lines().size());
        assertTrue(approver.get("/approval/ledger?check=yes").body().contains("全て記録した時のままです"));
    }

    @Test
    void aPageThatWasOpenedBeforeTheTextChangedRecordsNothing() {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(author, "SUBMIT"));
        String seen = hash(approver);
        save(own("に関する訴訟", "に関する一切の訴訟"));
        refused(409, "この画面を開いた後に", stepOn(approver, seen, "APPROVE"));
        refused(409, "審査に付された状態と違います", step(approver, "APPROVE"));
        done(step(author, "SUBMIT"));
        refused(409, "この画面を開いた後に", stepOn(approver, seen, "RETURN", "comment", "直すこと。"));
        done(step(approver, "APPROVE"));
        assertEquals(3, web.app().store().approvals().lines().size());
    }

    @Test
    void nobodyApprovesAStateWhoseProofFails() {
        save(own("とする。", "とし、[[subcontracting.by-approval]]の例による。"));
        done(step(author, "SUBMIT"));
        refused(409, "今の条項集には誤りがあるので、承認することができません", step(approver, "APPROVE"));
        assertTrue(approver.get(ITEM).body().contains("この状態の条項集には誤りがあり、承認することができません"), "as the proof is done");
        assertEquals(1, web.app().store().approvals().lines().size());
    }

    /** Ends of lines and blanks at them say nothing; a blank that is printed does. */
    @Test
    void whatIsNotPrintedChangesNoApproval() {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(author, "SUBMIT"));
        done(step(approver, "APPROVE"));
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟").replace("とする。\n", "とする。  \n"));
        assertTrue(approver.get(ITEM).body().contains("施行中"));
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟").replace("とする。\n", "とする。　\n"));
        refused(409, "審査に付されていません", step(approver, "APPROVE"));
    }

    @Test
    void aDecisionOfAnotherLedgerOrAnotherStateIsNotTakenIn() throws Exception {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(author, "SUBMIT"));
        byte[] packet = packet();
        String written = new String(packet, StandardCharsets.UTF_8);
        refused(422, "文書番号を入力してください", approver.upload("/approval/decided", Map.of("body", "")));
        refused(
                409,
                "この承認の台帳のものではありません",
                take(approver, written.replaceFirst("\"head\" : \"....", "\"head\" : \"0000")));
        refused(409, "この承認の台帳のものではありません", take(approver, "{}"));
        refused(409, "起案に関わったので", take(author, written));
        save(own("に関する訴訟", "に関する一切の訴訟"));
        refused(409, "審査に付された状態と違います", take(approver, written));
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(take(approver, written));
        String page = approver.get(ITEM).body();
        assertTrue(page.contains("決裁: 情総第12号、令和8年12月1日、総務部長"), page);
        refused(409, "審査に付されていません", take(approver, written));
    }

    private byte[] packet() throws Exception {
        return paper("packet.json");
    }

    /** One of the papers for a decision on all that is under review. */
    private byte[] paper(String name) throws Exception {
        for (int i = 0; i < 240; i++) {
            HttpResponse<byte[]> answer = approver.bytes("/approval/papers.zip");
            if (answer.headers().firstValue("Content-Disposition").isPresent()) {
                try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        if (entry.getName().equals(name)) {
                            return zip.readAllBytes();
                        }
                    }
                }
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no papers");
    }

    private static HttpResponse<String> take(WebClient who, String packet) {
        return who.upload(
                "/approval/decided",
                Map.of("body", "", "number", "情総第12号", "day", "R8.12.1", "by", "総務部長"),
                new WebClient.Attached("packet", "packet.json", packet.getBytes(StandardCharsets.UTF_8)));
    }

    /** As whoever holds the database does, while the server is down. */
    @Test
    void aLedgerThatSomebodyEditedIsSaidSoAndGoesNoFurther() throws Exception {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(author, "SUBMIT"));
        String head = web.app().store().approvals().end();
        web.close();
        Editing.sql(folder, "update approval_line set person = 'さくら' where number = 1");
        web = WebFixture.office(folder);
        WebClient again = web.person("shonin", "総務課");
        refused(200, "台帳の 1 行目が、記録した時と違います", again.get("/approval/ledger?check=yes&head=" + head.substring(0, 12)));
        refused(200, "始めの12字以上を入力してください", again.get("/approval/ledger?check=yes&head=abc"));
    }

    @Test
    void oneStopsTwoReopenAndWhatIsGivenUpIsApprovedAnew() {
        done(approver.post("/approval/adopt", "body", ""));
        refused(422, "緊急停止の理由又は意見を書いてください", step(approver, "STOP"));
        done(step(author, "STOP", "comment", "誤りの疑いがある。"));
        assertTrue(approver.get(ITEM).body().contains("緊急停止"));
        done(step(approver, "REOPEN", "comment", "誤りではなかった。"));
        refused(403, "既に停止の解除をしています", step(approver, "REOPEN", "comment", "もう一度。"));
        assertTrue(author.get("/approval").body().contains("停止の解除"), "the other one has something to do");
        done(step(author, "REOPEN", "comment", "確かめた。"));
        assertTrue(approver.get(ITEM).body().contains("施行中"));
        done(step(approver, "ABOLISH", "comment", "使わないこととした。"));
        assertTrue(approver.get(ITEM).body().contains("廃止"));
    }

    @Test
    void aRuleAsksForDivisionsDecidersAndDeputies() {
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        web.person("bucho", "総務部", Role.APPROVER);
        web.person("kakaricho", "総務課", Role.APPROVER);
        WebClient other = web.person("joho", "情報課", Role.REVIEWER);
        refused(403, "承認の決まりの権限がありません", approver.post("/approval/rule", "body", "", "approvals", "1"));
        refused(422, "1から9までの数", admin.post("/approval/rule", "body", "", "approvals", "0"));
        done(admin.post(
                "/approval/rule",
                "body",
                "",
                "approvals",
                "1",
                "concur",
                "情報課",
                "decider",
                "bucho",
                "deputy",
                "kakaricho"));
        assertTrue(approver.get("/approval/rule").body().contains("合議は、情報課。決裁・専決は、bucho。代決は、kakaricho"));
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(author, "SUBMIT"));
        refused(409, "合議が済んでいません", step(web.person("bucho", "総務部"), "APPROVE"));
        refused(403, "合議の相手ではありません", step(approver, "CONCUR"));
        assertTrue(other.get("/approval").body().contains("<strong>合議</strong>"));
        done(step(other, "CONCUR"));
        refused(403, "決裁者ではありません", step(approver, "APPROVE"));
        refused(403, "代決することができません", step(approver, "APPROVE", "for", "bucho"));
        WebClient deputy = web.person("kakaricho", "総務課");
        assertTrue(deputy.get(ITEM + "&now=yes").body().contains("代決をする"));
        done(step(deputy, "APPROVE", "for", "bucho"));
        WebClient decider = web.person("bucho", "総務部");
        assertTrue(decider.get("/approval").body().contains("<strong>後閲</strong>"));
        done(step(decider, "AFTER"));
        assertFalse(decider.get("/approval").body().contains("<strong>後閲</strong>"));
    }

    @Test
    void thePagesBesideAreForEverybody() {
        web.person("admin", "", Role.ADMINISTRATOR);
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("admin", browser);
            browser.open("/approval/rule");
            browser.assertForEverybody("approval-rule");
            browser.open("/approval/decided");
            browser.click("取り込む");
            browser.await(".banner", "文書番号を入力してください");
            browser.assertForEverybody("approval-decided-wrong");
            browser.open("/approval/ledger?check=yes&head=abc");
            browser.assertForEverybody("approval-ledger-empty");
            browser.open("/people/new");
            browser.assertForEverybody("person-new");
            web.signInAs("shonin", browser);
            browser.open(ITEM + "&now=yes");
            browser.assertForEverybody("approval-item-same");
        }
    }

    /** What is no clause is told by its keys and lines, in words, on the page and in the papers for the decision. */
    @Test
    void aRuleATemplateATableOfLawAndAProfileAreToldByTheirKeys() throws Exception {
        done(approver.post("/approval/adopt", "body", ""));
        String state = value(author.get("/bodies/folder").body(), "state");
        Map<String, byte[]> own = Map.of(
                "clauses/own.yaml",
                utf8("messages:\n  place-home: { hint: 作業場所を選び直してください。 }\n"),
                "laws/appi.yaml",
                changed("laws/appi.yaml", "個人情報取扱事業者による従業者の監督", "個人情報取扱事業者が行う従業者の監督"),
                "templates/agreement-publication.md",
                changed("templates/agreement-publication.md", "次のとおり落札者等を決定したので、公示する。", "次のとおり落札者を決定したので、公示する。"),
                "municipalities/aobano.yaml",
                changed("municipalities/aobano.yaml", "総務部情報管理課", "総務部デジタル推進課"));
        done(author.upload(
                "/bodies/folder",
                Map.of("state", state),
                new WebClient.Attached("zip", "own.zip", FolderZip.write(own))));
        Map<String, String> said = Map.of(
                "rule place-home", "規則の文言 › 対処: 作業場所を選び直してください。",
                "law appi", "規定 › operator-staff › 内容: 個人情報取扱事業者",
                "template agreement-publication", "次のとおり落札者",
                "profile aobano", "団体 › 課: 総務部");
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("kian", browser);
            for (Map.Entry<String, String> one : said.entrySet()) {
                browser.open("/approval/item?now=yes&name=" + one.getKey().replace(" ", "%20"));
                browser.await("#difference ~ .scroll", one.getValue());
                browser.assertForEverybody("approval-" + one.getKey());
                browser.click("審査に付す");
                browser.await(".banner", "審査に付しました");
            }
        }
        StringBuilder table = new StringBuilder();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(paper("02 新旧対照表.docx")))) {
            word.getTables().forEach(one -> table.append(one.getText()));
        }
        for (String words : List.of("総務部デジタル推進課", "落札者を決定した", "個人情報取扱事業者が行う従業者の監督", "作業場所を選び直してください。")) {
            assertTrue(table.toString().contains(words), words + " is not in " + table);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(String path, String from, String to) {
        String text = new String(CatalogFiles.bundled().get(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), path);
        return utf8(text.replace(from, to));
    }

    /** Whoever wrote many texts submits them together, each in the state that the list had. */
    @Test
    void whatIsChosenFromTheListIsSubmittedTogether() {
        String second = "clauses/own/extra.md";
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        String page = author.get(EDIT + "?path=" + second).body();
        done(author.post(
                EDIT,
                "path",
                second,
                "text",
                own("jurisdiction.court", "own.extra"),
                "state",
                value(page, "state"),
                "all",
                "yes"));
        refused(422, "選んでください", author.post("/approval/submit?view=all"));
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("kian", browser);
            browser.open("/approval?view=all");
            browser.await("form .bar", "このページの2件を審査に付す");
            browser.assertForEverybody("approval-submit");
            save(own("に関する訴訟", "に関する一切の訴訟"));
            browser.click("このページの2件を審査に付す");
            browser.await(".banner.error", "審査に付すことができなかったものがあります");
            browser.await(".banner.error", "clause jurisdiction.court@-");
            browser.await(".banner.good", "1件を審査に付しました");
            browser.assertForEverybody("approval-submit-half");
        }
        HttpResponse<String> rest = author.post(
                "/approval/submit?view=all",
                "chosen",
                chosen(author.get("/approval?view=all").body(), "jurisdiction.court"));
        done(rest);
        assertTrue(rest.headers().firstValue("Location").orElseThrow().endsWith("&submitted=1"));
        assertTrue(author.get(ITEM).body().contains("審査中"));
        refused(403, "起案に関わったので", step(author, "APPROVE"));
        assertFalse(author.get("/approval?view=all").body().contains("を審査に付す</button>"));
    }

    private static String chosen(String list, String id) {
        return list.replaceFirst("(?s).*name=\"chosen\" value=\"([0-9a-f]{64} clause " + id + "@-)\".*", "$1");
    }

    /** What was approved and is no longer in the catalog keeps final papers away until that is decided too. */
    @Test
    void whatIsGoneIsShownAndGivenUp() {
        String path = "clauses/own/extra.md";
        String name = "clause own.extra@-";
        String text = own("jurisdiction.court", "own.extra");
        String page = author.get(EDIT + "?path=" + path).body();
        done(author.post(EDIT, "path", path, "text", text, "state", value(page, "state"), "all", "yes"));
        String item = "/approval/item?name=clause%20own.extra@-";
        String hash = author.get(item).body().replaceFirst("(?s).*ハッシュ</dt><dd class=\"code\">([0-9a-f]{64}).*", "$1");
        done(author.post("/approval/item", "name", name, "hash", hash, "step", "SUBMIT"));
        done(approver.post("/approval/item", "name", name, "hash", hash, "step", "APPROVE"));
        page = author.get(EDIT + "?path=" + path).body();
        done(author.post(EDIT + "/remove", "path", path, "state", value(page, "state"), "all", "yes"));
        assertTrue(approver.get("/approval?view=all&state=GONE").body().contains("own.extra@-"));
        assertTrue(approver.get(item).body().contains("承認されましたが、今の条項集にはありません"));
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("shonin", browser);
            browser.open(item);
            browser.await("#difference ~ .scroll", "を第一審の専属的合意管轄裁判所とする");
            browser.assertForEverybody("approval-gone");
        }
        refused(
                409,
                "条項集にありません",
                approver.post("/approval/item", "name", name, "hash", "", "step", "REVIEW", "comment", "なぜか。"));
        done(approver.post("/approval/item", "name", name, "hash", "", "step", "ABOLISH", "comment", "使わない。"));
        assertFalse(approver.get("/approval?view=all&state=GONE").body().contains("own.extra@-"));
    }
}
