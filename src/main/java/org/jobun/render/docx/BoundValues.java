package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a paper, each in each of its forms once. Every control that shows one is bound to its place in the
 * custom XML part (ECMA-376 part 1, 17.5.2.6), so that Word changes all of them when one is changed.
 */
final class BoundValues {
    /** Names the custom XML part in Word's store; the same in every paper, as each has one of its kind. */
    static final String STORE = "{6A6F6275-6E00-4001-8000-000000000001}";

    private final List<Bound> values = new ArrayList<>();
    private final Map<Bound, String> bindings = new HashMap<>();

    /**
     * A value, or the place of one that is missing.
     *
     * @param text as printed; the words of the placeholder where it is blank
     */
    record Bound(String fact, String label, String text, boolean blank) {}

    /** The {@code w:dataBinding} of a value. */
    String bindingOf(Bound value) {
        return bindings.computeIfAbsent(value, fresh -> {
            values.add(fresh);
            return "<w:dataBinding w:xpath=\"/paper[1]/v[" + values.size() + "]\" w:storeItemID=\"" + STORE + "\"/>";
        });
    }

    /** All values; each is bound to its place in this list. */
    List<Bound> all() {
        return List.copyOf(values);
    }
}
