package org.jobun.readback;

/**
 * What a line of a paper is.
 *
 * @param level of the numbering scheme: 0 for 条, 1 for 項, 2 for 号; 0 for what has no number
 */
record Role(Kind kind, int level) {
    static final Role CAPTION = new Role(Kind.CAPTION, 0);
    static final Role UNNUMBERED = new Role(Kind.UNNUMBERED, 0);
    static final Role FRAME = new Role(Kind.FRAME, 0);

    enum Kind {
        /** （再委託の制限） above its article */
        CAPTION,
        /** 条, 項, 号 */
        NUMBERED,
        /** text of an article on a line without number */
        UNNUMBERED,
        /** title, preamble, tables, signatures */
        FRAME
    }

    static Role numbered(int level) {
        return new Role(Kind.NUMBERED, level);
    }

    boolean isArticle() {
        return isNumbered() && level == 0;
    }

    boolean isNumbered() {
        return kind == Kind.NUMBERED;
    }

    boolean hasOtherLevelThan(Role other) {
        return isNumbered() && other.isNumbered() && level != other.level;
    }

    boolean isProvision() {
        return kind != Kind.FRAME;
    }
}
