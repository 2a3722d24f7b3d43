package org.jobun.batch;

import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;

/**
 * A cell of a matter as somebody may mend it.
 *
 * @param place as messages name it: bids.xlsx 案件!C7
 * @param sheet name of its sheet
 * @param cell as Excel calls it, {@code C7}
 * @param heading what an officer reads above it; of a list with the name of the list and the row
 * @param text what stands there; empty where nothing does, or a formula that went wrong
 * @param choices the words to pick from; none where any text may stand
 * @param note what is to be known beside it; empty where nothing is
 */
public record InputCell(
        String place, String sheet, String cell, String heading, String text, List<String> choices, String note) {
    /** Choices are copied. */
    public InputCell {
        choices = List.copyOf(choices);
    }

    /** @param row that the cell is in */
    static InputCell of(SheetRow row, int at, Column column, String text, Catalog catalog) {
        return new InputCell(
                row.place(at).toString(),
                row.sheet(),
                row.cell(at),
                column.heading(),
                text,
                choices(column, catalog),
                "");
    }

    /** @param list whose row it is in */
    static InputCell ofList(SheetRow row, int at, FactType list, Column column, String text) {
        String heading = list.label() + "　" + column.heading();
        return new InputCell(row.place(at).toString(), row.sheet(), row.cell(at), heading, text, List.of(), "");
    }

    private static List<String> choices(Column column, Catalog catalog) {
        if (column.key().equals(Column.MUNICIPALITY)) {
            return catalog.municipalities().values().stream()
                    .map(Municipality::name)
                    .toList();
        }
        if (column.type() == null) {
            return List.of();
        }
        return switch (column.type().kind()) {
            case CHOICE -> List.copyOf(column.type().values().values());
            case FLAG -> List.of("はい", "いいえ");
            default -> List.of();
        };
    }
}
