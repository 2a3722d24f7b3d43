package org.jobun.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;
import org.jobun.matter.Matter;
import org.jobun.text.Digits;

/** 変更理由書: which answers of a matter changed, from what to what, with room for the reason of each. */
final class ChangeReasons {
    private static final List<Integer> WIDTHS = List.of(220, 240, 240, 300);

    private ChangeReasons() {}

    /**
     * The paper; empty where no answer changed.
     *
     * @param paper whose pages and matter it shares
     * @param reason of all of it; empty for one to be filled in
     */
    static Optional<Document> of(Catalog catalog, Matter before, Matter after, Document paper, String reason) {
        List<Table.Row> rows = new ArrayList<>();
        AnswerChange.between(catalog, before, after).forEach(change -> rows.add(row(change)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Table.Row> all = new ArrayList<>();
        all.add(new Table.Row(List.of(heading("変更する事項"), heading("変更前"), heading("変更後"), heading("変更する理由"))));
        all.addAll(rows);
        List<Block> blocks = new ArrayList<>(List.of(new Title("変更理由書")));
        if (!reason.isEmpty()) {
            blocks.add(new TextBlock(TextBlock.Layout.BODY, words(reason)));
        }
        blocks.add(new Table("変更する事項と理由", WIDTHS, 1, all));
        return Optional.of(paper.companion("変更理由書", paper.style(), blocks));
    }

    private static Table.Row row(AnswerChange change) {
        return new Table.Row(List.of(
                heading(change.type().label()),
                cell(change.wasPrinted(Digits.HALF)),
                cell(change.isPrinted(Digits.HALF)),
                new Table.Cell(false, List.of())));
    }

    private static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    private static Table.Cell heading(String text) {
        return new Table.Cell(true, List.of(words(text)));
    }

    private static Table.Cell cell(String text) {
        return new Table.Cell(false, List.of(words(text)));
    }
}
