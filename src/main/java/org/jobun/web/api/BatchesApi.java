package org.jobun.web.api;

import java.io.IOException;
import java.util.Map;
import org.jobun.batch.RowResult;
import org.jobun.render.formats.Formats;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.text.FileName;
import org.jobun.web.Office;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.batches.JobDesk;
import org.jobun.web.batches.JobSettings;
import org.jobun.web.batches.RowView;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Batches: a workbook in, rows and where they stand, files by hash. */
final class BatchesApi {
    private final Office office;
    private final BatchPages batches;

    BatchesApi(Office office, BatchPages batches) {
        this.office = office;
        this.batches = batches;
    }

    private JobDesk desk(Exchange exchange) {
        return batches.desk(exchange.visitor());
    }

    /** Keeps a workbook and says what is wrong in which row. Nothing is made yet. */
    Answer create(Exchange exchange) throws IOException {
        String name = exchange.query("name");
        if (name.isEmpty() || exchange.bytes().length == 0) {
            throw new Refusal(400, "ブックか、その名前がありません。", "本文にブックを、name にファイル名（例: 案件.xlsx）を書いてください。");
        }
        JobDesk desk = desk(exchange);
        Job job = desk.create(FileName.safe(name), exchange.bytes(), JobSettings.USUAL);
        if (!desk.isReadable(job)) {
            ArrayNode errors = JsonNodeFactory.instance.arrayNode();
            desk.problems(job).forEach(problem -> errors.add(message(problem)));
            desk.delete(job);
            return new Problems(office.catalog())
                    .answer(422, "このブックを読み取ることができません。", "errors の hint に従って直し、もう一度送信してください。", errors);
        }
        Answer answer = state(desk, job);
        return new Answer(201, answer.type(), answer.headers(), answer.body())
                .with("Location", ApiPages.ROOT + "/batches/" + job.id());
    }

    /** Where a batch stands, and each of its rows. */
    Answer get(Exchange exchange) throws IOException {
        JobDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        exchange.record("一括の表示（API、" + job.name() + "）", "");
        return state(desk, job);
    }

    private Answer state(JobDesk desk, Job job) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("id", job.id());
        root.put("name", job.name());
        root.put("state", job.state().name().toLowerCase(java.util.Locale.ROOT));
        root.put("problem", job.problem());
        ArrayNode rows = root.putArray("rows");
        Map<Integer, JobRow> kept = desk.kept(job);
        Map<Integer, RowResult> checked = desk.messages(job);
        for (RowView row : desk.rows(job)) {
            rows.add(row(row, checked.get(row.number()), kept.get(row.number())));
        }
        return Answer.json(root.toString());
    }

    private static ObjectNode row(RowView row, RowResult checked, JobRow kept) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("row", row.number());
        node.put("id", row.id());
        node.put("name", row.name());
        node.put("municipality", row.body());
        node.put("state", row.state().name().toLowerCase(java.util.Locale.ROOT));
        ArrayNode problems = node.putArray("problems");
        checked.messages().forEach(message -> problems.add(message(message)));
        ArrayNode files = node.putArray("files");
        if (kept != null) {
            kept.files().forEach(file -> files.add(SetsApi.json(file)));
        }
        return node;
    }

    private static ObjectNode message(RowResult.Message message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("code", message.code());
        node.put("severity", message.severity().toLowerCase(java.util.Locale.ROOT));
        node.put("message", message.text());
        node.put("hint", message.hint());
        node.put("place", message.place());
        return node;
    }

    /** Makes the rows that are not made yet, in the background. */
    Answer run(Exchange exchange) throws IOException {
        JobDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        String formats = exchange.query("formats").isEmpty() ? "docx" : exchange.query("formats");
        if (!Formats.names().containsAll(java.util.List.of(formats.split(",")))) {
            throw new Refusal(400, "formats に書けるのは、" + String.join("、", Formats.names()) + " です。", "カンマで区切って書いてください。");
        }
        JobSettings settings = new JobSettings(
                JobSettings.of(formats).formats(), exchange.query("final").equals("true"));
        desk.start(job, settings);
        batches.wake();
        Answer answer = state(desk, desk.job(job.id()));
        return new Answer(202, answer.type(), answer.headers(), answer.body());
    }

    /** A file that a batch made. */
    Answer file(Exchange exchange) {
        JobDesk desk = desk(exchange);
        Job job = desk.job(exchange.place("id"));
        String hash = exchange.place("sha256");
        byte[] bytes = desk.file(job, hash).orElseThrow(Refusal::notFound).bytes();
        exchange.record("一括「" + job.name() + "」の取得（API、" + hash + "）", "");
        return Answer.download(hash, "application/octet-stream", bytes).with("ETag", "\"" + hash + "\"");
    }
}
