package org.jobun.web.batches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobun.batch.Archives;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.store.Job;
import org.jobun.store.JobRow;
import org.jobun.store.KeptFile;
import org.jobun.text.FileName;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;

/** What one takes from a batch; each is recorded. */
final class BatchFiles {
    private final Office office;
    private final BatchPages pages;

    BatchFiles(Office office, BatchPages pages) {
        this.office = office;
        this.pages = pages;
    }

    /** The workbook with what is wrong in each row, as things stand. */
    Answer result(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        desk.readable(job).writeResult(out, new JobFolder(office, job).scratch());
        record(exchange, job, "result.xlsx");
        return Answer.download("確認結果 " + stem(job) + ".xlsx", ListPage.XLSX, out.toByteArray());
    }

    /** All contracts with their amounts, as the last running left it. */
    Answer summary(Exchange exchange) {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        KeptFile file = rowOf(desk, job, RunJob.REPORTS).files().stream()
                .filter(kept -> kept.name().equals("summary.xlsx"))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        record(exchange, job, "summary.xlsx");
        return Answer.download("一覧 " + stem(job) + ".xlsx", ListPage.XLSX, bytes(desk, job, file.hash()));
    }

    private static String stem(Job job) {
        return FileName.safe(job.name().replaceFirst("\\.[A-Za-z]+$", ""));
    }

    /** The sets of one body or firm; of all where none is named. */
    Answer zip(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        SetsOfJob sets = new SetsOfJob(desk.batches(), job, desk.batches().rows(job.id()));
        Archives archives = new Archives(sets, office.catalog());
        String name = exchange.query("name");
        Set<String> ids = name.isEmpty()
                ? Set.copyOf(sets.ids())
                : archives.setsByName(
                                exchange.query("by").equals("firm") ? Archives.By.MEMBER : Archives.By.MUNICIPALITY)
                        .getOrDefault(name, Set.of());
        if (ids.isEmpty()) {
            throw Refusal.notFound();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        archives.write(new java.util.TreeSet<>(ids), out);
        String file = (name.isEmpty() ? stem(job) : FileName.safe(name)) + ".zip";
        record(exchange, job, file);
        return Answer.download(file, "application/zip", out.toByteArray());
    }

    /** One file of a row. */
    Answer file(Exchange exchange) {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        JobRow row = rowOf(desk, job, MendPage.number(exchange.place("row")));
        KeptFile file = row.files().stream()
                .filter(kept -> kept.hash().equals(exchange.place("hash")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        String name = file.name().substring(file.name().indexOf('/') + 1);
        record(exchange, job, file.name());
        return Answer.download(name, type(name), bytes(desk, job, file.hash()));
    }

    private static JobRow rowOf(JobDesk desk, Job job, int number) {
        return desk.batches().row(job.id(), number).orElseThrow(Refusal::notFound);
    }

    private static byte[] bytes(JobDesk desk, Job job, String hash) {
        return desk.batches()
                .file(job.id(), hash)
                .orElseThrow(Refusal::notFound)
                .bytes();
    }

    /** Media type by the end of a name. */
    static String type(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        List<Format> formats = Formats.ALL;
        return formats.stream()
                .filter(format -> end.endsWith("." + format.extension()))
                .findFirst()
                .map(Format::mediaType)
                .orElse("application/octet-stream");
    }

    private static void record(Exchange exchange, Job job, String file) {
        exchange.record("一括「" + job.name() + "」の取得（" + file + "）", "");
    }
}
