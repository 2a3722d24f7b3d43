package org.jobun.approval;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be approved. */
public enum Kind {
    /** One version of a clause. */
    CLAUSE("条項"),
    /** A template of a paper or form. */
    TEMPLATE("ひな形"),
    /** A rule, with other words for its message. */
    RULE("規則"),
    /** A statute, or a table of what the State fixes. */
    LAW("法令表"),
    /** The profile of a municipality, with the Word file and the fonts of its papers. */
    PROFILE("団体情報"),
    /** A fact, a choice, a word, a step, anything else that stands in a list; also that something is withdrawn. */
    ENTRY("語彙等の項目");

    private final String called;

    Kind(String called) {
        this.called = called;
    }

    /** As people call it. */
    public String called() {
        return called;
    }

    /** As lists and ledgers write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
