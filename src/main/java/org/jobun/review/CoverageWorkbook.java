package org.jobun.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.sheet.ListBook;
import org.jobun.sheet.ListPage;

/**
 * The catalog as a workbook for reviewers: the hearing items and topics with what answers them, every version of every clause with
 * its text, condition, basis and where it is used, and the papers in their order. Same catalog, same bytes.
 */
public final class CoverageWorkbook {
    private final ListBook book = new ListBook();

    private CoverageWorkbook() {}

    /**
     * The workbook's bytes.
     *
     * @param hearing items of the hearing with their answers
     * @param topics of published papers with theirs
     * @param day on which statutes are named
     */
    public static byte[] of(Catalog catalog, List<Coverage.Row> hearing, List<Coverage.Row> topics, LocalDate day)
            throws IOException {
        CoverageWorkbook workbook = new CoverageWorkbook();
        ClausePages pages = new ClausePages(catalog, day);
        workbook.items("ヒアリング項目", hearing);
        workbook.items("事項", topics);
        pages.clauses(workbook.book);
        pages.papers(workbook.book);
        return workbook.book.bytes();
    }

    private void items(String name, List<Coverage.Row> rows) {
        List<String> headings = List.of("番号", "内容", "対応", "条項・文書", "書かれている所", "まだないもの・対象としない理由");
        try (ListPage page = book.page(name, headings, 12, 36, 8, 40, 60, 40)) {
            for (Coverage.Row row : rows) {
                page.row(
                        row.item().id(),
                        row.item().title(),
                        row.state(),
                        lines(row.item().needs()),
                        lines(row.places()),
                        row.outside() ? row.item().outside() : lines(row.missing()));
            }
        }
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
