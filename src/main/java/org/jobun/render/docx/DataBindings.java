package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobun.document.Inline;
import org.jobun.word.PaperNames;

/**
 * The values of a paper, each in each of its forms once. Every control that shows one is bound to its place in the
 * custom XML part (ECMA-376 part 1, 17.5.2.6), so that Word changes all of them when one is changed. A value is named by its
 * fact and form and never by its place, in a part that is this paper's own: a control that is pasted into another paper keeps
 * its words there.
 */
final class DataBindings {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}._\\[\\]-]");

    private final List<Bound> values = new ArrayList<>();
    private final Map<Bound, Integer> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> forms = new HashMap<>();

    /**
     * A value, or the place of one that is missing.
     *
     * @param text as printed; the words of the placeholder where it is blank
     */
    record Bound(String fact, String label, String text, boolean blank) {
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Bound bound
                            && blank == bound.blank
                            && text.equals(bound.text)
                            && fact.equals(bound.fact)
                            && label.equals(bound.label);
        }

        @Override
        public int hashCode() {
            return 31 * fact.hashCode() + text.hashCode();
        }

        /** What is no fact. */
        private static final Bound NONE = new Bound("", "", "", false);

        static Bound of(Inline.Value value) {
            return new Bound(value.fact(), value.label(), value.text(), false);
        }

        static Bound of(Inline.Blank blank) {
            return new Bound(blank.fact(), blank.label(), blank.text(), true);
        }

        /** False for what is no fact, or has no letter to click on. */
        boolean isBindable() {
            return !text.isEmpty() && !fact.isEmpty();
        }
    }

    /** The place of a value or blank, counted from 1; 0 for what no control shows. */
    int placeOf(Inline inline) {
        Bound bound = inline.accept(READER);
        return bound.isBindable() ? placeOf(bound) : 0;
    }

    private int placeOf(Bound bound) {
        return places.computeIfAbsent(bound, fresh -> {
            values.add(fresh);
            // Within quotes of an XPath within quotes of XML: what is no letter, digit, dot or bracket stands for
            // itself nowhere.
            String name = NO_NAME.matcher(fresh.fact()).replaceAll("_");
            ids.add(name + "." + forms.merge(name, 1, Integer::sum));
            return values.size();
        });
    }

    /** Writes the {@code w:dataBinding} of a value. */
    void bind(Bound value, StringBuilder out) {
        PaperNames names = PaperNames.PLACEHOLDER;
        out.append("<w:dataBinding w:prefixMappings=\"xmlns:" + PaperNames.PREFIX + "='");
        out.append(names.namespace()).append("'\" w:xpath=\"");
        out.append(PaperNames.path(idOf(value))).append("\" w:storeItemID=\"");
        out.append(names.store()).append("\"/>");
    }

    /** What names a value in the custom XML part: its fact and which of its forms it is, {@code contract.amount.1}. */
    String idOf(Bound value) {
        return ids.get(placeOf(value) - 1);
    }

    /** All values; each is bound to its place in this list. */
    List<Bound> all() {
        return List.copyOf(values);
    }

    /** What a run of words can be bound by. */
    private static final Inline.Visitor<Bound> READER = new Inline.Visitor<>() {
        @Override
        public Bound value(Inline.Value value) {
            return Bound.of(value);
        }

        @Override
        public Bound blank(Inline.Blank blank) {
            return Bound.of(blank);
        }

        @Override
        public Bound words(Inline.Words words) {
            return Bound.NONE;
        }

        @Override
        public Bound marked(Inline.Marked marked) {
            return Bound.NONE;
        }

        @Override
        public Bound reference(Inline.Reference reference) {
            return Bound.NONE;
        }

        @Override
        public Bound lawCitation(Inline.LawCitation citation) {
            return Bound.NONE;
        }
    };
}
