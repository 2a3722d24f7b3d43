package org.jobun.stylefile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.ThemePart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.RPr;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.Style;
import org.jobun.house.MarginText.Align;
import org.jobun.house.MarginText.Tab;
import org.jobun.house.WordTemplate;

/** What the paragraph styles of a file come to, with all that they inherit; read before ids of styles are changed. */
final class StyleFacts {
    /** Without any size the standard says 10 points (ECMA-376 part 1, 17.3.2.38). */
    static final int STANDARD_SIZE = 10_000;

    private final Map<String, Facts> byId = new HashMap<>();
    private Facts standard = Facts.PLAIN;

    /**
     * @param line distance of lines as {@code rule} measures it: in mpt, or in 1/240 of a line
     * @param heading in a face without serifs, or bold
     */
    record Facts(
            int size,
            int line,
            STLineSpacingRule rule,
            int before,
            int after,
            int indent,
            Align align,
            List<Tab> tabs,
            boolean heading,
            String face) {
        static final Facts PLAIN = new Facts(
                STANDARD_SIZE, LinePitch.SINGLE, STLineSpacingRule.AUTO, 0, 0, 0, Align.LEFT, List.of(), false, "");

        /** The pitch that the file says itself, if it does. */
        OptionalInt exactPitch() {
            return rule == STLineSpacingRule.EXACT ? OptionalInt.of(line) : OptionalInt.empty();
        }

        /** How high one line is where nothing but the face says it: as Word sets it, which gives Japanese faces room. */
        int naturalHeight() {
            return (int) Math.round(size * naturalShare(face));
        }

        WordTemplate.Paragraphs paragraphs() {
            return new WordTemplate.Paragraphs(size, before, after, align);
        }
    }

    /** Height of a single line in ems, by face. Word sets Japanese faces at 1.3 em at least. */
    static double naturalShare(String face) {
        if (face.startsWith("游") || face.startsWith("Yu ")) {
            return 1.7;
        }
        if (face.startsWith("メイリオ") || face.startsWith("Meiryo")) {
            return 1.95;
        }
        return face.startsWith("Noto") || face.startsWith("源") ? 1.45 : 1.3;
    }

    static StyleFacts of(WordprocessingMLPackage file) throws Docx4JException {
        StyleFacts facts = new StyleFacts();
        StyleDefinitionsPart part = file.getMainDocumentPart().getStyleDefinitionsPart();
        if (part == null) {
            return facts;
        }
        PropertyResolver resolver = file.getMainDocumentPart().getPropertyResolver();
        ThemePart theme = file.getMainDocumentPart().getThemePart();
        for (Style style : part.getJaxbElement().getStyle()) {
            if ("paragraph".equals(style.getType())) {
                String id = style.getStyleId();
                facts.byId.put(id, facts(resolver.getEffectivePPr(id), resolver.getEffectiveRPr(id), theme));
            }
        }
        Style normal = part.getDefaultParagraphStyle();
        String id = normal == null ? "Normal" : normal.getStyleId();
        facts.standard = facts(resolver.getEffectivePPr(id), resolver.getEffectiveRPr(id), theme);
        return facts;
    }

    /** Of the file's standard style. */
    Facts standard() {
        return standard;
    }

    /** Of a style by its id in the file; of the standard one where it has no such style. */
    Facts of(String id) {
        return byId.getOrDefault(id, standard);
    }

    private static Facts facts(PPr paragraph, RPr run, ThemePart theme) throws Docx4JException {
        Letters letters = run == null ? Letters.PLAIN : Letters.of(run, theme);
        PPr given = paragraph == null ? new PPr() : paragraph;
        PPrBase.Spacing spacing = given.getSpacing() == null ? new PPrBase.Spacing() : given.getSpacing();
        STLineSpacingRule rule = spacing.getLine() == null || spacing.getLineRule() == null
                ? STLineSpacingRule.AUTO
                : spacing.getLineRule();
        return new Facts(
                letters.size,
                line(spacing.getLine(), rule),
                rule,
                Twips.mpt(spacing.getBefore()),
                Twips.mpt(spacing.getAfter()),
                given.getInd() == null ? 0 : Twips.mpt(given.getInd().getLeft()),
                given.getJc() == null
                        ? Align.LEFT
                        : align(given.getJc().getVal().value()),
                tabs(given),
                letters.heading,
                letters.face);
    }

    private static int line(BigInteger line, STLineSpacingRule rule) {
        if (line == null) {
            return LinePitch.SINGLE;
        }
        return rule == STLineSpacingRule.AUTO ? line.intValue() : Twips.mpt(line);
    }

    /** Size and face of letters. */
    private record Letters(int size, boolean heading, String face) {
        static final Letters PLAIN = new Letters(STANDARD_SIZE, false, "");

        static Letters of(RPr run, ThemePart theme) throws Docx4JException {
            int size =
                    run.getSz() == null ? STANDARD_SIZE : run.getSz().getVal().intValue() * 500;
            String face = Faces.of(run, theme).orElse("");
            boolean bold = run.getB() != null && run.getB().isVal();
            boolean heading = bold || face.contains("ゴシック") || face.contains("Gothic") || face.contains("Sans");
            return new Letters(size, heading, face);
        }
    }

    private static List<Tab> tabs(PPr paragraph) {
        List<Tab> tabs = new ArrayList<>();
        if (paragraph.getTabs() != null) {
            for (CTTabStop stop : paragraph.getTabs().getTab()) {
                if (stop.getVal() != STTabJc.CLEAR && stop.getVal() != STTabJc.BAR && stop.getPos() != null) {
                    tabs.add(new Tab(
                            Twips.mpt(stop.getPos()), align(stop.getVal().value())));
                }
            }
        }
        return tabs;
    }

    /** {@code end} and {@code right} are one; what is spread out begins at the left. */
    static Align align(String value) {
        return switch (value) {
            case "center" -> Align.CENTER;
            case "right", "end", "decimal" -> Align.RIGHT;
            default -> Align.LEFT;
        };
    }
}
