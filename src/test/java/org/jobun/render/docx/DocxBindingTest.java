package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle.Lock;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Values are bound to the custom XML part, blanks have placeholders, and the file holds its own original. */
class DocxBindingTest {
    private static final Pattern PATH = Pattern.compile("/p:paper\\[1]/p:v\\[@id='([^']+)']");

    private static final String STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void everyValueIsBoundToItsOwnText(Document paper) {
        Map<String, byte[]> parts = WordText.parts(Rendered.bytes(paper));
        Element store = WordText.xml(parts.get("customXml/item1.xml"));
        List<Element> values = WordText.all(store, "v");
        String id = WordText.xml(parts.get("customXml/itemProps1.xml")).getAttributeNS(STORE, "itemID");
        int bound = 0;
        for (Element control : WordText.all(WordText.xml(parts.get("word/document.xml")), "sdt")) {
            Element binding = WordText.child(control, "sdtPr", "dataBinding");
            if (binding != null) {
                Matcher path = PATH.matcher(binding.getAttributeNS(WordText.W, "xpath"));
                assertTrue(path.matches());
                assertEquals(
                        "xmlns:p='" + store.getNamespaceURI() + "'",
                        binding.getAttributeNS(WordText.W, "prefixMappings"));
                assertEquals(id, binding.getAttributeNS(WordText.W, "storeItemID"));
                List<Element> meant = values.stream()
                        .filter(v -> v.getAttribute("id").equals(path.group(1)))
                        .toList();
                assertEquals(1, meant.size(), path.group(1));
                Element value = meant.get(0);
                boolean blank = WordText.child(control, "sdtPr", "showingPlcHdr") != null;
                String shown = WordText.child(control, "sdtContent").getTextContent();
                assertEquals(blank ? "" : shown, value.getTextContent());
                assertEquals(WordText.val(control, "", "sdtPr", "tag"), value.getAttribute("fact"));
                bound++;
            }
        }
        assertTrue(bound > 0);
        assertEquals(
                values.size(),
                values.stream()
                        .map(v -> v.getAttribute("fact") + "\n" + v.getTextContent())
                        .distinct()
                        .count(),
                "one place for each form of a value");
    }

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void theFileHoldsItsOriginal(Document paper) {
        Map<String, byte[]> parts = WordText.parts(Rendered.bytes(paper));
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        String document = text(parts, "word/document.xml");
        assertEquals(
                "<original>" + document.substring(document.indexOf("<w:document")) + "</original>",
                text(parts, "customXml/item2.xml").substring(head.length()).strip());
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    @Test
    void everyPlaceholderStandsInTheGlossary() {
        Document paper = SamplePaper.contract(SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL));
        Map<String, byte[]> parts = WordText.parts(Rendered.bytes(paper));
        Set<String> known = WordText.all(WordText.xml(parts.get("word/glossary/document.xml")), "docPartPr").stream()
                .map(part -> WordText.val(part, "", "name"))
                .collect(Collectors.toSet());
        Set<String> used = WordText.all(WordText.xml(parts.get("word/document.xml")), "placeholder").stream()
                .map(part -> WordText.val(part, "", "docPart"))
                .collect(Collectors.toSet());
        assertFalse(used.isEmpty());
        assertEquals(used, known);
    }

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void lockedArticlesAreGroupedAndReadTheSame(Document paper) {
        Document locked = locked(paper);
        byte[] docx = Rendered.bytes(locked);
        assertEquals(List.of(), DocxSchemaTest.problems(docx));
        assertEquals(WordText.lines(Rendered.bytes(paper)), WordText.lines(docx));
        Element document = WordText.xml(WordText.parts(docx).get("word/document.xml"));
        long groups = WordText.all(document, "sdt").stream()
                .filter(sdt -> WordText.child(sdt, "sdtPr", "group") != null)
                .count();
        assertTrue(groups > 20, "groups: " + groups);
    }

    private static Document locked(Document paper) {
        return paper.withStyle(paper.style().withLock(Lock.ALL));
    }
}
