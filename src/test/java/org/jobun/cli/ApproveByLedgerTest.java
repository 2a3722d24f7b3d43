package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.Heading;
import org.jobun.store.NewPerson;
import org.jobun.store.Reach;
import org.jobun.store.Role;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on the command line, with a ledger: adopted, changed, refused, submitted, approved, made; verified elsewhere. */
class ApproveByLedgerTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";
    private static final String CLAUSE = "clauses/subcontracting/by-approval.md";
    private static final String PASSWORD = "yoake-no-asa-2026";

    @TempDir
    Path folder;

    private Path data;
    private Path own;
    private Path password;

    @BeforeEach
    void people() throws IOException {
        data = folder.resolve("data");
        own = Files.createDirectories(folder.resolve("own"));
        password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        try (Store store =
                Store.open(StoreSettings.in(data).withPasswordRounds(1000), Clock.systemUTC(), new SecureRandom())) {
            person(store, "kian", "起案 花子", Role.OFFICER, Role.APPROVER);
            person(store, "shonin", "承認 太郎", Role.REVIEWER, Role.APPROVER);
            store.matters(Reach.everything())
                    .create(
                            "one",
                            new Heading("移行の業務", "aobano", OptionalInt.of(2026), "", "", "", Optional.empty(), ""),
                            Files.readString(Path.of(MATTER)),
                            "kian")
                    .orElseThrow();
            person(store, "betsu", "別人 次郎", Role.APPROVER);
        }
    }

    private static void person(Store store, String login, String name, Role... roles) {
        store.people().create(new NewPerson(login, name, "法務課", Set.of(roles)), PASSWORD.toCharArray());
    }

    private Run approve(String step, String login, Object... more) {
        List<Object> words = new ArrayList<>(List.of("approve", step));
        words.addAll(List.of(more));
        words.addAll(List.of("--as", login, "--password-file", password, "--data", data, "--catalog", own));
        return Run.of(words.toArray());
    }

    private Run generate() {
        return Run.of(
                "generate",
                MATTER,
                "-o",
                folder.resolve("sets"),
                "--format",
                "text",
                "--final",
                "--catalog",
                own,
                "--data",
                data);
    }

    private void lay(String path, String from, String to) throws IOException {
        String text = Files.readString(Path.of(path));
        assertTrue(text.contains(from), path);
        Path file = own.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace(from, to));
    }

    private static void done(Run run) {
        assertEquals(0, run.code(), run.all());
    }

    private static void refused(String with, Run run) {
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains(with), run.all());
    }

    @Test
    void aLetterGoesTheWholeWay() throws IOException {
        Run adopted = approve("adopt", "shonin");
        done(adopted);
        assertTrue(adopted.out().contains("台帳の 1 行目に記録しました（取込み"), adopted.out());
        done(generate());
        lay(CLAUSE, "軽微な業務", "軽易な業務");
        Files.createDirectories(own.resolve("clauses"));
        done(Run.of("approve", "release", own));
        Run refused = generate();
        refused("条項「subcontracting.by-approval@-」は、台帳で承認された状態から変わっています", refused);
        assertTrue(refused.err().contains("起案に関わらない者1人の承認が要ります"), refused.err());
        refused("APR-05", approve("adopt", "shonin", "subcontracting.by-approval"));
        done(approve("submit", "kian", "clause:subcontracting.by-approval@-"));
        refused("起案に関わった者（起案 花子）でない者1人の承認が要ります", generate());
        refused("承認することができません".replace("承認すること", "承認をすること"), approve("accept", "kian", "subcontracting.by-approval"));
        Run list = Run.of("approve", "list", "--data", data, "--catalog", own);
        assertEquals(1, list.code());
        assertTrue(list.out().startsWith("審査中\tclause subcontracting.by-approval@-\t"), list.out());
        Run accepted = approve("accept", "shonin", "subcontracting.by-approval");
        done(accepted);
        done(generate());
        refused("審査に付されていません", approve("accept", "betsu", "subcontracting.by-approval"));
        String head =
                accepted.out().substring(accepted.out().lastIndexOf(' ') + 1).strip();
        verified(head);
    }

    private void verified(String head) throws IOException {
        Run verify = Run.of("verify", "--data", data, "--head", head.substring(0, 12));
        done(verify);
        assertTrue(verify.out().contains("台帳の 3 行は、全て記録した時のままです。頭のハッシュ " + head), verify.out());
        Path export = folder.resolve("ledger.jsonl");
        done(Run.of("approve", "ledger", export, "--data", data));
        done(Run.of("verify", export, "--head", head));
        String text = Files.readString(export);
        Files.writeString(export, text.replace("承認 太郎", "承認 次郎"));
        refused("台帳の 1 行目が、記録した時と違います", Run.of("verify", export));
        Files.writeString(export, text.replaceFirst("\n[^\n]*\n", "\n"));
        refused("台帳の 2 行目がないか、順が違います", Run.of("verify", export));
        Files.writeString(export, text.replaceFirst("(?m)^.*\"number\":3.*\n", ""));
        refused("控えた頭のハッシュの行が、台帳にありません", Run.of("verify", export, "--head", head));
        Files.writeString(export, "{");
        refused("書き出したファイルの 1 行目を読むことができません", Run.of("verify", export));
    }

    /** Words that are approved, or were taken over with a release, stay so while somebody looks at them again. */
    @Test
    void whatWasTakenOverIsUsedWhileItIsReviewed() throws IOException {
        done(approve("adopt", "shonin"));
        done(approve("submit", "kian", "clause:subcontracting.by-approval@-"));
        done(generate());
        done(approve("return", "shonin", "clause:subcontracting.by-approval@-", "--comment", "用例を確かめること。"));
        refused("条項「subcontracting.by-approval@-」は、差し戻されています", generate());
        done(approve("submit", "kian", "clause:subcontracting.by-approval@-"));
        done(generate());
    }

    @Test
    void aRuleAProfileAndATableOfLawAlike() throws IOException {
        done(approve("adopt", "shonin"));
        lay("municipalities/aobano.yaml", "青葉野市", "青葉埜市");
        lay("laws/appi.yaml", "再委託を受けた者への安全管理措置の準用", "再委託先への安全管理措置の準用");
        Files.createDirectories(own.resolve("clauses"));
        Files.writeString(own.resolve("clauses/own.yaml"), "messages:\n  place-home: { hint: 作業場所を選び直してください。 }\n");
        Run refused = generate();
        refused("団体情報「aobano」は、台帳で承認された状態から変わっています", refused);
        assertTrue(refused.err().contains("法令表「appi」は、台帳で"), refused.err());
        assertTrue(refused.err().contains("規則「place-home」は、台帳で"), refused.err());
        // The clauses that cite the provision have lapsed with it.
        assertTrue(refused.err().contains("引用する法令の規定が承認の後に変わったので、失効しています"), refused.err());
        done(approve("submit", "kian", "--author", "betsu"));
        refused("APR-04", approve("accept", "betsu", "profile:aobano"));
        Run list = Run.of("approve", "list", "--data", data, "--catalog", own);
        Object[] items = list.out()
                .lines()
                .filter(line -> line.startsWith("審査中"))
                .map(line -> line.split("\t")[1])
                .toArray();
        assertTrue(items.length >= 4, list.out());
        assertFalse(list.out().contains("審査中\tclause advance.payment@-"), "what was taken over is as it was");
        done(approve("accept", "shonin", items));
        Run made = generate();
        assertFalse(made.err().contains("APR-"), made.err());
        done(made);
    }

    /** What the approver sees, and a decision of the office's own system on it. */
    @Test
    void aDecisionIsTakenInOnWhatWasExported() throws IOException {
        done(approve("adopt", "shonin"));
        lay(CLAUSE, "次に掲げる事項を記載した", "次の事項を記載した");
        done(approve("submit", "kian", "subcontracting.by-approval"));
        done(approve("review", "shonin", "subcontracting.by-approval", "--comment", "用例を確かめること。", "--place", "第3項"));
        Path papers = folder.resolve("papers");
        Run shown = Run.of("approve", "show", "--data", data, "--catalog", own, "--matters", MATTER, "-o", papers);
        done(shown);
        assertTrue(shown.out().contains("    - - ${contractor}は、[[#ban ただし書]]の"), shown.out());
        assertTrue(shown.out().contains(MATTER + "　変わる書類1件"), shown.out());
        assertTrue(shown.out().contains("意見（承認 太郎、審査意見 第3項） 用例を確かめること。"), shown.out());
        assertTrue(shown.out().contains("この状態の条項集の証明 "), shown.out());
        assertTrue(shown.out().contains("作成中の案件で変わるもの: 移行の業務"), shown.out());
        assertTrue(shown.out().contains("この条項による交付済みの書類: 0 件"), shown.out());
        assertEquals(
                List.of("01 伺い文.docx", "01 伺い文.txt", "02 新旧対照表.docx", "03 変更箇所.txt", "04 影響.txt", "packet.json"),
                Run.filesBelow(papers));
        String words = Files.readString(papers.resolve("01 伺い文.txt"));
        assertTrue(words.contains("　条項　再委託の制限　subcontracting.by-approval@-（改正）\n　　"), words);
        assertTrue(words.contains("2　起案に関わった者\n　起案 花子\n"), words);
        Object[] decided = {
            "--packet",
            papers.resolve("packet.json"),
            "--document",
            "情総第12号",
            "--decided-on",
            "2026-12-01",
            "--decided-by",
            "総務部長"
        };
        refused("起案に関わったので", approve("import", "kian", decided));
        Path packet = papers.resolve("packet.json");
        String text = Files.readString(packet);
        Files.writeString(packet, text.replaceFirst("\"head\" : \"....", "\"head\" : \"0000"));
        refused("この決裁の資料は、承認の台帳のものではありません", approve("import", "shonin", decided));
        Files.writeString(packet, text.replaceFirst("(\"clause [^\"]+\" : \")....", "$10000"));
        refused("審査に付された状態と違います", approve("import", "shonin", decided));
        Files.writeString(packet, text);
        done(approve("import", "shonin", decided));
        done(Run.of("approve", "ledger", folder.resolve("l.jsonl"), "--data", data));
        assertTrue(Files.readString(folder.resolve("l.jsonl")).contains("情総第12号"));
        done(generate());
    }

    /** Whoever adopted a release need not have kept its files for the day on which the next one comes. */
    @Test
    void theReleaseThatWasAdoptedBeforeIsInTheData() throws IOException {
        lay(CLAUSE, "軽微な業務", "軽易な業務");
        assertEquals(2, Run.of("upstream", "--data", data, "--catalog", own).code(), "nothing was adopted");
        Map<String, byte[]> before = new TreeMap<>(CatalogFiles.bundled());
        String text = new String(before.get(CLAUSE), StandardCharsets.UTF_8);
        before.put(CLAUSE, text.replace("書面による", "文書による").getBytes(StandardCharsets.UTF_8));
        try (Store store = Store.open(StoreSettings.in(data), Clock.systemUTC(), new SecureRandom())) {
            store.releases().keep("0.0.9", before);
        }
        done(approve("adopt", "shonin"));
        Run upstream = Run.of("upstream", "--data", data, "--catalog", own);
        done(upstream);
        assertTrue(upstream.out().contains("subcontracting.by-approval"), upstream.out());
    }

    @Test
    void aWrongPasswordDoesNothing() throws IOException {
        Files.writeString(password, "another\n");
        refused("利用者名又はパスワードが違います", approve("adopt", "shonin"));
        done(Run.of("verify", "--data", data));
    }
}
