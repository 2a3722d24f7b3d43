package org.jobun.readback;

import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What the other parts of a Word file say of the paragraphs of its body. */
interface BodyContext {
    Role role(Element paragraph);

    /** The number that Word counts for a paragraph, 0 for none; called for every paragraph once, in order. */
    int number(Element paragraph);

    /** The number of a paragraph as its list writes it, where that is not how the paper does. */
    Optional<String> shown(Element paragraph, Role role, int number);

    Visibility visibility(Element paragraph, Element run);

    /** The words of footnotes and endnotes ({@link Notes}). */
    Map<String, String> notes();

    /** The text as it was made, which is kept without any other part. */
    final class AsMade implements BodyContext {
        private final RunVisibility runs = new RunVisibility(null);

        @Override
        public Role role(Element paragraph) {
            return ParagraphRoles.asMade(paragraph);
        }

        @Override
        public int number(Element paragraph) {
            return 0;
        }

        @Override
        public Optional<String> shown(Element paragraph, Role role, int number) {
            return Optional.empty();
        }

        @Override
        public Visibility visibility(Element paragraph, Element run) {
            return runs.of(paragraph, run);
        }

        @Override
        public Map<String, String> notes() {
            return Map.of();
        }
    }

    /** The text as it is now. */
    record AsItIs(ParagraphRoles roles, ListNumbers numbers, RunVisibility runs, Map<String, String> notes)
            implements BodyContext {
        @Override
        public Role role(Element paragraph) {
            return roles.of(paragraph);
        }

        @Override
        public int number(Element paragraph) {
            return numbers.next(paragraph);
        }

        @Override
        public Optional<String> shown(Element paragraph, Role role, int number) {
            return roles.shown(paragraph, role, number);
        }

        @Override
        public Visibility visibility(Element paragraph, Element run) {
            return runs.of(paragraph, run);
        }
    }
}
