package org.jobun.compact;

/**
 * A class that is no record but is as good as one: all it knows follows from a record, which is written in its place.
 * The record implements {@link Expanding}.
 */
public interface Condensed {
    /** A record from which an equal object can be made: {@link Expanding#expanded}. */
    Record condensed();
}
