package org.jobun.store;

import java.time.Instant;

/**
 * A step of a matter's history: what undo goes back to.
 *
 * @param number within the matter, 1 for its making
 * @param after the step that it changed, 0 for the first; after an undo several steps can follow one
 * @param step what was changed, as the caller called it
 * @param current whether the matter stands here
 */
public record Step(long number, long after, String step, Who savedBy, Instant savedAt, boolean current) {}
