package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.issue.IssuedSet;
import org.jobun.issue.SetFolder;

/**
 * Puts the folders of shards together, and proves that nothing is missing: every matter of the input stands in exactly one of
 * them, made from the same input, catalog and settings, and every set is whole. The result is that of one run.
 */
public final class Merge {
    private final Catalog catalog;
    private final Order order;
    private final String program;
    private final DiagnosticText words;
    private int failed;

    /**
     * @param order of the whole, into whose output the shards are put
     * @param words language of messages in reports
     */
    public Merge(Catalog catalog, Order order, String program, DiagnosticText words) {
        this.catalog = catalog;
        this.order = order;
        this.program = program;
        this.words = words;
    }

    /** Merges; returns what there is, or nothing where it is not complete, which is reported. */
    public Optional<Batch.Ended> of(List<Path> shards, Diagnostics found) throws IOException {
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
            Batch batch = new Batch(catalog, order, program, words, null);
            batch.forEachKey(input.get(), found, expected::add);
            if (found.hasErrors()) {
                return Optional.empty();
            }
            SetFolder folder = new SetFolder(order.output());
            folder.tidy();
            journal.tidy();
            boolean[] seen = new boolean[expected.size()];
            for (Path shard : shards) {
                take(shard, expected, seen, folder, journal, found);
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
            batch.finish(input.get(), journal, found);
            return Optional.of(new Batch.Ended(expected.size(), expected.size() - failed, 0, failed, true));
        }
    }

    private void take(
            Path shard, List<String> expected, boolean[] seen, SetFolder folder, Journal journal, Diagnostics found)
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
                    if (!IssuedSet.isWhole(from, set.manifest())) {
                        found.add(Diagnostic.of(Code.BAT_12, Location.ofFile(from.toString()))
                                .with("detail", set.id()));
                        return;
                    }
                    folder.take(from);
                }
                seen[result.index()] = true;
                failed += result.status() == RowResult.Status.FAILED ? 1 : 0;
                journal.add(result);
            });
        }
    }
}
