package org.jobun.web.batches;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.batch.CheckedBatch;
import org.jobun.batch.Messages;
import org.jobun.batch.RowResult;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.renewal.IssuedBefore;
import org.jobun.store.Batches;
import org.jobun.store.Job;
import org.jobun.web.Office;

/** Jobs as they stand, looked at; the last few are remembered as long as nothing of them changes, fewer where they are long. Safe for several threads. */
final class CheckedJobs {
    private static final int REMEMBERED = 8;

    /** One takes some ten kilobytes. */
    private static final int ROWS_REMEMBERED = 1200;

    private static final int AT_A_TIME = 2;
    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);

    private final Office office;
    private final Map<String, Checked> known = new LinkedHashMap<>();
    /** Whoever looks at a job waits for those who look at the same one, and for nobody else. */
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    CheckedJobs(Office office) {
        this.office = office;
    }

    /**
     * A job that was looked at.
     *
     * @param batch null where the workbook as a whole cannot be read
     * @param problems why it cannot, else what is to be said of the workbook as a whole
     */
    record Checked(long version, CheckedBatch batch, List<RowResult.Message> problems) {
        boolean isReadable() {
            return batch != null;
        }
    }

    /** @param batches in which the job was found */
    Checked of(Batches batches, Job job) throws IOException {
        synchronized (locks.computeIfAbsent(job.id(), fresh -> new Object())) {
            Checked former = remembered(job.id());
            Checked checked = former != null && isCurrent(former, job) ? former : check(batches, job);
            remember(job.id(), checked);
            return checked;
        }
    }

    private synchronized Checked remembered(String job) {
        return known.get(job);
    }

    private synchronized void remember(String job, Checked checked) {
        known.remove(job);
        known.put(job, checked);
        while (known.size() > REMEMBERED || known.size() > 1 && rows() > ROWS_REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private int rows() {
        return known.values().stream()
                .filter(Checked::isReadable)
                .mapToInt(checked -> checked.batch().rows().size())
                .sum();
    }

    private boolean isCurrent(Checked former, Job job) {
        return former.version() == job.version()
                && (!former.isReadable() || former.batch().catalog() == office.catalog());
    }

    private Checked check(Batches batches, Job job) throws IOException {
        var request = new JobFolder(office, job)
                .request(batches.workbook(job.id()).orElseThrow(), batches.mended(job.id()), AT_A_TIME);
        JobKind kind = JobSettings.of(job.settings()).kind();
        Outcome<CheckedBatch> outcome = kind.check(office, request, IssuedBefore.NOWHERE);
        List<RowResult.Message> messages = Messages.of(outcome.diagnostics(), WORDS).stream()
                .map(message -> namedAsSent(message, request.input()))
                .toList();
        return new Checked(job.version(), outcome.value().orElse(null), messages);
    }

    /** Whoever sent a file knows it by its name, not by where it lies on this server. */
    private static RowResult.Message namedAsSent(RowResult.Message message, Path input) {
        return new RowResult.Message(
                message.severity(),
                message.code(),
                message.place().replace(input.toString(), input.getFileName().toString()),
                message.text(),
                message.hint());
    }

    /** Lets go of a job. */
    synchronized void forget(String job) {
        known.remove(job);
        locks.remove(job);
    }
}
