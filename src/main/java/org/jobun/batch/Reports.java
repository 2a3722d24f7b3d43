package org.jobun.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jobun.diagnostic.Diagnostics;

/**
 * What a batch leaves beside its sets: {@code manifest.json}, {@code summary.xlsx} and {@code result.xlsx}. All follow from the
 * journal and the manifests of the sets, in the order of the input; no clock.
 */
final class Reports {
    static final String RESULT = "result.xlsx";

    private final BatchSetup setup;
    private final Path output;

    Reports(BatchSetup setup) {
        this.setup = setup;
        this.output = setup.request().output();
    }

    /** Ends a batch of which every matter is noted. */
    void finish(Input input, Journal journal, Diagnostics found) throws IOException {
        journal.compact();
        Leftovers.of(output, journal, found);
        write(input, journal, setup.messages(found));
        journal.tidy();
    }

    /**
     * Writes all three, at a time where several jobs are asked for: the summary takes as long as the other two.
     *
     * @param said of the input as a whole, not of one matter
     */
    private void write(Input input, Journal journal, List<RowResult.Message> said) throws IOException {
        FutureTask<Void> beside = new FutureTask<>(() -> {
            SummaryWorkbook.write(output, journal);
            return null;
        });
        if (setup.request().jobs() > 1) {
            new Thread(beside, "summary").start();
        } else {
            beside.run();
        }
        try {
            new BatchManifest(setup).write(journal, said);
            new ResultWorkbook(input, journal, said).write(output);
        } finally {
            await(beside);
        }
    }

    private static void await(FutureTask<Void> task) throws IOException {
        try {
            task.get();
        } catch (ExecutionException failed) {
            Workers.throwAgain(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** A folder for what POI is writing. */
    static Path scratch(Path output) throws IOException {
        return Files.createDirectories(output.resolve(Journal.FOLDER).resolve("tmp"));
    }

    /** Writes a report. */
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    /** Writes beside and moves into place, so that no report is ever half. */
    static void whole(Path file, Writer writer) throws IOException {
        Path fresh = file.resolveSibling(Journal.FOLDER).resolve(file.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
            writer.to(out);
        } catch (IOException failed) {
            Files.deleteIfExists(fresh);
            throw failed;
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
