package org.jobun.catalog;

import java.util.List;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;

/**
 * 検証: what a paper must say for an item of the hearing or a topic to count as answered. A matter for which the condition holds is
 * drafted, and the words are looked for in its paper; in a matter for which it does not hold they must be absent.
 *
 * @param when the answers that the words belong to; ALWAYS where every matter has them
 * @param paper id of the paper: {@code contract}, {@code form-pledge}
 * @param says words that stand in the paper, each as a regular expression over the words of one provision without blanks
 * @param always true where the words may stand in papers of other answers too
 * @param place where it is written
 */
public record Probe(Condition when, String paper, List<String> says, boolean always, Location place) {
    public Probe {
        says = List.copyOf(says);
    }
}
