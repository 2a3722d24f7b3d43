package org.jobun.readback;

import java.util.List;
import java.util.Set;

/**
 * An article.
 *
 * @param clause id in the catalog; empty for one added by hand
 * @param version of the clause; empty for one added by hand
 * @param before its number as it was made: 第3条; empty for one added by hand
 * @param now its number today; empty for one that was removed
 * @param states what happened to it; nothing where it is untouched
 * @param changes of its wording
 * @param open true where the removal or addition of the article is tracked and still open
 */
public record ClauseState(
        String clause,
        String version,
        String caption,
        String before,
        String now,
        Set<State> states,
        List<TextChange> changes,
        boolean open) {
    public ClauseState {
        states = Set.copyOf(states);
        changes = List.copyOf(changes);
    }

    public boolean isUntouched() {
        return states.isEmpty();
    }

    /** What happened to an article. */
    public enum State {
        CHANGED,
        MOVED,
        REMOVED,
        ADDED
    }
}
