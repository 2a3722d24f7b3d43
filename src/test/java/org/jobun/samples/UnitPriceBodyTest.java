package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.check.CheckCatalog;
import org.jobun.check.proof.Influence;
import org.jobun.check.proof.ProveCatalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.render.docx.DocxRenderer;
import org.jobun.render.docx.RememberingDocxRenderer;
import org.jobun.render.text.TextRenderer;
import org.jobun.reuse.SharedDrafting;
import org.jobun.source.SourceFile;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body of its own with a contract by unit prices: tables and formulas within articles, amounts that are computed. */
public class UnitPriceBodyTest {
    private static final Path BODY = Path.of("src/test/bodies/unit-price");
    private static final Diagnostics FOUND = new Diagnostics();
    private static final Catalog CATALOG = read(FOUND);

    @TempDir
    Path folder;

    private static Catalog read(Diagnostics found) {
        try {
            return new CatalogReader(found)
                    .layer(CatalogFiles.bundled())
                    .layer(CatalogFiles.in(BODY))
                    .read()
                    .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String matter() throws IOException {
        return Files.readString(BODY.resolve("matters/water.yaml"));
    }

    private static Document contract(String yaml) {
        return Catalogs.papers(CATALOG, yaml).document("unit-price-contract").orElseThrow();
    }

    private static String text(Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextRenderer().render(paper, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void neitherCheckNorProofFindsAnything() {
        Diagnostics found = new Diagnostics();
        found.addAll(FOUND);
        new CheckCatalog(CATALOG, found).all();
        Diagnostics grave = new Diagnostics();
        found.sorted().stream()
                .filter(one -> one.code().severity() != Severity.NOTE)
                .filter(one -> one.location().file().contains("unit-price"))
                .forEach(grave::add);
        assertEquals("", Catalogs.said(grave));
        Diagnostics proof = new Diagnostics();
        ProveCatalog.of(CATALOG).faults().forEach(fault -> proof.add(fault.diagnostic()));
        assertEquals("", Catalogs.said(proof));
    }

    @Test
    void printsWhatIsComputedWithTablesAndFormulasInTheirPlaces() throws IOException {
        String text = text(contract(matter()));
        assertTrue(text.contains("（214日間）"), text);
        assertTrue(text.contains("前払（475,000円）\tこの契約の締結の後"), text);
        assertTrue(text.contains("　(2)　放流水の検査　24個（948,000円）"), text);
        assertTrue(
                text.contains("次の式により計算した違約金を支払わなければならない。\n" + "　　　違約金の額　＝　未履行部分の対価　×　遅延日数　×　1000分の25　÷　365\n備考　遅延日数は"),
                text);
        assertTrue(text.contains("3　第1項の表の額は、前項の額に30パーセントを乗じた額を限度とする。"), text);
    }

    @Test
    void countsSchedulesAndTheirRowsAndNamesTheArticlesThatCiteThem() throws IOException {
        String text = text(contract(matter()));
        assertTrue(text.contains("その実績に別表第1の単価を乗じた対価を支払う。"), text);
        assertTrue(text.contains("\n別表第1（第1条関係）\n単価表\n"), text);
        assertTrue(text.contains("\n2\t放流水の検査\t40項目\t39,500\t24\t948,000\n"), text);
        assertTrue(text.contains("\n\t計\t\t\t\t1,584,000\n"), text);
        assertTrue(text.contains("\n別表第2（第3条関係）\n検査の方法\n"), text);
        assertTrue(text.contains("　(2)　別表第2の3の項の検査（別表第2の備考"), text);
        assertTrue(text.contains("備考　第2条第1項の検査を含む。"), text);
    }

    @Test
    void theOnlyScheduleOfAPaperHasNoNumber() throws IOException {
        Path overlay = folder.resolve("one");
        Files.createDirectories(overlay.resolve("templates"));
        Files.createDirectories(overlay.resolve("clauses/unit-price"));
        String template = Files.readString(BODY.resolve("templates/unit-price-contract.md"));
        Files.writeString(
                overlay.resolve("templates/unit-price-contract.md"),
                template.substring(0, template.indexOf("@schedule 検査の方法")));
        String delay = Files.readString(BODY.resolve("clauses/unit-price/delay.md"));
        Files.writeString(overlay.resolve("clauses/unit-price/delay.md"), delay.substring(0, delay.indexOf("- 次の各号")));
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(BODY))
                .layer(CatalogFiles.in(overlay))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
        Document paper = Catalogs.papers(catalog, matter())
                .document("unit-price-contract")
                .orElseThrow();
        String text = text(paper);
        assertTrue(text.contains("その実績に別表の単価を"), text);
        assertTrue(text.contains("\n別表（第1条関係）\n単価表\n"), text);
        ReadBack.assertSame(TextRenderer.words(paper), ReadBack.docx(ReadBack.bytes(paper, "docx")), "docx");
        assertTrue(ReadPaperTest.read(ReadBack.bytes(paper, "docx")).isUntouched());
    }

    @Test
    void aMissingValueIsABlankInWhatFollowsFromIt() throws IOException {
        String text = text(contract(matter().replace("price: 15000", "spec2: 1").replace(", spec2: 1", "")));
        assertTrue(text.contains("予定総額は【予定総額】とし"), text);
        assertTrue(text.contains("汚泥の検査　4個（【単価表3の予定金額】円）"), text);
    }

    @Test
    void whatIsComputedIsNeverAskedAndCannotBeTyped() throws IOException {
        assertEquals(
                List.of("name", "spec", "price", "count"),
                List.copyOf(CATALOG.vocabulary()
                        .find("prices")
                        .orElseThrow()
                        .values()
                        .keySet()));
        assertTrue(new Influence(CATALOG).questions().stream().noneMatch("unit.total"::equals));
        for (String typed : List.of(
                matter().replace("unit: {", "unit: { total: 1000000,"),
                matter().replace("count: 12", "count: 12, amount: 5"))) {
            Diagnostics found = new Diagnostics();
            SourceFile.decode("matter.yaml", typed.getBytes(java.nio.charset.StandardCharsets.UTF_8), found)
                    .flatMap(
                            file -> new MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found).read(file));
            assertEquals(
                    List.of(Code.FCT_13),
                    found.sorted().stream().map(Diagnostic::code).toList(),
                    Catalogs.said(found));
        }
    }

    /** What an answer changes reaches what is computed from it: the web app asks for it. */
    @Test
    void anAnswerMattersWhereOnlyAnAmountThatFollowsFromItIsPrinted() {
        assertTrue(CATALOG.vocabulary().changedBy("unit.cash").containsKey("unit.advance"));
        assertTrue(
                CATALOG.vocabulary().changedBy("prices").keySet().containsAll(List.of("unit.total", "unit.advance")));
        assertTrue(CATALOG.vocabulary().changedBy("dates.start").containsKey("unit.term"));
    }

    /** A contract with so many rows that its 別表 takes several pages. */
    public static Document longContract() throws IOException {
        StringBuilder rows = new StringBuilder("prices:\n");
        for (int i = 1; i <= 70; i++) {
            rows.append("  - { name: 検査%d, spec: 規格%d, price: %d, count: %d }%n".formatted(i, i, 100 * i, i));
        }
        String[] parts = matter().split("(?m)^prices:\n|^unit:", -1);
        return contract(parts[0] + rows + "unit:" + parts[2]);
    }

    /** Rows without end, values of any length, another body's digits. */
    private static String random(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder("prices:\n");
        int count = 1 + random.nextInt(1 + random.nextInt(60));
        for (int i = 0; i < count; i++) {
            rows.append("  - { name: %s第%d種, spec: %s, price: %d, count: %d }%n"
                    .formatted(
                            "検査".repeat(1 + random.nextInt(12)),
                            i + 1,
                            "項目".repeat(1 + random.nextInt(30)),
                            random.nextInt(90_000_000),
                            random.nextInt(9_000)));
        }
        String[] parts = matter().split("(?m)^prices:\n|^unit:", -1);
        return parts[0] + rows + "unit:"
                + parts[2].replace("30%", (1 + random.nextInt(99)) + "." + random.nextInt(100) + "%");
    }

    @Property(tries = 25, seed = "20261129")
    void everyFormatSaysTheSame(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Document paper = contract(random(seed));
        String words = TextRenderer.words(paper);
        ReadBack.assertSame(words, ReadBack.docx(ReadBack.bytes(paper, "docx")), "docx");
        ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(paper, "pdf")), "pdf");
        ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(paper, "html")), "html");
        assertTrue(ReferenceCheck.of(paper) > 2);
        assertTrue(ReadPaperTest.read(ReadBack.bytes(paper, "docx")).isUntouched());
    }

    @Property(tries = 15, seed = "20261130")
    void papersAreTheSameWhateverWasMadeBefore(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Drafting used = new SharedDrafting(new DraftPapers(CATALOG));
        RememberingDocxRenderer writer = new RememberingDocxRenderer();
        for (int i = 0; i < 4; i++) {
            String yaml =
                    i < 2 ? matter().replace("48000", String.valueOf(48_000 + seed % 1000 + i)) : random(seed + i);
            Document expected = contract(yaml);
            Document actual = drafted(used, yaml);
            assertEquals(expected, actual);
            ByteArrayOutputStream fresh = new ByteArrayOutputStream();
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            new DocxRenderer().render(expected, fresh);
            writer.render(actual, again);
            assertArrayEquals(fresh.toByteArray(), again.toByteArray());
        }
    }

    private static Document drafted(Drafting drafting, String yaml) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = SourceFile.decode(
                        "matter.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found).read(file));
        PaperSet set = matter.flatMap(one -> MakingDate.of(one, Optional.empty(), false, found)
                        .flatMap(making -> drafting.draft(one, making).value()))
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
        return set.document("unit-price-contract").orElseThrow();
    }

    private static final Pattern NUMBER = Pattern.compile("別表第[0-9]+(?:の[0-9]+の項)?|第[0-9]+条|前[条項]|同[条項]|この条");

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text.replaceAll("[\\s\u3000]+", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Rows of a 別表 put in, taken out and moved, an article put before the one that names it: as if it had been made so. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterEditsRowsAndReferencesAreCountedAnew(boolean refresh) throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Document paper = contract(matter());
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new Random(1));
        int items = 2;
        edits.insertRow(items, 1, "編集で加えた行");
        edits.moveRow(items, 4, 3);
        edits.deleteRow(1, 1);
        edits.insertArticle(2);
        byte[] docx = edits.done();
        if (refresh) {
            docx = ReadPaper.edited(
                            WordPackage.open(docx, "edited.docx").value().orElseThrow(),
                            "edited.docx",
                            Optional.empty())
                    .value()
                    .orElseThrow()
                    .refreshed()
                    .value()
                    .orElseThrow();
            assertEquals(List.of(), ReadPaperTest.read(docx).references());
        }
        Path file = Files.write(folder.resolve("edited.docx"), docx);
        // Only where it lays pages out does LibreOffice renew its fields.
        LibreOffice.convert("pdf", folder, folder.resolve("profile"), List.of(file));
        String shown;
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("edited.pdf").toFile())) {
            shown = new PDFTextStripper().getText(pdf);
        }
        assertEquals(numbers(text(edited())), numbers(shown));
        assertTrue(shown.replaceAll("\\s", "").contains("2水道水の検査"), shown);
        assertTrue(shown.replaceAll("\\s", "").contains("別表第2の3の項の検査"), shown);
    }

    /** What the engine makes of the order in which the edits leave the paper. */
    private Document edited() throws IOException {
        Path overlay = folder.resolve("edited");
        Files.createDirectories(overlay.resolve("templates"));
        Files.createDirectories(overlay.resolve("clauses/test"));
        String template = Files.readString(BODY.resolve("templates/unit-price-contract.md"));
        String sludge = "| # | 汚泥の検査 | 溶出試験による。 | {#sludge}\n";
        String effluent = "{when prices: given}| # | 放流水の検査";
        Files.writeString(
                overlay.resolve("templates/unit-price-contract.md"),
                template.replace(sludge, "")
                        .replace(effluent, sludge + effluent)
                        .replace("| # | 水道水の検査", "| # | | 編集で加えた行 |\n| # | 水道水の検査")
                        .replace("* unit-price.delay", "* test.added\n* unit-price.delay"));
        Files.writeString(overlay.resolve("clauses/test/added.md"), """
                ---
                id: test.added
                caption: 編集で加えた条
                status: approved
                ---
                編集で加えた条は、この一文のみから成る。
                """);
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(CatalogFiles.in(BODY))
                .layer(CatalogFiles.in(overlay))
                .read()
                .orElseThrow(() -> new AssertionError(Catalogs.said(found)));
        String yaml = matter().replaceFirst("(?m)^  - \\{ name: 水道水の検査.*\n", "");
        return Catalogs.papers(catalog, yaml).document("unit-price-contract").orElseThrow();
    }

    @Test
    void isUntouchedAfterLibreOfficeSavedIt() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path file = Files.write(folder.resolve("paper.docx"), ReadPaperTest.bytes(contract(matter())));
        Path saved = Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), List.of(file));
        Reading reading = ReadPaperTest.read(Files.readAllBytes(saved.resolve("paper.docx")));
        assertTrue(reading.isUntouched(), reading::toString);
        assertEquals(List.of(), reading.references());
    }
}
