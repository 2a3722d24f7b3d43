package org.jobun.review;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jobun.readback.update.Difference;
import org.jobun.sheet.ListBook;
import org.jobun.sheet.ListPage;

/** What a returned file says otherwise than its matter, as a workbook to decide on. Same differences, same bytes. */
public final class ReturnedWorkbook {
    private ReturnedWorkbook() {}

    /**
     * The workbook's bytes.
     *
     * @param taken numbers of those that are taken over
     * @param refused numbers of those that are refused
     */
    public static byte[] of(List<Difference> differences, Set<Integer> taken, Set<Integer> refused) throws IOException {
        ListBook book = new ListBook();
        try (ListPage page = book.page(
                "違い",
                List.of("番号", "種別", "場所", "案件の文言", "戻ってきた文言", "取り込むと", "理由", "扱い"),
                8,
                20,
                30,
                60,
                60,
                60,
                40,
                14)) {
            differences.forEach(one -> page.row(
                    String.valueOf(one.number()),
                    kind(one.kind()),
                    one.place(),
                    one.before(),
                    one.after(),
                    one.becomes(),
                    one.why(),
                    taken.contains(one.number()) ? "取り込む" : refused.contains(one.number()) ? "受け入れない" : ""));
        }
        return book.bytes();
    }

    private static String kind(Difference.Kind kind) {
        return switch (kind) {
            case VALUE -> "値";
            case CHOICE -> "条項集にある文言";
            case OWN_WORDS -> "独自の文言";
            case FORBIDDEN -> "規則又は定めるべき事項に触れる変更";
            case NOT_IN_MATTER -> "案件に写せない変更";
        };
    }
}
