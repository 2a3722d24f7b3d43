package org.jobun.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Standing;
import org.jobun.approval.Standings;
import org.jobun.ledger.Line;
import org.jobun.store.CatalogFolder;

/** Who saved the files of items in the web app since these were approved: whoever did decides on none of them. */
public final class Contributors {
    private Contributors() {}

    /**
     * The accounts, each with its name.
     *
     * @param all of the catalog
     * @param items that are submitted
     * @param lines of the ledger
     * @param body for which it counts, or empty
     */
    public static Map<String, String> of(
            CatalogFolder folder, List<Approvable> all, List<Item> items, List<Line> lines, String body) {
        Standings standings = Standings.of(lines, body);
        Map<String, String> savers = new TreeMap<>();
        for (Approvable one : all) {
            if (items.contains(one.item())) {
                Instant since = standings
                        .of(one.item())
                        .flatMap(Standing::approved)
                        .map(approved -> lines.get((int) approved.line() - 1).at())
                        .orElse(Instant.EPOCH);
                folder.savers(one.place().file(), since).forEach(who -> savers.put(who.id(), who.name()));
            }
        }
        return savers;
    }
}
