package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.render.MissingCharacter;
import org.jobun.render.docx.SamplePaper;
import org.junit.jupiter.api.Test;

/** What a PDF carries besides its pages: fonts, structure, outline, links, metadata. */
class PdfFileTest {
    private static final Document CONTRACT = SamplePaper.contract(PdfPages.ARTICLES);

    private static Document words(String text) {
        return PdfPages.paper(List.of(new TextBlock(
                TextBlock.Layout.BODY, List.of(new Inline.Value("contract.name", "contract.name", text)))));
    }

    @Test
    void sameBytesAgainAndFromTwoThreadsAtOnce() throws Exception {
        byte[] once = PdfPages.bytes(CONTRACT);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<byte[]>> made = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                made.add(threads.submit(() -> PdfPages.bytes(CONTRACT)));
            }
            for (Future<byte[]> one : made) {
                assertArrayEquals(once, one.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void everyFontIsEmbeddedAndRareNamesAreExtractedAsWritten() throws IOException {
        String names = "髙﨑𠮷男①㈱℡塚晴";
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(words(names)))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains(names));
            Set<String> fonts = new TreeSet<>();
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                fonts.add(font.getName());
            }
            assertFalse(fonts.isEmpty());
        }
    }

    @Test
    void namesWhatNoFontHasAndDrawsItAsAFrame() throws IOException {
        Document paper = words("移行業務😀葛\uDB40\uDDEF城");
        List<MissingCharacter> missing = PdfPages.missing(paper);
        assertEquals(2, missing.size());
        assertEquals("U+1F600", missing.get(0).codePoints());
        assertFalse(missing.get(0).variant());
        assertEquals("U+845B U+E01EF", missing.get(1).codePoints());
        assertTrue(missing.get(1).variant());
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(paper))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("移行業務"));
        }
        assertEquals(List.of(), PdfPages.missing(words("髙﨑𠮷①㈱℡〔〕～－")));
    }

    @Test
    void hasAnOutlineEntryForEachArticle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(CONTRACT))) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertNotNull(item.findDestinationPage(pdf));
            }
            List<String> expected = CONTRACT.blocks().stream()
                    .filter(Article.class::isInstance)
                    .map(Article.class::cast)
                    .map(article -> article.label().text() + "　" + article.caption())
                    .toList();
            assertEquals(expected, titles);
        }
    }

    @Test
    void linksLeadToThePageOfTheArticleThatTheyName() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(CONTRACT))) {
            Map<String, Integer> pages = new TreeMap<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                pages.put(item.getTitle().split("　")[0], pdf.getPages().indexOf(item.findDestinationPage(pdf)));
            }
            int links = 0;
            int checked = 0;
            for (PDPage page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    links++;
                    int target = ((PDPageDestination) link.getDestination()).retrievePageNumber();
                    assertTrue(target >= 0 && target < pdf.getNumberOfPages());
                    Integer page0 = pages.get(link.getContents());
                    if (page0 != null) {
                        checked++;
                        assertEquals(page0, target, link.getContents());
                    }
                    assertTrue(link.getRectangle().getWidth() > 1);
                }
            }
            assertTrue(links > 10 && checked > 0, links + " links, " + checked + " checked");
        }
    }

    @Test
    void isTaggedByLegalStructureInJapanese() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(CONTRACT))) {
            assertEquals("ja-JP", pdf.getDocumentCatalog().getLanguage());
            assertEquals("業務委託契約書", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            Map<String, Integer> count = new TreeMap<>();
            count(pdf.getDocumentCatalog().getStructureTreeRoot(), count);
            for (String type : List.of("Document", "H1", "H2", "Sect", "P", "L", "LI", "Lbl", "LBody", "Table", "TR")) {
                assertTrue(count.getOrDefault(type, 0) > 0, type + " in " + count);
            }
            long articles =
                    CONTRACT.blocks().stream().filter(Article.class::isInstance).count();
            assertEquals((int) articles, count.get("Sect"));
        }
    }

    private static void count(PDStructureNode node, Map<String, Integer> count) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                count.merge(element.getStructureType(), 1, Integer::sum);
                count(element, count);
            }
        }
    }

    @Test
    void numbersItsPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(CONTRACT))) {
            int pages = pdf.getNumberOfPages();
            assertTrue(pages > 3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertTrue(stripper.getText(pdf).contains(page + "/" + pages));
            }
        }
    }
}
