package org.jobun.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A set of the register with all that it says.
 *
 * @param matterText the matter file that it was made from; empty where it is not known
 * @param manifest packed, of a set that was made elsewhere
 * @param firms the contractor, then the members of its consortium
 * @param files as its manifest lists them
 * @param states what became of it, in the order in which it was said
 * @param attached signed papers and whatever else lies beside it
 */
public record RegisterEntry(
        RegisterLine line,
        String manifestHash,
        String matterText,
        Optional<StoredFile> manifest,
        List<NewEntry.Firm> firms,
        List<NewEntry.File> files,
        List<Since> states,
        List<KeptFile> attached) {
    /** A state with the day since when. */
    public record Since(RegisterState state, LocalDate since, String note, String by, Instant at) {}
}
