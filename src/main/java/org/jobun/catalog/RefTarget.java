package org.jobun.catalog;

import java.util.Locale;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.document.Heading;

/** What one entry of a reference {@code [[…]]} means, by identity. */
public sealed interface RefTarget {

    /** Calls the visitor's method for this kind of target. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of target, without defaults: a new kind does not compile until every place knows it. */
    interface Visitor<R> {
        R provision(ToProvision provision);

        R paper(ToPaper paper);

        R annexes(ToAnnexes annexes);

        R form(ToForm form);

        R schedule(ToSchedule schedule);

        R law(ToLaw law);

        R penalty(ToPenalty penalty);

        R localRule(ToLocalRule rule);

        R division(ToDivision division);
    }

    /** Id of the paper or form that it leads into; empty where it stays in its own paper or cites law. */
    String otherPaper();

    /** Id of the provision or statute of the State that it cites or names the penalty of; empty for anything else. */
    String stateLaw();

    /**
     * A provision.
     *
     * @param paper id of another paper, or empty for the same
     * @param clause clause id or set of alternatives, or empty for the same clause
     * @param label of a block, or empty for the article
     * @param part ただし書, 後段 …, or {@link Part#WHOLE}
     * @param optional true where it is left out if the clause is not chosen
     */
    record ToProvision(String paper, String clause, String label, Part part, boolean optional) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.provision(this);
        }

        @Override
        public String otherPaper() {
            return paper;
        }

        @Override
        public String stateLaw() {
            return "";
        }

        /** The same of another provision of the same paper. */
        ToProvision to(String otherClause, String otherLabel) {
            return new ToProvision(paper, otherClause, otherLabel, part, optional);
        }

        /** As an author writes it. */
        public String written() {
            return (paper.isEmpty() ? "" : paper + ":") + clause + (label.isEmpty() ? "" : "#" + label);
        }
    }

    /**
     * 章, 節 or 款: {@code [[chapter:general]]}, {@code [[contract:chapter:general]]}.
     *
     * @param paper id of another paper, or empty for the same
     * @param label of the heading
     * @param optional true where it is left out if the heading is not in the paper
     */
    record ToDivision(String paper, Heading.Rank rank, String label, boolean optional) implements RefTarget {
        /** Identity of a heading in its paper; an id of a clause has a dot and is never the same. */
        public static String anchor(Heading.Rank rank, String label) {
            return rank.name().toLowerCase(Locale.ROOT) + "-" + label;
        }

        /** Identity of the heading in its paper. */
        public String anchor() {
            return anchor(rank, label);
        }

        /** As an author writes it. */
        public String written() {
            return (paper.isEmpty() ? "" : paper + ":") + rank.name().toLowerCase(Locale.ROOT) + ":" + label;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.division(this);
        }

        @Override
        public String otherPaper() {
            return paper;
        }

        @Override
        public String stateLaw() {
            return "";
        }
    }

    /** Whatever is annexed to a paper in the set, each as {@link ToPaper} names it: one, several or none. */
    record ToAnnexes(String paper) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.annexes(this);
        }

        @Override
        public String otherPaper() {
            return "";
        }

        @Override
        public String stateLaw() {
            return "";
        }

        /** As an author writes it. */
        public String written() {
            return "annexes:" + paper;
        }
    }

    /** A whole paper of the set. */
    record ToPaper(String paper) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paper(this);
        }

        @Override
        public String otherPaper() {
            return paper;
        }

        @Override
        public String stateLaw() {
            return "";
        }
    }

    /** A form (様式) of the set, by the stem of its file in {@code templates/forms/}. */
    record ToForm(String form) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.form(this);
        }

        @Override
        public String otherPaper() {
            return template();
        }

        @Override
        public String stateLaw() {
            return "";
        }

        /** Id of the form's template. */
        public String template() {
            return Document.FORM_PREFIX + form;
        }
    }

    /**
     * A 別表, of the own paper or else of the one that has it, or a row of it.
     *
     * @param label of the 別表
     * @param row label of a row, or empty
     */
    record ToSchedule(String label, String row) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.schedule(this);
        }

        @Override
        public String otherPaper() {
            return "";
        }

        @Override
        public String stateLaw() {
            return "";
        }

        /** As an author writes it. */
        public String written() {
            return "schedule:" + label + (row.isEmpty() ? "" : "#" + row);
        }
    }

    /** A provision of a statute, or a statute as a whole where the id has no dot. */
    record ToLaw(String id) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.law(this);
        }

        @Override
        public String otherPaper() {
            return "";
        }

        @Override
        public String stateLaw() {
            return id;
        }
    }

    /** The penalty of a provision. */
    record ToPenalty(String id) implements RefTarget {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.penalty(this);
        }

        @Override
        public String otherPaper() {
            return "";
        }

        @Override
        public String stateLaw() {
            return id;
        }
    }

    /** A rule of the municipality by role. */
    record ToLocalRule(String role) implements RefTarget {
        /** What clauses that rest on such a rule name it by: {@code local.} and its role. */
        public String id() {
            return "local." + role;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.localRule(this);
        }

        @Override
        public String otherPaper() {
            return "";
        }

        @Override
        public String stateLaw() {
            return "";
        }
    }

    /** Part of a provision. */
    enum Part {
        WHOLE(""),
        MAIN_CLAUSE("本文"),
        PROVISO("ただし書"),
        FIRST_SENTENCE("前段"),
        SECOND_SENTENCE("後段"),
        OUTSIDE_ITEMS("各号列記以外の部分"),
        ITEMS("各号");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /**
         * True where a provision has this part.
         *
         * @param text of the provision, with either comma
         * @param items whether it has 号
         */
        public boolean isIn(String text, boolean items) {
            return switch (this) {
                case WHOLE -> true;
                case PROVISO, MAIN_CLAUSE -> text.contains("ただし、") || text.contains("ただし，");
                case FIRST_SENTENCE, SECOND_SENTENCE -> text.contains("この場合において");
                case ITEMS, OUTSIDE_ITEMS -> items;
            };
        }

        /** The part that a word means; the whole for any other word. */
        public static Part of(String word) {
            return Stream.of(values())
                    .filter(part -> part.word.equals(word))
                    .findFirst()
                    .orElse(WHOLE);
        }

        /** As printed and as written in a reference. */
        public String word() {
            return word;
        }
    }
}
