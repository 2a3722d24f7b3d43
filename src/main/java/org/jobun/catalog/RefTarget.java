package org.jobun.catalog;

import org.jobun.document.Document;

/** What one entry of a reference {@code [[…]]} means, by identity. */
public sealed interface RefTarget {

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
        /** As an author writes it. */
        public String written() {
            return (paper.isEmpty() ? "" : paper + ":") + clause + (label.isEmpty() ? "" : "#" + label);
        }
    }

    /** A whole paper of the set. */
    record ToPaper(String paper) implements RefTarget {}

    /** A form (様式) of the set, by the stem of its file in {@code templates/forms/}. */
    record ToForm(String form) implements RefTarget {
        /** Id of the form's template. */
        public String template() {
            return Document.FORM_PREFIX + form;
        }
    }

    /** A provision of a statute, or a statute as a whole where the id has no dot. */
    record ToLaw(String id) implements RefTarget {}

    /** The penalty of a provision. */
    record ToPenalty(String id) implements RefTarget {}

    /** A rule of the municipality by role. */
    record ToLocalRule(String role) implements RefTarget {}

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

        /** As printed and as written in a reference. */
        public String word() {
            return word;
        }
    }
}
