package org.jobun.review;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.TemplateLine;
import org.jobun.sheet.ListBook;
import org.jobun.sheet.ListPage;
import org.jobun.text.Digits;

/**
 * The catalog as a workbook for reviewers: the hearing items and topics with what answers them, and every
 * version of every clause with its text, basis and where it is used. Same catalog, same bytes.
 */
public final class CoverageWorkbook {
    private final Catalog catalog;
    private final ListBook book = new ListBook();

    private CoverageWorkbook(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The workbook's bytes.
     *
     * @param hearing items of the hearing with their answers
     * @param topics of published papers with theirs
     * @param day on which statutes are named
     */
    public static byte[] of(Catalog catalog, List<Coverage.Row> hearing, List<Coverage.Row> topics, LocalDate day)
            throws IOException {
        CoverageWorkbook workbook = new CoverageWorkbook(catalog);
        workbook.items("ヒアリング項目", hearing);
        workbook.items("事項", topics);
        workbook.clauses(day);
        return workbook.book.bytes();
    }

    private void items(String name, List<Coverage.Row> rows) {
        List<String> headings = List.of("番号", "内容", "対応", "条項・文書", "書かれている所", "まだないもの・対象としない理由");
        try (ListPage page = book.page(name, headings, 12, 36, 8, 40, 60, 40)) {
            for (Coverage.Row row : rows) {
                String state = row.outside() ? "対象外" : row.answered() ? "対応" : "未了";
                page.row(
                        row.item().id(),
                        row.item().title(),
                        state,
                        lines(row.item().needs()),
                        lines(row.places()),
                        row.outside() ? row.item().outside() : lines(row.missing()));
            }
        }
    }

    private void clauses(LocalDate day) {
        List<String> headings = List.of("条項", "版", "見出し", "状態", "本文", "根拠", "ヒアリング項目", "使う文書", "参照する条項", "解説");
        try (ListPage page = book.page("条項", headings, 28, 12, 24, 10, 90, 36, 14, 20, 28, 60)) {
            catalog.clauses().values().forEach(versions -> versions.forEach(clause -> clause(page, clause, day)));
        }
    }

    private void clause(ListPage page, Clause clause, LocalDate day) {
        page.row(
                clause.id(),
                clause.version(),
                clause.caption().source(),
                state(clause),
                body(clause),
                lines(basis(clause, day)),
                String.join("、", clause.answers()),
                lines(usedIn(clause)),
                lines(referredBy(clause)),
                clause.commentary());
    }

    private List<String> basis(Clause clause, LocalDate day) {
        return clause.basis().stream()
                .map(id -> id.startsWith("local.") ? id : catalog.laws().name(id, day, Digits.HALF))
                .toList();
    }

    private static String state(Clause clause) {
        return switch (clause.status()) {
            case DRAFT -> "案";
            case APPROVED -> "承認済み";
            case WITHDRAWN -> "廃止";
        };
    }

    /** The text as its author wrote it. */
    private static String body(Clause clause) {
        String[] parts = clause.file().text().split("\n---\n", 3);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    private List<String> usedIn(Clause clause) {
        List<String> papers = new ArrayList<>();
        catalog.templates().values().forEach(template -> {
            boolean uses = template.lines().stream()
                    .anyMatch(line -> line instanceof TemplateLine.ClauseLine asked
                            && (asked.slot().equals(clause.slot())
                                    || asked.slot().equals(clause.id())));
            if (uses) {
                papers.add(template.title());
            }
        });
        return papers;
    }

    /** Clauses whose text names this one: what a change of it touches. */
    private List<String> referredBy(Clause clause) {
        return catalog.clauses().keySet().stream()
                .filter(id -> !id.equals(clause.id()))
                .filter(id -> catalog.versions(id).stream().anyMatch(other -> names(other.blocks(), clause)))
                .toList();
    }

    private static boolean names(List<Block> blocks, Clause clause) {
        return blocks.stream()
                .anyMatch(block -> block.text().targets().stream()
                        .anyMatch(target -> target instanceof RefTarget.ToProvision provision
                                && (provision.clause().equals(clause.id())
                                        || provision.clause().equals(clause.slot()))));
    }

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }
}
