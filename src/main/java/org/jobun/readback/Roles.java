package org.jobun.readback;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Tells what a paragraph is, by the list it is counted in and by the name of its style. Other programs give lists and
 * styles new ids; how a list writes its numbers and what a style is called stay.
 */
final class Roles {
    private static final int TWO_DIGITS = 10;
    /** A list may be told to begin anywhere; beyond this some glyphs end. */
    private static final int MOST = 46;

    private final NumberingScheme scheme;
    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, Element> nums = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    /** @param numbering null where the file has no lists */
    Roles(NumberingScheme scheme, Element stylesheet, Element numbering) {
        this.scheme = scheme;
        if (stylesheet != null) {
            XmlTree.children(stylesheet, "style")
                    .forEach(style -> styles.put(XmlTree.attribute(style, "styleId"), style));
        }
        if (numbering != null) {
            XmlTree.children(numbering, "num").forEach(num -> nums.put(XmlTree.attribute(num, "numId"), num));
            XmlTree.children(numbering, "abstractNum")
                    .forEach(list -> lists.put(XmlTree.attribute(list, "abstractNumId"), list));
        }
    }

    Role of(Element paragraph) {
        String style = XmlTree.val(paragraph, "pPr", "pStyle").orElse("");
        String name = Optional.ofNullable(styles.get(style))
                .flatMap(found -> XmlTree.val(found, "name"))
                .orElse(style);
        Optional<Element> numPr = numPr(paragraph, style);
        int byList = numPr.map(this::levelOf).orElse(-1);
        if (byList >= 0) {
            return Role.numbered(byList);
        }
        if (numPr.isPresent() && PaperStyle.levelNamed(name) >= 0) {
            return Role.numbered(PaperStyle.levelNamed(name));
        }
        if (PaperStyle.levelNamed(name) >= 0) {
            // A provision whose number somebody has taken away.
            return Role.UNNUMBERED;
        }
        return byId(PaperStyle.idOf(name).orElse(""));
    }

    /** By the name of a style alone, for the text as it was made, whose lists may be gone. */
    Role made(Element paragraph) {
        String style = XmlTree.val(paragraph, "pPr", "pStyle").orElse("");
        boolean numbered = XmlTree.at(paragraph, "pPr", "numPr").isPresent();
        if (numbered && PaperStyle.levelOf(style) >= 0) {
            return Role.numbered(PaperStyle.levelOf(style));
        }
        return style.equals(PaperStyle.SECTION.id()) ? Role.numbered(0) : byId(style);
    }

    private static Role byId(String style) {
        if (style.equals(PaperStyle.CAPTION.id())) {
            return Role.CAPTION;
        }
        return style.equals(PaperStyle.UNNUMBERED.id()) ? Role.UNNUMBERED : Role.FRAME;
    }

    /** The list of a paragraph, its own or that of its style; empty where it bears no number. */
    Optional<Element> list(Element paragraph) {
        return numPr(paragraph, XmlTree.val(paragraph, "pPr", "pStyle").orElse(""));
    }

    /** An instance of a list. */
    Optional<Element> num(String numId) {
        return Optional.ofNullable(nums.get(numId));
    }

    private Optional<Element> numPr(Element paragraph, String style) {
        Optional<Element> own = XmlTree.at(paragraph, "pPr", "numPr");
        String at = style;
        for (int steps = 0; own.isEmpty() && styles.containsKey(at) && steps < 20; steps++) {
            own = XmlTree.at(styles.get(at), "pPr", "numPr");
            at = XmlTree.val(styles.get(at), "basedOn").orElse("");
        }
        return own.filter(found -> !XmlTree.val(found, "numId").orElse("0").equals("0"));
    }

