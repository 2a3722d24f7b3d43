package org.jobun.stylefile;

import java.math.BigInteger;
import java.util.Set;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTDocGrid;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STDocGrid;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Style;

/**
 * The distance of lines in papers.
 *
 * @param lines distance of two baselines in mpt
 * @param given whether it is ours to write, because the file leaves it to the face
 */
record LinePitch(int lines, boolean given) {
    /** Single lines, in 1/240 of a line (ECMA-376 part 1, 17.3.1.33). */
    static final int SINGLE = 240;

    /** Styles of large letters and of heads and feet, whose lines stay as high as what stands in them. */
    private static final Set<String> FREE = Set.of("Title", "Header", "Footer");

    /**
     * The pitch of a file. Where single lines stand on the grid of the file, or it says a pitch exactly, it is that one.
     * Else it depends on the metrics of a face that the next machine may not have; then papers are given what Word would make
     * of it, so that they are the same everywhere.
     */
    static LinePitch of(SectPr section, StyleFacts.Facts body) {
        if (body.exactPitch().isPresent()) {
            return new LinePitch(body.line(), false);
        }
        int natural = body.naturalHeight();
        boolean grid = hasGrid(section.getDocGrid());
        int one = grid ? onGrid(Twips.mpt(section.getDocGrid().getLinePitch()), body.size()) : natural;
        if (body.rule() == STLineSpacingRule.AT_LEAST) {
            return new LinePitch(Math.max(one, body.line()), true);
        }
        boolean single = body.line() == SINGLE;
        int lines = (int) ((long) one * body.line() / SINGLE);
        return new LinePitch(Twips.of(lines) * 50, !(grid && single && natural <= one));
    }

    private static boolean hasGrid(CTDocGrid grid) {
        return grid != null
                && grid.getType() != null
                && grid.getType() != STDocGrid.DEFAULT
                && grid.getLinePitch() != null;
    }

    /** A letter larger than the grid takes two of its lines. */
    private static int onGrid(int pitch, int size) {
        return pitch >= size ? pitch : 2 * pitch;
    }

    /** Writes the pitch into a style, where it is ours to write: the standard one gets it, those of large letters stay free. */
    void giveTo(Style style) {
        boolean free = FREE.contains(style.getStyleId());
        if (!given || !free && !style.getStyleId().equals("Normal")) {
            return;
        }
        if (style.getPPr() == null) {
            style.setPPr(new PPr());
        }
        PPr paragraph = style.getPPr();
        if (paragraph.getSpacing() == null) {
            paragraph.setSpacing(new PPrBase.Spacing());
        }
        if (!free) {
            setExactly(paragraph);
        } else if (paragraph.getSpacing().getLine() == null) {
            paragraph.getSpacing().setLine(BigInteger.valueOf(SINGLE));
            paragraph.getSpacing().setLineRule(STLineSpacingRule.AUTO);
        }
    }

    private void setExactly(PPr paragraph) {
        paragraph.getSpacing().setLine(BigInteger.valueOf(Twips.of(lines)));
        paragraph.getSpacing().setLineRule(STLineSpacingRule.EXACT);
        BooleanDefaultTrue off = new BooleanDefaultTrue();
        off.setVal(false);
        paragraph.setSnapToGrid(off);
    }
}
