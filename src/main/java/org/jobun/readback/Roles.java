package org.jobun.readback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.document.NumberingScheme;
import org.jobun.document.NumberingScheme.Glyphs;
import org.jobun.document.NumberingScheme.Level;
import org.w3c.dom.Element;

/**
 * Tells what a paragraph is, by the list it is counted in and by the name of its style. Other programs give lists and
 * styles new ids; how a list writes its numbers and what a style is called stay.
 */
final class Roles {
    private static final List<String> NAMES = List.of("条", "項", "号", "号の細分1", "号の細分2", "号の細分3");

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
            Xml.children(stylesheet, "style").forEach(style -> styles.put(Xml.attribute(style, "styleId"), style));
        }
        if (numbering != null) {
            Xml.children(numbering, "num").forEach(num -> nums.put(Xml.attribute(num, "numId"), num));
            Xml.children(numbering, "abstractNum")
                    .forEach(list -> lists.put(Xml.attribute(list, "abstractNumId"), list));
        }
    }

    Role of(Element paragraph) {
        String style = Xml.val(paragraph, "pPr", "pStyle").orElse("");
        String name = Optional.ofNullable(styles.get(style))
                .flatMap(found -> Xml.val(found, "name"))
                .orElse(style);
        Optional<Element> numPr = numPr(paragraph, style);
        int byList = numPr.map(this::levelOf).orElse(-1);
        if (byList >= 0) {
            return Role.numbered(byList);
        }
        if (numPr.isPresent() && levelNamed(name) >= 0) {
            return Role.numbered(levelNamed(name));
        }
        if (levelNamed(name) >= 0) {
            // A provision whose number somebody has taken away.
            return Role.UNNUMBERED;
        }
        return switch (name) {
            case "条見出し" -> Role.CAPTION;
            case "番号のない項" -> Role.UNNUMBERED;
            default -> Role.FRAME;
        };
    }

    /** By the name of a style alone, for the text as it was made, whose lists may be gone. */
    Role made(Element paragraph) {
        String style = Xml.val(paragraph, "pPr", "pStyle").orElse("");
        boolean numbered = Xml.at(paragraph, "pPr", "numPr").isPresent();
        if (numbered && style.startsWith("Level")) {
            return Role.numbered(Xml.number(style.substring("Level".length()), 1) - 1);
        }
        return switch (style) {
            case "SectionHeading" -> Role.numbered(0);
            case "ArticleCaption" -> Role.CAPTION;
            case "Unnumbered" -> Role.UNNUMBERED;
            default -> Role.FRAME;
        };
    }

    private int levelNamed(String name) {
        if (name.equals("番号付き見出し")) {
            return 0;
        }
        return name.startsWith("階層") && name.length() == 3 ? name.charAt(2) - '1' : NAMES.indexOf(name);
    }

    /** The list of a paragraph, its own or that of its style; empty where it bears no number. */
    Optional<Element> list(Element paragraph) {
        return numPr(paragraph, Xml.val(paragraph, "pPr", "pStyle").orElse(""));
    }

    /** An instance of a list. */
    Optional<Element> num(String numId) {
        return Optional.ofNullable(nums.get(numId));
    }

    private Optional<Element> numPr(Element paragraph, String style) {
        Optional<Element> own = Xml.at(paragraph, "pPr", "numPr");
        String at = style;
        for (int steps = 0; own.isEmpty() && styles.containsKey(at) && steps < 20; steps++) {
            own = Xml.at(styles.get(at), "pPr", "numPr");
            at = Xml.val(styles.get(at), "basedOn").orElse("");
        }
        return own.filter(found -> !Xml.val(found, "numId").orElse("0").equals("0"));
    }

    /** The level of the scheme that writes its numbers like this list; -1 for another list. */
    private int levelOf(Element numPr) {
        int ilvl = Xml.number(Xml.val(numPr, "ilvl").orElse("0"), 0);
        Element level = level(Xml.val(numPr, "numId").orElse("0"), ilvl);
        if (level == null) {
            return -1;
        }
        String text = Xml.val(level, "lvlText").orElse("");
        String format = Xml.val(level, "numFmt").orElse("decimal");
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
        int ilvl = Xml.number(Xml.val(numPr.get(), "ilvl").orElse("0"), 0);
        Element level = level(Xml.val(numPr.get(), "numId").orElse("0"), ilvl);
        if (level == null) {
            return Optional.empty();
        }
        Level known = scheme.levels().get(role.level());
        String text = Xml.val(level, "lvlText").orElse("");
        String format = Xml.val(level, "numFmt").orElse("decimal");
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
        for (Element override : Xml.children(num, "lvlOverride")) {
            Optional<Element> own = Xml.at(override, "lvl");
            if (Xml.attribute(override, "ilvl").equals("" + ilvl) && own.isPresent()) {
                return own.get();
            }
        }
        Element list = lists.get(Xml.val(num, "abstractNumId").orElse(""));
        return list == null
                ? null
                : Xml.children(list, "lvl").stream()
                        .filter(lvl -> Xml.attribute(lvl, "ilvl").equals("" + ilvl))
                        .findFirst()
                        .orElse(null);
    }
}
