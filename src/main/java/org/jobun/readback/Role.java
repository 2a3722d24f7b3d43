package org.jobun.readback;

import org.jobun.document.Label.Series;

/**
 * What a line of a paper is.
 *
 * @param level of the numbering scheme: 0 for 条, 1 for 項, 2 for 号; below 0 for 章, 節, 款; 0 for what has no number
 * @param series in which it is counted, as far as its list tells: what stands behind 附則 is of that
 */
record Role(Kind kind, int level, Series series) {
    static final Role CAPTION = new Role(Kind.CAPTION, 0, Series.MAIN);
    static final Role UNNUMBERED = new Role(Kind.UNNUMBERED, 0, Series.MAIN);
    static final Role FRAME = new Role(Kind.FRAME, 0, Series.MAIN);
    static final Role SCHEDULE = new Role(Kind.SCHEDULE, 0, Series.SCHEDULE);
    static final Role ROW = new Role(Kind.ROW, 0, Series.ROW);
    static final Role SUPPLEMENT = new Role(Kind.SUPPLEMENT, 0, Series.MAIN);

    enum Kind {
        /** （再委託の制限） above its article */
        CAPTION,
        /** 条, 項, 号 */
        NUMBERED,
        /** text of an article on a line without number */
        UNNUMBERED,
        /** 第1章　総則 */
        DIVISION,
        /** 附則 */
        SUPPLEMENT,
        /** 別表第1（第5条関係） */
        SCHEDULE,
        /** the number of a row of a 別表 */
        ROW,
        /** title, preamble, tables, signatures */
        FRAME
    }

    static Role numbered(int level) {
        return new Role(Kind.NUMBERED, level, Series.MAIN);
    }

    /** An article, or 項 of one, that is not counted with all others. */
    static Role numbered(int level, Series series) {
        return new Role(Kind.NUMBERED, level, series);
    }

    static Role division(int level) {
        return new Role(Kind.DIVISION, level, Series.MAIN);
    }

    boolean isArticle() {
        return isNumbered() && level == 0;
    }

    boolean isNumbered() {
        return kind == Kind.NUMBERED;
    }

    /** 第3条の2: 1, 第3条の2の2: 2, else 0. */
    int branch() {
        return switch (series) {
            case BRANCH -> 1;
            case SUB_BRANCH -> 2;
            case MAIN, SUPPLEMENT_ARTICLES, SUPPLEMENT_PARAGRAPHS, SCHEDULE, ROW -> 0;
        };
    }

    boolean hasOtherLevelThan(Role other) {
        boolean otherBranch = level == 0 && branch() != other.branch();
        return isNumbered() && other.isNumbered() && (level != other.level || otherBranch);
    }

    /** A heading, which ends the article before it. */
    boolean isHeading() {
        return kind == Kind.DIVISION || kind == Kind.SUPPLEMENT;
    }

    /** Whether it is kept where nothing but its number is in it. */
    boolean isCounted() {
        return isNumbered() || kind == Kind.ROW || kind == Kind.SCHEDULE;
    }

    boolean isProvision() {
        return switch (kind) {
            case CAPTION, NUMBERED, UNNUMBERED -> true;
            case DIVISION, SUPPLEMENT, SCHEDULE, ROW, FRAME -> false;
        };
    }
}
