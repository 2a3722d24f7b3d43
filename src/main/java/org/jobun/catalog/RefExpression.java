package org.jobun.catalog;

import java.util.List;
import org.jobun.diagnostic.Location;

/**
 * One reference {@code [[a, b]]} as written.
 *
 * @param or true for {@code [[a | b]]}: 又は instead of 及び
 * @param place of the reference with its brackets
 */
public record RefExpression(List<RefTarget> targets, boolean or, Location place) {
    public RefExpression {
        targets = List.copyOf(targets);
    }
}
