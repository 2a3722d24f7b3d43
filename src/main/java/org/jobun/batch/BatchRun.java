package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.issue.IssuedSet;

/** One run of a batch in a folder that is locked for it: all matters are looked at, then made, then reported. */
final class BatchRun {
    /** Problems that a later run may not meet again. */
    private static final Set<String> TRIED_AGAIN = Set.of(Code.PRG_01.id(), Code.OUT_01.id());

    private final BatchSetup setup;
    private final Input input;
    private final Journal journal;
    private final Batch.Progress progress;
    private final MakeMatter make;

    BatchRun(BatchSetup setup, Input input, Journal journal, Batch.Progress progress) {
        this.setup = setup;
        this.input = input;
        this.journal = journal;
        this.progress = progress;
        this.make = new MakeMatter(setup);
    }

    /** Empty where nothing can be made; what is wrong in every row is an error of the input. */
    Optional<BatchSummary> all(Diagnostics found) throws IOException {
        make.tidy();
        journal.tidy();
        BatchRequest request = setup.request();
        Survey survey = Survey.of(input, setup.catalog(), request.shard(), request.jobs(), found);
        if (survey.isEmpty() && !found.hasErrors()) {
            found.add(Diagnostic.of(Code.BAT_22, Location.ofFile(request.input().toString())));
        }
        if (found.hasErrors()) {
            return Optional.empty();
        }
        progress.begin(survey.ours());
        BatchSummary summary = makeAll(survey);
        if (summary.complete()) {
            new Reports(setup).finish(input, journal, found);
        }
        return Optional.of(summary);
    }

    private BatchSummary makeAll(Survey survey) throws IOException {
        Tally tally = new Tally(progress);
        BatchRequest request = setup.request();
        try {
            Workers.forEach(input, new Diagnostics(), request.jobs(), entry -> {
                if (request.shard().holds(entry.index()) && !progress.isStopped()) {
                    make(entry, survey.cross(), tally);
                }
            });
        } finally {
            journal.force();
        }
        return tally.summary(survey.ours());
    }

    private void make(Entry entry, CrossChecks cross, Tally tally) throws IOException {
        MatterKey key = setup.key(entry, cross);
        Task task = new Task(entry, key, cross.of(entry.index()), before(key));
        Optional<RowResult> noted = task.noted();
        RowResult result = noted.isPresent() ? noted.get() : make.of(task);
        if (noted.isPresent()) {
            journal.keep(result);
        } else {
            journal.add(result);
        }
        tally.count(result, task.isNew(result));
    }

    /** What a former run made of a matter, if nothing is left to do. */
    private Optional<RowResult> before(MatterKey key) throws IOException {
        return setup.request().fresh()
                ? Optional.empty()
                : journal.find(key.matter()).filter(this::isDone);
    }

    /** A matter that met a fault of the program or a file in use is tried again. */
    private boolean isDone(RowResult result) {
        return result.messages().stream().noneMatch(message -> TRIED_AGAIN.contains(message.code())) && isWhole(result);
    }

    private boolean isWhole(RowResult result) {
        Path output = setup.request().output();
        try {
            for (RowResult.MadeSet set : result.sets()) {
                if (!IssuedSet.isWhole(output.resolve(set.id()), set.manifest())) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
