package org.jobun.ledger;

import java.util.List;
import java.util.Optional;

/** Computes a ledger again. */
public final class VerifyLedger {
    private VerifyLedger() {}

    /** What does not hold. */
    public enum Fault {
        /** A line says something else than when it was kept, or is not the one that followed the line before. */
        CHANGED,
        /** A number is missing, twice or out of order. */
        ORDER,
        /** A line is older than the one before. */
        TIME,
        /** There is no line with the hash that was written down elsewhere. */
        HEAD
    }

    /**
     * What comes of it.
     *
     * @param lines that were looked at
     * @param fault nothing where all holds
     * @param line the first that does not hold; where a hash is not found, the one behind the last
     * @param head hash of the last line that holds
     * @param known number of the line that has the hash which was written down; 0 where none was asked for
     */
    public record Verdict(long lines, Optional<Fault> fault, long line, String head, long known) {
        /** Whether nothing was changed, moved or taken away. */
        public boolean holds() {
            return fault.isEmpty();
        }
    }

    /**
     * Whether lines are the ledger that they say they are.
     *
     * @param written hash of a line that was written down elsewhere, or its beginning of 12 letters or more
     */
    public static Verdict of(List<Line> lines, Optional<String> written) {
        String before = "";
        Line last = null;
        long known = 0;
        for (Line line : lines) {
            Optional<Fault> fault = fault(last, before, line);
            if (fault.isPresent()) {
                long expected = last == null ? 1 : last.number() + 1;
                return new Verdict(lines.size(), fault, expected, before, known);
            }
            known = written.isPresent() && line.hash().startsWith(written.get()) ? line.number() : known;
            before = line.hash();
            last = line;
        }
        boolean missing = written.isPresent() && known == 0;
        return new Verdict(
                lines.size(),
                missing ? Optional.of(Fault.HEAD) : Optional.empty(),
                missing ? lines.size() + 1 : 0,
                before,
                known);
    }

    private static Optional<Fault> fault(Line last, String before, Line line) {
        if (line.number() != (last == null ? 1 : last.number() + 1)) {
            return Optional.of(Fault.ORDER);
        }
        if (!line.follows(before)) {
            return Optional.of(Fault.CHANGED);
        }
        return last != null && line.at().isBefore(last.at()) ? Optional.of(Fault.TIME) : Optional.empty();
    }
}
