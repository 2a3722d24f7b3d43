package org.jobun.catalog;

import java.util.List;
import java.util.Set;
import org.jobun.source.Amendment;

/**
 * What is laid over the catalog of the program.
 *
 * @param paths of its files; empty where nothing is laid over
 * @param amendments what it says it does to entries of lists below it
 */
public record Overlay(Set<String> paths, List<Amendment> amendments) {
    public Overlay {
        paths = Set.copyOf(paths);
        amendments = List.copyOf(amendments);
    }

    /** True where no catalog is laid over that of the program. */
    public boolean isEmpty() {
        return paths.isEmpty();
    }
}
