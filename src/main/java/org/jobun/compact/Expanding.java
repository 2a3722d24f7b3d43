package org.jobun.compact;

/** A record that stands for an object of another class where it is written ({@link Condensed}). */
public interface Expanding {
    /** The object. */
    Object expanded();
}
