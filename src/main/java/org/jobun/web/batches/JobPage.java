package org.jobun.web.batches;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.batch.Archives;
import org.jobun.render.formats.Formats;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.JobState;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.matters.Times;

/** One batch: its rows and where they stand, running and stopping it. */
final class JobPage {
    /** As pages call them. */
    static final Map<String, String> STATES = Map.of(
            JobState.DRAFT.name(), "確認中",
            JobState.WAITING.name(), "順番待ち",
            JobState.RUNNING.name(), "実行中",
            JobState.STOPPED.name(), "停止",
            JobState.DONE.name(), "終了",
            JobState.FAILED.name(), "失敗");

    private static final int SIZE = 100;
    /** What an office takes along; text and data are for programs. */
    private static final List<String> OFFERED = List.of("docx", "pdf", "docx,pdf");

    private final Office office;
    private final BatchPages pages;

    JobPage(Office office, BatchPages pages) {
        this.office = office;
        this.pages = pages;
    }

    Answer show(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        Map<String, Object> values = common(job);
        if (JobDesk.isUnderWay(job)) {
            return Answer.html(office.pages().page("batch-running", exchange, values))
                    .showingFrames();
        }
        if (!desk.checked(job).isReadable()) {
            values.put("problems", MessageLine.of(desk.checked(job).problems()));
            values.put("name", job.name());
            return Answer.html(office.pages().page("batch-unreadable", exchange, values));
        }
        exchange.record("一括の表示（" + job.name() + "）", "");
        if (exchange.query("added").matches("[0-9]{1,6}")) {
            values.put("added", exchange.query("added"));
        }
        values.put("said", MessageLine.of(desk.checked(job).problems()));
        addRows(exchange, desk.rows(job), values);
        addArchives(desk, job, values);
        return Answer.html(office.pages().page("batch", exchange, values));
    }

    private Map<String, Object> common(Job job) {
        Map<String, Object> values = new HashMap<>();
        values.put("job", job);
        values.put("address", "/batches/" + job.id());
        values.put("states", STATES);
        values.put("settings", JobSettings.of(job.settings()));
        values.put("kind", JobSettings.of(job.settings()).kind());
        values.put("offered", OFFERED);
        values.put("times", new Times(office.clock()));
        return values;
    }

    private static void addRows(Exchange exchange, List<RowView> all, Map<String, Object> values) {
        String only = Set.of("bad", "problems", "made", "left").contains(exchange.query("only"))
                ? exchange.query("only")
                : "";
        List<RowView> wanted = all.stream().filter(row -> isWanted(row, only)).toList();
        boolean whole = exchange.query("page").equals("all");
        int pages = Math.max(1, (wanted.size() + SIZE - 1) / SIZE);
        int page = exchange.query("page").matches("[1-9][0-9]{0,4}")
                ? Math.min(pages, Integer.parseInt(exchange.query("page")))
                : 1;
        values.put("only", only);
        values.put("all", count(all, ""));
        values.put("left", count(all, "left"));
        values.put("bad", count(all, "bad"));
        values.put("problems", count(all, "problems"));
        values.put("made", count(all, "made"));
        values.put("wanted", wanted.size());
        values.put("pages", pages);
        values.put("page", whole ? 0 : page);
        values.put("rows", whole ? wanted : wanted.subList((page - 1) * SIZE, Math.min(wanted.size(), page * SIZE)));
    }

    private static long count(List<RowView> rows, String only) {
        return rows.stream().filter(row -> isWanted(row, only)).count();
    }

    private static boolean isWanted(RowView row, String only) {
        return switch (only) {
            case "bad" -> row.state() == RowView.State.BAD;
            case "problems" -> row.problems() > 0;
            case "made" -> row.state() == RowView.State.MADE;
            case "left" -> row.state() == RowView.State.LEFT;
            default -> row.state() != RowView.State.LEFT;
        };
    }

    /** Whose archives there are. */
    private void addArchives(JobDesk desk, Job job, Map<String, Object> values) throws IOException {
        List<JobRow> rows = desk.batches().rows(job.id());
        Archives archives = new Archives(new SetsOfJob(desk.batches(), job, rows), office.catalog());
        values.put(
                "hasSets",
                rows.stream()
                        .anyMatch(row ->
                                row.number() != RunJob.REPORTS && !row.files().isEmpty()));
        values.put("byBody", archives.setsByName(Archives.By.MUNICIPALITY).keySet());
        values.put("byFirm", archives.setsByName(Archives.By.MEMBER).keySet());
    }

    /** How far it is, in a frame that asks again by itself: the page around it stays, and works without a script. */
    Answer progress(Exchange exchange) {
        Job job = pages.desk(exchange.visitor()).job(exchange.place("id"));
        Answer page = Answer.framed(office.pages().page("batch-progress", exchange, common(job)));
        return JobDesk.isUnderWay(job) ? page.with("Refresh", "2") : page;
    }

    Answer run(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        JobSettings settings = JobSettings.of(
                OFFERED.contains(exchange.field("formats"))
                        ? exchange.field("formats")
                        : Formats.names().get(0));
        desk.start(
                job, new JobSettings(settings.formats(), exchange.field("final").equals("yes")));
        pages.wake();
        return Answer.see("/batches/" + job.id());
    }

    Answer stop(Exchange exchange) {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        desk.batches().stop(job.id());
        return Answer.see("/batches/" + job.id());
    }

    Answer delete(Exchange exchange) throws IOException {
        if (!exchange.field("sure").equals("yes")) {
            throw new Refusal(422, "「削除してよい」に印がありません。", "前の画面に戻り、印を付けてから削除してください。");
        }
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        desk.delete(job);
        return Answer.see(JobSettings.of(job.settings()).kind().address());
    }
}
