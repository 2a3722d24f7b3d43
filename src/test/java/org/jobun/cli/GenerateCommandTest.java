package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code jobun generate} as an officer uses it: files on disk, words on the screen, exit codes. */
class GenerateCommandTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";

    @TempDir
    Path out;

    @Test
    void writesTheSetAndSaysWhatItMadeAndThatItIsReady() {
        Run run = Run.of("generate", "--names", "ascii", MATTER, "-o", out);
        assertEquals(0, run.code(), run.all());
        List<String> files = Run.filesBelow(out);
        for (String paper :
                List.of("bid-conditions", "contract", "special-provisions", "specification", "form-pledge")) {
            assertTrue(files.contains("resident-data-migration/" + paper + ".docx"), files::toString);
            assertTrue(files.contains("resident-data-migration/" + paper + ".pdf"), files::toString);
        }
        assertTrue(files.contains("resident-data-migration/manifest.json"));

        assertTrue(run.out().contains("業務委託契約書（第1条から第32条まで）"), run.out());
        assertTrue(run.out().contains("--final で確定版を作れます"), run.out());
    }

    @Test
    void writesOnlyThePapersAndFormatsAskedFor() {
        Run run = Run.of(
                "generate", "--names", "ascii", MATTER, "-o", out, "--documents", "contract", "--format", "text");
        assertEquals(0, run.code(), run.all());
        assertEquals(
                List.of("resident-data-migration/contract.txt", "resident-data-migration/manifest.json"),
                Run.filesBelow(out));
    }

    @Test
    void saysWhatIsMissingInADraftAndRefusesTheFinalPaper() {
        Run draft = Run.of("generate", "--names", "ascii", "matters/missing-facts.yaml", "-o", out, "--format", "text");
        assertEquals(0, draft.code(), draft.all());
        assertTrue(draft.out().contains("【履行開始日】が未定です"), draft.out());
        Path other = out.resolve("final");
        Run last = Run.of(
                "generate",
                "--names",
                "ascii",
                "matters/missing-facts.yaml",
                "-o",
                other,
                "--format",
                "text",
                "--final");
        assertEquals(1, last.code());
        assertTrue(last.err().contains("FCT-04"), last.all());
        assertFalse(Files.exists(other));
    }

    @Test
    void aFinalPaperIsMarkedFinalInTheManifestAndCarriesNoDraftMark() throws IOException {
        Run run = Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "docx", "--final");
        assertEquals(0, run.code(), run.all());
        JsonNode manifest =
                JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("resident-data-migration/manifest.json")));
        assertEquals("final", manifest.get("status").asString());
        for (JsonNode file : manifest.get("files")) {
            Path paper = out.resolve("resident-data-migration")
                    .resolve(file.get("name").asString());
            assertFalse(printed(paper).contains("（案）"), () -> paper + " bears the mark of a draft");
        }
    }

    @Test
    void everyDraftInWordCarriesTheDraftMark() throws IOException {
        Run run = Run.of("generate", MATTER, "-o", out, "--format", "docx");
        assertEquals(0, run.code(), run.all());
        try (Stream<Path> files = Files.list(out.resolve("resident-data-migration"))) {
            for (Path paper :
                    files.filter(file -> file.toString().endsWith(".docx")).toList()) {
                assertTrue(printed(paper).contains("（案）"), () -> paper + " does not bear the mark of a draft");
            }
        }
    }

    /** All that Word prints: the body, heads and feet, as another library reads them. */
    private static String printed(Path docx) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            document.getHeaderList().forEach(header -> text.append(header.getText()));
            document.getFooterList().forEach(footer -> text.append(footer.getText()));
            document.getParagraphs().forEach(paragraph -> text.append(paragraph.getText()));
        }
        return text.toString();
    }

    @Test
    void theManifestListsEveryFileWithItsHashAndEveryClauseWithItsReason() throws Exception {
        Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "docx,html");
        Path set = out.resolve("resident-data-migration");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(set.resolve("manifest.json")));
        assertEquals(Run.filesBelow(set).size() - 1, manifest.get("files").size());
        for (JsonNode file : manifest.get("files")) {
            byte[] bytes = Files.readAllBytes(set.resolve(file.get("name").asString()));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(HexFormat.of().formatHex(hash), file.get("sha256").asString());
        }
        boolean reasoned = false;
        for (JsonNode clause : manifest.get("clauses")) {
            if (clause.get("id").asString().equals("subcontracting.by-approval")) {
                reasoned =
                        clause.get("because").get("subcontracting").asString().equals("by-approval");
            }
        }
        assertTrue(reasoned, manifest.get("clauses").toString());
    }

    @Test
    void whatAUserPutIntoTheFolderStaysAndFormerPapersGo() throws IOException {
        Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "text,html");
        Path set = out.resolve("resident-data-migration");
        Files.writeString(set.resolve("決裁メモ.txt"), "控え");
        Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "text", "--documents", "contract");
        assertEquals(List.of("contract.txt", "manifest.json", "決裁メモ.txt"), Run.filesBelow(set));
        assertEquals("控え", Files.readString(set.resolve("決裁メモ.txt")));
    }

    @Test
    void anErrorWritesNothingAndKeepsTheFormerSet() throws IOException {
        Path matter = out.resolve("matter.yaml");
        String good = Files.readString(Path.of(MATTER));
        Files.writeString(matter, good);
        Run.of("generate", "--names", "ascii", matter, "-o", out.resolve("sets"), "--format", "text");
        byte[] before = Files.readAllBytes(out.resolve("sets/resident-data-migration/contract.txt"));
        Files.writeString(matter, good.replace("carry_out: prohibited", "carry_out: sometimes"));
        Run run = Run.of("generate", "--names", "ascii", matter, "-o", out.resolve("sets"), "--format", "text");
        assertEquals(1, run.code());
        // The place is that of the answer, wherever in the file it stands.
        int line = good.substring(0, good.indexOf("carry_out:")).split("\n", -1).length;
        assertTrue(run.err().contains("matter.yaml:" + line + ":14"), run.all());
        assertArrayEquals(before, Files.readAllBytes(out.resolve("sets/resident-data-migration/contract.txt")));
    }

    @Test
    void aMatterInPartsGivesASetForEachThatSharesTheFacts() throws IOException {
        Run run = Run.of("generate", "--names", "ascii", "matters/split.yaml", "-o", out, "--format", "text");
        assertEquals(0, run.code(), run.all());
        String plan = Files.readString(out.resolve("split-1/split-plan.txt"));
        for (int part = 1; part <= 3; part++) {
            String contract = Files.readString(out.resolve("split-" + part + "/contract.txt"));
            assertTrue(contract.contains("福祉総合システム更新業務を3件に分割して締結する契約の一つである。"), contract);
            assertEquals(plan, Files.readString(out.resolve("split-" + part + "/split-plan.txt")));
        }
        // A party of one part need not see what the others cost.
        assertFalse(plan.contains("49,500,000") || plan.contains("16,500,000"), plan);
    }

    @Test
    void partsThatDoNotAddUpAreRefused() throws IOException {
        String matter = Files.readString(Path.of("matters/split.yaml")).replace("\"11000000\"", "\"11000001\"");
        Path file = Files.writeString(out.resolve("split.yaml"), matter);
        Run run = Run.of("generate", "--names", "ascii", file, "-o", out.resolve("sets"), "--format", "text");
        assertEquals(1, run.code());
        assertTrue(run.all().contains("FCT-12") && run.all().contains("49500001"), run.all());
        assertFalse(Files.exists(out.resolve("sets")));
    }

    @Test
    void reportsAsDataWithJson() {
        Run run = Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "text", "--json");
        JsonNode root = JsonMapper.shared().readTree(run.out());
        assertTrue(root.size() > 0);
        assertTrue(run.out().contains("contract.txt"), run.out());
        assertTrue(run.out().contains("LAW-05"), run.out());
    }

    @Test
    void speaksEnglishWhenAsked() {
        Run run = Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "text", "--lang", "en");
        assertTrue(run.out().contains("draft"), run.out());
        assertFalse(run.out().contains("状態"), run.out());
    }

    @Test
    void makesSeveralMattersAndTheBadOneDoesNotCostTheGoodOne() throws IOException {
        Path bad = Files.writeString(out.resolve("bad.yaml"), "id: bad\nmunicipality: nowhere\n");
        Run run = Run.of("generate", "--names", "ascii", bad, MATTER, "-o", out.resolve("sets"), "--format", "text");
        assertEquals(1, run.code());
        assertTrue(Files.exists(out.resolve("sets/resident-data-migration/manifest.json")));
        assertFalse(Files.exists(out.resolve("sets/bad")));
    }

    @Test
    void sameBytesOnAnotherDayInAnotherFolderTimeZoneAndLocale() throws IOException {
        String formats = "docx,pdf,html,text,json";
        Run.of("generate", "--names", "ascii", MATTER, "-o", out.resolve("one"), "--format", formats);
        java.util.Locale locale = java.util.Locale.getDefault();
        java.util.TimeZone zone = java.util.TimeZone.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG-u-nu-arab"));
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Pacific/Kiritimati"));
            Run.of("generate", "--names", "ascii", MATTER, "-o", out.resolve("elsewhere/two"), "--format", formats);
        } finally {
            java.util.Locale.setDefault(locale);
            java.util.TimeZone.setDefault(zone);
        }
        for (String file : Run.filesBelow(out.resolve("one"))) {
            assertArrayEquals(
                    Files.readAllBytes(out.resolve("one").resolve(file)),
                    Files.readAllBytes(out.resolve("elsewhere/two").resolve(file)),
                    file);
        }
    }

    @Test
    void refusesAFormatThatDoesNotExistAndNamesThoseThatDo() {
        Run run = Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--format", "doc");
        assertEquals(2, run.code());
        assertTrue(run.all().contains("OUT-02") && run.all().contains("docx、pdf"), run.all());
        assertEquals(List.of(), Run.filesBelow(out));
    }

    @Test
    void refusesAWrongDateAndAMissingArgument() {
        assertEquals(
                2,
                Run.of("generate", "--names", "ascii", MATTER, "-o", out, "--date", "2026-13-01")
                        .code());
        assertEquals(2, Run.of("generate").code());
        assertEquals(
                2, Run.of("generate", "--names", "ascii", MATTER, "--nonsense").code());
        assertEquals(List.of(), Run.filesBelow(out));
    }

    @Test
    void saysThatAFileIsNotThere() {
        Run run = Run.of("generate", "--names", "ascii", out.resolve("none.yaml"), "-o", out);
        assertEquals(1, run.code());
        assertTrue(run.all().contains("SRC-01"), run.all());
    }

    @Test
    void refusesAFileFarTooLarge() throws IOException {
        Path large = Files.write(out.resolve("large.yaml"), new byte[40 << 20]);
        Run run = Run.of("generate", "--names", "ascii", large, "-o", out.resolve("sets"));
        assertEquals(1, run.code());
        assertTrue(run.all().contains("SRC-08"), run.all());
    }

    @Test
    void saysThatAMatterInShiftJisIsInShiftJis() throws IOException {
        String matter = Files.readString(Path.of(MATTER)).replace("髙", "高");
        Path file = Files.write(out.resolve("sjis.yaml"), matter.getBytes(Charset.forName("Shift_JIS")));
        Run run = Run.of("generate", "--names", "ascii", file, "-o", out.resolve("sets"));
        assertEquals(1, run.code());
        assertTrue(run.all().contains("Shift_JIS"), run.all());
        assertFalse(Files.exists(out.resolve("sets")));
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "not a folder", StandardCharsets.UTF_8);
        Run run = Run.of("generate", "--names", "ascii", MATTER, "-o", file, "--format", "text");
        assertEquals(3, run.code());
        assertTrue(run.all().contains("OUT-01"), run.all());
        assertEquals("not a folder", Files.readString(file));
    }
}
