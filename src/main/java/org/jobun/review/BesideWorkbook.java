package org.jobun.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jobun.change.BesideRow;
import org.jobun.change.BesideTable;
import org.jobun.change.ComparedPaper;
import org.jobun.change.PaperName;
import org.jobun.document.Inline;
import org.jobun.house.BesideStyle;
import org.jobun.library.SideBySide;
import org.jobun.sheet.BesideBook;

/** 新旧対照表 as a workbook: a sheet for each paper that differs, what differs underlined. */
public final class BesideWorkbook {
    private static final List<Integer> WIDTHS = List.of(60, 60, 14);

    private BesideWorkbook() {}

    /**
     * The file.
     *
     * @param whole whether what stays is shown too
     */
    public static byte[] of(List<ComparedPaper> papers, BesideStyle style, boolean whole) throws IOException {
        return of(papers, style, BesideTable.Heads.of(style), whole);
    }

    /** The same with columns that are called otherwise than in the style. */
    public static byte[] of(List<ComparedPaper> papers, BesideStyle style, BesideTable.Heads called, boolean whole)
            throws IOException {
        BesideBook book = new BesideBook();
        List<String> heads = new ArrayList<>(
                style.newLeft() ? List.of(called.after(), called.before()) : List.of(called.before(), called.after()));
        if (style.remarks()) {
            heads.add("備考");
        }
        for (ComparedPaper paper : papers) {
            List<List<List<BesideBook.Run>>> rows = BesideRow.of(paper, style, whole).stream()
                    .map(row -> row(row, style))
                    .toList();
            book.page(PaperName.of(paper.paper()), heads, rows, WIDTHS);
        }
        return book.bytes();
    }

    private static List<List<BesideBook.Run>> row(BesideRow row, BesideStyle style) {
        List<BesideBook.Run> before = runs(row.before());
        List<BesideBook.Run> after = runs(row.after());
        List<List<BesideBook.Run>> cells =
                new ArrayList<>(style.newLeft() ? List.of(after, before) : List.of(before, after));
        if (style.remarks()) {
            cells.add(List.of(new BesideBook.Run(String.join("\n", row.remarks()), false)));
        }
        return cells;
    }

    private static List<BesideBook.Run> runs(List<List<Inline>> lines) {
        return SideBySide.pieces(lines).stream()
                .map(piece -> new BesideBook.Run(piece.text(), piece.differs()))
                .toList();
    }
}
