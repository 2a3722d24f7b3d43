package org.jobun.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogReader;
import org.jobun.catalog.Clause;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;

/**
 * The files of a catalog and what was read from them.
 *
 * @param files by path
 * @param catalog of these files, or of these laid over others
 */
public record Release(Map<String, byte[]> files, Catalog catalog) {
    public Release {
        files = new TreeMap<>(files);
    }

    /** The lines of a text of the catalog; empty where it has none of this path. */
    Optional<List<String>> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> lines(path, bytes));
    }

    /** The same file says the same, whatever ends its lines. */
    private static List<String> lines(String path, byte[] bytes) {
        if (!isText(path)) {
            return List.of(SourceFile.sha256(bytes));
        }
        return SourceFile.decode(path, bytes, new Diagnostics())
                .map(SourceFile::lines)
                .map(Release::withoutEnds)
                .orElse(List.of());
    }

    private static List<String> withoutEnds(List<String> lines) {
        List<String> plain =
                new ArrayList<>(lines.stream().map(String::stripTrailing).toList());
        while (!plain.isEmpty() && plain.get(plain.size() - 1).isEmpty()) {
            plain.remove(plain.size() - 1);
        }
        return plain;
    }

    /** Whether people read what is in a file of this path. */
    static boolean isText(String path) {
        return path.endsWith(".md") || path.endsWith(".yaml");
    }

    /** The clause of a file; empty where the file is no clause, or has faults. */
    Optional<Clause> clause(String path) {
        return catalog.clauses().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.file().path().equals(path))
                .findFirst();
    }

    /** Paths of the versions of a clause. */
    List<String> versions(String clause) {
        return catalog.versions(clause).stream()
                .map(version -> version.file().path())
                .filter(files::containsKey)
                .toList();
    }

    /** The entries of its lists. */
    ListEntries entries() {
        ListEntries entries = new ListEntries();
        files.forEach((path, bytes) -> {
            if (CatalogReader.isMerged(path)) {
                SourceFile.decode(path, bytes, new Diagnostics()).ifPresent(entries::add);
            }
        });
        return entries;
    }
}
