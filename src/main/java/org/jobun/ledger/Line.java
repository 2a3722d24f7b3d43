package org.jobun.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An entry that is kept.
 *
 * @param number 1, 2, …
 * @param at to the millisecond
 * @param hash SHA-256 of the hash of the line before and of all that this one says
 */
public record Line(long number, Instant at, Entry entry, String hash) {
    private static final String FORMAT = "jobun-ledger 1";

    /** The line that follows one with this hash; the first follows the empty one. */
    public static Line after(String before, long number, Instant at, Entry entry) {
        return new Line(number, at, entry, hash(before, number, at, entry));
    }

    /** Whether it follows a line with this hash, and says what it said when it was kept. */
    boolean follows(String before) {
        return hash.equals(hash(before, number, at, entry));
    }

    /** Every part with its length before it, so that no two lines read alike. */
    private static String hash(String before, long number, Instant at, Entry entry) {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {
            FORMAT,
            before,
            String.valueOf(number),
            at.toString(),
            entry.body(),
            entry.person(),
            entry.name(),
            entry.step(),
            entry.says()
        }) {
            text.append(part.length()).append(':').append(part).append('\n');
        }
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
