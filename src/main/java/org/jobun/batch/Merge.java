package org.jobun.batch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.draft.Manifest;

/**
 * Puts the folders of shards together, and proves that nothing is missing: every matter of the input stands in exactly one of
 * them, made from the same input, catalog and settings, and every set is whole. The result is that of one run.
 */
public final class Merge {
    private final Catalog catalog;
    private final Order order;
    private final String program;

    /** @param order of the whole, into whose output the shards are put */
    public Merge(Catalog catalog, Order order, String program) {
        this.catalog = catalog;
        this.order = order;
        this.program = program;
    }

    /** Merges; returns how many matters there are, or nothing where it is not complete, which is reported. */
    public Optional<Integer> of(List<Path> shards, Diagnostics found) throws IOException {
        Optional<Input> input = Input.open(order.input(), catalog, found);
        if (input.isEmpty() || found.hasErrors()) {
            return Optional.empty();
        }
        Optional<Journal> free = Journal.open(order.output());
        if (free.isEmpty()) {
            found.add(Diagnostic.of(Code.BAT_10, Location.ofFile(order.output().toString())));
            return Optional.empty();
        }
        try (Journal journal = free.get()) {
            List<String> expected = new ArrayList<>();
            Batch batch = new Batch(catalog, order, program, null, null);
            batch.forEachKey(input.get(), expected::add);
            boolean[] seen = new boolean[expected.size()];
            for (Path shard : shards) {
                take(shard, expected, seen, journal, found);
            }
            for (int index = 0; index < seen.length; index++) {
                if (!seen[index]) {
                    found.add(Diagnostic.of(
                                    Code.BAT_12, Location.ofFile(order.input().toString()))
                            .with("detail", "#" + (index + 1)));
                }
            }
            if (found.hasErrors()) {
                return Optional.empty();
            }
            journal.compact();
            Reports.write(order, input.get(), program, Manifest.catalogVersion(catalog), journal);
            return Optional.of(expected.size());
        }
    }

    private void take(Path shard, List<String> expected, boolean[] seen, Journal journal, Diagnostics found)
            throws IOException {
        if (!Journal.exists(shard)) {
            found.add(Diagnostic.of(Code.BAT_12, Location.ofFile(shard.toString()))
                    .with("detail", Journal.FOLDER));
            return;
        }
        Optional<Journal> own = Journal.open(shard);
        if (own.isEmpty()) {
            found.add(Diagnostic.of(Code.BAT_10, Location.ofFile(shard.toString())));
            return;
        }
        try (Journal part = own.get()) {
            part.forEachOfFile(result -> {
                boolean ours = result.index() < expected.size()
                        && expected.get(result.index()).equals(result.key());
                if (!ours || seen[result.index()]) {
                    found.add(Diagnostic.of(Code.BAT_12, Location.ofFile(shard.toString()))
                            .with("detail", result.id()));
                    return;
                }
                for (RowResult.MadeSet set : result.sets()) {
                    Path from = shard.resolve(set.id());
                    if (!Manifest.isWhole(from, set.manifest())) {
                        found.add(Diagnostic.of(Code.BAT_12, Location.ofFile(from.toString()))
                                .with("detail", set.id()));
                        return;
                    }
                    copy(from, order.output().resolve(set.id()));
                }
                seen[result.index()] = true;
                journal.add(result);
            });
        }
    }

    /** A second name for each file where the disk allows it, else a copy. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        List<Path> files;
        try (Stream<Path> list = Files.list(from)) {
            files = list.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(file.getFileName());
            Files.deleteIfExists(target);
            try {
                Files.createLink(target, file);
            } catch (FileAlreadyExistsException raced) {
                throw raced;
            } catch (IOException | UnsupportedOperationException noLinks) {
                Files.copy(file, target);
            }
        }
    }
}
