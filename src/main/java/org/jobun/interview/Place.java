package org.jobun.interview;

/**
 * What a part of a matter file is about: a fact or choice, or a cell of a list.
 *
 * @param path of the fact or choice, as the vocabulary has it; {@code id} and {@code municipality} for these
 * @param row of a list from 1; 0 where the answer as a whole is meant
 * @param column of a list; empty where none is meant
 */
public record Place(String path, int row, String column) {
    /** An answer as a whole. */
    public static Place of(String path) {
        return new Place(path, 0, "");
    }
}
