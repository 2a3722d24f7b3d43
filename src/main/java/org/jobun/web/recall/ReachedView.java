package org.jobun.web.recall;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jobun.library.SideBySide;
import org.jobun.recall.Proposal;
import org.jobun.recall.Reached;
import org.jobun.service.MakeRecall;
import org.jobun.store.RegisterHeld;
import org.jobun.web.register.SetView;

/**
 * A set that a change reaches, as the page shows it.
 *
 * @param proposal what is to be done about it as a whole
 * @param inForce whether its contract is in force on the day
 */
public record ReachedView(SetView set, String proposal, String proposalClass, boolean inForce, List<Place> places) {
    public ReachedView {
        places = List.copyOf(places);
    }

    /**
     * Where it is reached.
     *
     * @param paper and article; empty where the set is reached as a whole
     * @param words what the article says, where nothing new is known
     * @param rows what differs between what it says and what it is to say
     */
    public record Place(
            String paper,
            String label,
            String clause,
            String proposal,
            String proposalClass,
            String reason,
            String words,
            List<SideBySide.Row> rows) {
        public Place {
            rows = List.copyOf(rows);
        }
    }

    /** @param titles id of a paper → its title */
    static ReachedView of(MakeRecall.Done set, UnaryOperator<String> titles) {
        return new ReachedView(
                SetView.of(set.set()),
                set.proposal().word(),
                styled(set.proposal()),
                set.places().get(0).inForce(),
                set.places().stream().map(place -> place(place, titles)).toList());
    }

    private static Place place(Reached reached, UnaryOperator<String> titles) {
        Optional<RegisterHeld.Place> at = reached.place();
        List<SideBySide.Row> rows = reached.fresh().isEmpty()
                ? List.of()
                : SideBySide.of(
                                reached.words().lines().toList(),
                                reached.fresh().lines().toList())
                        .rows()
                        .stream()
                        .filter(row -> !row.same())
                        .toList();
        return new Place(
                at.map(one -> titles.apply(one.paper())).orElse(""),
                reached.label(),
                at.map(one -> one.version().equals("-") ? one.clause() : one.clause() + "@" + one.version())
                        .orElse(""),
                reached.proposal().word(),
                styled(reached.proposal()),
                reached.reason(),
                rows.isEmpty() ? reached.words() : "",
                rows);
    }

    private static String styled(Proposal proposal) {
        return switch (proposal) {
            case NOTHING -> "";
            case NOTICE -> "done";
            case AMENDMENT -> "open";
        };
    }
}
