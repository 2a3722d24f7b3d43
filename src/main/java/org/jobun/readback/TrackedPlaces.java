package org.jobun.readback;

import java.util.List;

/** Where in a paper tracked changes are. */
final class TrackedPlaces {
    /** Shorter lines may be in many places. */
    private static final int SHORTEST_LINE = 8;

    private final Structure made;
    private final Structure now;

    private TrackedPlaces(Structure made, Structure now) {
        this.made = made;
        this.now = now;
    }

    /** The open changes of a paper with their places. */
    static List<TrackedChange> in(Structure made, Structure now) {
        TrackedPlaces places = new TrackedPlaces(made, now);
        return now.text().changes().all().stream()
                .map(found -> found.change().at(places.of(found)))
                .toList();
    }

    /** A line that is deleted as a whole is nowhere any more: its place is where it was. */
    private String of(OpenChanges.Found found) {
        return made.lines().stream()
                .filter(line ->
                        line.text().length() >= SHORTEST_LINE && found.change().takesAway(line.text()))
                .findFirst()
                .map(made::positionOf)
                .orElseGet(() -> now.nameOf(found.line()));
    }
}
