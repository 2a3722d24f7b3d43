package org.jobun.check.proof;

import java.util.List;
import org.jobun.diagnostic.Diagnostic;

/**
 * What a proof found.
 *
 * @param faults each with a matter that shows it
 * @param questions put to the solver
 * @param variables facts that conditions ask about
 */
public record Proof(List<Fault> faults, int questions, int variables) {
    public Proof {
        faults = List.copyOf(faults);
    }

    /**
     * A promise that does not hold.
     *
     * @param matter a matter file that shows it; empty where none is needed (a clause that is never chosen)
     */
    public record Fault(Diagnostic diagnostic, String matter) {}
}
