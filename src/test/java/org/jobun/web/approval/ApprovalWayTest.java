package org.jobun.web.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.FolderZip;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.app.WebSettings;
import org.jobun.web.http.Listening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;

/** The whole way of a clause in the browser: written, submitted, sent back, changed, approved, waiting, in force, and recalled. */
class ApprovalWayTest {
    private static final String OLD = "clauses/jurisdiction/court.md";
    private static final String FRESH = "clauses/jurisdiction/court@2027-02-01.md";
    private static final String ITEM = "/approval/item?name=clause%20jurisdiction.court@2027-02-01";

    @TempDir
    Path folder;

    private final Days clock = new Days();
    private WebFixture web;

    /** A clock that goes when it is told to. */
    private static final class Days extends Clock {
        private volatile Instant now = Instant.parse("2026-12-01T00:00:00Z");

        void go(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Tokyo");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        web = WebFixture.start(
                WebSettings.office(folder.resolve("data"), Listening.plain("127.0.0.1", List.of(0))),
                WebFixture.program(),
                clock);
        web.person("kian", "法規係", Role.OFFICER, Role.REVIEWER);
        web.person("shinsa", "契約課", Role.REVIEWER);
        web.person("shonin", "総務課", Role.APPROVER);
        web.person("keiyaku", "契約課", Role.OFFICER);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static String ours() {
        return new String(CatalogFiles.bundled().get(OLD), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The words of today until a day, and others from then on. */
    private Path twoVersions() throws IOException {
        String dated = "dated_by: conclusion";
        return Files.write(
                folder.resolve("own.zip"),
                FolderZip.write(Map.of(
                        OLD,
                        bytes(ours().replace(dated, "valid: /2027-02-01\n" + dated)),
                        FRESH,
                        bytes(ours().replace(dated, "valid: 2027-02-01/\n" + dated)
                                .replace("に関する訴訟", "から生ずる紛争に関する訴訟")))));
    }

    private void as(String login, Browser browser) {
        web.signInAs(login, browser);
    }

    /** A step is there when all that is to be seen is known; the page comes again until then. */
    private static void press(Browser browser, String step) {
        String button = "button[value=" + step + "]";
        browser.until(() -> !browser.all(button).isEmpty(), () -> step + " is not in\n" + browser.text());
        browser.find(button).sendKeys(Keys.ENTER);
    }

    @Test
    void aClauseIsWrittenReviewedSentBackChangedApprovedInForceAndRecalled() throws IOException {
        web.person("keiyaku", "契約課").freeze("consortium");
        try (Browser browser = new Browser(web.app().address())) {
            as("shonin", browser);
            browser.open("/approval");
            browser.await("main", "承認の台帳は、まだ始まっていません");
            browser.assertForEverybody("way-01-not-begun");
            browser.click("として取り込む");
            browser.await(".banner", "取込みを台帳に記録しました");
            as("kian", browser);
            browser.open("/bodies/folder");
            browser.find("input[type=file]").sendKeys(twoVersions().toString());
            browser.find("form[enctype] button").click();
            browser.await("main", FRESH);
            submitted(browser);
            sentBack(browser);
            changed(browser);
            approved(browser);
            inForce(browser);
            recalled(browser);
            // What was refused on purpose, and the picture that Chromium wants beside a text.
            List<String> complaints = browser.complaints().stream()
                    .filter(said -> !said.contains("422") && !said.contains("favicon"))
                    .toList();
            assertEquals(List.of(), complaints);
        }
    }

    private void submitted(Browser browser) {
        browser.open("/approval?view=all");
        browser.await("main", "2件");
        browser.assertForEverybody("way-02-drafts");
        for (String item : List.of(ITEM.replace("2027-02-01", "-"), ITEM)) {
            browser.open(item);
            browser.await("#difference + p, #difference + .quiet", "");
            press(browser, "SUBMIT");
            browser.await(".banner", "審査に付しました");
        }
        browser.open("/approval?view=sent");
        browser.await("main table", "審査中");
        browser.assertForEverybody("way-03-sent");
    }

    private void sentBack(Browser browser) {
        as("shinsa", browser);
        browser.open("/approval");
        browser.await("main", "2件");
        browser.assertForEverybody("way-04-worklist");
        browser.open(ITEM);
        browser.await("#proof + .banner", "証明できました");
        press(browser, "RETURN");
        browser.await(".banner.error", "差戻しの理由又は意見を書いてください");
        browser.assertForEverybody("way-05-without-words");
        browser.find("#f-comment").sendKeys("「一切の」を加えること。");
        browser.find("#f-place").sendKeys("第1項");
        press(browser, "RETURN");
        browser.await(".banner", "差し戻しました");
        browser.assertForEverybody("way-06-sent-back");
    }

    private void changed(Browser browser) {
        as("kian", browser);
        browser.open("/approval");
        browser.await("main table", "直して、もう一度審査に付す");
        browser.click("jurisdiction.court@2027-02-01");
        browser.await("main h1", "差戻し");
        assertTrue(browser.text().contains("「一切の」を加えること。"), browser.text());
        browser.click("独自の文言を開く");
        browser.await("/bodies/folder/edit");
        ((JavascriptExecutor) browser.driver())
                .executeScript(
                        "const t = document.getElementById('f-text'); t.value = arguments[0];"
                                + " t.dispatchEvent(new Event('input', {bubbles: true}))",
                        ours().replace("dated_by: conclusion", "valid: 2027-02-01/\ndated_by: conclusion")
                                .replace("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        browser.click("保存する");
        browser.await("main", "保存しました");
        browser.open(ITEM);
        browser.await("main h1", "案");
        press(browser, "SUBMIT");
        browser.await(".banner", "審査に付しました");
        browser.await("#steps + .banner", "承認の権限がありません");
        browser.assertForEverybody("way-07-author");
    }

    private void approved(Browser browser) {
        as("shonin", browser);
        browser.open("/approval");
        browser.await("main table", "承認");
        browser.assertForEverybody("way-08-approver");
        browser.open(ITEM.replace("2027-02-01", "-"));
        browser.await("#proof + .banner", "証明できました");
        browser.assertForEverybody("way-09-to-approve");
        press(browser, "APPROVE");
        browser.await(".banner", "承認しました");
        browser.await("main h1", "施行中");
        browser.open(ITEM);
        browser.await("#proof + .banner", "証明できました");
        press(browser, "APPROVE");
        browser.await(".banner", "承認しました");
        browser.await("main h1", "施行待ち");
        browser.assertForEverybody("way-10-waiting");
        browser.open("/approval/ledger?check=yes");
        browser.await(".banner", "全て記録した時のままです");
        browser.assertForEverybody("way-11-ledger");
    }

    private void inForce(Browser browser) {
        clock.go(Duration.ofDays(70));
        as("shonin", browser);
        browser.open(ITEM);
        browser.await("main h1", "施行中");
        browser.assertForEverybody("way-12-in-force");
        browser.open(ITEM.replace("2027-02-01", "-"));
        browser.await("main h1", "失効");
        browser.open("/approval?view=all");
        browser.await("main", "0件");
    }

    private void recalled(Browser browser) {
        as("keiyaku", browser);
        browser.open("/recall?kind=CLAUSE&what=jurisdiction.court&day=2027-02-01");
        browser.await("#reached + p", "1件");
        browser.await("main", "窓口");
        assertEquals("から生ずる一切の紛争", browser.find("main ins").getText());
        browser.assertForEverybody("way-13-recalled");
    }

    /** Without script and by keys alone: what one has to see is there, and so are the steps. */
    @Test
    void everythingIsThereWithoutScriptAndByKeysAlone() throws IOException {
        WebClient author = web.person("kian", "法規係");
        String state =
                author.get("/bodies/folder").body().replaceFirst("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
        author.upload(
                "/bodies/folder",
                Map.of("state", state),
                new WebClient.Attached("zip", "own.zip", Files.readAllBytes(twoVersions())));
        try (Browser browser = new Browser(web.app().address(), false, 1280)) {
            as("kian", browser);
            browser.open("/approval");
            browser.find("nav[aria-label='一覧'] a[href*='all']").sendKeys(Keys.ENTER);
            browser.await("main table", "jurisdiction.court@2027-02-01");
            browser.find("tbody tr:last-child th a").sendKeys(Keys.ENTER);
            browser.await("main h1", "合意管轄裁判所");
            press(browser, "SUBMIT");
            browser.await(".banner", "審査に付しました");
            as("shonin", browser);
            browser.open("/approval");
            browser.find("tbody th a").sendKeys(Keys.ENTER);
            // The page comes again by itself until the proof is there.
            browser.await("#proof + .banner", "証明できました");
            press(browser, "APPROVE");
            browser.await(".banner", "承認しました");
            assertTrue(browser.text().contains("施行待ち"), browser.text());
        }
    }

    private static final String ADOPTED = "/approval/item?now=yes&name=clause%20jurisdiction.court@-";

    private static HttpResponse<String> step(WebClient who, String step, String... more) {
        String hash =
                who.get(ADOPTED).body().replaceFirst("(?s).*今の本文等のハッシュ</dt><dd class=\"code\">([0-9a-f]{64}).*", "$1");
        List<String> fields =
                new ArrayList<>(List.of("name", "clause jurisdiction.court@-", "body", "", "hash", hash, "step", step));
        fields.addAll(List.of(more));
        return who.post("/approval/item", fields.toArray(String[]::new));
    }

    private static String state(WebClient who, String page) {
        return who.get(page).body().replaceFirst("(?s).*<h1>[^<]*<span class=\"state [^>]*>([^<]*)<.*", "$1");
    }

    /** By a day that the approval names, and by a clock that goes back nothing comes again. */
    @Test
    void anApprovalLapsesOnItsDayAndNoClockBringsItBack() {
        WebClient author = web.person("kian", "法規係");
        assertEquals(303, step(author, "SUBMIT").statusCode());
        WebClient approver = web.person("shonin", "総務課");
        HttpResponse<String> wrong = step(approver, "APPROVE", "until", "十二月");
        assertEquals(422, wrong.statusCode());
        assertEquals(303, step(approver, "APPROVE", "until", "R8.12.31").statusCode());
        assertEquals("施行中", state(approver, ADOPTED));
        clock.go(Duration.ofDays(40));
        approver = web.person("shonin", "総務課");
        assertEquals("失効", state(approver, ADOPTED));
        assertTrue(approver.get(ADOPTED).body().contains("期限（2026-12-31）が過ぎたので、失効しています"));
        assertTrue(approver.get("/approval?view=all").body().contains("失効"));
        assertEquals(303, step(web.person("kian", "法規係"), "SUBMIT").statusCode());
        clock.go(Duration.ofDays(-20));
        HttpResponse<String> back = step(web.person("shonin", "総務課"), "APPROVE");
        assertEquals(409, back.statusCode());
        assertTrue(back.body().contains("台帳の最後の記録"), back::body);
    }

    /** What the table says of a provision is what the clause was approved with. */
    @Test
    void anApprovalLapsesWithAProvisionThatIsCited() throws IOException {
        WebClient approver = web.person("shonin", "総務課");
        assertEquals(303, approver.post("/approval/adopt", "body", "").statusCode());
        String law = new String(CatalogFiles.bundled().get("laws/payment-delay.yaml"), StandardCharsets.UTF_8);
        String about = law.replaceFirst("(?s).*?statement:\\s+about: ([^\n]*)\n.*", "$1");
        WebClient author = web.person("kian", "法規係");
        String state =
                author.get("/bodies/folder").body().replaceFirst("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
        byte[] zip = FolderZip.write(Map.of("laws/payment-delay.yaml", bytes(law.replace(about, about + "等"))));
        author.upload("/bodies/folder", Map.of("state", state), new WebClient.Attached("zip", "own.zip", zip));
        String page = approver.get(ADOPTED).body();
        assertEquals("失効", state(approver, ADOPTED), page);
        assertTrue(page.contains("引用する法令の規定が承認の後に変わったので、失効しています（payment-delay.statement"), page);
        String list = approver.get("/approval?view=all&state=EXPIRED").body();
        assertTrue(list.contains("jurisdiction.court@-"), list);
    }
}
