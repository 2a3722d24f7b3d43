package org.jobun.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a ledger is kept. Several may add to it at a time; one after the other decides on what it finds. */
public interface KeptLedger {
    /** All lines, in order, as they are at one moment. */
    List<Line> lines();

    /** A text that an entry names by its hash. */
    Optional<String> text(String hash);

    /**
     * What is to be added to the lines that there are; nobody else adds meanwhile. May be asked again where the database gave up the
     * first time.
     */
    interface Decision {
        Optional<Addition> on(List<Line> lines, Instant now);
    }

    /**
     * What is added.
     *
     * @param texts that it names, by hash
     */
    record Addition(Entry entry, Map<String, String> texts) {
        public Addition {
            texts = Map.copyOf(texts);
        }
    }

    /** Adds an entry, or nothing. When this returns, the line is kept. */
    Optional<Line> add(Decision decision);
}
