package org.jobun.batch;

import java.io.IOException;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.sheet.UnreadableInput;

/**
 * Makes the sets of all matters of an input. Matters do not depend on each other: what is wrong with one is reported and the
 * rest is made. A set is whole or absent; what is whole and would come out the same is not made again.
 */
public final class Batch {
    private final Catalog catalog;
    private final String program;
    private final DiagnosticText words;
    private final Progress progress;

    /** Told of everything that happens; from several threads, one at a time. */
    public interface Progress {
        /** Called once, before the first set. */
        void begin(int matters);

        /** @param now false where the sets were whole already */
        void done(RowResult result, boolean now);

        /** True when a user has asked to end. */
        default boolean isStopped() {
            return false;
        }
    }

    /**
     * @param program its version
     * @param words language of messages in reports
     */
    public Batch(Catalog catalog, String program, DiagnosticText words, Progress progress) {
        this.catalog = catalog;
        this.program = program;
        this.words = words;
        this.progress = progress;
    }

    /**
     * Runs it. There is no summary where it could not begin, or where the disk failed, which is {@code OUT-01}; whatever is whole
     * by then stays, and the next run goes on from there. What is wrong with single matters is in the reports.
     */
    public Outcome<BatchSummary> run(BatchRequest request) {
        return run(request, found -> Input.open(request.input(), request.mended(), catalog, found));
    }

    /** The same of matters that were composed from a workbook. */
    public Outcome<BatchSummary> run(BatchRequest request, GivenMatters given) {
        return run(request, found -> Optional.of(new GivenInput(given)));
    }

    /** Opens the input. */
    private interface Opening {
        Optional<Input> open(Diagnostics found) throws IOException;
    }

    private Outcome<BatchSummary> run(BatchRequest request, Opening opening) {
        Diagnostics found = new Diagnostics();
        try {
            Optional<Input> input = opening.open(found);
            return input.isEmpty() || found.hasErrors()
                    ? Outcome.failed(found)
                    : new Outcome<>(run(request, input.get(), found), found);
        } catch (IOException disk) {
            found.add(
                    Diagnostic.of(Code.OUT_01, Location.ofFile(request.output().toString()))
                            .with("folder", request.output())
                            .with("detail", disk.getMessage()));
            return Outcome.failed(found);
        }
    }

    /** Whether it was the disk that failed, not the input that was wrong. */
    public static boolean hasDiskFailed(Outcome<BatchSummary> outcome) {
        return outcome.diagnostics().sorted().stream().anyMatch(one -> one.code() == Code.OUT_01);
    }

    /** Runs over an input that is open. */
    Optional<BatchSummary> run(BatchRequest request, Input input, Diagnostics found) throws IOException {
        Optional<Journal> free = Journal.open(request.output(), found);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        try (Journal journal = free.get()) {
            BatchSetup setup = BatchSetup.of(catalog, request, program, words);
            return new BatchRun(setup, input, journal, progress).all(found);
        } catch (UnreadableInput unreadable) {
            found.add(Input.unreadable(unreadable));
            return Optional.empty();
        }
    }
}
