package org.jobun.diagnostic;

import java.util.Optional;

/**
 * What a step made, if it could, and what it found on the way.
 *
 * @param value present unless errors kept it from being made
 */
public record Outcome<T>(Optional<T> value, Diagnostics diagnostics) {
    public static <T> Outcome<T> of(T value, Diagnostics diagnostics) {
        return new Outcome<>(Optional.of(value), diagnostics);
    }

    public static <T> Outcome<T> failed(Diagnostics diagnostics) {
        return new Outcome<>(Optional.empty(), diagnostics);
    }
}
