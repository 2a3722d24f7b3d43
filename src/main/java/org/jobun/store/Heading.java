package org.jobun.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a list of matters shows and what it is searched by. Whoever saves a matter takes it from the matter file; nothing here reads that.
 *
 * @param name as people call it
 * @param body id of the municipality, empty where none is chosen
 * @param fiscalYear in which it begins, 2026 for 令和8年度
 * @param division 課 to which it belongs
 * @param kind id of its kind, empty where it has none
 * @param state as the caller calls it
 * @param next the next day that matters, and what happens on it
 * @param foundBy words by which it is found beside its name: number, firms
 */
public record Heading(
        String name,
        String body,
        OptionalInt fiscalYear,
        String division,
        String kind,
        String state,
        Optional<NextDay> next,
        String foundBy) {
    /** A day, and what happens on it: 入札. */
    public record NextDay(LocalDate day, String what) {}

    /** All are given; texts may be empty. */
    public Heading {
        Objects.requireNonNull(name);
        Objects.requireNonNull(body);
        Objects.requireNonNull(fiscalYear);
        Objects.requireNonNull(division);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        Objects.requireNonNull(next);
        Objects.requireNonNull(foundBy);
    }

    /** The same in another state. */
    public Heading withState(String other) {
        return new Heading(name, body, fiscalYear, division, kind, other, next, foundBy);
    }

    /** The same under another name. */
    public Heading withName(String other) {
        return new Heading(other, body, fiscalYear, division, kind, state, next, foundBy);
    }

    /** The same in another division. */
    public Heading withDivision(String other) {
        return new Heading(name, body, fiscalYear, other, kind, state, next, foundBy);
    }
}
