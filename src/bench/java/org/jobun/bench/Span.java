package org.jobun.bench;

import java.io.Serializable;

/** A run of a {@link Line}: words that stay, or a value that differs from paper to paper. */
sealed interface Span extends Serializable {
    /** Words that stay. */
    record Words(String text) implements Span {}

    /**
     * A value.
     *
     * @param name letters, digits and {@code _}
     */
    record Slot(String name) implements Span {}
}
