package org.jobun.document;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A run of words inside a line of text. {@link #text()} is exactly what is printed.
 *
 * <p>Papers are compared run by run with those before them: the most frequent kinds say themselves whether they are equal, as what Java
 * makes for records takes several times as long until its best compiler comes to it.
 */
public sealed interface Inline {

    /** The words as printed. */
    String text();

    /** Calls the visitor's method for this kind of run. */
    <R> R accept(Visitor<R> visitor);

    /** A text as it is printed. */
    static String textOf(List<Inline> text) {
        StringBuilder out = new StringBuilder();
        text.forEach(inline -> out.append(inline.text()));
        return out.toString();
    }

    /** The words of a text that authors typed; whatever else stands in it is ○, as a value may hold any words. */
    static String typed(List<Inline> text) {
        StringBuilder words = new StringBuilder();
        text.forEach(inline -> words.append(inline instanceof Words ? inline.text() : "○"));
        return words.toString();
    }

    /** Words of a clause or template. */
    record Words(String text) implements Inline {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Words words && text.equals(words.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /**
     * A fact of the matter, formatted.
     *
     * @param fact path in the vocabulary, e.g. {@code contract.amount}
     * @param label what an officer calls it: 契約金額
     */
    record Value(String fact, String label, String text) implements Inline {
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Value value
                            && text.equals(value.text)
                            && fact.equals(value.fact)
                            && label.equals(value.label);
        }

        @Override
        public int hashCode() {
            return 31 * fact.hashCode() + text.hashCode();
        }

        /** What the parties are called; the same in all papers of a house. */
        private static final Set<String> OF_THE_HOUSE = Set.of("client", "contractor");

        /** False for a word of the house, which stands in every paper of it. */
        public boolean isOfMatter() {
            return !OF_THE_HOUSE.contains(fact);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /**
     * The place of a fact that the matter does not give, printed so that nobody overlooks it: 【契約金額】.
     *
     * @param label what an officer calls the fact: 契約金額
     */
    record Blank(String fact, String label, String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }
    }

    /** Words that stand otherwise in another version of the paper; only comparisons have them. */
    record Marked(String text) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.marked(this);
        }
    }

    /**
     * A resolved reference to one or several provisions: 前条, 第3条第2項及び第5条.
     *
     * @param aims what it means, so that it can be worded again where the paper is edited; empty for provisions of
     *     other papers, papers as a whole, and forms
     * @param or true where its provisions are joined by 又は instead of 及び
     * @param first true where nothing before it in the sentence lets it say 同条 or 同項
     */
    record Reference(List<Piece> pieces, List<Aim> aims, boolean or, boolean first) implements Inline {
        public Reference {
            pieces = List.copyOf(pieces);
            aims = List.copyOf(aims);
        }

        /** A reference that leads out of the paper. */
        public Reference(List<Piece> pieces) {
            this(pieces, List.of(), false, true);
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            pieces.forEach(piece -> out.append(piece.text()));
            return out.toString();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /**
     * A provision of this paper that a reference means.
     *
     * @param target its identity
     * @param part ただし書, 後段 … as printed; empty for all of it; {@link #NUMBER} or {@link #RANGE} of a heading in 目次
     */
    record Aim(Anchor target, String part) {
        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Aim aim && target.equals(aim.target) && part.equals(aim.part);
        }

        @Override
        public int hashCode() {
            return 31 * target.hashCode() + part.hashCode();
        }

        /** Of a heading that is called by its number alone, wherever it stands: 第1節. */
        public static final String NUMBER = "番号";
        /** The articles that a heading holds: 第1条－第5条. */
        public static final String RANGE = "範囲";
    }

    /**
     * A citation of a statute, computed from the dated law table.
     *
     * @param provision its id, e.g. {@code appi.outsourcee-safety}
     */
    record LawCitation(String provision, String text) implements Inline {
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof LawCitation law && provision.equals(law.provision) && text.equals(law.text);
        }

        @Override
        public int hashCode() {
            return 31 * provision.hashCode() + text.hashCode();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lawCitation(this);
        }
    }

    /**
     * A piece of a reference, so that a renderer can keep it alive (a Word field, a link).
     *
     * @param kind what the text is made of
     * @param text as printed
     * @param target the provision of this paper that it means; null for words and for other papers
     */
    record Piece(Kind kind, String text, Anchor target) {
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Piece piece
                            && kind == piece.kind
                            && text.equals(piece.text)
                            && Objects.equals(target, piece.target);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + Objects.hashCode(target);
        }

        /** What a piece is. */
        public enum Kind {
            /** Words between numbers: 第, 条第, 項, 及び, the name of another paper. */
            WORDS,
            /** The bare number of the target: 3, ア. */
            NUMBER,
            /** The target named by its place: 前条, 次項, 同条, この条. */
            RELATIVE
        }

        public static Piece words(String text) {
            return new Piece(Kind.WORDS, text, null);
        }
    }

    /** One method for each kind, without defaults. */
    interface Visitor<R> {
        R words(Words words);

        R value(Value value);

        R blank(Blank blank);

        R marked(Marked marked);

        R reference(Reference reference);

        R lawCitation(LawCitation citation);
    }
}
