package org.jobun.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.catalog.Clause;

/** What files laid over the catalog of the program change in it. */
public final class OverlayChanges {
    private OverlayChanges() {}

    /** What happens to a file. */
    public enum Kind {
        /** The program has none of its path. */
        ADDED,
        /** It goes before the program's. */
        REPLACED,
        /** It says that a clause is not used. */
        WITHDRAWN
    }

    /** Paths of the clauses that a catalog says are not used. */
    public static Set<String> withdrawn(Catalog read) {
        return read.clauses().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.status() == Clause.Status.WITHDRAWN)
                .map(clause -> clause.file().path())
                .collect(Collectors.toSet());
    }

    /**
     * Path → what happens to it, in order of path; lists, which are merged, and files that are the same are left out.
     *
     * @param ours files of the program
     * @param own files laid over them
     * @param withdrawn those of the catalog of both
     */
    public static Map<String, Kind> of(Map<String, byte[]> ours, Map<String, byte[]> own, Set<String> withdrawn) {
        Map<String, Kind> changes = new TreeMap<>();
        own.forEach((path, bytes) -> {
            if (!CatalogReader.isMerged(path)
                    && !path.equals(CatalogFiles.APPROVED)
                    && !Arrays.equals(bytes, ours.get(path))) {
                Kind known = ours.containsKey(path) ? Kind.REPLACED : Kind.ADDED;
                changes.put(path, withdrawn.contains(path) ? Kind.WITHDRAWN : known);
            }
        });
        return changes;
    }
}
