package org.jobun.web.renewal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.matter.Municipality;
import org.jobun.renewal.Former;
import org.jobun.renewal.FormerMatters;
import org.jobun.renewal.NewYear;
import org.jobun.renewal.RenewalTable;
import org.jobun.text.EraDate;
import org.jobun.web.Office;
import org.jobun.web.ProblemLine;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.batches.JobKind;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Upload;
import org.jobun.web.library.Option;
import org.jobun.web.matters.Times;
import org.jobun.web.register.RegisterDesk;

/** 年度更新: the table of last year's matters, to be filled in here or in Excel, and the tables so far. */
final class RenewalPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DiagnosticText WORDS = new DiagnosticText(Language.JA);

    private final Office office;
    private final BatchPages batches;
    private final RegisterDesk register;

    RenewalPage(Office office, BatchPages batches, RegisterDesk register) {
        this.office = office;
        this.batches = batches;
        this.register = register;
    }

    Answer show(Exchange exchange) {
        return page(exchange, 200, "", next(), new Diagnostics());
    }

    private Answer page(Exchange exchange, int status, String body, int year, Diagnostics found) {
        Map<String, Object> values = new HashMap<>();
        values.put("bodies", bodies(body));
        values.put("years", years(year));
        values.put("jobs", batches.desk(exchange.visitor()).list(JobKind.RENEWAL));
        values.put("states", BatchPages.STATES);
        values.put("times", new Times(office.clock()));
        values.put(
                "problems",
                found.sorted().stream()
                        .filter(Diagnostic::isError)
                        .map(ProblemLine::of)
                        .toList());
        return Answer.html(status, office.pages().page("renewal", exchange, values));
    }

    private List<Option> bodies(String chosen) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全て", chosen.isEmpty())));
        for (Municipality body : office.catalog().municipalities().values()) {
            options.add(new Option(body.id(), body.name(), body.id().equals(chosen)));
        }
        return options;
    }

    /** The fiscal year that begins next. */
    private int next() {
        return EraDate.fiscalYear(office.today()) + 1;
    }

    private List<Option> years(int chosen) {
        List<Option> options = new ArrayList<>();
        for (int year = next() - 1; year <= next() + 1; year++) {
            options.add(new Option(String.valueOf(year), new NewYear(year).name(), year == chosen));
        }
        return options;
    }

    /** The table, as a file or as a job whose rows are mended here. */
    Answer table(Exchange exchange) throws IOException {
        String body = exchange.field("body");
        int year = year(exchange.field("year"));
        NewYear of = new NewYear(year);
        Diagnostics found = new Diagnostics();
        register.search(exchange);
        List<Former> last = new FormerMatters(office.catalog(), found)
                .keptIn(office.store(), exchange.visitor().reach(), of, body);
        if (last.isEmpty()) {
            return page(exchange, 422, body, year, found);
        }
        String name = name(of, body);
        byte[] book = book(of, last, name);
        exchange.record("年度更新の表（" + last.size() + "件）", "");
        return exchange.field("to").equals("file")
                ? Answer.download(name, XLSX, book)
                : batches.keep(exchange, name, book, JobKind.RENEWAL);
    }

    private int year(String written) {
        return years(next()).stream()
                .filter(one -> one.value().equals(written))
                .mapToInt(one -> Integer.parseInt(one.value()))
                .findFirst()
                .orElseThrow(() -> new Refusal(422, "新しい年度が選ばれていません。", "前の画面に戻り、年度を選んでください。"));
    }

    private String name(NewYear year, String body) {
        Municipality chosen = office.catalog().municipalities().get(body);
        return "年度更新 " + year.name() + (chosen == null ? "" : " " + chosen.name()) + ".xlsx";
    }

    private byte[] book(NewYear year, List<Former> last, String name) throws IOException {
        Path scratch = Files.createTempDirectory("jobun-renew");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new RenewalTable(office.catalog(), year, WORDS).write(last, name, scratch, bytes);
            return bytes.toByteArray();
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** The table that was filled in. */
    Answer upload(Exchange exchange) throws IOException {
        Upload file = exchange.upload("file")
                .orElseThrow(() -> new Refusal(422, "ファイルが選ばれていません。", "前の画面に戻り、書き込んだ表（.xlsx）を選んでください。"));
        return batches.keep(exchange, file.name(), file.bytes(), JobKind.RENEWAL);
    }
}
