package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.house.ImportedStyle;
import org.jobun.readback.Reading;
import org.jobun.render.docx.DocxSchemaTest;
import org.jobun.render.docx.WordText;
import org.jobun.render.pdf.PdfRenderer;
import org.jobun.stylefile.StyleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers take the looks of a municipality's own Word file, and are otherwise the same. */
class StyleFileTest {
    private static final String MATTER = "resident-data-migration";

    @TempDir
    Path folder;

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of("landscape-annex", StyleFiles.made("landscape-annex")),
                Arguments.of("margins-logo", StyleFiles.made("margins-logo")),
                Arguments.of("fonts-first-page", StyleFiles.made("fonts-first-page")),
                Arguments.of("as Word writes it", StyleFiles.zip(StyleFiles.word())));
    }

    private static List<Document> papers(byte[] style) {
        try {
            return Catalogs.papers(StyleFiles.catalog(style), Files.readString(Path.of("matters", MATTER + ".yaml")))
                    .documents();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void papersAreValidOpenEverywhereAndSayTheSame(String name, byte[] style) throws Exception {
        List<Document> plain = Catalogs.example(MATTER).documents();
        List<Document> papers = papers(style);
        // Another catalog, read anew, gives the same bytes.
        List<Document> again = papers(style);
        assertEquals(plain.size(), papers.size());
        for (int i = 0; i < papers.size(); i++) {
            byte[] docx = ReadPaperTest.bytes(papers.get(i));
            assertEquals(List.of(), DocxSchemaTest.problems(docx));
            assertEquals(WordText.lines(ReadPaperTest.bytes(plain.get(i))), WordText.lines(docx));
            try (XWPFDocument poi = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertFalse(poi.getParagraphs().isEmpty());
            }
            WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
            Reading reading = ReadPaperTest.read(docx);
            assertTrue(reading.isUntouched(), reading::toString);
            assertArrayEquals(docx, ReadPaperTest.bytes(again.get(i)));
        }
    }

    /** Page size in points, and words of head and foot on the first, second and third page of LibreOffice's PDF. */
    static Stream<Arguments> seen() {
        return Stream.of(
                Arguments.of("landscape-annex", 595, 842, List.of("若葉台市総務部契約課", "若葉台市総務部契約課", "若葉台市総務部契約課")),
                Arguments.of("margins-logo", 595, 842, List.of("海霧市", "海霧市契約規則による書式", "－3－")),
                Arguments.of("fonts-first-page", 595, 842, List.of("白樺台町（第一面）", "契約書類", "3頁")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seen")
    void libreOfficeShowsTheLooksAndTheRightNumbers(String name, int width, int height, List<String> words)
            throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Document contract = contract(papers(StyleFiles.made(name)));
        Path file = Files.write(folder.resolve("contract.docx"), ReadPaperTest.bytes(contract));
        LibreOffice.convert("pdf", folder, folder.resolve("profile"), List.of(file));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("contract.pdf").toFile())) {
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertEquals(width, Math.round(page.getWidth()));
            assertEquals(height, Math.round(page.getHeight()));
            for (int i = 0; i < words.size(); i++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(i + 1);
                stripper.setEndPage(i + 1);
                String text = stripper.getText(pdf);
                assertTrue(text.contains(words.get(i)), words.get(i) + " on page " + (i + 1) + ": " + text);
                assertTrue(text.contains("（案）"), "no 案 on page " + (i + 1));
            }
            ByteArrayOutputStream engine = new ByteArrayOutputStream();
            new org.jobun.render.text.TextRenderer().render(contract, engine);
            assertEquals(
                    LibreOfficeRoundTripTest.cited(engine.toString(StandardCharsets.UTF_8)),
                    LibreOfficeRoundTripTest.cited(new PDFTextStripper().getText(pdf)));
        }
    }

    /** The same paper: as many pages, the same head and foot on each, the same paper and margins. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("seen")
    void pdfAndWordAreTheSamePaper(String name, int width, int height, List<String> words) throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        List<Document> papers = papers(StyleFiles.made(name));
        List<Path> files = new ArrayList<>();
        for (Document paper : papers) {
            files.add(Files.write(folder.resolve(paper.id() + ".docx"), ReadPaperTest.bytes(paper)));
        }
        LibreOffice.convert("pdf", folder, folder.resolve("profile"), files);
        for (Document paper : papers) {
            byte[] own = pdf(paper);
            try (PDDocument ours = Loader.loadPDF(own);
                    PDDocument theirs =
                            Loader.loadPDF(folder.resolve(paper.id() + ".pdf").toFile())) {
                assertEquals(theirs.getNumberOfPages(), ours.getNumberOfPages(), 1, paper.id());
                if (paper.id().equals("contract")) {
                    assertEquals(width, Math.round(ours.getPage(0).getMediaBox().getWidth()));
                    assertEquals(
                            height, Math.round(ours.getPage(0).getMediaBox().getHeight()));
                    for (int i = 0; i < words.size(); i++) {
                        assertTrue(page(ours, i + 1).contains(words.get(i)), words.get(i) + " on page " + (i + 1));
                        assertTrue(page(ours, i + 1).contains("（案）"), "no 案 on page " + (i + 1));
                    }
                }
            }
        }
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    private static byte[] pdf(Document paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRenderer.plain().render(paper, out);
        return out.toByteArray();
    }

    /** On the first page as large as in Word (12 mm) and with its dots; on the second, whose head has none, not at all. */
    @Test
    void pdfShowsTheLogo() throws IOException {
        Document contract = contract(papers(StyleFiles.made("margins-logo")));
        byte[] original = WordText.parts(StyleFiles.made("margins-logo")).get("word/media/image1.png");
        BufferedImage dots = ImageIO.read(new ByteArrayInputStream(original));
        try (PDDocument pdf = Loader.loadPDF(pdf(contract))) {
            PDResources resources = pdf.getPage(0).getResources();
            COSName only = resources.getXObjectNames().iterator().next();
            BufferedImage shown = ((PDImageXObject) resources.getXObject(only)).getImage();
            assertEquals(dots.getWidth(), shown.getWidth());
            for (int y = 0; y < dots.getHeight(); y++) {
                int x = dots.getWidth() / 2;
                int alpha = dots.getRGB(x, y) >>> 24;
                if (alpha == 255) {
                    assertEquals(dots.getRGB(x, y) & 0xFFFFFF, shown.getRGB(x, y) & 0xFFFFFF);
                }
            }
            String first = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            String second = new String(pdf.getPage(1).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(first.contains("q 34 0 0 34 "), first.substring(0, 300));
            assertFalse(second.contains(" Do"));
        }
    }

    /** Where the file leaves the distance of lines to the face, papers are given it, in Word as in PDF. */
    @Test
    void linesStandAlikeWhateverFaceTheMachineHas() {
        Document contract = contract(papers(StyleFiles.made("margins-logo")));
        assertEquals(13_650, contract.style().linePitch());
        Map<String, byte[]> parts = WordText.parts(ReadPaperTest.bytes(contract));
        String styles = new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8);
        String normal = styles.substring(styles.indexOf("w:styleId=\"Normal\""));
        normal = normal.substring(0, normal.indexOf("</w:style>"));
        assertTrue(normal.contains("w:line=\"273\"") && normal.contains("w:lineRule=\"exact\""), normal);
        String header = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("word/house-header"))
                .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                .filter(xml -> xml.contains("pic:pic"))
                .findFirst()
                .orElseThrow();
        assertTrue(header.contains("w:lineRule=\"auto\""), "a picture is cut off in an exact line: " + header);
    }

    @Test
    void whatPdfDoesNotShowIsSaidOnTheSpot() {
        Diagnostics found = read(StyleFiles.made("fonts-first-page")).diagnostics();
        String said = Catalogs.said(found);
        assertEquals(
                List.of(Code.LOK_07),
                found.sorted().stream().map(Diagnostic::code).toList());
        for (String lost : List.of("本文のゴシック体", "スタイル「Title」の色・罫線", "スタイル「条見出し」の色")) {
            assertTrue(said.contains(lost), said);
        }
        assertEquals(
                List.of(),
                read(StyleFiles.made("landscape-annex")).diagnostics().sorted());
    }

    /** What heads and feet said is known, even after another program has put them into other parts. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void headsAndFeetAreReadBack(String name, byte[] style) throws IOException {
        assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
        Path file = Files.write(folder.resolve("contract.docx"), ReadPaperTest.bytes(contract(papers(style))));
        assertEquals(List.of(), ReadPaperTest.read(Files.readAllBytes(file)).outsideArticles());
        Path saved = Files.createDirectories(folder.resolve("saved"));
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), List.of(file));
        assertEquals(
                List.of(),
                ReadPaperTest.read(Files.readAllBytes(saved.resolve("contract.docx")))
                        .outsideArticles());
    }

    @Test
    void theLogoAndItsWordsComeAlong() {
        Map<String, byte[]> parts =
                WordText.parts(ReadPaperTest.bytes(contract(papers(StyleFiles.made("margins-logo")))));
        byte[] logo = parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(".png"))
                .findFirst()
                .orElseThrow()
                .getValue();
        byte[] original = WordText.parts(StyleFiles.made("margins-logo")).get("word/media/image1.png");
        assertArrayEquals(original, logo);
        assertTrue(parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("word/house-header"))
                .anyMatch(part -> new String(part.getValue(), StandardCharsets.UTF_8).contains("緑色の輪と十字")));
    }

    @Test
    void aPictureThatNobodyDescribedIsAtLeastSaidToBeOne() {
        Map<String, byte[]> file = WordText.parts(StyleFiles.made("margins-logo"));
        file.replaceAll((name, part) -> name.startsWith("word/header")
                ? new String(part, StandardCharsets.UTF_8)
                        .replaceAll(" descr=\"[^\"]*\"", "")
                        .getBytes(StandardCharsets.UTF_8)
                : part);
        byte[] style = StyleFiles.zipped(file);
        assertTrue(WordText.parts(ReadPaperTest.bytes(contract(papers(style)))).entrySet().stream()
                .filter(part -> part.getKey().startsWith("word/house-header"))
                .anyMatch(part -> new String(part.getValue(), StandardCharsets.UTF_8).contains("descr=\"ヘッダーの図\"")));
    }

    @Test
    void aWideFormTakesTheWideSectionAndItsHead() throws IOException {
        List<Document> papers = Catalogs.papers(
                        StyleFiles.catalog(StyleFiles.made("landscape-annex")),
                        Files.readString(Path.of("matters", MATTER + ".yaml"))
                                .replace("municipality: aobano", "municipality: aobano\nentry_control: register"))
                .documents();
        Document form = papers.stream()
                .filter(paper -> paper.id().equals("form-entry-exit-register"))
                .findFirst()
                .orElseThrow();
        assertTrue(form.style().page().width() > form.style().page().height());
        String body =
                new String(WordText.parts(ReadPaperTest.bytes(form)).get("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(body.contains("w:orient=\"landscape\""), body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRenderer.plain().render(form, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertEquals(1, pdf.getNumberOfPages());
            PDPage page = pdf.getPage(0);
            assertTrue(page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
        }
    }

    /** Sizes, pitch and faces are resolved through docDefaults, styles and theme; B5, gutter and all. */
    @Test
    void whatAJapaneseWordWritesIsUnderstood() {
        ImportedStyle look = read(StyleFiles.zip(StyleFiles.word())).value().orElseThrow();
        assertEquals(11_000, look.bodySize());
        assertEquals(17_000, look.linePitch());
        assertEquals("游明朝", look.bodyFont().orElseThrow());
        assertEquals(515_950, look.word().section().frame().width());
        assertEquals(70_900, look.word().section().frame().left());
        assertTrue(look.word().settings().evenAndOdd());
        assertTrue(look.word().settings().mirrorMargins());
        Map<String, byte[]> parts =
                WordText.parts(ReadPaperTest.bytes(contract(papers(StyleFiles.zip(StyleFiles.word())))));
        String styles = new String(parts.get("word/styles.xml"), StandardCharsets.UTF_8);
        assertTrue(styles.contains("w:styleId=\"HouseTitle\""), "their style with the id of ours");
        assertFalse(styles.contains("w:val=\"7\""), "their lists stay behind");
        // The first page has a head and foot of its own, and the file has none for it: only ours, with 案.
        String body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        assertTrue(
                body.contains("<w:headerReference r:id=\"header\" w:type=\"first\"/>")
                        || body.contains("<w:headerReference w:type=\"first\" r:id=\"header\"/>"),
                body);
    }

    private interface Change {
        void to(Map<String, String> parts);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        Code.LOK_02,
                        parts -> parts.computeIfPresent(
                                "word/document.xml",
                                (name, xml) -> xml.replace("w:right=\"1134\"", "w:right=\"8000\""))),
                fault(
                        Code.LOK_03,
                        parts -> parts.computeIfPresent(
                                "word/document.xml",
                                (name, xml) ->
                                        xml.replace("<w:docGrid", "<w:textDirection w:val=\"tbRl\"/><w:docGrid"))),
                fault(
                        Code.LOK_06,
                        parts -> parts.computeIfPresent(
                                "word/document.xml",
                                (name, xml) -> xml.replace("w:space=\"425\"", "w:num=\"2\" w:space=\"425\""))),
                fault(Code.LOK_04, parts -> {
                    parts.computeIfPresent(
                            "word/header1.xml",
                            (name, xml) -> xml.replace(
                                    "<v:rect style=\"width:100pt;height:20pt\"/>",
                                    "<v:rect r:id=\"rId9\" style=\"width:100pt;height:20pt\"/>"));
                    parts.put(
                            "word/_rels/header1.xml.rels",
                            StyleFiles.rels(StyleFiles.rel("rId9", "oleObject", "x.bin")));
                    parts.put("word/x.bin", "binary");
                }),
                fault(
                        Code.LOK_01,
                        parts -> parts.computeIfPresent(
                                "word/document.xml", (name, xml) -> xml.replace("w:document", "w:styles"))),
                fault(Code.WRD_08, parts -> parts.put("word/vbaProject.bin", "macro")),
                fault(Code.WRD_04, parts -> parts.put("word/styles.xml", "<w:styles")));
    }

    private static Arguments fault(Code code, Change change) {
        Map<String, String> parts = StyleFiles.word();
        change.to(parts);
        return Arguments.of(code, StyleFiles.zip(parts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void whatCannotBeTakenOverIsSaid(Code code, byte[] style) {
        Outcome<ImportedStyle> read = read(style);
        List<Code> codes = new ArrayList<>();
        for (Diagnostic diagnostic : read.diagnostics().sorted()) {
            // The file has a shape in its head, which is named in each case.
            if (diagnostic.code() != Code.LOK_07) {
                codes.add(diagnostic.code());
            }
            assertEquals("style.docx", diagnostic.location().file());
        }
        assertEquals(List.of(code), codes);
        assertEquals(read.diagnostics().hasErrors(), read.value().isEmpty());
    }

    @Test
    void aStyleFileOfNobodyIsReported() {
        Diagnostics found = new Diagnostics();
        StyleFiles.catalog("nowhere", StyleFiles.made("landscape-annex"), found);
        assertEquals(
                List.of(Code.LOK_05),
                found.sorted().stream()
                        .map(Diagnostic::code)
                        .filter(code -> code.name().startsWith("LOK"))
                        .toList());
    }

    private static Outcome<ImportedStyle> read(byte[] style) {
        return new StyleFile("municipalities/aobano/style.docx", "style.docx", style).read();
    }

    private static Document contract(List<Document> papers) {
        return papers.stream()
                .filter(paper -> paper.id().equals("contract"))
                .findFirst()
                .orElseThrow();
    }
}
