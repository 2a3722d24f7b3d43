package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.document.Block;
import org.jobun.document.Inline;
import org.jobun.document.Mark;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.house.NumberingScheme;

/**
 * Tables, and what else may stand within an article, with their references as words and their rows counted.
 *
 * @param schedules whose rows references may mean; in any other table a number is a word
 * @param scheme that writes numbers
 */
record CitedTable(ScheduleNumbers schedules, NumberingScheme scheme) {
    Table of(FilledPaper.Table table, Function<FilledText, List<Inline>> words) {
        List<Table.Row> rows = new ArrayList<>();
        int number = 0;
        for (List<FilledPaper.Cell> row : table.rows()) {
            boolean counted = row.stream().anyMatch(FilledPaper.Cell::isNumber);
            number += counted ? 1 : 0;
            rows.add(row(row, number, words));
        }
        return new Table(table.summary(), table.widths(), table.figures(), table.headRows(), rows, false);
    }

    /** @param number of the row among those of its table, where it shows one */
    private Table.Row row(List<FilledPaper.Cell> row, int number, Function<FilledText, List<Inline>> words) {
        Optional<Mark> mark = schedules.row(row);
        String text = mark.map(known -> known.label().text())
                .orElseGet(() -> scheme.levels().get(0).glyphs().of(number));
        List<Table.Cell> cells = new ArrayList<>();
        Table.RowNumber shown = null;
        for (FilledPaper.Cell cell : row) {
            if (cell.isNumber() && mark.isPresent() && shown == null) {
                shown = new Table.RowNumber(cells.size(), mark.get());
            }
            List<List<Inline>> lines = cell.isNumber()
                    ? List.of(List.of(new Inline.Words(text)))
                    : cell.lines().stream().map(words).toList();
            cells.add(new Table.Cell(cell.heading(), lines));
        }
        return new Table.Row(cells, shown);
    }

    /** A table, a formula or a note within an article; a clause has no other blocks. */
    Block insert(FilledPaper.Block block, Function<FilledText, List<Inline>> words) {
        if (block instanceof FilledPaper.Table table) {
            return of(table, words);
        }
        FilledPaper.Text text = (FilledPaper.Text) block;
        return new TextBlock(TextBlock.Layout.valueOf(text.layout().name()), words.apply(text.text()));
    }
}
