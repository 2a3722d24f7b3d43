package org.jobun.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchSummary;
import org.jobun.batch.JournalLine;
import org.jobun.batch.RebuildOutput;
import org.jobun.batch.RowResult;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.IssuedSet;
import org.jobun.issue.Manifest;
import org.jobun.renewal.IssuedBefore;
import org.jobun.store.BatchWork;
import org.jobun.store.Batches;
import org.jobun.store.Claim;
import org.jobun.store.FileSource;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.JobState;
import org.jobun.store.KeptFile;
import org.jobun.store.NamedSource;
import org.jobun.store.Reach;
import org.jobun.store.RowDone;
import org.jobun.web.Office;

/**
 * One running of a job by this server: what was done of it is put back into a folder, the batch goes on there as on the command
 * line, and each row is kept as soon as its sets are whole. Nothing but the store is needed to go on elsewhere.
 */
final class RunJob implements Batch.Progress {
    /** The row under which the reports of a batch are kept. */
    static final int REPORTS = 0;

    static final List<String> REPORT_FILES = List.of("result.xlsx", "summary.xlsx", "manifest.json");
    private static final int AT_A_TIME = 2;
    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);

    private final Office office;
    private final BatchWork work;
    private final Claim claim;
    private final Job job;
    private final JobFolder folder;
    private final BooleanSupplier stopped;
    /** Row → what the store has of it. */
    private final Map<Integer, String> kept = new HashMap<>();

    /** @param stopped whether the rows that have not begun shall wait */
    RunJob(Office office, BatchWork work, Claim claim, BooleanSupplier stopped) {
        this.office = office;
        this.work = work;
        this.claim = claim;
        this.job = work.job(claim);
        this.folder = new JobFolder(office, job);
        this.stopped = stopped;
    }

    /** Runs it to its end, or until it is stopped. */
    JobRun.Ended run() throws IOException {
        try {
            putBack();
            var request = folder.request(work.workbook(claim), work.mended(claim), AT_A_TIME);
            IssuedBefore issued = new StoredIssues(office.store(), Reach.of(job.division()), folder.scratch());
            Outcome<BatchSummary> outcome =
                    JobSettings.of(job.settings()).kind().make(office, request, issued, this);
            if (outcome.value().isEmpty()) {
                return new JobRun.Ended(JobState.FAILED, inWords(outcome.diagnostics()));
            }
            if (!outcome.value().get().complete()) {
                return new JobRun.Ended(JobState.STOPPED, "");
            }
            keepReports();
            return new JobRun.Ended(JobState.DONE, "");
        } finally {
            folder.clearOutput();
            folder.clearScratch();
        }
    }

    /** Rebuilds the folder of sets from the store. */
    private void putBack() throws IOException {
        folder.clearOutput();
        Batches batches = office.store().batches(Reach.everything());
        RebuildOutput rebuild = new RebuildOutput(folder.output());
        for (JobRow row : batches.rows(job.id())) {
            kept.put(row.number(), row.details());
            if (row.number() == REPORTS) {
                continue;
            }
            rebuild.add(JournalLine.read(row.details().getBytes(StandardCharsets.UTF_8)));
            for (KeptFile file : row.files()) {
                int slash = file.name().indexOf('/');
                try (InputStream in =
                        batches.file(job.id(), file.hash()).orElseThrow().open()) {
                    rebuild.add(file.name().substring(0, slash), file.name().substring(slash + 1), in);
                }
            }
        }
        rebuild.finish();
    }

    @Override
    public void begin(int matters) {
        // The pages count rows themselves.
    }

    @Override
    public boolean isStopped() {
        return stopped.getAsBoolean();
    }

    @Override
    public void done(RowResult result, boolean now) {
        String details = new String(JournalLine.write(result), StandardCharsets.UTF_8).strip();
        if (!details.equals(kept.get(result.row()))) {
            work.done(claim, new RowDone(result.row(), result.status().name(), details, files(result)));
        }
    }

    private List<NamedSource> files(RowResult result) {
        List<NamedSource> files = new ArrayList<>();
        for (RowResult.MadeSet set : result.sets()) {
            Path made = folder.output().resolve(set.id());
            names(made)
                    .forEach(name ->
                            files.add(new NamedSource(set.id() + "/" + name, FileSource.of(made.resolve(name)))));
        }
        return files;
    }

    private static List<String> names(Path set) {
        try {
            List<String> names = new ArrayList<>(IssuedSet.in(set).files().keySet());
            names.add(Manifest.FILE);
            return names;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void keepReports() {
        List<NamedSource> files = REPORT_FILES.stream()
                .filter(name -> Files.isRegularFile(folder.output().resolve(name)))
                .map(name -> new NamedSource(name, FileSource.of(folder.output().resolve(name))))
                .toList();
        // Reports follow from the rows and from the workbook as it is mended.
        work.done(claim, new RowDone(REPORTS, "REPORTS", job.version() + " " + claim.number(), files));
    }

    private static String inWords(Diagnostics found) {
        return found.sorted().stream()
                .map(one -> WORDS.found(one) + (WORDS.hint(one).isEmpty() ? "" : "（" + WORDS.hint(one) + "）"))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
