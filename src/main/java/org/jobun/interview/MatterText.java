package org.jobun.interview;

import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Location;

/**
 * A matter file, with what each part of it is about.
 *
 * @param text with LF line ends
 * @param spots in the order of the text
 */
public record MatterText(String text, List<Spot> spots) {
    public MatterText {
        spots = List.copyOf(spots);
    }

    /**
     * Where a part begins.
     *
     * @param line from 1
     * @param column in characters, from 1
     */
    record Spot(int line, int column, Place place) {}

    /** What a place in this text is about; empty for the file as a whole. */
    public Optional<Place> at(Location location) {
        Place last = null;
        for (Spot spot : spots) {
            boolean begun = spot.line() < location.line()
                    || spot.line() == location.line() && spot.column() <= Math.max(1, location.column());
            if (begun) {
                last = spot.place();
            }
        }
        return location.line() == 0 ? Optional.empty() : Optional.ofNullable(last);
    }
}
