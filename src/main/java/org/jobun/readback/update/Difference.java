package org.jobun.readback.update;

/**
 * One thing that a returned file says otherwise than the matter does.
 *
 * @param number by which it is taken over or refused, from 1
 * @param kind what it is
 * @param place 第3条第2項, 契約金額
 * @param before what the matter says; empty for what is added
 * @param after what the file says; empty for what is taken away
 * @param becomes what it becomes in the matter; empty where it cannot be taken over
 * @param why what keeps it from being taken over, or must be known before; empty for nothing
 * @param line of the returned file where it stands
 */
public record Difference(
        int number, Kind kind, String place, String before, String after, String becomes, String why, int line) {

    /** What a difference is, and so what it can become. */
    public enum Kind {
        /** Another value: an answer. */
        VALUE,
        /** Words that another answer of the catalog says. */
        CHOICE,
        /** Words of its own: a special term. */
        OWN_WORDS,
        /** What a rule, the law or a duty does not allow. */
        FORBIDDEN,
        /** What cannot stand in a matter: order, captions, tables, heads and feet. */
        NOT_IN_MATTER
    }

    /** Whether it can be taken over when nobody names it. */
    public boolean isUsual() {
        return kind == Kind.VALUE || kind == Kind.CHOICE || kind == Kind.OWN_WORDS;
    }

    /** Whether it can be taken over at all. */
    public boolean canBeTaken() {
        return !becomes.isEmpty();
    }

    Difference numbered(int other) {
        return new Difference(other, kind, place, before, after, becomes, why, line);
    }

    Difference forbidden(String reason, boolean never) {
        return new Difference(number, Kind.FORBIDDEN, place, before, after, never ? "" : becomes, reason, line);
    }
}
