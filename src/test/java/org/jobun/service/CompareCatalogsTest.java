package org.jobun.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;

/** The clauses of a catalog on two days, and those of two catalogs. */
class CompareCatalogsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String COURT = "clauses/jurisdiction/court.md";

    private static CompareCatalogs.State shipped(LocalDate day) {
        return new CompareCatalogs.State(Catalogs.shipped(), day);
    }

    /** Ours with another file over it. */
    private static CompareCatalogs.State with(String path, String text) {
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found)
                .layer(CatalogFiles.bundled())
                .layer(Map.of(path, text.getBytes(StandardCharsets.UTF_8)))
                .read()
                .orElseThrow();
        return new CompareCatalogs.State(catalog, DAY);
    }

    private static String ours(String path) {
        return new String(CatalogFiles.bundled().get(path), StandardCharsets.UTF_8);
    }

    /** Clause → what became of it. */
    private static Map<String, ComparedPart.Change> changes(CompareCatalogs.State before, CompareCatalogs.State after) {
        Map<String, ComparedPart.Change> changes = new TreeMap<>();
        CompareCatalogs.of(before, after)
                .forEach(paper ->
                        paper.parts().forEach(part -> changes.put(part.shown().id(), part.change())));
        return changes;
    }

    @Test
    void nothingDiffersOnOneDay() {
        assertEquals(List.of(), CompareCatalogs.of(shipped(DAY), shipped(DAY)));
    }

    @Test
    void aDayOnWhichPenaltiesChangeShowsTheClausesThatSayThem() {
        List<ComparedPaper> papers = CompareCatalogs.of(shipped(DAY), shipped(LocalDate.of(2027, 2, 1)));
        assertEquals(
                List.of("個人情報取扱特記事項"),
                papers.stream().map(paper -> paper.paper().title()).toList());
        assertEquals(
                Map.of(
                        "concise.sanctions",
                        ComparedPart.Change.CHANGED,
                        "penalties.statutory",
                        ComparedPart.Change.CHANGED),
                changes(shipped(DAY), shipped(LocalDate.of(2027, 2, 1))));
    }

    @Test
    void aCatalogOfAnOfficeShowsWhatItSaysOtherwiseAndNothingElse() {
        String own = ours(COURT).replace("に関する訴訟", "から生ずる一切の紛争に関する訴訟");
        assertEquals(
                Map.of("jurisdiction.court", ComparedPart.Change.CHANGED), changes(shipped(DAY), with(COURT, own)));
        String remark = ours(COURT).replace("求めている。", "求めている。なお、町では例がない。");
        assertEquals(Map.of(), changes(shipped(DAY), with(COURT, remark)));
    }

    /** Only what is in an item of an item differs. */
    @Test
    void whatStandsDeepInAClauseIsFound() {
        String path = "clauses/penalties/statutory.md";
        String text = ours(path);
        String last = "法人に対しても[[penalty:mynumber.corporate]]が科されること";
        assertTrue(text.contains(last), text);
        CompareCatalogs.State then = new CompareCatalogs.State(Catalogs.shipped(), LocalDate.of(2022, 4, 1));
        CompareCatalogs.State own = new CompareCatalogs.State(
                with(path, text.replace(last, "法人その他の団体に対しても[[penalty:mynumber.corporate]]が科されること"))
                        .catalog(),
                then.day());
        assertEquals(Map.of("penalties.statutory", ComparedPart.Change.CHANGED), changes(then, own));
    }

    @Test
    void whenAClauseIsTakenIsPartOfWhatItSays() {
        String path = "clauses/subcontracting/by-approval.md";
        String own =
                ours(path).replace("{ subcontracting: by-approval }", "{ subcontracting: [by-approval, prohibited] }");
        assertEquals(
                Map.of("subcontracting.by-approval", ComparedPart.Change.CHANGED),
                changes(shipped(DAY), with(path, own)));
    }

    @Test
    void aClauseThatNoPaperAsksForIsThereToo() {
        String own = """
                ---
                id: own.greeting
                caption: 挨拶
                status: draft
                ---
                受注者は、挨拶をするものとする。
                """;
        List<ComparedPaper> papers = CompareCatalogs.of(shipped(DAY), with("clauses/own/greeting.md", own));
        assertEquals(
                List.of("文書に置かない条項"),
                papers.stream().map(paper -> paper.paper().title()).toList());
        assertEquals(
                Map.of("own.greeting", ComparedPart.Change.ADDED),
                changes(shipped(DAY), with("clauses/own/greeting.md", own)));
        assertEquals(
                Map.of("own.greeting", ComparedPart.Change.REMOVED),
                changes(with("clauses/own/greeting.md", own), shipped(DAY)));
    }
}
