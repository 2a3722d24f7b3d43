package org.jobun.stylefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.PPr;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.Style;
import org.jobun.word.PaperStyle;

/** Looks of the styles of papers that PDF does not take over, by name. */
final class LostLooks {
    /** Styles whose size PDF takes over, or sets by itself. */
    private static final Set<String> SIZED = Set.of("Normal", "Title", "Header", "Footer", "Note", "AfterTable");

    /** Styles whose lines PDF takes over, or that need not be as the others. */
    private static final Set<String> OF_THEIR_OWN = Set.of("Normal", "Title", "Header", "Footer", "AfterTable");

    private LostLooks() {}

    /** @param size of the standard text in mpt */
    static Set<String> of(Style style, int size) {
        String id = PaperStyle.idOf(style.getName().getVal()).orElse("");
        // The file's own headings are made for reports; papers do not use them.
        if (id.equals("Heading1")) {
            return Set.of();
        }
        List<String> what = new ArrayList<>();
        if (style.getRPr() != null) {
            letters(style.getRPr(), SIZED.contains(id) ? 0 : size, what);
        }
        if (style.getPPr() != null) {
            paragraph(style.getPPr(), OF_THEIR_OWN.contains(id), what);
        }
        Set<String> named = new LinkedHashSet<>();
        if (!what.isEmpty()) {
            named.add("スタイル「" + style.getName().getVal() + "」の" + String.join("・", what));
        }
        return named;
    }

    private static void letters(RPr run, int size, List<String> what) {
        if (run.getColor() != null
                && !Set.of("auto", "000000").contains(run.getColor().getVal())) {
            what.add("色");
        }
        if (isOn(run.getI()) || run.getU() != null || isOn(run.getStrike()) || run.getShd() != null) {
            what.add("斜体・下線・網掛け");
        }
        if (size > 0 && run.getSz() != null && run.getSz().getVal().intValue() * 500 != size) {
            what.add("文字の大きさ");
        }
    }

    private static void paragraph(PPr paragraph, boolean free, List<String> what) {
        if (paragraph.getPBdr() != null || paragraph.getShd() != null) {
            what.add("罫線・網掛け");
        }
        boolean lines = paragraph.getSpacing() != null && paragraph.getSpacing().getLine() != null;
        boolean own = lines
                && (paragraph.getSpacing().getLineRule() == STLineSpacingRule.EXACT
                        || paragraph.getSpacing().getLine().intValue() != 240);
        if (own && !free) {
            what.add("行間");
        }
    }

    private static boolean isOn(BooleanDefaultTrue value) {
        return value != null && value.isVal();
    }
}
