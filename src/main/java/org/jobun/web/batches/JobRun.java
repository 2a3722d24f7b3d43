package org.jobun.web.batches;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jobun.store.BatchWork;
import org.jobun.store.Claim;
import org.jobun.store.JobState;

/** How a server runs the jobs of a kind: each row is kept as soon as it is whole, and nothing but the store is needed to go on elsewhere. */
@FunctionalInterface
public interface JobRun {
    /** What came of a running: where it stands, and why it failed. */
    record Ended(JobState state, String problem) {}

    /**
     * Runs a job to its end, or until it is stopped.
     *
     * @param stopped whether the rows that have not begun shall wait
     */
    Ended run(BatchWork work, Claim claim, BooleanSupplier stopped) throws IOException;
}
