package org.jobun.document;

import org.jobun.house.NumberingScheme;

/**
 * The number of a provision as printed: {@code 第3条}, {@code 2}, {@code (1)}, {@code ア}; of a heading {@code 第1章}.
 *
 * @param text as printed; empty for a provision whose number is counted but not printed (第1項)
 * @param number counted from 1 in its series: of 第3条の2 it is 2
 * @param level that gives this label its glyphs: index into {@link NumberingScheme#levels()}, below 0 for 章, 節 and 款
 * @param series in which it is counted
 */
public record Label(String text, int number, int level, Series series) {
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Label label
                        && number == label.number
                        && level == label.level
                        && series == label.series
                        && text.equals(label.text);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + number;
    }

    /** A number that is counted with all others of its level. */
    public Label(String text, int number, int level) {
        this(text, number, level, Series.MAIN);
    }

    public boolean isPrinted() {
        return !text.isEmpty();
    }

    /** What is counted together. */
    public enum Series {
        /** 第3条, and all that is not named below. */
        MAIN,
        /** 第3条の2, and 項 in it. */
        BRANCH,
        /** 第3条の2の2, and 項 in it. */
        SUB_BRANCH,
        /** 附則第1条, and 項 in it. */
        SUPPLEMENT_ARTICLES,
        /** 附則第2項 */
        SUPPLEMENT_PARAGRAPHS,
        /** 別表第1 */
        SCHEDULE,
        /** 1の項 of a 別表 */
        ROW;

        /** True for what stands in 附則. */
        public boolean isSupplement() {
            return this == SUPPLEMENT_ARTICLES || this == SUPPLEMENT_PARAGRAPHS;
        }
    }
}
