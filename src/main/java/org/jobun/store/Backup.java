package org.jobun.store;

/**
 * What a backup holds.
 *
 * @param rows of all tables
 * @param files by hash
 * @param bytes of these files
 */
public record Backup(long rows, long files, long bytes) {
    /** The first entry of a backup: what it is, for people and for {@link Restore}. */
    static final String HEAD = "jobun-backup.txt";

    /** The last entry: SHA-256 of all others, as {@code sha256sum -c} reads it. */
    static final String SUMS = "SHA256SUMS";

    static final String FORMAT = "format: 1";
    static final String SCHEMA = "schema: ";

    static String table(String name) {
        return "tables/" + name + ".tsv";
    }

    static String content(String hash) {
        return "content/" + hash;
    }

    Backup plus(Backup other) {
        return new Backup(rows + other.rows, files + other.files, bytes + other.bytes);
    }
}
