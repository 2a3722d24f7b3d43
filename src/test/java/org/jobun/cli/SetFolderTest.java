package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of a set: what its files are called, what of a user's stays in it, and whose it is. */
class SetFolderTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";
    private static final String ID = "resident-data-migration";

    @TempDir
    Path out;

    private Path matter(String name, String id) throws IOException {
        return matter(name, id, "");
    }

    private Path matter(String name, String id, String contractName) throws IOException {
        String text = Files.readString(Path.of(MATTER)).replace("id: " + ID + "\n", "id: " + id + "\n");
        if (!contractName.isEmpty()) {
            text = text.replaceFirst("\n  name: [^\n]*", "\n  name: " + contractName);
        }
        return Files.writeString(out.resolve(name), text);
    }

    private Run generate(Object... words) {
        List<Object> all =
                new java.util.ArrayList<>(List.of("generate", "-o", out.resolve("sets"), "--format", "text"));
        all.addAll(List.of(words));
        return Run.of(all.toArray());
    }

    private List<String> files(String id) {
        return Run.filesBelow(out.resolve("sets").resolve(id));
    }

    /** How many forms the same matter has under the names of their ids. */
    private static long formsOfTheSample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("output-samples").resolve(ID))) {
            return files.filter(file -> file.getFileName().toString().matches("form-.*[.]txt"))
                    .count();
        }
    }

    @Test
    void filesBearTheNamesOfThePapersInTheOrderOfTheSet() throws IOException {
        assertEquals(0, generate(MATTER).code());
        List<String> files = files(ID);
        assertEquals(
                List.of("01 業務委託契約書.txt", "02 個人情報取扱特記事項.txt", "03 業務仕様書.txt", "04 入札条件書.txt"), files.subList(0, 4));
        // Forms of the contract, then of its annex, each by its number.
        List<String> marks = files.stream()
                .filter(name -> name.contains("様式"))
                .map(name -> name.substring(3, name.indexOf(' ', 3)))
                .toList();
        assertEquals(formsOfTheSample(), marks.size());
        List<String> sorted = new java.util.ArrayList<>(marks);
        sorted.sort(java.util.Comparator.comparing((String mark) -> mark.startsWith("別記"))
                .thenComparing(mark -> Integer.valueOf(mark.replaceAll("\\D", ""))));
        assertEquals(sorted, marks);
        assertTrue(marks.contains("様式第1号") && marks.contains("別記様式第1号"), marks::toString);
    }

    @Test
    void namesAreThoseOfTheWholeSetWhereOnlyOnePaperIsMade() {
        assertEquals(0, generate(MATTER, "--documents", "specification").code());
        assertEquals(List.of("03 業務仕様書.txt", "manifest.json"), files(ID));
    }

    @Test
    void theManifestKeepsTheIdsAndNamesThePapers() throws IOException {
        generate(MATTER);
        String manifest = Files.readString(out.resolve("sets").resolve(ID).resolve("manifest.json"));
        assertTrue(manifest.contains("\"name\" : \"01 業務委託契約書.txt\""), manifest);
        assertTrue(manifest.contains("\"paper\" : \"contract\""), manifest);
        assertTrue(manifest.contains("\"title\" : \"業務委託契約書\""), manifest);
    }

    @Test
    void namesOfIdsAreThereForSystemsThatNeedThem() {
        generate(MATTER, "--names", "ascii", "--documents", "contract");
        assertEquals(List.of("contract.txt", "manifest.json"), files(ID));
        generate(MATTER, "--documents", "contract");
        assertEquals(List.of("01 業務委託契約書.txt", "manifest.json"), files(ID), "the former names go");
    }

    @Test
    void aFileEditedByHandStaysAndTheNewOneIsWrittenBesideIt() throws IOException {
        generate(MATTER, "--documents", "contract");
        Path set = out.resolve("sets").resolve(ID);
        String made = Files.readString(set.resolve("01 業務委託契約書.txt"));
        Files.writeString(set.resolve("01 業務委託契約書.txt"), "手で直した契約書");
        for (int again = 0; again < 2; again++) {
            Run run = generate(MATTER, "--documents", "contract");
            assertEquals(0, run.code(), run.all());
            assertEquals(List.of("01 業務委託契約書.txt", "01 業務委託契約書（新）.txt", "manifest.json"), files(ID));
            assertEquals("手で直した契約書", Files.readString(set.resolve("01 業務委託契約書.txt")));
            assertEquals(made, Files.readString(set.resolve("01 業務委託契約書（新）.txt")));
            assertTrue(run.err().contains("OUT-05") && run.err().contains("「01 業務委託契約書（新）.txt」"), run.err());
            assertTrue(run.out().contains("01 業務委託契約書（新）.txt"), run.out());
        }
        Files.writeString(set.resolve("01 業務委託契約書（新）.txt"), "これも直した");
        generate(MATTER, "--documents", "contract");
        assertEquals("手で直した契約書", Files.readString(set.resolve("01 業務委託契約書.txt")));
        assertEquals("これも直した", Files.readString(set.resolve("01 業務委託契約書（新）.txt")));
        assertEquals(made, Files.readString(set.resolve("01 業務委託契約書（新2）.txt")));
    }

    @Test
    void onceTheEditedFileIsElsewhereTheOldNameIsUsedAgain() throws IOException {
        generate(MATTER, "--documents", "contract");
        Path set = out.resolve("sets").resolve(ID);
        Files.writeString(set.resolve("01 業務委託契約書.txt"), "手で直した契約書");
        generate(MATTER, "--documents", "contract");
        Files.move(set.resolve("01 業務委託契約書.txt"), out.resolve("控え.txt"));
        Run run = generate(MATTER, "--documents", "contract");
        assertEquals(List.of("01 業務委託契約書.txt", "manifest.json"), files(ID));
        assertFalse(run.err().contains("OUT-05"), run.err());
    }

    @Test
    void anEditedPaperThatIsNotMadeAgainStays() throws IOException {
        generate(MATTER);
        Path specification = out.resolve("sets").resolve(ID).resolve("03 業務仕様書.txt");
        Files.writeString(specification, "業務の内容を書き足した仕様書");
        generate(MATTER, "--documents", "contract");
        assertEquals(List.of("01 業務委託契約書.txt", "03 業務仕様書.txt", "manifest.json"), files(ID));
        assertEquals("業務の内容を書き足した仕様書", Files.readString(specification));
    }

    @Test
    void aFileOfTheUsersUnderTheNameOfAPaperStays() throws IOException {
        Path set = Files.createDirectories(out.resolve("sets").resolve(ID));
        Files.writeString(set.resolve("01 業務委託契約書.txt"), "前任者の契約書");
        generate(MATTER, "--documents", "contract");
        assertEquals("前任者の契約書", Files.readString(set.resolve("01 業務委託契約書.txt")));
        assertTrue(files(ID).contains("01 業務委託契約書（新）.txt"), files(ID)::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"r8-1", "R8-1", "Ｒ８－１"})
    void twoMattersOfOneCommandWithOneIdAreBothRefused(String other) throws IOException {
        Run run = generate(matter("a.yaml", "r8-1"), matter("b.yaml", other), matter("c.yaml", "r8-2"));
        assertEquals(1, run.code(), run.all());
        assertTrue(
                run.err().contains("OUT-06")
                        && run.err().contains("a.yaml")
                        && run.err().contains("b.yaml"),
                run.err());
        assertEquals(List.of("r8-2"), sets(), "the third is made");
    }

    private List<String> sets() throws IOException {
        try (var list = Files.list(out.resolve("sets"))) {
            return list.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theSetOfAnotherMatterIsNotReplacedUnlessAsked() throws IOException {
        assertEquals(0, generate(matter("a.yaml", "r8-1", "甲業務")).code());
        Path contract = out.resolve("sets/r8-1/01 業務委託契約書.txt");
        String first = Files.readString(contract);
        Path other = matter("b.yaml", "r8-1", "乙業務");
        Run refused = generate(other);
        assertEquals(1, refused.code(), refused.all());
        assertTrue(refused.err().contains("OUT-07") && refused.err().contains("a.yaml"), refused.err());
        assertEquals(first, Files.readString(contract));
        assertEquals(1, generate(matter("c.yaml", "R8-1", "丙業務")).code(), "one folder on Windows");
        assertEquals(0, generate(other, "--replace").code());
        assertTrue(Files.readString(contract).contains("乙業務"));
        assertEquals(0, generate(matter("b.yaml", "r8-1", "乙の業務")).code(), "the same file, changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\".\"", "..", "a/b", "情第12号 その2", "nul", "\"12.\""})
    void anIdThatNamesNoFolderIsRefusedAndSaid(String id) throws IOException {
        Run run = generate(matter("a.yaml", id));
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("FCT-10"), run.err());
        assertFalse(Files.exists(out.resolve("sets")));
    }

    @Test
    void anEmptyMunicipalityIsSaid() throws IOException {
        String text = Files.readString(Path.of(MATTER)).replaceFirst("municipality: \\S+", "municipality: \"\"");
        Run run = generate(Files.writeString(out.resolve("a.yaml"), text));
        assertEquals(1, run.code(), run.all());
        assertTrue(run.err().contains("FCT-08"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"情第12号", "令和8年度_情報（２）", "Ｒ８－情報・契約－０１２"})
    void aJapaneseNumberNamesTheFolder(String id) throws IOException {
        Run run = generate(matter("a.yaml", id), "--documents", "contract");
        assertEquals(0, run.code(), run.all());
        String folder = java.text.Normalizer.normalize(id, java.text.Normalizer.Form.NFKC);
        assertEquals(List.of("01 業務委託契約書.txt", "manifest.json"), files(folder));
    }

    @Test
    void anIdThatDoesNotFitIntoTheNameOfAFileIsRefused() throws IOException {
        assertEquals(
                0,
                generate(matter("a.yaml", "漢".repeat(66)), "--documents", "contract")
                        .code());
        Run run = generate(matter("b.yaml", "漢".repeat(67)), "--documents", "contract");
        assertTrue(run.err().contains("FCT-10"), run.err());
    }

    @Test
    void whatRunsThatWereCutShortLeftGoesAndNothingElse() throws IOException {
        Path sets = Files.createDirectories(out.resolve("sets"));
        Files.createDirectories(sets.resolve(".情第1号.old"));
        Files.writeString(sets.resolve(".情第1号.old/01 業務委託契約書.txt"), "前の一式", StandardCharsets.UTF_8);
        Files.createDirectories(sets.resolve(".情第1号.new"));
        Files.createDirectories(sets.resolve(".my notes.old"));
        new org.jobun.issue.SetFolder(sets).tidy();
        assertEquals(List.of(".my notes.old", "情第1号"), sets());
    }
}
