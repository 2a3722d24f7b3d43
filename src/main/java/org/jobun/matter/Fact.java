package org.jobun.matter;

import org.jobun.diagnostic.Location;

/**
 * A fact as given.
 *
 * @param path in the vocabulary
 * @param source who gave it
 * @param place where it was written; the vocabulary for a default or a computed value
 */
public record Fact(String path, FactValue value, Source source, Location place) {

    /** Who gave a fact; later ones win. */
    public enum Source {
        VOCABULARY,
        MUNICIPALITY,
        MATTER,
        COMPUTED
    }
}
