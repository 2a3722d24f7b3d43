package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.upstream.Release;
import org.jobun.upstream.Worklist;

/** A new release of our catalog against one that is laid over it: what has to be looked at, and what no longer passes a check. */
public final class CompareReleases {
    private CompareReleases() {}

    /**
     * What came of it.
     *
     * @param errors that a check finds with the new release and did not find with the one before
     */
    public record Result(Worklist.Result worklist, List<Diagnostic> errors) {
        public Result {
            errors = List.copyOf(errors);
        }
    }

    /** The files of a catalog in a folder; empty where there is none, which is reported. */
    public static Optional<Map<String, byte[]>> files(Path folder, Diagnostics found) throws IOException {
        if (!Files.isDirectory(folder)) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(folder.toString())));
            return Optional.empty();
        }
        Map<String, byte[]> files = CatalogFiles.in(folder);
        if (files.isEmpty()) {
            found.add(Diagnostic.of(
                    Code.SRC_01, Location.ofFile(folder.resolve("clauses").toString())));
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    /**
     * Compares.
     *
     * @param old our files in the release before
     * @param now our files in the new release
     * @param own files laid over them
     * @return none where a release has no vocabulary, on which all else rests
     */
    public static Outcome<Result> of(Map<String, byte[]> old, Map<String, byte[]> now, Map<String, byte[]> own) {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> before = read(List.of(old), new Diagnostics(), found);
        Optional<Catalog> after = read(List.of(now), new Diagnostics(), found);
        Diagnostics foundBefore = new Diagnostics();
        Diagnostics foundAfter = new Diagnostics();
        Optional<Catalog> ownBefore = read(List.of(old, own), foundBefore, found);
        Optional<Catalog> ownAfter = read(List.of(now, own), foundAfter, found);
        if (before.isEmpty() || after.isEmpty() || ownBefore.isEmpty() || ownAfter.isEmpty()) {
            return Outcome.failed(found);
        }
        Worklist.Result worklist = Worklist.of(
                new Release(old, before.get()), new Release(now, after.get()), new Release(own, ownAfter.get()));
        Set<Diagnostic> known = new LinkedHashSet<>(errors(ownBefore.get(), foundBefore));
        List<Diagnostic> errors = errors(ownAfter.get(), foundAfter).stream()
                .filter(one -> !known.contains(one))
                .toList();
        return Outcome.of(new Result(worklist, errors), found);
    }

    /** A catalog with faults is compared as far as it can be read; without a vocabulary it cannot. */
    private static Optional<Catalog> read(List<Map<String, byte[]>> layers, Diagnostics own, Diagnostics found) {
        CatalogReader reader = new CatalogReader(own).remembered();
        layers.forEach(reader::layer);
        Optional<Catalog> catalog = reader.read();
        if (catalog.isEmpty()) {
            found.addAll(own);
        }
        return catalog;
    }

    private static List<Diagnostic> errors(Catalog catalog, Diagnostics found) {
        Diagnostics all = found.hasErrors()
                ? found
                : CheckLibrary.of(catalog, CheckLibrary.Scope.NOTHING, found).diagnostics();
        return all.sorted().stream().filter(Diagnostic::isError).toList();
    }
}
