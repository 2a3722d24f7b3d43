package org.jobun.web.batches;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobun.batch.TemplateWorkbook;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;
import org.jobun.web.matters.Times;

/** 一括: the list, the workbook to fill in, uploads. */
final class ListPage {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Office office;
    private final BatchPages pages;

    ListPage(Office office, BatchPages pages) {
        this.office = office;
        this.pages = pages;
    }

    Answer show(Exchange exchange) {
        Map<String, Object> values = new HashMap<>();
        values.put("jobs", pages.desk(exchange.visitor()).list(JobKind.BATCH));
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
        return pages.keep(exchange, file.name(), file.bytes(), JobKind.BATCH);
    }
}
