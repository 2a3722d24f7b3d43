package org.jobun.web.batches;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.batch.CheckedBatch;
import org.jobun.batch.CheckedRow;
import org.jobun.batch.InputCell;
import org.jobun.batch.RowResult;
import org.jobun.renewal.MakeRenewal;
import org.jobun.store.Job;
import org.jobun.store.MendedCell;
import org.jobun.store.Who;
import org.jobun.web.Office;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Visitor;

/** Cells of a batch, mended in the page: those of one row, or all that are wrong. */
final class MendPage {
    private static final int ROWS_ON_A_PAGE = 40;

    private final Office office;
    private final BatchPages pages;

    MendPage(Office office, BatchPages pages) {
        this.office = office;
        this.pages = pages;
    }

    /**
     * A row with cells to be mended.
     *
     * @param others what is wrong with the row and with none of these cells
     */
    public record RowForm(int number, String id, String name, List<CellView> cells, List<MessageLine> others) {}

    /** All cells of one row. */
    Answer row(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        CheckedBatch batch = desk.readable(job);
        CheckedRow row = batch.row(number(exchange.place("row"))).orElseThrow(Refusal::notFound);
        exchange.record("一括「" + job.name() + "」の行の表示（" + row.result().id() + "）", "");
        Map<String, Object> values = common(job);
        values.put("row", form(row, CellView.of(row, office.catalog())));
        values.put("good", row.isGood());
        int at = batch.rows().indexOf(row);
        values.put("left", at < 0);
        values.put("remarks", remarks(row));
        values.put("before", neighbour(batch.rows().subList(0, Math.max(0, at)), true));
        values.put("after", neighbour(batch.rows().subList(at + 1, batch.rows().size()), false));
        values.put(
                "files",
                desk.batches()
                        .row(job.id(), row.number())
                        .map(kept -> kept.files())
                        .orElse(List.of()));
        return Answer.html(office.pages().page("batch-row", exchange, values));
    }

    /** Heading → lines, of what a table of last year's matters says of the row. */
    private static Map<String, List<String>> remarks(CheckedRow row) {
        Map<String, List<String>> remarks = new LinkedHashMap<>();
        MakeRenewal.REMARKS.forEach(heading -> Optional.of(row.written(heading))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> remarks.put(heading, text.lines().toList())));
        return remarks;
    }

    /** The nearest row that is wrong; 0 for none. */
    private static int neighbour(List<CheckedRow> rows, boolean last) {
        List<Integer> wrong = rows.stream()
                .filter(row -> !row.isGood())
                .map(CheckedRow::number)
                .toList();
        return wrong.isEmpty() ? 0 : wrong.get(last ? wrong.size() - 1 : 0);
    }

    /** The cells of all rows in which something is wrong. */
    Answer all(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        List<CheckedRow> wrong =
                desk.readable(job).rows().stream().filter(row -> !row.isGood()).toList();
        Map<String, Object> values = common(job);
        values.put("wrong", wrong.size());
        values.put(
                "rows",
                wrong.stream().limit(ROWS_ON_A_PAGE).map(this::wrongCells).toList());
        return Answer.html(office.pages().page("batch-mend", exchange, values));
    }

    private RowForm wrongCells(CheckedRow row) {
        return form(
                row,
                CellView.of(row, office.catalog()).stream()
                        .filter(CellView::isWrong)
                        .toList());
    }

    private static RowForm form(CheckedRow row, List<CellView> cells) {
        List<String> places = cells.stream().map(view -> view.cell().place()).toList();
        List<RowResult.Message> others = row.result().messages().stream()
                .filter(message -> !places.contains(message.place()))
                .toList();
        return new RowForm(row.number(), row.result().id(), row.name(), cells, MessageLine.of(others));
    }

    private static Map<String, Object> common(Job job) {
        Map<String, Object> values = new HashMap<>();
        values.put("job", job);
        values.put("address", "/batches/" + job.id());
        values.put("kind", JobSettings.of(job.settings()).kind());
        values.put("free", !JobDesk.isUnderWay(job));
        return values;
    }

    /** Keeps the cells that differ from what stands there. */
    Answer save(Exchange exchange) throws IOException {
        JobDesk desk = pages.desk(exchange.visitor());
        Job job = desk.job(exchange.place("id"));
        Map<String, InputCell> standing = standing(desk.readable(job));
        List<MendedCell> mended = new ArrayList<>();
        exchange.fields()
                .forEach((name, texts) -> Optional.ofNullable(standing.get(name))
                        .filter(cell -> !cell.text().equals(texts.get(0)))
                        .ifPresent(cell -> mended.add(mended(cell, texts.get(0), exchange.visitor()))));
        if (!mended.isEmpty()) {
            JobDesk.saved(desk.batches()
                    .mend(
                            job.id(),
                            version(exchange),
                            mended,
                            exchange.visitor().person()));
        }
        String row = exchange.field("row");
        String back = row.isEmpty() ? "/mend" : "/rows/" + number(row);
        return Answer.see("/batches/" + job.id() + back + "?mended=" + mended.size());
    }

    private Map<String, InputCell> standing(CheckedBatch batch) {
        Map<String, InputCell> standing = new LinkedHashMap<>();
        for (CheckedRow row :
                Stream.concat(batch.rows().stream(), batch.left().stream()).toList()) {
            row.cells(office.catalog())
                    .forEach(cell -> standing.put(CellView.FIELD + cell.sheet() + "!" + cell.cell(), cell));
        }
        return standing;
    }

    private static MendedCell mended(InputCell cell, String text, Visitor visitor) {
        return new MendedCell(cell.sheet(), cell.cell(), text.strip(), new Who(visitor.person(), visitor.name()));
    }

    private static long version(Exchange exchange) {
        String version = exchange.field("version");
        return version.matches("[0-9]{1,15}") ? Long.parseLong(version) : 0;
    }

    static int number(String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw Refusal.notFound();
        }
        return Integer.parseInt(text);
    }
}
