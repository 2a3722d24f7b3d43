package org.jobun.web.batches;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobun.batch.CheckedRow;
import org.jobun.batch.InputCell;
import org.jobun.batch.RowResult;
import org.jobun.catalog.Catalog;
import org.jobun.text.Nearest;

/**
 * A cell as a form shows it.
 *
 * @param field name of its field
 * @param problems what is wrong with it
 * @param nearest choices that look like what stands there, where that is none of them
 */
public record CellView(InputCell cell, String field, List<RowResult.Message> problems, List<String> nearest) {
    /** What the names of fields of cells begin with. */
    static final String FIELD = "cell ";

    /** Whether something is to be mended here. */
    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** Of its field in a page: sheets are numbered by what they are called. */
    public String id() {
        return "c-" + Integer.toHexString(cell.sheet().hashCode()) + "-" + cell.cell();
    }

    /** Ids of what is said of it. */
    public String describedBy() {
        return IntStream.range(0, problems.size())
                .mapToObj(number -> id() + "-" + number)
                .collect(Collectors.joining(" "));
    }

    /** Whether what stands there is none of the words to pick from. */
    public boolean isOther() {
        return !cell.text().isEmpty() && !cell.choices().contains(cell.text());
    }

    /** The cells of a row with what is wrong with each. */
    static List<CellView> of(CheckedRow row, Catalog catalog) {
        Map<String, List<RowResult.Message>> byPlace = row.result().messages().stream()
                .filter(message -> !message.severity().equals("NOTE"))
                .collect(Collectors.groupingBy(RowResult.Message::place));
        return row.cells(catalog).stream()
                .map(cell -> of(cell, byPlace.getOrDefault(cell.place(), List.of())))
                .toList();
    }

    private static CellView of(InputCell cell, List<RowResult.Message> problems) {
        List<String> nearest =
                problems.isEmpty() || cell.choices().isEmpty() || cell.text().isEmpty()
                        ? List.of()
                        : Nearest.to(cell.text(), cell.choices());
        return new CellView(cell, FIELD + cell.sheet() + "!" + cell.cell(), problems, nearest);
    }
}
