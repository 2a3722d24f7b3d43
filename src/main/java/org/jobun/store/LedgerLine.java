package org.jobun.store;

import java.time.Instant;

/**
 * A line of the ledger.
 *
 * @param number 1, 2, …
 * @param hash SHA-256 of the hash of the line before and of what this one says
 */
public record LedgerLine(long number, Instant at, LedgerEntry entry, String hash) {
    /** What the hash is of: every part with its length before it, so that no two lines read alike. */
    String hashAfter(String before) {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {
            before,
            String.valueOf(number),
            at.toString(),
            entry.person(),
            entry.personName(),
            entry.address(),
            entry.act().name(),
            entry.matter(),
            entry.what()
        }) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return RandomText.sha256(text.toString());
    }

    LedgerLine sealedAfter(String before) {
        return new LedgerLine(number, at, entry, hashAfter(before));
    }
}
