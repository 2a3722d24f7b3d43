package org.jobun.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.HearingItem;
import org.jobun.catalog.Template;
import org.jobun.library.ClauseUse;
import org.jobun.library.ClauseWords;
import org.jobun.library.Line;
import org.jobun.library.PaperContents;
import org.jobun.sheet.ListBook;
import org.jobun.sheet.ListPage;

/** The clauses of a catalog, and the papers that they stand in, as lists of a workbook. */
final class ClausePages {
    private static final List<String> CLAUSES = List.of(
            "条項",
            "版",
            "見出し",
            "状態",
            "使う条件",
            "本文",
            "根拠法令",
            "有効期間",
            "基準日",
            "ヒアリング項目・事項",
            "使う文書",
            "参照する条項",
            "様式",
            "解説",
            "入力のままの文");
    private static final int[] WIDTHS = {28, 12, 24, 8, 36, 90, 36, 24, 16, 28, 20, 28, 24, 60, 60};

    private final Catalog catalog;
    private final ClauseWords words;
    private final ClauseUse use;

    /** @param day on which statutes are named */
    ClausePages(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.words = new ClauseWords(catalog, day);
        this.use = new ClauseUse(catalog);
    }

    /** A row for each version of each clause. */
    void clauses(ListBook book) {
        try (ListPage page = book.page("条項", CLAUSES, WIDTHS)) {
            catalog.clauses().values().forEach(versions -> versions.forEach(clause -> clause(page, clause)));
        }
    }

    private void clause(ListPage page, Clause clause) {
        page.row(
                clause.id(),
                clause.version(),
                words.caption(clause),
                ClauseWords.state(clause),
                words.condition(clause),
                words.lines(clause).stream().map(Line::whole).collect(Collectors.joining("\n")),
                String.join("\n", words.law(clause)),
                ClauseWords.period(clause),
                words.dated(clause),
                use.items(clause).stream().map(HearingItem::title).collect(Collectors.joining("\n")),
                titles(use.papers(clause)),
                String.join("\n", use.referredBy(clause)),
                titles(use.forms(clause)),
                clause.commentary(),
                typed(clause));
    }

    private static String titles(List<Template> papers) {
        return papers.stream().map(Template::title).collect(Collectors.joining("\n"));
    }

    /** The text as its author wrote it. */
    private static String typed(Clause clause) {
        String[] parts = clause.file().text().split("\n---\n", 3);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    /** A row for each clause of each paper, in the order in which the paper has them. */
    void papers(ListBook book) {
        List<String> headings = List.of("文書", "順", "条項", "版", "見出し", "使う条件", "状態");
        try (ListPage page = book.page("文書", headings, 28, 6, 32, 12, 30, 60, 8)) {
            for (Template paper : catalog.templates().values()) {
                PaperContents contents = PaperContents.of(paper, catalog, words);
                for (int i = 0; i < contents.entries().size(); i++) {
                    PaperContents.Entry entry = contents.entries().get(i);
                    String number = String.valueOf(i + 1);
                    entry.clauses()
                            .forEach(clause -> page.row(
                                    paper.title(),
                                    number,
                                    clause.id(),
                                    clause.version(),
                                    words.caption(clause),
                                    entry.when(clause),
                                    ClauseWords.state(clause)));
                }
            }
        }
    }
}
