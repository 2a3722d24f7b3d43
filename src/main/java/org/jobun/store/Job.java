package org.jobun.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A batch.
 *
 * @param settings what it is run with, as the caller writes it
 * @param version counts changes of cells and settings, 1 for the first
 * @param total rows to be made; 0 until it is started
 * @param done rows that have a result
 * @param stopping somebody asked it to stop, and it has not yet
 * @param server that runs it
 * @param problem why it failed; empty otherwise
 */
public record Job(
        String id,
        String name,
        String division,
        JobState state,
        String settings,
        long version,
        int total,
        int done,
        boolean stopping,
        Optional<String> server,
        String problem,
        Who createdBy,
        Instant createdAt,
        Optional<Instant> endedAt) {}
