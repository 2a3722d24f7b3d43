package org.jobun.catalog;

import java.util.List;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.text.Validity;

/**
 * 定めるべき事項: what the papers of a matter must lay down, because a law or the house says so. Clauses say which duties they cover; the
 * proof shows that in every set of papers some provision covers each duty that applies.
 *
 * @param id e.g. {@code incident}
 * @param title what must be laid down, for people
 * @param when the answers for which it applies
 * @param validity the days on which it applies
 * @param datedBy path of the date that decides on these days
 * @param basis provisions that it rests on
 */
public record Duty(
        String id,
        String title,
        Condition when,
        Validity validity,
        String datedBy,
        List<String> basis,
        Location place) {
    public Duty {
        basis = List.copyOf(basis);
    }
}
