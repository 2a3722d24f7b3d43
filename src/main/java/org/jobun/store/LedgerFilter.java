package org.jobun.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the ledger are shown, the latest first.
 *
 * @param before only lines with a smaller number: the next page
 * @param size lines at most
 */
public record LedgerFilter(
        Optional<String> person,
        Optional<String> matter,
        Optional<Act> act,
        Optional<Instant> from,
        Optional<Instant> to,
        long before,
        int size) {
    /** The latest hundred. */
    public static LedgerFilter latest() {
        return new LedgerFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Long.MAX_VALUE,
                100);
    }

    /** The same, of one matter. */
    public LedgerFilter of(String key) {
        return new LedgerFilter(person, Optional.of(key), act, from, to, before, size);
    }

    /** The same, of one person. */
    public LedgerFilter by(String id) {
        return new LedgerFilter(Optional.of(id), matter, act, from, to, before, size);
    }

    /** The page after a line. */
    public LedgerFilter after(long number) {
        return new LedgerFilter(person, matter, act, from, to, number, size);
    }
}
