package org.jobun.change.amend;

/** The verbs of 改め文, as they end a clause within a sentence and the sentence itself. */
enum Verb {
    MAKE_OTHER("改め", "改める"),
    ADD("加え", "加える"),
    DELETE("削り", "削る"),
    BECOME("とし", "とする"),
    DOWN("ずつ繰り下げ", "ずつ繰り下げる"),
    UP("ずつ繰り上げ", "ずつ繰り上げる");

    private final String within;
    private final String end;

    Verb(String within, String end) {
        this.within = within;
        this.end = end;
    }

    /** @param last whether it ends the sentence */
    String form(boolean last) {
        return last ? end : within;
    }

    boolean ends(String clause) {
        return clause.endsWith(within) || clause.endsWith(end);
    }

    /** True where a clause is some words and this verb, and no more. */
    boolean isIn(String clause, String before) {
        return clause.equals(before + within) || clause.equals(before + end);
    }

    String without(String clause) {
        String form = clause.endsWith(end) ? end : within;
        return clause.substring(0, clause.length() - form.length());
    }

    void require(String clause, String before) throws ApplyAmendment.Unclear {
        if (!isIn(clause, before)) {
            throw new ApplyAmendment.Unclear(clause);
        }
    }

    /** As {@link #require}, but the verb may come with a later clause. */
    void orNothing(String clause, String before) throws ApplyAmendment.Unclear {
        if (!clause.equals(before)) {
            require(clause, before);
        }
    }
}
