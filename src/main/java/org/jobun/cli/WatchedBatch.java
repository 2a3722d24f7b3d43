package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchSummary;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;

/**
 * A batch that somebody watches: its progress is shown, and how it ends becomes words and an exit code. Ctrl-C: what is begun is finished,
 * then the program ends; the next run goes on from there.
 *
 * @param json whether programs read along
 * @param output folder of its sets
 */
record WatchedBatch(Console console, boolean json, Path output) {
    /** Makes the sets. */
    @FunctionalInterface
    interface Making {
        Outcome<BatchSummary> make(Batch.Progress progress) throws IOException;
    }

    /** What follows when all were looked at. */
    @FunctionalInterface
    interface Following {
        void follow() throws IOException;
    }

    /** Runs it; gives the exit code. */
    int run(Making making, Following following) throws IOException {
        ProgressDisplay display = new ProgressDisplay(console, json);
        Runtime.getRuntime().addShutdownHook(new Thread(display::stop));
        try {
            return run(making, following, display);
        } finally {
            // However it ends, the hook must not wait for it.
            display.ended();
        }
    }

    private int run(Making making, Following following, ProgressDisplay display) throws IOException {
        Outcome<BatchSummary> outcome;
        try (display) {
            outcome = making.make(display);
        }
        if (Batch.hasDiskFailed(outcome)) {
            console.print(outcome.diagnostics());
            console.error(console.text("batch-again"));
            return ExitCode.ENVIRONMENT;
        }
        print(outcome.diagnostics());
        if (outcome.value().isEmpty()) {
            return ExitCode.ERRORS;
        }
        BatchSummary summary = outcome.value().get();
        display.end(summary, output);
        if (!summary.complete()) {
            return ExitCode.ERRORS;
        }
        following.follow();
        return summary.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    /** What is wrong with the input as a whole: for programs as events. */
    private void print(Diagnostics found) {
        if (!json) {
            console.print(found, "batch-input-count");
            return;
        }
        found.sorted()
                .forEach(one -> console.line(
                        BatchEvents.message(one, console.diagnosticText().found(one))
                                .toString()));
    }
}
