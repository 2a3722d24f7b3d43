package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.NumberingScheme.Level;

/**
 * Where a level of the numbering scheme lives in {@code numbering.xml}.
 *
 * <p>条 and 項 share one multilevel list; 号 and below have another. In one list Word would take 号 under the
 * unnumbered first 項 as a sign that 項 has begun, and count the next 項 as 3. An outline (1, (1), ア) has no
 * unnumbered level and is one list.
 *
 * @param abstractNum its {@code w:abstractNumId}
 * @param ilvl level in that list
 * @param start first number that is printed: 2 for 項 of an article, else 1
 * @param level glyphs, prefix and suffix
 * @param indent where the label stands, in full-width letters from the margin; further lines stand one letter deeper
 */
record ListLevel(int abstractNum, int ilvl, int start, Level level, int indent) {
    static final int PROVISIONS = 1;
    static final int ITEMS = 2;
    /** 附則 */
    static final int SUPPLEMENT = 3;
    /** 章, 節, 款 */
    static final int DIVISIONS = 4;
    /** 別表 and their rows */
    static final int SCHEDULES = 5;
    /** Levels of 枝番号 in the list of 条: 第3条の2 and its 項, 第3条の2の2 and its 項. */
    private static final int BRANCH = 2;

    private static final int SUB_BRANCH = 4;
    /** Where 章 stands, in full-width letters from the margin. */
    private static final int HEADING_INDENT = 3;

    private static final int MOST_LEVELS = 9;
    private static final int FIRST_ITEM_LEVEL = 2;

    static List<ListLevel> of(NumberingScheme scheme) {
        boolean outline = scheme.isOneList();
        List<ListLevel> levels = new ArrayList<>();
        for (int i = 0; i < Math.min(scheme.levels().size(), MOST_LEVELS); i++) {
            levels.add(
                    outline
                            ? outline(i, scheme.levels().get(i))
                            : article(i, scheme.levels().get(i)));
        }
        return levels;
    }

    /** The level of a label; of one that not every paper has, a level beside those of {@link #of}. */
    static ListLevel of(Label label, NumberingScheme scheme) {
        int own = label.level();
        if (own < 0) {
            int ilvl = own + NumberingScheme.DIVISIONS;
            return new ListLevel(DIVISIONS, ilvl, 1, scheme.level(own), HEADING_INDENT + ilvl);
        }
        return of(label.series(), own, scheme);
    }

    /** @param level 0 for an article, 1 for 項 */
    static ListLevel of(Label.Series series, int level, NumberingScheme scheme) {
        Level article = scheme.levels().get(0);
        String base = article.prefix() + "%1" + article.suffix() + "の";
        Level paragraph = new Level("", article.glyphs(), "");
        return switch (series) {
            case MAIN -> of(scheme).get(level);
            case BRANCH -> branch(BRANCH, level, level == 0 ? new Level(base, article.glyphs(), "") : paragraph);
            case SUB_BRANCH ->
                branch(SUB_BRANCH, level, level == 0 ? new Level(base + "%3の", article.glyphs(), "") : paragraph);
            // Not on the first level, so that a paper as it was made tells 条 from 項.
            case SUPPLEMENT_ARTICLES ->
                new ListLevel(SUPPLEMENT, level + 1, level + 1, level == 0 ? article : paragraph, 0);
            case SUPPLEMENT_PARAGRAPHS -> new ListLevel(SUPPLEMENT, 0, 1, paragraph, 0);
            // Far down, where no provision is counted, so that a list tells what it counts.
            case SCHEDULE -> new ListLevel(SCHEDULES, 7, 1, new Level("別表第", article.glyphs(), ""), 0);
            case ROW -> new ListLevel(SCHEDULES, 8, 1, paragraph, 0);
        };
    }

    private static ListLevel branch(int first, int level, Level form) {
        return new ListLevel(PROVISIONS, first + level, 2, form, 0);
    }

    private static ListLevel outline(int i, Level level) {
        return new ListLevel(PROVISIONS, i, 1, level, i);
    }

    private static ListLevel article(int i, Level level) {
        return i < FIRST_ITEM_LEVEL
                ? new ListLevel(PROVISIONS, i, i + 1, level, 0)
                : new ListLevel(ITEMS, i - FIRST_ITEM_LEVEL, 1, level, i - 1);
    }

    /** True where the glyphs change from full width to half width at number 10, which no format of Word does. */
    boolean isMixed() {
        return level.glyphs() == Glyphs.DECIMAL_MIXED;
    }

    /** {@code ST_NumberFormat}, ECMA-376 part 1, 17.18.59. */
    String format() {
        return switch (level.glyphs()) {
            case DECIMAL -> "decimal";
            case DECIMAL_FULL_WIDTH, DECIMAL_MIXED -> "decimalFullWidth";
            case KANJI -> "japaneseCounting";
            case AIUEO -> "aiueoFullWidth";
            case IROHA -> "irohaFullWidth";
            case LATIN -> "lowerLetter";
        };
    }
}
