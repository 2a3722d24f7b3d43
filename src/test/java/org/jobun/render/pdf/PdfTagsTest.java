package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jobun.document.Article;
import org.jobun.document.Document;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.render.docx.SamplePaper;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a screen reader finds: every text marked, every mark in the structure, links that lead to their provision. */
class PdfTagsTest {

    static Stream<Named<Document>> papers() {
        return Stream.of(
                Named.of("contract", SamplePaper.contract(PdfPages.ARTICLES)),
                Named.of(
                        "inline captions", SamplePaper.contract(SamplePaper.articles(Captions.INLINE, Glyphs.DECIMAL))),
                Named.of("outline", SamplePaper.specification(SamplePaper.outline(Glyphs.DECIMAL))));
    }

    /** The texts of a page by their number; unmarked text under -1, artifacts left out. */
    private static Map<Integer, StringBuilder> marked(PDDocument pdf, int page) throws IOException {
        Map<Integer, StringBuilder> texts = new TreeMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        int artifact = -2;
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
                int number = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
                open.push(tag.getName().equals("Artifact") ? artifact : number);
            }

            @Override
            public void endMarkedContentSequence() {
                open.pop();
            }

            @Override
            protected void processTextPosition(TextPosition text) {
                if (!open.contains(artifact)) {
                    int number = open.isEmpty() ? -1 : open.peek();
                    texts.computeIfAbsent(number, key -> new StringBuilder()).append(text.getUnicode());
                }
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(pdf);
        return texts;
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theWordsReadThroughTheStructureAreThoseOfTheText(Document paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(paper))) {
            List<Map<Integer, StringBuilder>> pages = new ArrayList<>();
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                Map<Integer, StringBuilder> texts = marked(pdf, page);
                assertTrue(!texts.containsKey(-1), () -> "unmarked: " + texts.get(-1));
                pages.add(texts);
            }
            StringBuilder read = new StringBuilder();
            int links = read(pdf, pdf.getDocumentCatalog().getStructureTreeRoot(), pages, read);
            assertEquals(TextRenderer.words(paper), TextRenderer.withoutSpace(read.toString()));
            pages.forEach(page -> assertTrue(page.isEmpty(), () -> "not in the structure: " + page));
            int annotations = 0;
            for (PDPage page : pdf.getPages()) {
                annotations += page.getAnnotations().size();
            }
            assertEquals(annotations, links);
        }
    }

    /** Reads the texts of a node in order, taking each; returns how many annotations stand in it. */
    private static int read(
            PDDocument pdf, PDStructureNode node, List<Map<Integer, StringBuilder>> pages, StringBuilder out) {
        int links = 0;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                links += read(pdf, element, pages, out);
            } else if (kid instanceof PDMarkedContentReference content) {
                StringBuilder text =
                        pages.get(pdf.getPages().indexOf(content.getPage())).remove(content.getMCID());
                assertNotNull(text, () -> "content taken twice or not there: " + content.getMCID());
                out.append(text);
            } else if (kid instanceof Integer number) {
                // Marked content of the page that the element names.
                PDStructureElement owner = (PDStructureElement) node;
                StringBuilder text =
                        pages.get(pdf.getPages().indexOf(owner.getPage())).remove(number);
                assertNotNull(text, () -> "content taken twice or not there: " + number);
                out.append(text);
            } else {
                assertTrue(kid instanceof PDObjectReference, () -> "a kid: " + kid);
                links++;
            }
        }
        return links;
    }

    @ParameterizedTest
    @MethodSource("papers")
    void linksLeadToTheLineThatBeginsWithTheNumberTheyName(Document paper) throws IOException {
        byte[] bytes = PdfPages.bytes(paper);
        List<PdfPages.Line> lines = PdfPages.lines(bytes);
        int articles = 0;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (int number = 0; number < pdf.getNumberOfPages(); number++) {
                for (PDAnnotation annotation : pdf.getPage(number).getAnnotations()) {
                    PDAnnotationLink link = (PDAnnotationLink) annotation;
                    PDPageXYZDestination target = (PDPageXYZDestination) link.getDestination();
                    int page = pdf.getPages().indexOf(target.getPage());
                    double top = target.getPage().getMediaBox().getHeight() - target.getTop();
                    // The target line, or that behind its caption.
                    List<String> there = lines.stream()
                            .filter(line -> line.page() == page + 1 && line.y() > top - 1 && line.y() < top + 45)
                            .map(PdfPages.Line::text)
                            .toList();
                    String words = link.getContents();
                    boolean article = words.matches("第[0-9]+条");
                    articles += article ? 1 : 0;
                    assertTrue(!there.isEmpty(), () -> words + " leads to an empty place");
                    assertTrue(
                            !article || there.stream().anyMatch(line -> line.startsWith(words)),
                            () -> words + " leads to " + there);
                    // 第1項 has no printed number.
                    String digits = words.matches("第?1項") ? "" : words.replaceAll("[^0-9]", "");
                    assertTrue(
                            digits.isEmpty() || there.stream().anyMatch(line -> line.contains(digits)),
                            () -> words + " leads to " + there);
                }
            }
        }
        boolean byArticle = paper.numbering().levels().get(0).prefix().equals("第");
        assertTrue(!byArticle || articles > 0, "links to articles: " + articles);
    }

    @Test
    void articlesAreListsOfParagraphsAndThoseOfItemsEachWithItsLabel() throws IOException {
        for (Captions captions : Captions.values()) {
            Document paper = SamplePaper.contract(SamplePaper.articles(captions, Glyphs.DECIMAL));
            long articles =
                    paper.blocks().stream().filter(Article.class::isInstance).count();
            Map<String, Integer> found = new TreeMap<>();
            try (PDDocument pdf = Loader.loadPDF(PdfPages.bytes(paper))) {
                count(pdf.getDocumentCatalog().getStructureTreeRoot(), "", found);
            }
            assertEquals(articles, (int) found.get("/Document/Sect"), found::toString);
            Integer headings = captions == Captions.NONE ? null : Integer.valueOf((int) articles);
            assertEquals(headings, found.get("/Document/Sect/H2"), "a heading each: " + found);
            assertEquals(articles, (int) found.get("/Document/Sect/L"), found::toString);
            assertTrue(found.get("/Document/Sect/L/LI/Lbl") > 0, found::toString);
            assertTrue(found.get("/Document/Sect/L/LI/LBody/L/LI/Lbl") > 0, found::toString);
            assertEquals(null, found.get("/Document/Sect/P"));
        }
    }

    /** How often each path of types occurs. */
    private static void count(PDStructureNode node, String path, Map<String, Integer> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String own = path + "/" + element.getStructureType();
                found.merge(own, 1, Integer::sum);
                count(element, own, found);
            }
        }
    }

    @Test
    void pagesAreLabelledByTheirNumberAndTheFootSaysTheSame() throws IOException {
        byte[] bytes = PdfPages.bytes(SamplePaper.contract(PdfPages.ARTICLES));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            String[] wanted =
                    IntStream.rangeClosed(1, pages).mapToObj(Integer::toString).toArray(String[]::new);
            assertArrayEquals(wanted, pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
            List<PdfPages.Line> lines = PdfPages.lines(bytes);
            for (int page = 1; page <= pages; page++) {
                int here = page;
                List<PdfPages.Line> own =
                        lines.stream().filter(line -> line.page() == here).toList();
                assertEquals(page + "/" + pages, own.get(own.size() - 1).text());
            }
        }
    }
}
