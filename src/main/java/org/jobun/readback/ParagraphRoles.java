package org.jobun.readback;

import java.util.Optional;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Level;
import org.jobun.word.PaperStyle;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * What a paragraph is, by the list it is counted in and by the name of its style. Other programs give lists and styles new ids; how
 * a list writes its numbers and what a style is called stay.
 */
final class ParagraphRoles {
    private final NumberingScheme scheme;
    private final WordLists lists;

    ParagraphRoles(NumberingScheme scheme, WordLists lists) {
        this.scheme = scheme;
        this.lists = lists;
    }

    Role of(Element paragraph) {
        String style = lists.styleName(paragraph);
        int named = PaperStyle.levelNamed(style);
        Optional<Element> list = lists.of(paragraph);
        int counted = list.map(this::levelOf).orElse(-1);
        if (counted >= 0) {
            return Role.numbered(counted);
        }
        Optional<Role> rare = list.flatMap(lists::format)
                .flatMap(new RareLists(scheme)::role)
                // An article whose list somebody has made one of chapters is still an article.
                .filter(role -> role.kind() != Role.Kind.DIVISION || named < 0);
        if (rare.isPresent()) {
            return rare.get();
        }
        if (named >= 0) {
            // Without a list it is a provision whose number somebody has taken away.
            return list.isPresent() ? Role.numbered(named) : Role.UNNUMBERED;
        }
        return byId(PaperStyle.idOf(style).orElse(""));
    }

    /** By the name of a style alone, for the text as it was made, whose lists may be gone. */
    static Role asMade(Element paragraph) {
        String style = XmlTree.val(paragraph, "pPr", "pStyle").orElse("");
        boolean numbered = XmlTree.at(paragraph, "pPr", "numPr").isPresent();
        if (numbered && PaperStyle.levelOf(style) >= 0) {
            int level = PaperStyle.levelOf(style);
            int ilvl = XmlTree.number(
                    XmlTree.val(paragraph, "pPr", "numPr", "ilvl").orElse("0"), 0);
            return level == 0 ? Role.numbered(0, RareLists.seriesOf(ilvl)) : Role.numbered(level);
        }
        if (numbered) {
            int ilvl = XmlTree.number(
                    XmlTree.val(paragraph, "pPr", "numPr", "ilvl").orElse("0"), 0);
            Optional<Role> schedule = RareLists.scheduleOf(ilvl);
            if (schedule.isPresent()) {
                return schedule.get();
            }
        }
        int division = PaperStyle.divisionOf(style);
        if (division >= 0) {
            return Role.division(division - NumberingScheme.DIVISIONS);
        }
        return style.equals(PaperStyle.SECTION.id()) ? Role.numbered(0) : byId(style);
    }

    private static Role byId(String style) {
        if (style.equals(PaperStyle.SUPPLEMENT.id())) {
            return Role.SUPPLEMENT;
        }
        if (style.equals(PaperStyle.CAPTION.id())) {
            return Role.CAPTION;
        }
        return style.equals(PaperStyle.UNNUMBERED.id()) ? Role.UNNUMBERED : Role.FRAME;
    }

    /** The level of the scheme that writes its numbers like this list; -1 for another list. */
    private int levelOf(Element numPr) {
        Optional<ListFormat> format = lists.format(numPr);
        for (int i = 0; format.isPresent() && i < scheme.levels().size(); i++) {
            boolean alike = format.get().isLike(scheme.levels().get(i));
            if (alike && format.get().level() == levelInWord(i)) {
                return i;
            }
        }
        return -1;
    }

    /** 条 and 項 are counted in one list, 号 and what is below them in another; an outline has one for all. */
    private int levelInWord(int level) {
        return scheme.isOneList() || level < 2 ? level : level - 2;
    }

    /**
     * A number as the list of its paragraph writes it, where that is not how the paper writes numbers of this level.
     *
     * @param role of the paragraph
     */
    Optional<String> shown(Element paragraph, Role role, int number) {
        if (number == 0
                || role.kind() != Role.Kind.NUMBERED
                || role.series() != Label.Series.MAIN
                || role.level() >= scheme.levels().size()) {
            return Optional.empty();
        }
        Level known = scheme.levels().get(role.level());
        return lists.of(paragraph)
                .flatMap(lists::format)
                .filter(format -> !format.writesLike(known, number))
                .map(format -> format.label(number));
    }
}
