package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.word.PaperStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The file as a whole: same bytes, headings, tables, tags. */
class DocxPackageTest {
    private final Document contract = SamplePaper.contract(SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL));

    @Test
    void theSamePaperGivesTheSameBytesWhateverWasMadeBefore() throws IOException {
        RememberingDocxRenderer used = new RememberingDocxRenderer();
        used.render(SamplePaper.specification(SamplePaper.outline(Glyphs.DECIMAL_MIXED)), new ByteArrayOutputStream());
        used.render(contract, new ByteArrayOutputStream());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        used.render(contract, again);
        assertArrayEquals(Rendered.bytes(contract), again.toByteArray());
    }

    @Test
    void everyEntryBearsTheSameTimeAndTheContentTypesComeFirst() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Rendered.bytes(contract)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal());
            }
        }
        assertEquals("[Content_Types].xml", names.get(0));
        assertTrue(names.contains("word/document.xml"), names::toString);
    }

    @Test
    void theDayOfMakingComesFromThePaper() {
        String core = new String(WordText.parts(Rendered.bytes(contract)).get("docProps/core.xml"));
        assertTrue(core.contains(">2026-12-01T00:00:00Z</dcterms:created>"), core);
    }

    /** Word opens no file with a part whose type it is not told. */
    @Test
    void everyPartHasItsTypeAndEveryTypeItsPart() {
        Set<String> parts = WordText.parts(Rendered.bytes(contract)).keySet().stream()
                .filter(name -> name.endsWith(".xml") && !name.equals("[Content_Types].xml"))
                .filter(name -> !name.matches("customXml/item[0-9]+\\.xml"))
                .map(name -> "/" + name)
                .collect(Collectors.toSet());
        NodeList overrides = part("[Content_Types].xml").getElementsByTagNameNS("*", "Override");
        Set<String> typed = IntStream.range(0, overrides.getLength())
                .mapToObj(i -> ((Element) overrides.item(i)).getAttribute("PartName"))
                .collect(Collectors.toSet());
        assertEquals(parts, typed);
        assertTrue(parts.contains("/word/footer.xml"), parts::toString);
    }

    /** {@link ZipInputStream} reads on from part to part; Word, Explorer and Python look into the directory at the end. */
    @Test
    void theDirectoryOfTheFileNamesEveryPart(@TempDir Path folder) throws IOException {
        byte[] docx = Rendered.bytes(contract);
        Path file = Files.write(folder.resolve("契約書.docx"), docx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> listed = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            assertEquals(WordText.parts(docx).keySet(), listed);
        }
    }

    @Test
    void thePageHasTheSizeAndMarginsOfTheHouse() {
        Element section = WordText.all(part("word/document.xml"), "sectPr").get(0);
        Element size = WordText.child(section, "pgSz");
        assertEquals("11906", size.getAttributeNS(WordText.W, "w"), "210 mm");
        assertEquals("16838", size.getAttributeNS(WordText.W, "h"), "297 mm");
        Element margins = WordText.child(section, "pgMar");
        PageFrame page = contract.style().page();
        assertEquals(page.left() / 50.0, Double.parseDouble(margins.getAttributeNS(WordText.W, "left")), 1);
        assertEquals(page.right() / 50.0, Double.parseDouble(margins.getAttributeNS(WordText.W, "right")), 1);
        assertEquals(page.top() / 50.0, Double.parseDouble(margins.getAttributeNS(WordText.W, "top")), 1);
        assertEquals(page.bottom() / 50.0, Double.parseDouble(margins.getAttributeNS(WordText.W, "bottom")), 1);
    }

    @Test
    void everyBookmarkBeginsOnceAndEndsOnce() {
        List<String> begun = ids("bookmarkStart");
        assertEquals(begun.stream().distinct().sorted().toList(), begun);
        assertEquals(begun, ids("bookmarkEnd"));
        assertFalse(begun.isEmpty());
    }

    private List<String> ids(String mark) {
        return WordText.all(part("word/document.xml"), mark).stream()
                .map(one -> one.getAttributeNS(WordText.W, "id"))
                .sorted()
                .toList();
    }

    @Test
    void textAndHeadingsStandInTheFontsOfTheHouse() {
        Element styles = part("word/styles.xml");
        List<Element> usual = WordText.all(WordText.all(styles, "docDefaults").get(0), "rFonts");
        List<Element> headings = WordText.all(style(styles, "Heading1"), "rFonts");
        for (String letters : List.of("ascii", "eastAsia", "hAnsi", "cs")) {
            assertEquals(contract.style().bodyFont(), usual.get(0).getAttributeNS(WordText.W, letters));
            assertEquals(contract.style().headingFont(), headings.get(0).getAttributeNS(WordText.W, letters));
        }
    }

    /** The box for the revenue stamp is a table too. */
    @Test
    void everyTableHasATitleAndAnAlternativeText() {
        for (Element properties : WordText.all(part("word/document.xml"), "tblPr")) {
            assertFalse(WordText.val(properties, "", "tblCaption").isEmpty());
            assertFalse(WordText.val(properties, "", "tblDescription").isEmpty());
        }
    }

    @Test
    void captionsAreHeadingsForTheNavigationPane() {
        Element styles = part("word/styles.xml");
        Element caption = style(styles, PaperStyle.CAPTION.id());
        assertEquals("Heading1", WordText.val(caption, "", "basedOn"));
        assertEquals("0", WordText.val(style(styles, "Heading1"), "", "pPr", "outlineLvl"));
        long captions = WordText.all(part("word/document.xml"), "pStyle").stream()
                .filter(style -> style.getAttributeNS(WordText.W, "val").equals(PaperStyle.CAPTION.id()))
                .count();
        assertEquals(25, captions);
    }

    @Test
    void everyParagraphHasAStyleThatExists() {
        Element styles = part("word/styles.xml");
        for (Element used : WordText.all(part("word/document.xml"), "pStyle")) {
            style(styles, used.getAttributeNS(WordText.W, "val"));
        }
    }

    @Test
    void clausesAndValuesAreTagged() {
        List<String> tags = WordText.all(part("word/document.xml"), "tag").stream()
                .map(tag -> tag.getAttributeNS(WordText.W, "val"))
                .toList();
        assertTrue(
                tags.containsAll(List.of("clause:subcontracting@2023-04-01", "contract.amount", "client.court")),
                tags::toString);
    }

    @Test
    void headRowsAreRepeatedAndRowsStayWhole() {
        Document specification = SamplePaper.specification(SamplePaper.outline(Glyphs.DECIMAL));
        Element document =
                WordText.xml(WordText.parts(Rendered.bytes(specification)).get("word/document.xml"));
        assertEquals(1, WordText.all(document, "tblHeader").size());
        assertEquals(41, WordText.all(document, "cantSplit").size());
        assertEquals("成果物の一覧", WordText.val(document, "", "body", "tbl", "tblPr", "tblDescription"));
        assertEquals("成果物の一覧", WordText.val(document, "", "body", "tbl", "tblPr", "tblCaption"));
    }

    @Test
    void theLinesOfASignatureBlockStayTogether() {
        List<Element> lines = WordText.all(part("word/document.xml"), "p").stream()
                .filter(p -> WordText.val(p, "", "pPr", "pStyle").equals(PaperStyle.SIGNATURE.id()))
                .toList();
        assertEquals(6, lines.size());
        for (Element line : lines.subList(0, 5)) {
            assertTrue(WordText.child(line, "pPr", "keepNext") != null, line::getTextContent);
        }
    }

    private static Element style(Element styles, String id) {
        return WordText.all(styles, "style").stream()
                .filter(style -> style.getAttributeNS(WordText.W, "styleId").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no style " + id));
    }

    private Element part(String name) {
        return WordText.xml(WordText.parts(Rendered.bytes(contract)).get(name));
    }
}
