package org.jobun.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.LedgerApprovals;
import org.jobun.approval.Standing;
import org.jobun.approval.State;
import org.jobun.catalog.Catalog;
import org.jobun.ledger.Line;

/** How it stands with everything of a catalog, by the ledger. */
public final class ApprovalStates {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private ApprovalStates() {}

    /**
     * One of them.
     *
     * @param standing as the ledger has it; nothing where it never spoke of it
     * @param missing whether something is missing for a final paper; what has ended by its own words is not
     */
    public record Found(Approvable approvable, State state, Optional<Standing> standing, boolean missing) {
        /** Whether it came in with a release and nobody has looked at it. */
        public boolean unreviewed() {
            return standing.flatMap(Standing::approved)
                    .filter(approved -> approved.unreviewed() && approved.hash().equals(approvable.hash()))
                    .isPresent();
        }
    }

    /**
     * All, in order of their names.
     *
     * @param day on which it is asked; the day of the last line where none is given
     */
    public static List<Found> of(Catalog catalog, List<Line> lines, String body, Optional<LocalDate> day) {
        return of(Approvables.of(catalog), lines, body, day);
    }

    /**
     * The same of a catalog of which it is known what is approved of it.
     *
     * @param day on which it is asked; the day of the last line where none is given
     */
    public static List<Found> of(Approvables approvables, List<Line> lines, String body, Optional<LocalDate> day) {
        LedgerApprovals approvals = new LedgerApprovals(lines, body, approvables);
        Optional<LocalDate> asked = day.or(() -> lines.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(lines.get(lines.size() - 1).at(), JAPAN)));
        return approvables.all().values().stream()
                .map(one -> new Found(
                        one,
                        approvals.state(one, asked),
                        approvals.standings().of(one.item()),
                        approvals.missing(one, asked.orElse(LocalDate.MIN)).isPresent()))
                .toList();
    }
}
