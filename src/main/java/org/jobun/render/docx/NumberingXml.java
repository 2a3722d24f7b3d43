package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Kind;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlText;

/**
 * {@code word/numbering.xml} (ECMA-376 part 1, 17.9): the lists of a numbering scheme, kept from paper to paper, and the
 * instances of one paper.
 */
final class NumberingXml {
    private final NumberingScheme scheme;
    private final List<ListLevel> levels;
    private final int em;
    private final String head;
    private final String[] halfWidthLevels = new String[3];

    NumberingXml(NumberingScheme scheme, Measures measures) {
        this.scheme = scheme;
        levels = ListLevel.of(scheme);
        em = measures.em();
        head = head(List.of());
        halfWidthLevels[ListLevel.PROVISIONS] = halfWidth(ListLevel.PROVISIONS);
        halfWidthLevels[ListLevel.ITEMS] = halfWidth(ListLevel.ITEMS);
    }

    private String head(List<ListLevel> more) {
        List<ListLevel> all = new ArrayList<>(levels);
        all.addAll(more);
        StringBuilder out = new StringBuilder(XmlText.HEAD + "<w:numbering " + XmlText.W + ">");
        out.append(list(ListLevel.PROVISIONS, all)).append(list(ListLevel.ITEMS, all));
        more.stream()
                .map(ListLevel::abstractNum)
                .filter(list -> list > ListLevel.ITEMS)
                .distinct()
                .forEach(list -> out.append(list(list, all)));
        return out.toString();
    }

    /** @param more levels that not every paper has */
    String with(List<ListInstance> instances, List<ListLevel> more) {
        String lists = more.isEmpty() ? head : head(more);
        StringBuilder out = new StringBuilder(lists.length() + 160 * instances.size()).append(lists);
        for (int i = 0; i < instances.size(); i++) {
            instance(i + 1, instances.get(i), more, out);
        }
        return out.append("</w:numbering>").toString();
    }

    private void instance(int id, ListInstance instance, List<ListLevel> more, StringBuilder out) {
        out.append("<w:num w:numId=\"").append(id).append("\"><w:abstractNumId w:val=\"");
        out.append(instance.abstractNum()).append("\"/>");
        if (!instance.half().isEmpty()) {
            Stream.concat(levels.stream(), more.stream())
                    .filter(l -> l.abstractNum() == instance.abstractNum()
                            && instance.half().contains(l.ilvl()))
                    .forEach(l -> halfWidth(l, out));
        } else if (instance.isForm()) {
            levels.stream().filter(l -> isAt(l, instance)).forEach(l -> form(l, instance, out));
        } else if (instance.startsAgain()) {
            out.append("<w:lvlOverride w:ilvl=\"").append(instance.ilvl()).append("\"><w:startOverride w:val=\"");
            out.append(instance.start()).append("\"/>");
            if (instance.halfWidth()) {
                Stream.concat(levels.stream(), more.stream())
                        .filter(l -> isAt(l, instance))
                        .forEach(l -> out.append(level(l, "decimal")));
            }
            out.append("</w:lvlOverride>");
        } else if (instance.halfWidth() && instance.abstractNum() < halfWidthLevels.length) {
            out.append(halfWidthLevels[instance.abstractNum()]);
        } else if (instance.halfWidth()) {
            out.append(halfWidth(instance.abstractNum(), more));
        }
        out.append("</w:num>");
    }

    private void form(ListLevel level, ListInstance instance, StringBuilder out) {
        ListLevel own =
                new ListLevel(level.abstractNum(), level.ilvl(), level.start(), instance.form(), level.indent());
        out.append("<w:lvlOverride w:ilvl=\"").append(instance.ilvl()).append("\">");
        out.append(level(own, instance.halfWidth() ? "decimal" : own.format())).append("</w:lvlOverride>");
    }

    private void halfWidth(ListLevel level, StringBuilder out) {
        out.append("<w:lvlOverride w:ilvl=\"").append(level.ilvl()).append("\">");
        out.append(level(level, "decimal")).append("</w:lvlOverride>");
    }

    private static boolean isAt(ListLevel level, ListInstance instance) {
        return level.abstractNum() == instance.abstractNum() && level.ilvl() == instance.ilvl();
    }

    private String list(int abstractNum, List<ListLevel> all) {
        StringBuilder out = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + abstractNum + "\">");
        out.append("<w:nsid w:val=\"4A6F620").append(abstractNum).append("\"/>");
        out.append("<w:multiLevelType w:val=\"multilevel\"/>");
        all.stream().filter(l -> l.abstractNum() == abstractNum).forEach(l -> out.append(level(l, l.format())));
        return out.append("</w:abstractNum>").toString();
    }

    /** From number 10 on a paragraph takes an instance that formats the same counters in half-width digits. */
    private String halfWidth(int abstractNum) {
        return halfWidth(abstractNum, levels);
    }

    private String halfWidth(int abstractNum, List<ListLevel> among) {
        StringBuilder out = new StringBuilder();
        for (ListLevel level : among) {
            if (level.abstractNum() == abstractNum && level.isMixed()) {
                halfWidth(level, out);
            }
        }
        return out.toString();
    }

    private String level(ListLevel level, String format) {
        return String.format(
                        Locale.ROOT,
                        "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/>%s<w:suff w:val=\"%s\"/>",
                        level.ilvl(),
                        level.start(),
                        format,
                        linkedStyle(level),
                        suffix(level))
                + String.format(
                        Locale.ROOT,
                        "<w:lvlText w:val=\"%s%%%d%s\"/><w:lvlJc w:val=\"left\"/>",
                        XmlText.escape(level.level().prefix()),
                        level.ilvl() + 1,
                        XmlText.escape(level.level().suffix()))
                + String.format(
                        Locale.ROOT,
                        "<w:pPr><w:ind w:left=\"%d\" w:hanging=\"%d\"/></w:pPr></w:lvl>",
                        (level.indent() + 1) * em,
                        em);
    }

    private String linkedStyle(ListLevel level) {
        if (level.abstractNum() != ListLevel.PROVISIONS || !isUsual(level)) {
            return "";
        }
        return "<w:pStyle w:val=\"" + PaperStyle.ofLevel(level.ilvl()) + "\"/>";
    }

    /** 第3条（再委託の制限）: the bracket follows the number at once. */
    private String suffix(ListLevel level) {
        boolean article = level.abstractNum() == ListLevel.PROVISIONS && (level.ilvl() == 0 || isBranch(level))
                || level.abstractNum() == ListLevel.SUPPLEMENT && level.start() == 1;
        if (level.abstractNum() == ListLevel.SCHEDULES) {
            return "nothing";
        }
        return article && scheme.captions() == Captions.INLINE && scheme.kind() != Kind.OUTLINE ? "nothing" : "tab";
    }

    /** True for a level of the scheme; a paper may have others beside. */
    private boolean isUsual(ListLevel level) {
        return levels.stream()
                .anyMatch(known -> known.abstractNum() == level.abstractNum() && known.ilvl() == level.ilvl());
    }

    private boolean isBranch(ListLevel level) {
        return !isUsual(level) && !level.level().prefix().isEmpty();
    }
}
