package org.jobun.render.pdf;

import java.util.List;
import org.jobun.font.Font;

/** Writes the glyphs of lines: text objects (ISO 32000-1, 9.4), one for each run of a font. */
final class GlyphPainter {
    /** A deviation of the pen below this (mpt) is left alone; nobody can see it. */
    private static final int TOLERANCE = 6;

    private final PageContent out;
    private final PdfFonts fonts;

    GlyphPainter(PageContent out, PdfFonts fonts) {
        this.out = out;
        this.fonts = fonts;
    }

    /** Writes the glyphs of a line that begins at a place of the page. */
    void paint(Line line, int x, int baseline) {
        List<Cluster> clusters = line.clusters();
        int from = 0;
        while (from < clusters.size()) {
            int end = endOfRun(clusters, from);
            if (isPrivate(clusters.get(from))) {
                // What a private character (外字) means is not known to others: it is given as text (ISO 19005-2,
                // 6.2.11.7.3).
                String text = PdfSyntax.text(Cluster.words(clusters.subList(from, end)));
                out.add("/Span <</ActualText ").add(text).add(">> BDC\n");
                run(line, from, end, x, baseline);
                out.end();
            } else {
                run(line, from, end, x, baseline);
            }
            from = end;
        }
    }

    /** Where glyphs of one font end, private ones by themselves. */
    private static int endOfRun(List<Cluster> clusters, int from) {
        Font font = clusters.get(from).glyph().font();
        boolean own = isPrivate(clusters.get(from));
        int end = from + 1;
        while (end < clusters.size()
                && clusters.get(end).glyph().font() == font
                && isPrivate(clusters.get(end)) == own) {
            end++;
        }
        return end;
    }

    private static boolean isPrivate(Cluster cluster) {
        int character = cluster.codePoint();
        // The first that is one; all letters of usual papers are below it.
        return character >= 0xE000 && Character.getType(character) == Character.PRIVATE_USE;
    }

    /** Glyphs of one font: the usual space between them as Tc, what deviates as numbers of TJ. */
    private void run(Line line, int from, int end, int x, int baseline) {
        Cluster first = line.clusters().get(from);
        PdfFont font = fonts.of(first.glyph().font());
        int space = usualSpace(line, from, end);
        out.add("BT /").add(font.name()).add(" ").number(first.size());
        out.add("Tf ").number(space).add("Tc 1 0 0 1 ");
        out.number(x + line.positions()[from]).number(baseline).add("Tm [<");
        codes(line, from, end, font, space);
        out.add(">] TJ ET\n");
    }

    private void codes(Line line, int from, int end, PdfFont font, int space) {
        List<Cluster> clusters = line.clusters();
        int[] positions = line.positions();
        int size = clusters.get(from).size();
        // Where a viewer's pen stands, in 1/1000 mpt: widths and numbers of TJ are whole thousandths of the em,
        // and what they lose must not add up along the line.
        long pen = positions[from] * 1000L;
        for (int i = from; i < end; i++) {
            long off = positions[i] * 1000L - pen;
            if (Math.abs(off) > TOLERANCE * 1000L) {
                int step = (int) Math.round((double) off / size);
                out.add("> ").add(-step).add(" <");
                pen += (long) step * size;
            }
            int code = font.code(clusters.get(i));
            out.hex(code);
            pen += (long) font.advance(code) * size + space * 1000L;
        }
    }

    /** The most frequent difference between the step to the next cluster and the advance. */
    private static int usualSpace(Line line, int from, int end) {
        int best = 0;
        int votes = 0;
        for (int i = from; i + 1 < end; i++) {
            int space = line.positions()[i + 1]
                    - line.positions()[i]
                    - line.clusters().get(i).advance();
            // Boyer-Moore majority; rounding makes neighbours differ by one.
            if (votes == 0) {
                best = space;
                votes = 1;
            } else {
                votes += Math.abs(space - best) <= 1 ? 1 : -1;
            }
        }
        return best;
    }
}
