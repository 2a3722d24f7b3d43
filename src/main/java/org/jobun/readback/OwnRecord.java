package org.jobun.readback;

import java.util.Optional;
import org.jobun.word.PaperRecord;
import org.jobun.word.WordPackage;

/** What a Word file of ours says of its own making. */
public final class OwnRecord {
    private OwnRecord() {}

    /** The record of a file; empty where it is not ours, or says what we never write. */
    public static Optional<PaperRecord> of(WordPackage file) {
        try {
            return WordParts.record(file).map(PaperRecord::of);
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }
}
