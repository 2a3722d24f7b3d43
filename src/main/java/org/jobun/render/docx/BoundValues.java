package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.document.Inline;

/**
 * The values of a paper, each in each of its forms once. Every control that shows one is bound to its place in the
 * custom XML part (ECMA-376 part 1, 17.5.2.6), so that Word changes all of them when one is changed.
 */
final class BoundValues {
    /** Names the custom XML part in Word's store; the same in every paper, as each has one of its kind. */
    static final String STORE = "{6A6F6275-6E00-4001-8000-000000000001}";

    private final List<Bound> values = new ArrayList<>();
    private final Map<Bound, Integer> places = new HashMap<>();

    /**
     * A value, or the place of one that is missing.
     *
     * @param text as printed; the words of the placeholder where it is blank
     */
    record Bound(String fact, String label, String text, boolean blank) {
        static Bound of(Inline inline) {
            if (inline instanceof Inline.Blank blank) {
                return new Bound(blank.fact(), blank.label(), blank.text(), true);
            }
            Inline.Value value = (Inline.Value) inline;
            return new Bound(value.fact(), value.label(), value.text(), false);
        }

        /** False for what is no fact, or has no letter to click on. */
        boolean isBindable() {
            return !text.isEmpty() && !fact.isEmpty();
        }
    }

    /** The place of a value or blank, counted from 1; 0 for what no control shows. */
    int placeOf(Inline inline) {
        Bound bound = Bound.of(inline);
        return bound.isBindable() ? placeOf(bound) : 0;
    }

    private int placeOf(Bound bound) {
        return places.computeIfAbsent(bound, fresh -> {
            values.add(fresh);
            return values.size();
        });
    }

    /** Writes the {@code w:dataBinding} of a value. */
    void bind(Bound value, StringBuilder out) {
        out.append("<w:dataBinding w:xpath=\"/paper[1]/v[").append(placeOf(value));
        out.append("]\" w:storeItemID=\"" + STORE + "\"/>");
    }

    /** All values; each is bound to its place in this list. */
    List<Bound> all() {
        return List.copyOf(values);
    }
}
