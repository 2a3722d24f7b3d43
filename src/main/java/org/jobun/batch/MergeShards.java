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
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.IssuedSet;
import org.jobun.issue.SetFolder;

/**
 * Puts the folders of shards together, and proves that nothing is missing: every matter of the input is in exactly one of
 * them, made from the same input, catalog and settings, and every set is whole. The result is that of one run.
 */
public final class MergeShards {
    private final BatchSetup setup;

    /**
     * @param request for the whole, into whose output the shards are put
     * @param program its version
     * @param words language of messages in reports
     */
    public MergeShards(Catalog catalog, BatchRequest request, String program, DiagnosticText words) {
        this.setup = BatchSetup.of(catalog, request, program, words);
    }

    /** What there is in the end; nothing where it is not complete, which is reported. Throws where the disk fails. */
    public Outcome<BatchSummary> of(List<Path> shards) throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Input> input = Input.open(setup.request().input(), setup.catalog(), found);
        return input.isEmpty() || found.hasErrors()
                ? Outcome.failed(found)
                : new Outcome<>(merge(input.get(), shards, found), found);
    }

    private Optional<BatchSummary> merge(Input input, List<Path> shards, Diagnostics found) throws IOException {
        Optional<Journal> free = Journal.open(setup.request().output(), found);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        try (Journal journal = free.get()) {
            List<String> keys = keys(input, found);
            if (found.hasErrors()) {
                return Optional.empty();
            }
            Union union = new Union(keys, journal, found);
            union.tidy();
            for (Path shard : shards) {
                union.take(shard);
            }
            union.requireAll();
            if (found.hasErrors()) {
                return Optional.empty();
            }
            new Reports(setup).finish(input, journal, found);
            return Optional.of(union.summary());
        }
    }

    /** The keys of all matters, in the order of the input. */
    private List<String> keys(Input input, Diagnostics found) throws IOException {
        Survey survey = new Survey(setup.catalog(), Shard.ALL);
        input.forEach(found, survey);
        List<String> keys = new ArrayList<>();
        input.forEach(
                new Diagnostics(),
                entry -> keys.add(setup.key(entry, survey.cross()).toString()));
        return keys;
    }

    /** The matters of all shards, as far as they were taken. */
    private final class Union {
        private final SetFolder folder = new SetFolder(setup.request().output());
        private final List<String> keys;
        private final Journal journal;
        private final Diagnostics found;
        private final boolean[] seen;
        private int failed;

        Union(List<String> keys, Journal journal, Diagnostics found) {
            this.keys = keys;
            this.journal = journal;
            this.found = found;
            this.seen = new boolean[keys.size()];
        }

        void tidy() throws IOException {
            folder.tidy();
            journal.tidy();
        }

        void take(Path shard) throws IOException {
            if (!Journal.exists(shard)) {
                incomplete(shard, Journal.FOLDER);
                return;
            }
            Optional<Journal> own = Journal.open(shard, found);
            if (own.isPresent()) {
                try (Journal part = own.get()) {
                    part.forEachOfFile(result -> take(result, shard));
                }
            }
        }

        private void take(RowResult result, Path shard) throws IOException {
            boolean ours =
                    result.index() < keys.size() && keys.get(result.index()).equals(result.key());
            if (!ours || seen[result.index()]) {
                incomplete(shard, result.id());
                return;
            }
            for (RowResult.MadeSet set : result.sets()) {
                Path from = shard.resolve(set.id());
                if (!IssuedSet.isWhole(from, set.manifest())) {
                    incomplete(from, set.id());
                    return;
                }
                folder.take(from);
            }
            seen[result.index()] = true;
            failed += result.status() == RowResult.Status.FAILED ? 1 : 0;
            journal.add(result);
        }

        void requireAll() {
            for (int index = 0; index < seen.length; index++) {
                if (!seen[index]) {
                    incomplete(setup.request().input(), "#" + (index + 1));
                }
            }
        }

        private void incomplete(Path where, String detail) {
            found.add(Diagnostic.of(Code.BAT_12, Location.ofFile(where.toString()))
                    .with("detail", detail));
        }

        BatchSummary summary() {
            return new BatchSummary(seen.length, seen.length - failed, 0, failed, true);
        }
    }
}
