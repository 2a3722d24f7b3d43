package org.jobun.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobun.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code generate --compare}: and {@code compare}: the changes of papers beside earlier ones. */
class ComparePapersTest {
    private static final String MATTER = "matters/resident-data-migration.yaml";

    @TempDir
    Path folder;

    private Run generate(String matter, String to, Object... more) throws IOException {
        Path file = Files.writeString(folder.resolve(to + ".yaml"), matter);
        List<Object> all = new ArrayList<>(List.of("generate", file, "-o", folder.resolve(to), "--format", "pdf"));
        if (!List.of(more).contains("--names")) {
            all.addAll(List.of("--names", "ascii"));
        }
        all.addAll(List.of(more));
        return Run.of(all.toArray());
    }

    private String compared(String to, String paper) throws IOException {
        Path file = folder.resolve(to).resolve("resident-data-migration/" + paper + ".compare.pdf");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    @Test
    void changedAmountsDatesAndClausesStandSideBySide() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(0, generate(matter, "old").code());
        String changed =
                matter.replace("amount: 38500000", "amount: 41800000").replace("mynumber: yes", "mynumber: no");
        Run run = generate(changed, "new", "--compare", folder.resolve("old"));
        assertEquals(0, run.code(), run.all());
        String contract = compared("new", "contract");
        assertTrue(contract.contains("38,500,000") && contract.contains("41,800,000"), contract);
        assertTrue(contract.contains("（削除）") && contract.contains("第6条"), contract);
        assertFalse(contract.contains("契約保証金"), "what is the same does not stand there: " + contract);
        String provisions = compared("new", "special-provisions");
        assertTrue(provisions.contains("番号法") && provisions.contains("（削除）"), provisions);
    }

