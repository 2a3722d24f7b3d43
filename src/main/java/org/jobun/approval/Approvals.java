package org.jobun.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Diagnostic;

/** Who decides what is approved: the lists of the catalog, or the ledger of a body. */
public interface Approvals {
    /**
     * What is missing for something to be used in a final paper; nothing where it is approved.
     *
     * @param day on which the paper is made
     */
    Optional<Diagnostic> missing(Approvable one, LocalDate day);

    /** Whether something of this name was ever approved, in whatever state. */
    boolean knows(Item item);

    /** The names of all that is approved. */
    Set<Item> items();
}
