package org.jobun.readback;

import java.util.List;

/**
 * A stretch of a line.
 *
 * @param fact of a value; empty for all else
 * @param targets the provisions that a reference means, as the paper was made; none for all else
 * @param or true where they are joined by 又は
 */
public record Said(Kind kind, String text, String fact, List<Target> targets, boolean or) {
    public Said {
        targets = List.copyOf(targets);
    }

    /** What it is. */
    public enum Kind {
        WORDS,
        VALUE,
        REFERENCE
    }

    /**
     * A provision that is meant.
     *
     * @param clause from which its article was made
     * @param path numbers of 項, 号 …: {@code /2/1}; empty for the article
     * @param part ただし書 and the like, else empty
     */
    public record Target(String clause, String path, String part) {}
}