    @Test
    void aSignatureBelongsToNoArticle() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(0, generate(matter, "old", "--documents", "contract").code());
        String changed = matter.replace("representative_name: 髙橋　真理", "representative_name: 渡邉　真理");
        Run run = generate(changed, "new", "--documents", "contract", "--compare", folder.resolve("old"));
        assertEquals(0, run.code(), run.all());
        String contract = compared("new", "contract");
        assertTrue(contract.contains("渡邉"), contract);
        assertFalse(contract.contains("第30条"), contract);
    }

    @Test
    void turnedRoundTheSamePlacesAreNew() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(
                0,
                generate(matter.replace("mynumber: yes", "mynumber: no"), "old").code());
        Run run = generate(matter, "new", "--compare", folder.resolve("old/resident-data-migration"));
        assertEquals(0, run.code(), run.all());
        assertTrue(compared("new", "contract").contains("（新設）"));
    }

    @Test
    void theSamePaperHasNoDifferences() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(0, generate(matter, "old").code());
        Path one = folder.resolve("old/resident-data-migration/contract.pdf");
        Run run = generate(matter, "new", "--compare", one);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("前のものと違う書類はありません。"), run.out());
        assertEquals(List.of(), comparisons("new"));
    }

    @Test
    void onlyPapersThatDifferGetAComparisonAndAreNamed() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(0, generate(matter, "old").code());
        String changed =
                matter.replace("place: 雪白市役所本庁舎", "place: 雪白市役所分庁舎").replace("amount: 38500000", "amount: 41800000");
        Run run = generate(changed, "new", "--compare", folder.resolve("old"));
        assertEquals(0, run.code(), run.all());
        String differing = run.out()
                .lines()
                .filter(line -> line.startsWith("前のものと違う書類"))
                .findFirst()
                .orElseThrow();
        String alike = run.out()
                .lines()
                .filter(line -> line.startsWith("前のものと同じ書類"))
                .findFirst()
                .orElseThrow();
        assertTrue(differing.contains("業務委託契約書（"), differing);
        assertTrue(alike.contains("個人情報取扱特記事項") && alike.contains("誓約書"), alike);
        assertTrue(comparisons("new").contains("contract.compare.pdf"), comparisons("new")::toString);
        assertFalse(comparisons("new").contains("special-provisions.compare.pdf"), comparisons("new")::toString);
        String manifest = Files.readString(folder.resolve("new/resident-data-migration/manifest.json"));
        assertTrue(manifest.contains("contract.compare.pdf"));
    }

    @Test
    void earlierPapersAreFoundByTheirJapaneseNames() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(0, generate(matter, "old", "--names", "japanese").code());
        Path one = folder.resolve("old/resident-data-migration/01 業務委託契約書.pdf");
        String changed = matter.replace("amount: 38500000", "amount: 41800000");
        Run run = generate(changed, "new", "--names", "japanese", "--compare", folder.resolve("old"));
        assertEquals(0, run.code(), run.all());
        assertTrue(comparisons("new").contains("01 業務委託契約書（対照表）.pdf"), comparisons("new")::toString);
        Run single = generate(changed, "third", "--names", "japanese", "--compare", one);
        assertEquals(0, single.code(), single.all());
        assertEquals(List.of("01 業務委託契約書（対照表）.pdf"), comparisons("third"));
    }

    @Test
    void twoMattersTwoSetsAndTwoFilesAreComparedAlike() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        String changed =
                matter.replace("amount: 38500000", "amount: 41800000").replace("mynumber: yes", "mynumber: no");
        assertEquals(0, generate(matter, "old", "--format", "docx").code());
        assertEquals(0, generate(changed, "new", "--format", "docx").code());
        Run matters = Run.of("compare", folder.resolve("old.yaml"), folder.resolve("new.yaml"));
        assertEquals(0, matters.code(), matters.all());
        assertTrue(matters.out().contains("業務委託契約書　異なるところ2か所、番号だけが変わるところ1か所"), matters.out());
        assertTrue(matters.out().contains("業務仕様書　異なるところ0か所、番号だけが変わるところ1か所"), matters.out());
        Path old = folder.resolve("old/resident-data-migration");
        Path now = folder.resolve("new/resident-data-migration");
        Run sets = Run.of("compare", old, now);
        assertEquals(matters.out(), sets.out().replaceAll("(?m)^(別記)?様式第[0-9]+号 ", ""));
        Run mixed = Run.of("compare", folder.resolve("old.yaml"), now);
        assertEquals(matters.out(), mixed.out());
        Run files = Run.of("compare", old.resolve("contract.docx"), now.resolve("contract.docx"), "--json");
        assertTrue(files.out().replaceAll("\\s", "").contains("\"changes\":3,\"renumbered\":0"), files.out());
        Run none = Run.of("compare", old, folder.resolve("old.yaml"));
        assertEquals("異なるところはありません。", none.out().strip());
    }

    @Test
    void aFolderWithoutPapersIsNoEmptySet() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        assertEquals(0, generate(matter, "old", "--format", "docx").code());
        assertEquals(
                0,
                generate(matter.replace("amount: 38500000", "amount: 41800000"), "new", "--format", "docx")
                        .code());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Run nothing = Run.of("compare", empty, folder.resolve("old"));
        assertEquals(1, nothing.code(), nothing.all());
        assertTrue(nothing.all().contains("OUT-08"), nothing.all());
        Run folders = Run.of("compare", folder.resolve("old"), folder.resolve("new"));
        assertTrue(folders.out().contains("業務委託契約書　異なるところ"), folders.all());
        Files.createDirectories(folder.resolve("both"));
        Files.move(folder.resolve("old/resident-data-migration"), folder.resolve("both/a"));
        Files.move(folder.resolve("new/resident-data-migration"), folder.resolve("both/b"));
        Run several = Run.of("compare", folder.resolve("both"), folder.resolve("both/a"));
        assertEquals(1, several.code(), several.all());
        assertTrue(several.all().contains("a、b"), several.all());
    }

    @Test
    void theTableIsWrittenWithWhatDiffers() throws IOException {
        String matter = Files.readString(Path.of(MATTER));
        Path old = Files.writeString(folder.resolve("old.yaml"), matter);
        Path now =
                Files.writeString(folder.resolve("new.yaml"), matter.replace("amount: 38500000", "amount: 41800000"));
        Path to = folder.resolve("table");
        Run run = Run.of("compare", old, now, "-o", to, "--format", "text", "--style", "after-left");
        assertEquals(0, run.code(), run.all());
        String table = Files.readString(to.resolve("新旧対照表.txt"));
        assertTrue(table.contains("改正後\t改正前") && table.contains("金41,800,000円"), table);
        assertFalse(table.contains("契約保証金"), table);
        assertEquals(2, Run.of("compare", old, now, "--style", "none").code());
        assertEquals(1, Run.of("compare", old, folder.resolve("none")).code());
    }

    private List<String> comparisons(String to) {
        return Run.filesBelow(folder.resolve(to + "/resident-data-migration")).stream()
                .filter(name -> name.contains(".compare.") || name.contains("対照表"))
                .toList();
    }

    @Test
    void whatIsNoPdfIsRefusedAndNothingIsWritten() throws IOException {
        Path bad = Files.writeString(folder.resolve("contract.pdf"), "%PDF-1.7 broken");
        Run run = generate(Files.readString(Path.of(MATTER)), "new", "--compare", bad);
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("OUT-03"), run.all());
        assertFalse(Files.exists(folder.resolve("new")));
        Run missing = generate(Files.readString(Path.of(MATTER)), "new", "--compare", folder.resolve("none.pdf"));
        assertEquals(1, missing.code(), missing.all());
        Files.createDirectories(folder.resolve("empty"));
        Run empty = generate(Files.readString(Path.of(MATTER)), "new", "--compare", folder.resolve("empty"));
        assertEquals(0, empty.code(), empty.all());
        assertTrue(empty.all().contains("OUT-04"), empty.all());
    }
}
