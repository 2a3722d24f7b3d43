package org.jobun.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.render.MissingCharacter;
import org.jobun.render.docx.SamplePaper;

/** The lines of a PDF as they stand on the page, by the positions that PDFBox finds: knows nothing of our layout. */
final class PdfPages {
    static final NumberingScheme ARTICLES = SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL);

    private PdfPages() {}

    /**
     * One line of one page.
     *
     * @param x left edge of its ink in pt: the blank half of 「 is not counted
     * @param right right edge of its ink in pt: the blank half of 、 and 」 is not counted
     * @param gap the widest room between two of its characters in pt, beyond their own widths
     */
    record Line(int page, double y, double x, double right, double gap, String text) {}

    static Document paper(List<Block> blocks) {
        return SamplePaper.paper("contract", "業務委託契約書", ARTICLES, blocks);
    }

    static byte[] bytes(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRenderer.plain().render(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<MissingCharacter> missing(Document document) {
        return PdfRenderer.plain().missing(document);
    }

    static List<Line> lines(byte[] pdf) {
        List<Line> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lines.addAll(lines(document, page));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static List<Line> lines(PDDocument document, int page) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                all.add(text);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        Map<TextPosition, Integer> order = new IdentityHashMap<>();
        all.forEach(text -> order.put(text, order.size()));
        all.sort(Comparator.comparing((TextPosition text) -> Math.round(text.getYDirAdj() * 2))
                .thenComparing(TextPosition::getXDirAdj));
        // The blank half of 〈 lies over a half-width ｢ before it: where two begin together, the order of the content.
        for (int i = 1; i < all.size(); i++) {
            boolean together = Math.abs(all.get(i).getXDirAdj() - all.get(i - 1).getXDirAdj()) < 0.3
                    && Math.abs(all.get(i).getYDirAdj() - all.get(i - 1).getYDirAdj()) < 0.5;
            if (together && order.get(all.get(i)) < order.get(all.get(i - 1))) {
                Collections.swap(all, i, i - 1);
            }
        }
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            boolean ends = i == all.size()
                    || Math.abs(all.get(i).getYDirAdj() - all.get(from).getYDirAdj()) > 2;
            if (ends) {
                lines.add(line(page, all.subList(from, i)));
                from = i;
            }
        }
        return lines;
    }

    private static Line line(int page, List<TextPosition> texts) {
        StringBuilder words = new StringBuilder();
        texts.forEach(text -> words.append(text.getUnicode()));
        // Spaces at the end of a line part words for those who copy them; they have no ink.
        int inked = texts.size() - 1;
        while (inked > 0 && texts.get(inked).getUnicode().isBlank()) {
            inked--;
        }
        TextPosition last = texts.get(inked);
        boolean halfBlank = "、。，．」』）】〕］｝〉》".contains(last.getUnicode());
        double width = halfBlank ? last.getWidthDirAdj() / 2 : last.getWidthDirAdj();
        boolean blankBefore = "「『（【〔［｛〈《".contains(texts.get(0).getUnicode());
        double left = texts.get(0).getXDirAdj() + (blankBefore ? texts.get(0).getWidthDirAdj() / 2 : 0);
        double gap = 0;
        for (int i = 1; i <= inked; i++) {
            TextPosition before = texts.get(i - 1);
            gap = Math.max(gap, texts.get(i).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj());
        }
        return new Line(page, texts.get(0).getYDirAdj(), left, last.getXDirAdj() + width, gap, words.toString());
    }
}
