package org.jobun.citation;

import java.util.List;
import java.util.function.Function;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledText;
import org.jobun.document.Block;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;

/** Tables, and what else may stand within an article, with their references as words. */
final class CitedTable {
    private CitedTable() {}

    static Table of(FilledPaper.Table table, Function<FilledText, List<Inline>> words) {
        List<Table.Row> rows = table.rows().stream()
                .map(row -> new Table.Row(
                        row.stream().map(cell -> cell(cell, words)).toList()))
                .toList();
        return new Table(table.summary(), table.widths(), table.headRows(), rows);
    }

    private static Table.Cell cell(FilledPaper.Cell cell, Function<FilledText, List<Inline>> words) {
        return new Table.Cell(cell.heading(), cell.lines().stream().map(words).toList());
    }

    /** A table, a formula or a note within an article; a clause has no other blocks. */
    static Block insert(FilledPaper.Block block, Function<FilledText, List<Inline>> words) {
        if (block instanceof FilledPaper.Table table) {
            return of(table, words);
        }
        FilledPaper.Text text = (FilledPaper.Text) block;
        return new TextBlock(TextBlock.Layout.valueOf(text.layout().name()), words.apply(text.text()));
    }
}