    /** The level of the scheme that writes its numbers like this list; -1 for another list. */
    private int levelOf(Element numPr) {
        int ilvl = XmlTree.number(XmlTree.val(numPr, "ilvl").orElse("0"), 0);
        Element level = level(XmlTree.val(numPr, "numId").orElse("0"), ilvl);
        if (level == null) {
            return -1;
        }
        String text = XmlTree.val(level, "lvlText").orElse("");
        String format = XmlTree.val(level, "numFmt").orElse("decimal");
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        for (int i = 0; i < scheme.levels().size(); i++) {
            Level known = scheme.levels().get(i);
            int expected = outline || i < 2 ? i : i - 2;
            boolean alike = text.equals(known.prefix() + "%" + (ilvl + 1) + known.suffix());
            if (expected == ilvl && alike && writes(known.glyphs(), format)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A number as the list of its paragraph writes it, where that is not how the paper writes numbers of this level.
     *
     * @param role of the paragraph
     */
    Optional<String> shown(Element paragraph, Role role, int number) {
        Optional<Element> numPr = list(paragraph);
        if (number == 0
                || role.kind() != Role.Kind.NUMBERED
                || numPr.isEmpty()
                || role.level() >= scheme.levels().size()) {
            return Optional.empty();
        }
        int ilvl = XmlTree.number(XmlTree.val(numPr.get(), "ilvl").orElse("0"), 0);
        Element level = level(XmlTree.val(numPr.get(), "numId").orElse("0"), ilvl);
        if (level == null) {
            return Optional.empty();
        }
        Level known = scheme.levels().get(role.level());
        String text = XmlTree.val(level, "lvlText").orElse("");
        String format = XmlTree.val(level, "numFmt").orElse("decimal");
        boolean asMade = text.equals(known.prefix() + "%" + (ilvl + 1) + known.suffix())
                && writes(known.glyphs(), format)
                && hasWidth(known.glyphs(), format, number);
        return asMade ? Optional.empty() : Optional.of(text.replace("%" + (ilvl + 1), digits(format, number)));
    }

    /** In a paper with both, one digit is full-width and more are half-width: a list of its own writes each. */
    private static boolean hasWidth(Glyphs glyphs, String format, int number) {
        boolean wide = format.equals("decimalFullWidth") || format.equals("decimalFullWidth2");
        return glyphs != Glyphs.DECIMAL_MIXED || wide == number < TWO_DIGITS;
    }

    private static String digits(String format, int number) {
        for (Glyphs glyphs : Glyphs.values()) {
            boolean wide = format.startsWith("decimalFullWidth");
            boolean fits = glyphs == Glyphs.DECIMAL_FULL_WIDTH ? wide : !wide && writes(glyphs, format);
            if (fits && number > 0 && number < MOST) {
                return glyphs.of(number);
            }
        }
        return format.equals("none") ? "" : String.valueOf(number);
    }

    private static boolean writes(Glyphs glyphs, String format) {
        return switch (glyphs) {
            case DECIMAL, DECIMAL_FULL_WIDTH, DECIMAL_MIXED -> format.startsWith("decimal");
            case KANJI ->
                // LibreOffice 7.4 writes 一 二 三 as taiwaneseCountingThousand.
                format.startsWith("japanese")
                        || format.startsWith("ideograph")
                        || format.contains("hinese")
                        || format.startsWith("taiwanese");
            case AIUEO -> format.startsWith("aiueo");
            case IROHA -> format.startsWith("iroha");
            case LATIN -> format.equals("lowerLetter");
        };
    }

    /** A level of a list; null where there is none. */
    Element level(String numId, int ilvl) {
        Element num = nums.get(numId);
        if (num == null) {
            return null;
        }
        for (Element override : XmlTree.children(num, "lvlOverride")) {
            Optional<Element> own = XmlTree.at(override, "lvl");
            if (XmlTree.attribute(override, "ilvl").equals("" + ilvl) && own.isPresent()) {
                return own.get();
            }
        }
        Element list = lists.get(XmlTree.val(num, "abstractNumId").orElse(""));
        return list == null
                ? null
                : XmlTree.children(list, "lvl").stream()
                        .filter(lvl -> XmlTree.attribute(lvl, "ilvl").equals("" + ilvl))
                        .findFirst()
                        .orElse(null);
    }
}
