package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.document.Document;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** References are fields and links into the paper itself. */
class DocxReferencesTest {

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void everyFieldShowsTheLabelOfTheParagraphItNames(Document paper) {
        byte[] docx = Rendered.bytes(paper);
        Map<String, String> labels = WordText.labelsByBookmark(docx);
        List<WordText.Field> fields = WordText.references(docx);
        assertTrue(fields.size() > 2, "fields: " + fields.size());
        for (WordText.Field field : fields) {
            assertEquals(labels.get(field.bookmark()), field.shown());
        }
    }

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void everyLinkHasItsBookmarkAndNoBookmarkIsUnused(Document paper) {
        Element document = documentOf(paper);
        Set<String> links = WordText.all(document, "hyperlink").stream()
                .map(link -> link.getAttributeNS(WordText.W, "anchor"))
                .collect(Collectors.toSet());
        WordText.references(Rendered.bytes(paper)).forEach(field -> links.add(field.bookmark()));
        Set<String> bookmarks = WordText.all(document, "bookmarkStart").stream()
                .map(bookmark -> bookmark.getAttributeNS(WordText.W, "name"))
                .filter(name -> !name.startsWith("_J"))
                .collect(Collectors.toSet());
        assertEquals(bookmarks, links);
    }

    @Test
    void takesTheWordsOfALabelIntoItsField() {
        Document paper = SamplePaper.contract(SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL));
        List<String> shown = WordText.references(Rendered.bytes(paper)).stream()
                .map(WordText.Field::shown)
                .toList();
        assertTrue(shown.containsAll(List.of("第1条", "第16条", "4", "ア")), shown::toString);
    }

    @Test
    void linksWhatAFieldCannotShow() {
        Document paper = SamplePaper.contract(SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL));
        Set<String> linked = WordText.all(documentOf(paper), "hyperlink").stream()
                .map(Element::getTextContent)
                .collect(Collectors.toSet());
        assertEquals(Set.of("前条", "前項", "1", "3", "4", "8", "10"), linked);
    }

    private static Element documentOf(Document paper) {
        return WordText.xml(WordText.parts(Rendered.bytes(paper)).get("word/document.xml"));
    }
}
