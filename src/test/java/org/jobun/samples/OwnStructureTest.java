package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobun.catalog.Catalog;
import org.jobun.cli.Run;
import org.jobun.document.Document;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.render.docx.DocxSchemaTest;
import org.jobun.render.text.TextRenderer;
import org.jobun.word.WordPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters, contents, 附則, 枝番号, deleted articles and flat rules of a town, in every format and back again. */
class OwnStructureTest {
    private static final List<String> PAPERS = List.of("own-contract", "own-rules", "own-plain");

    private static final Pattern CITED =
            Pattern.compile("第[0-9]+条(?:の[0-9]+)*|第[0-9]+[章節]|[前次同この]+[条章節項]|前[0-9]+[条章節項]|附則第[0-9]+項|附則|削除");

    @TempDir
    Path folder;

    private Catalog catalog(UnaryOperator<String> profile) throws IOException {
        OwnStructure.write(folder, profile, UnaryOperator.identity());
        return OwnStructure.catalog(folder);
    }

    private static String text(Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextRenderer().render(paper, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-contract", "own-rules", "own-plain"})
    void everythingIsCountedAndCited(String id) throws IOException {
        String expected = Files.readString(OwnStructure.FILES.resolve("expected/" + id + ".txt"));
        assertEquals(expected, text(OwnStructure.paper(catalog(UnaryOperator.identity()), id, true)));
    }

    /** A chapter whose only article falls away goes with its number, also from the contents and from references. */
    @Test
    void aChapterWithoutArticlesFallsAwayWithItsNumber() throws IOException {
        String text = text(OwnStructure.paper(catalog(UnaryOperator.identity()), "own-contract", false));
        assertTrue(text.contains("　第3章　雑則（第11条－第12条）\n　附則\n"), text);
        assertTrue(text.contains("第11条　発注者と受注者とは、前章の規定による業務のため"), text);
        assertFalse(text.contains("個人番号"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "half, above, relative",
        "full, inline, numbered",
        "mixed, above, relative",
        "mixed, none, numbered",
    })
    void everyHouseHasTheSameWordsInEveryFormatAndReadsThemBack(String digits, String captions, String references)
            throws IOException {
        Catalog catalog = catalog(profile -> profile.replace("digits: half", "digits: " + digits)
                .replace("captions: above", "captions: " + captions + "\n  references: " + references));
        for (boolean mynumber : List.of(true, false)) {
            for (String id : PAPERS) {
                Document paper = OwnStructure.paper(catalog, id, mynumber);
                String words = TextRenderer.words(paper);
                byte[] docx = ReadBack.bytes(paper, "docx");
                assertEquals(List.of(), DocxSchemaTest.problems(docx), id);
                ReadBack.assertSame(words, ReadBack.docx(docx), id + " docx");
                ReadBack.assertSame(words, ReadBack.pdf(ReadBack.bytes(paper, "pdf")), id + " pdf");
                ReadBack.assertSame(words, ReadBack.html(ReadBack.bytes(paper, "html")), id + " html");
                Reading reading = ReadPaperTest.read(docx);
                assertTrue(reading.isUntouched(), () -> id + ": " + reading);
                assertEquals(List.of(), reading.references(), id);
                assertEquals(List.of(), reading.numbers(), id);
            }
        }
    }

    @Test
    void checkAndProofFindNothing() throws IOException {
        OwnStructure.write(folder, UnaryOperator.identity(), UnaryOperator.identity());
        Run run = Run.of("check", "--prove", "--catalog", folder);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.all().contains("エラー 0件、警告 0件"), run.all());
    }

    /** An article put in, one taken out, two exchanged, a chapter moved: LibreOffice counts all anew, and fields follow. */
    @Test
    void afterEditsEveryNumberAndReferenceIsWhatTheEngineGivesForThatOrder() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        assertEquals(cited(engine("numbered")), cited(edited("numbered", false)));
        String engine = engine("relative");
        String edited = edited("relative", true);
        assertEquals(cited(engine), cited(edited));
        assertEquals(contents(engine), contents(edited));
    }

    /** A chapter taken out with its articles, another begun before an article: LibreOffice counts as the engine does. */
    @Test
    void chaptersThatAreTakenOutAndPutInAreCountedAnew() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        UnaryOperator<String> divided =
                contract -> withoutRun(contract).replace("* own.court\n", "@chapter 編集で加えた章\n* own.court\n");
        for (String references : List.of("numbered", "relative")) {
            String engine = text(OwnStructure.paper(house(references, divided), "own-contract", false));
            Document paper = OwnStructure.paper(house(references, OwnStructureTest::withoutRun), "own-contract", true);
            WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new Random(1));
            edits.insertChapter(clauses(paper).indexOf("own.court"), "編集で加えた章");
            edits.deleteChapter(2);
            boolean refresh = references.equals("relative");
            String shown = shown(refresh ? refreshed(edits.done()) : edits.done());
            assertEquals(cited(engine), cited(shown), references);
            assertTrue(shown.replaceAll("[\\s\u3000]+", "").contains("第4章編集で加えた章"), shown);
        }
    }

    /** 第6条及び第7条　削除, 第8条　削除, 第8条の2: a branch follows the last of the deleted articles, in Word too. */
    @Test
    void aBranchAfterDeletedArticlesIsOfTheLastOfThem() throws IOException {
        UnaryOperator<String> branched = contract -> contract.replace("* own.report\n", "*+ own.report\n");
        Document paper = OwnStructure.paper(house("numbered", branched), "own-contract", true);
        String text = text(paper);
        assertTrue(text.contains("第6条及び第7条　削除\n"), text);
        assertTrue(text.contains("第8条　削除\n"), text);
        assertTrue(text.contains("第8条の2　"), text);
        byte[] docx = ReadPaperTest.bytes(paper);
        ReadBack.assertSame(TextRenderer.words(paper), ReadBack.docx(docx), "docx");
        assertTrue(ReadPaperTest.read(docx).isUntouched());
    }

    private static List<String> clauses(Document paper) {
        return paper.articles().stream()
                .map(article -> article.origin().clause())
                .toList();
    }

    /** 目次 without white space. */
    private static String contents(String text) {
        String words = text.replaceAll("[\\s\u3000]+", "");
        return words.substring(words.indexOf("目次"), words.indexOf("附則"));
    }

    @Test
    void aMovedChapterIsReportedWhereTheContentsDoNotFollowAndRefreshPutsThemRight() throws IOException {
        Catalog catalog = catalog(UnaryOperator.identity());
        WordEdits edits =
                new WordEdits(ReadPaperTest.bytes(OwnStructure.paper(catalog, "own-contract", true)), new Random(1));
        edits.moveChapter(2, 1);
        byte[] docx = edits.done();
        Reading reading = ReadPaperTest.read(docx);
        assertTrue(
                reading.numbers().stream()
                        .anyMatch(problem -> problem.place().equals("目次")
                                && problem.shown().equals("第3章")
                                && problem.expected().equals("第2章")),
                () -> reading.numbers().toString());
        byte[] refreshed = refreshed(docx);
        String words = ReadBack.docx(refreshed);
        assertTrue(words.contains("第2章個人番号（第3条）第3章業務の実施第1節体制（第4条－第5条）"), words);
        assertTrue(ReadPaperTest.read(refreshed).numbers().stream()
                .noneMatch(problem -> problem.place().equals("目次")));
    }

    /** Of articles deleted together only the first number is live, so the contract of these edits has none. */
    private static String withoutRun(String contract) {
        return contract.replace("own.old-report, own.old-visit, own.old-plan", "own.old-report");
    }

    private Catalog house(String references, UnaryOperator<String> contract) throws IOException {
        Path own = folder.resolve("house");
        OwnStructure.write(own, profile -> profile + "  references: " + references + "\n", contract);
        Files.createDirectories(own.resolve("clauses/test"));
        Files.writeString(
                own.resolve("clauses/test/added.md"),
                "---\nid: test.added\ncaption: 編集で加えた条\ndated_by: conclusion\nstatus: approved\n---\n"
                        + "編集で加えた条は、この一文のみから成る。\n");
        return OwnStructure.catalog(own);
    }

    private String engine(String references) throws IOException {
        UnaryOperator<String> reordered = contract -> {
            String general = contract.substring(contract.indexOf("@chapter 総則"), contract.indexOf("@chapter 業務"));
            String other = contract.substring(contract.indexOf("@chapter 雑則"), contract.indexOf("@supplement"));
            return withoutRun(contract)
                    .replace(other, "")
                    .replace(general, general + other)
                    .replace("* own.copies\n* own.court\n", "* own.court\n* own.copies\n")
                    .replace("* own.report\n", "")
                    .replace("* own.subcontract\n", "* test.added\n* own.subcontract\n");
        };
        return text(OwnStructure.paper(house(references, reordered), "own-contract", true));
    }

    private String edited(String references, boolean refresh) throws IOException {
        Document paper = OwnStructure.paper(house(references, OwnStructureTest::withoutRun), "own-contract", true);
        WordEdits edits = new WordEdits(ReadPaperTest.bytes(paper), new Random(1));
        List<String> clauses = clauses(paper);
        edits.move(clauses.indexOf("own.court"), clauses.indexOf("own.copies"));
        edits.insertArticle(clauses.indexOf("own.subcontract"));
        edits.delete(clauses.indexOf("own.report"));
        edits.moveChapter(3, 1);
        return shown(refresh ? refreshed(edits.done()) : edits.done());
    }

    /** What LibreOffice shows of a Word file. */
    private String shown(byte[] docx) throws IOException {
        Path file = Files.write(folder.resolve("edited.docx"), docx);
        LibreOffice.convert("pdf", folder, folder.resolve("profile"), List.of(file));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("edited.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static byte[] refreshed(byte[] docx) {
        WordPackage file = WordPackage.open(docx, "edited.docx").value().orElseThrow();
        return ReadPaper.edited(file, "edited.docx", Optional.empty())
                .value()
                .orElseThrow()
                .refreshed()
                .value()
                .orElseThrow();
    }

    /** Every number and reference behind the contents, in order. */
    private static List<String> cited(String text) {
        String body = text.replaceAll("[\\s\u3000]+", "").replaceFirst("^.*?附則", "");
        List<String> cited = new ArrayList<>();
        Matcher one = CITED.matcher(body);
        while (one.find()) {
            cited.add(one.group());
        }
        assertTrue(cited.size() > 40, cited.toString());
        return cited;
    }

    @Test
    void libreOfficeSavesWhatWeReadAsUntouched() throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Catalog catalog = catalog(UnaryOperator.identity());
        List<Path> files = new ArrayList<>();
        for (String id : PAPERS) {
            byte[] docx = ReadPaperTest.bytes(OwnStructure.paper(catalog, id, true));
            files.add(Files.write(folder.resolve(id + ".docx"), docx));
        }
        Path saved = Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), files);
        for (Path file : files) {
            Reading reading = ReadPaperTest.read(Files.readAllBytes(saved.resolve(file.getFileName())));
            assertTrue(reading.isUntouched(), () -> file.getFileName() + ": " + reading);
            assertEquals(List.of(), reading.references(), file.toString());
            assertEquals(List.of(), reading.numbers(), file.toString());
        }
    }
}
