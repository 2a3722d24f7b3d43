package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jobun.diagnostic.Code;
import org.jobun.readback.WordPassages;
import org.jobun.redline.Passage;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobun recall}: issued sets are reached by what changed, and put right by agreements that are proved. */
class RecallCommandTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CLAUSE = "clauses/subcontracting/by-approval.md";

    @TempDir
    Path folder;

    private Run recall(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "recall";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--data";
        all[words.length + 2] = folder.resolve("data");
        return Run.of(all);
    }

    private JsonNode sets(Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "--json";
        System.arraycopy(words, 0, all, 1, words.length);
        Run run = recall(all);
        assertEquals(ExitCode.DONE, run.code(), run::all);
        return MAPPER.readTree(run.out()).path("sets");
    }

    /** Makes a set and puts it into the register, its matter with it. */
    private void issued(String matter, Object... options) {
        Object[] words = new Object[options.length + 6];
        words[0] = "generate";
        words[1] = "matters/" + matter + ".yaml";
        words[2] = "-o";
        words[3] = folder.resolve("sets");
        words[4] = "--format";
        words[5] = "docx";
        System.arraycopy(options, 0, words, 6, options.length);
        Run made = Run.of(words);
        assertEquals(ExitCode.DONE, made.code(), made::all);
        Run added = Run.of(
                "register",
                "add",
                folder.resolve("sets"),
                "--matters",
                "matters",
                "--state",
                "締結",
                "--data",
                folder.resolve("data"));
        assertEquals(ExitCode.DONE, added.code(), added::all);
    }

    /** A catalog over ours in which one file says something else. */
    private Path catalog(String name, String file, String was, String is) throws IOException {
        Path own = folder.resolve(name);
        String text = Files.readString(Path.of(file));
        assertTrue(text.contains(was));
        Files.createDirectories(own.resolve(file).getParent());
        Files.writeString(own.resolve(file), text.replace(was, is));
        return own;
    }

    private Path newClause() throws IOException {
        return catalog("new", CLAUSE, "軽微な業務であって", "軽易な業務であって");
    }

    static String words(Path file) throws IOException {
        List<String> lines = WordPassages.of(
                        WordPackage.open(file, file.toString()).value().orElseThrow())
                .stream()
                .map(Passage::text)
                .toList();
        return String.join("\n", lines);
    }

    private static Path file(Path folder, String part) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aClauseThatWasChangedIsPutRightByAProvedAgreement() throws IOException {
        issued("resident-data-migration");
        issued("consortium");
        Path fresh = catalog("new", CLAUSE, "第三者に委託し、又は請け負わせること", "第三者に委託し、若しくは請け負わせること");
        JsonNode reached =
                sets("--clause", "subcontracting.by-approval", "--in-force", "2027-01-17", "--catalog", fresh);
        assertEquals(1, reached.size());
        JsonNode place = reached.get(0).path("places").get(0);
        assertEquals("第6条", place.path("article").asString());
        assertTrue(place.path("words").asString().contains("委託し、又は請け負わせること"));
        assertTrue(place.path("newWords").asString().contains("委託し、若しくは請け負わせること"));
        assertEquals("変更契約", place.path("proposal").asString());

        Path made = folder.resolve("made");
        Object[] make = {
            "--clause",
            "subcontracting.by-approval",
            "--in-force",
            "2027-01-17",
            "--catalog",
            fresh,
            "--make",
            made,
            "--date",
            "2027-01-20",
            "--reason",
            "語句を改める"
        };
        Run run = recall(make);
        assertEquals(ExitCode.DONE, run.code(), run::all);
        assertTrue(run.out().contains("書類を作った一式は1件、作れなかった一式は0件"), run::all);
        assertTrue(
                words(file(made, "変更条項")).contains("「若しくは請け負わせること」に改める")
                        || words(file(made, "変更条項")).contains("若しくは"),
                words(file(made, "変更条項")));
        assertTrue(words(file(made, "契約の変更について")).contains("関係する箇所　業務委託契約書第6条"));
        assertTrue(Files.exists(made.resolve("是正一覧.xlsx")));

        Files.writeString(file(made, "契約の変更について"), "edited");
        assertEquals(ExitCode.DONE, recall(make).code());
        assertEquals("edited", Files.readString(file(made, "契約の変更について")), "what is made is not made again");
    }

    @Test
    void aChangeOfLawIsFoundWhereTheOldNumberIsPrintedAlone() throws IOException {
        String appi = "laws/appi.yaml";
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("laws"));
        String text = Files.readString(Path.of(appi))
                .replaceAll("(?m)^ +- \\{ valid: 2027-01-17/,.*\n", "")
                .replace("2023-04-01/2027-01-17", "2023-04-01/");
        Files.writeString(old.resolve(appi), text);
        issued("consortium", "--catalog", old);
        issued("resident-data-migration");
        JsonNode reached = sets("--law-change", "2027-01-17", "--catalog-before", old);
        assertEquals(2, reached.size());
        JsonNode aware = reached.get(0);
        JsonNode unaware = reached.get(1);
        assertEquals("対応不要", aware.path("proposal").asString(), aware::toString);
        assertEquals("変更契約", unaware.path("proposal").asString(), unaware::toString);
        JsonNode place = unaware.path("places").get(0);
        assertTrue(place.path("reason").asString().contains("個人情報保護法第180条→個人情報保護法第179条"), place::toString);
        assertTrue(place.path("reason").asString().contains("通知にとどめることもできる"), place::toString);
        assertTrue(
                place.path("newWords").asString().contains("１７日以後にあっては")
                        || place.path("newWords").asString().contains("17日以後にあっては"),
                place::toString);
        Path made = folder.resolve("made");
        Run run = recall("--law-change", "2027-01-17", "--catalog-before", old, "--make", made, "--date", "2027-01-05");
        assertTrue(run.out().contains("書類を作った一式は1件、作れなかった一式は0件"), run::all);
    }

    @Test
    void aFirmAndAValueAreReachedAndOthersAreLeftAlone() throws IOException {
        issued("consortium");
        issued("resident-data-migration");
        JsonNode firm = sets("--firm", "浜風計算", "--in-force", "2027-01-17");
        assertEquals(1, firm.size());
        assertEquals("通知", firm.get(0).path("proposal").asString());
        assertEquals(
                0,
                sets("--firm", "浜風計算", "--in-force", "2027-01-17", "--body", "aobano")
                        .size());
        Object[] moved = {
            "--fact",
            "contractor.name=株式会社みなみデータサービス",
            "--set",
            "contractor.representative_name=田中　一郎",
            "--in-force",
            "2027-01-17"
        };
        assertEquals("変更契約", sets(moved).get(0).path("proposal").asString());
        assertEquals(
                "対応不要",
                sets("--firm", "浜風計算", "--in-force", "2027-04-01")
                        .get(0)
                        .path("proposal")
                        .asString());
    }

    @Test
    void whatIsOverNeedsNothing() throws IOException {
        issued("resident-data-migration");
        Object[] list = {"register", "list", "--json", "--data", folder.resolve("data")};
        String id = MAPPER.readTree(Run.of(list).out())
                .path("sets")
                .get(0)
                .path("id")
                .asString();
        Run.of("register", "state", id, "解除", "--on", "2027-01-01", "--data", folder.resolve("data"));
        JsonNode reached =
                sets("--clause", "subcontracting.by-approval", "--in-force", "2027-01-17", "--catalog", newClause());
        assertEquals("対応不要", reached.get(0).path("proposal").asString());
        assertEquals(
                "解除の契約である。", reached.get(0).path("places").get(0).path("reason").asString());
    }

    /** The catalog that it was made from is not named: what would be amended is not what the other side holds. */
    @Test
    void aSetThatCannotBeProvedIsNamedAndTheOthersGoOn() throws IOException {
        Path old = catalog("old", "clauses/general/diligence.md", "ならない。", "ならないものとする。");
        issued("resident-data-migration", "--catalog", old);
        Path made = folder.resolve("made");
        Run run = recall(
                "--clause",
                "subcontracting.by-approval",
                "--in-force",
                "2027-01-17",
                "--catalog",
                catalog("new", CLAUSE, "第三者に委託し、又は請け負わせること", "第三者に委託し、若しくは請け負わせること"),
                "--make",
                made,
                "--date",
                "2027-01-20");
        assertTrue(run.err().contains(Code.REC_03.id()), run::all);
        assertTrue(run.out().contains("交付したものと違う"), run::all);
        assertFalse(Files.exists(made.resolve("aobano")));
    }

    @Test
    void aQuestionThatIsNoneIsRefused() throws IOException {
        issued("consortium");
        assertTrue(recall("--in-force", "2027-01-17").err().contains(Code.REC_01.id()));
        assertTrue(recall("--clause", "a.b").err().contains(Code.REC_01.id()));
        assertTrue(recall("--clause", "a.b", "--in-force", "2027-01-17").err().contains(Code.REC_02.id()));
        assertEquals(
                ExitCode.USAGE,
                recall("--firm", "x", "--in-force", "2027-01-17", "--make", folder)
                        .code());
    }
}
