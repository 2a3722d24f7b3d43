package org.jobun.web.batches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jobun.batch.CheckedBatch;
import org.jobun.batch.CheckedRow;
import org.jobun.batch.JournalLine;
import org.jobun.batch.RowResult;
import org.jobun.store.Batches;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.JobState;
import org.jobun.store.NewJob;
import org.jobun.store.Saving;
import org.jobun.store.StoredFile;
import org.jobun.web.Office;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Visitor;

/** The batches of one visitor. What they may not see is not there. */
public final class JobDesk {
    private static final int MOST = 400;

    private final Office office;
    private final Visitor visitor;
    private final CheckedJobs checked;
    private final Batches batches;

    JobDesk(Office office, Visitor visitor, CheckedJobs checked) {
        this.office = office;
        this.visitor = visitor;
        this.checked = checked;
        this.batches = office.store().batches(visitor.reach());
    }

    Batches batches() {
        return batches;
    }

    /** The jobs of a kind, the latest first. */
    public List<Job> list(JobKind kind) {
        return batches.list(MOST).stream()
                .filter(job -> JobSettings.of(job.settings()).kind() == kind)
                .toList();
    }

    /** A job within reach whose rows are those of a workbook. */
    public Job job(String id) {
        return batches.find(id)
                .filter(job -> JobKind.of(job.settings()) != JobKind.RECALL)
                .orElseThrow(Refusal::notFound);
    }

    /** Keeps a workbook as a job. */
    public Job create(String name, byte[] workbook, JobSettings settings) {
        return batches.create(new NewJob(
                name, visitor.division(), org.jobun.store.FileSource.of(workbook), settings.text(), visitor.person()));
    }

    /** Whether its workbook can be read at all. */
    public boolean isReadable(Job job) throws IOException {
        return checked(job).isReadable();
    }

    /** Why its workbook cannot be read, else what is to be said of it as a whole. */
    public List<RowResult.Message> problems(Job job) throws IOException {
        return checked(job).problems();
    }

    /** What is to be said of each row as it stands. */
    public Map<Integer, RowResult> messages(Job job) throws IOException {
        Map<Integer, RowResult> results = new HashMap<>();
        readable(job).rows().forEach(row -> results.put(row.number(), row.result()));
        return results;
    }

    /** What is kept of each row. */
    public Map<Integer, JobRow> kept(Job job) {
        Map<Integer, JobRow> kept = new HashMap<>();
        batches.rows(job.id()).forEach(row -> kept.put(row.number(), row));
        return kept;
    }

    /** A file that the job made. */
    public Optional<StoredFile> file(Job job, String hash) {
        return batches.file(job.id(), hash);
    }

    CheckedJobs.Checked checked(Job job) throws IOException {
        return checked.of(batches, job);
    }

    /** The job as it stands, looked at; refused where its workbook cannot be read. */
    CheckedBatch readable(Job job) throws IOException {
        CheckedJobs.Checked known = checked(job);
        if (!known.isReadable()) {
            String page = JobSettings.of(job.settings()).kind().label();
            throw new Refusal(422, "このブックを読み取ることができません。", "「" + page + "」の画面に戻り、指摘を確かめて、直したブックを選び直してください。");
        }
        return known.batch();
    }

    /** What was made, by row; of a row that was mended since, its result is that of before. */
    public Map<Integer, RowResult> made(Job job) {
        Map<Integer, RowResult> made = new HashMap<>();
        for (JobRow row : batches.rows(job.id())) {
            if (row.number() != RunJob.REPORTS) {
                made.put(row.number(), JournalLine.read(row.details().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return made;
    }

    /** Row → the matter file of those that were made as they stand, where the rows were composed as files. */
    public Map<Integer, String> matterFiles(Job job) throws IOException {
        Map<Integer, RowResult> made = made(job);
        Map<Integer, String> files = new TreeMap<>();
        for (CheckedRow row : readable(job).rows()) {
            boolean isMade =
                    RowView.of(row, Optional.ofNullable(made.get(row.number()))).state() == RowView.State.MADE;
            row.text().filter(text -> isMade).ifPresent(text -> files.put(row.number(), text));
        }
        return files;
    }

    /** The rows as pages show them. */
    public List<RowView> rows(Job job) throws IOException {
        Map<Integer, RowResult> made = made(job);
        CheckedBatch batch = readable(job);
        return Stream.concat(
                        batch.rows().stream().map(row -> RowView.of(row, Optional.ofNullable(made.get(row.number())))),
                        batch.left().stream().map(RowView::left))
                .toList();
    }

    /** Runs a job with these settings, or goes on with it. */
    public Job start(Job job, JobSettings settings) throws IOException {
        int total = readable(job).rows().size();
        return saved(batches.start(
                job.id(),
                job.version(),
                total,
                settings.of(JobSettings.of(job.settings()).kind()).text()));
    }

    /** What was kept; refused where somebody else was faster. */
    public static Job saved(Saving<Job> saving) {
        return saving.match(
                now -> now,
                conflict -> {
                    throw new Refusal(409, "他の人が先に変更したか、いま実行しています。", "この一括を開き直して、内容を確かめてください。");
                },
                gone -> {
                    throw Refusal.notFound();
                });
    }

    /** Removes a job that does not run. */
    public void delete(Job job) throws IOException {
        if (!batches.delete(job.id())) {
            throw new Refusal(409, "実行しているので、削除できません。", "先に停止してください。");
        }
        checked.forget(job.id());
        new JobFolder(office, job).clear();
    }

    /** Whether a server is at work on it, or about to be. */
    public static boolean isUnderWay(Job job) {
        return job.state() == JobState.WAITING || job.state() == JobState.RUNNING;
    }
}
