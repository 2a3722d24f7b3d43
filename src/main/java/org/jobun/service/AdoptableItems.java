package org.jobun.service;

import java.util.List;
import java.util.Map;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Item;
import org.jobun.approval.Standing;
import org.jobun.approval.Standings;
import org.jobun.catalog.Catalog;
import org.jobun.ledger.Line;

/** What of a release can be taken over as it is: what stands as it was made public, is not approved so already, and is not being written here. */
public final class AdoptableItems {
    private AdoptableItems() {}

    /**
     * The items, in order of their names.
     *
     * @param lines of the ledger
     * @param body for which it counts, or empty
     */
    public static List<Item> of(Catalog catalog, List<Line> lines, String body) {
        return of(Approvables.of(catalog), DecideItems.released(catalog), Standings.of(lines, body));
    }

    /**
     * The same where more is known.
     *
     * @param released what the catalog was made public with
     */
    public static List<Item> of(Approvables approvables, Map<Item, String> released, Standings standings) {
        return approvables.all().values().stream()
                .filter(one -> one.hash().equals(released.get(one.item())))
                .filter(one -> isOpen(one, standings))
                .map(Approvable::item)
                .toList();
    }

    private static boolean isOpen(Approvable one, Standings standings) {
        return standings
                .of(one.item())
                .filter(standing -> !standing.contributors().isEmpty()
                        || standing.approved()
                                .map(Standing.Approved::hash)
                                .filter(one.hash()::equals)
                                .isPresent())
                .isEmpty();
    }
}
