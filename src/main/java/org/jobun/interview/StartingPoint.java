package org.jobun.interview;

import java.util.List;

/**
 * 案件の種類: a matter to begin a new one from. What belongs to the kind of matter is carried over, what belongs to one matter only
 * (names, numbers, days, amounts) is an open question of the new one.
 *
 * @param id of the example: {@code resident-data-migration}
 * @param title what it is an example of
 * @param example all its answers
 * @param carried paths of the answers that a new matter begins with
 * @param cleared paths of those that it is asked for
 */
public record StartingPoint(String id, String title, Answers example, List<String> carried, List<String> cleared) {
    public StartingPoint {
        carried = List.copyOf(carried);
        cleared = List.copyOf(cleared);
    }

    /**
     * A new matter of this kind.
     *
     * @param matter its id
     * @param municipality whose papers it needs
     */
    public Answers begin(String matter, String municipality) {
        Answers begun = example;
        for (String path : cleared) {
            begun = begun.without(path);
        }
        return begun.withId(matter).withMunicipality(municipality);
    }
}
