package org.jobun.web.batches;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobun.batch.TemplateWorkbook;
import org.jobun.store.Job;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;
import org.jobun.web.matters.Times;

/** 一括: the list, the workbook to fill in, uploads. */
final class ListPage {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 200;

    private final Office office;
    private final BatchPages pages;

    ListPage(Office office, BatchPages pages) {
        this.office = office;
        this.pages = pages;
    }

    Answer show(Exchange exchange) {
        Map<String, Object> values = new HashMap<>();
        values.put("jobs", pages.desk(exchange.visitor()).batches().list(MOST));
        values.put("times", new Times(office.clock()));
        values.put("bodies", office.catalog().municipalities());
        values.put("states", JobPage.STATES);
        return Answer.html(office.pages().page("batches", exchange, values));
    }

    /** The workbook to fill in, with the usual answers of a body in its example. */
    Answer template(Exchange exchange) throws IOException {
        byte[] book = TemplateWorkbook.of(
                office.catalog(),
                Optional.ofNullable(office.catalog().municipalities().get(exchange.query("body"))));
        return Answer.download("案件一括入力.xlsx", XLSX, book);
    }

    Answer upload(Exchange exchange) throws IOException {
        Upload file = exchange.upload("file")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "前の画面に戻り、記入したブック（.xlsx）又は CSV を選んでください。"));
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.create(file.name(), file.bytes(), JobSettings.USUAL);
        return isReadable(desk, job) ? Answer.see("/batches/" + job.id()) : unreadable(exchange, desk, job);
    }

    /** Of a workbook that cannot even be looked at nothing is kept. */
    private static boolean isReadable(JobDesk desk, Job job) throws IOException {
        try {
            return desk.checked(job).isReadable();
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            desk.delete(job);
            throw fault;
        }
    }

    /** What cannot be read at all is not kept. */
    private Answer unreadable(Exchange exchange, JobDesk desk, Job job) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("name", job.name());
        values.put("problems", MessageLine.of(desk.checked(job).problems()));
        desk.delete(job);
        return Answer.html(422, office.pages().page("batch-unreadable", exchange, values));
    }
}
