package org.jobun.redline;

/**
 * What something was and what it became.
 *
 * @param before null where it was added
 * @param after null where it was removed
 */
public record Pair<T>(T before, T after) {
    public boolean isAdded() {
        return before == null;
    }

    public boolean isRemoved() {
        return after == null;
    }
}
