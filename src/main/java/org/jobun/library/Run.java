package org.jobun.library;

/**
 * A run of a clause's text as a reader is shown it.
 *
 * @param kind what it is
 * @param text 【契約金額】, 「再委託の制限」第1項, 個人情報保護法第66条第2項
 * @param target what a reference leads to: id of a clause, paper or form; empty for anything else
 */
public record Run(Kind kind, String text, String target) {
    /** What a run is. */
    public enum Kind {
        /** Words that its author typed. */
        WORDS,
        /** What a party is called in the house. */
        PARTY,
        /** Where a value goes. */
        PLACEHOLDER,
        /** A value of a matter, in a drafted article. */
        VALUE,
        /** A provision, paper or form. */
        REFERENCE,
        /** A statute or a rule of the body. */
        LAW,
        /** Where words depend on a value. */
        CHOICE
    }

    /** Words that lead nowhere. */
    static Run of(Kind kind, String text) {
        return new Run(kind, text, "");
    }

    /** The kind as pages call it. */
    public String name() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
