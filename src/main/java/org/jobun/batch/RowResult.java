package org.jobun.batch;

import java.util.List;

/**
 * What became of one matter of the input.
 *
 * @param index from 0, in the order of the input
 * @param row of its sheet or line of its file; 0 for a file of its own
 * @param place the row, for an officer
 * @param id as written
 * @param key hash of all that its sets are made from
 * @param cells hash of the places of its cells, where messages name some
 * @param status what was done
 * @param sets that were made or are whole; none where it failed
 * @param messages in the order in which diagnostics are sorted
 */
public record RowResult(
        int index,
        int row,
        String place,
        String id,
        String key,
        String cells,
        Status status,
        List<MadeSet> sets,
        List<Message> messages) {
    public RowResult {
        sets = List.copyOf(sets);
        messages = List.copyOf(messages);
    }

    /** What was done with a matter. */
    public enum Status {
        /** Its sets are there. */
        MADE,
        /** They could be made; nothing was asked for but to look. */
        CHECKED,
        /** Errors kept its sets from being made. */
        FAILED
    }

    /**
     * A set of papers.
     *
     * @param id of its matter, or of a part of it; also its folder
     * @param manifest SHA-256 of its manifest in hex
     * @param files of papers in it
     * @param papers hash of what its papers were rendered from
     */
    public record MadeSet(String id, String manifest, int files, String papers) {}

    /**
     * A problem in words.
     *
     * @param severity {@code ERROR}, {@code WARNING} or {@code NOTE}
     * @param place the cell
     */
    public record Message(String severity, String code, String place, String text, String hint) {}

    /** True if some message is a warning. */
    public boolean hasWarnings() {
        return messages.stream().anyMatch(message -> message.severity().equals("WARNING"));
    }
}
