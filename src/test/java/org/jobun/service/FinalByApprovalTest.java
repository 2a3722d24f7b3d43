package org.jobun.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.approval.Approvables;
import org.jobun.approval.CheckApproved;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.DraftPapers;
import org.jobun.ledger.Entry;
import org.jobun.ledger.Line;
import org.jobun.matter.Matter;
import org.jobun.render.formats.Renderers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says what a final paper may be made with: the lists of the catalog, an office that has not begun its ledger, the ledger. */
class FinalByApprovalTest {
    private Catalog catalog;

    /** The base catalog with its list, and over it a clause in other words. */
    @BeforeEach
    void read() throws IOException {
        Map<String, byte[]> base = new TreeMap<>(CatalogFiles.in(Path.of("src/test/cases/base")));
        Catalog alone = new CatalogReader(new Diagnostics()).layer(base).read().orElseThrow();
        base.put(CatalogFiles.APPROVED, utf8(ListApproved.release(alone, "").text()));
        String path = "clauses/general/other.md";
        String own = new String(base.get(path), StandardCharsets.UTF_8).replace("することができる", "できる");
        catalog = new CatalogReader(new Diagnostics())
                .layer(base)
                .layer(Map.of(path, utf8(own)))
                .read()
                .orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> missing(CheckApproved approved, boolean finalPaper) throws IOException {
        Diagnostics found = new Diagnostics();
        byte[] yaml = Files.readAllBytes(Path.of("src/test/cases/good/citation-between-articles/matter.yaml"));
        Matter matter =
                new ReadMatter(catalog).contracts("matter.yaml", yaml, found).get(0);
        return new MakeSet(new DraftPapers(catalog), Renderers.plain(), approved)
                        .of(
                                matter,
                                new MakeSet.Request(
                                        List.of(), List.of(), Optional.of(LocalDate.of(2026, 12, 1)), finalPaper))
                        .diagnostics()
                        .sorted()
                        .stream()
                        .filter(one -> one.code() == Code.APR_01)
                        .map(one -> one.values().get("id"))
                        .toList();
    }

    private Line adopted(Map<Item, String> items) {
        Entry entry = new Entry("", "a", "a", "ADOPT", Says.of(items).write());
        return Line.after("", 1, Instant.parse("2026-11-30T00:00:00Z"), entry);
    }

    @Test
    void theListsOfACatalogAskForWhatIsLaidOverIt() throws IOException {
        assertEquals(List.of("general.other@-"), missing(CheckApproved.byLists(catalog), true));
        assertEquals(List.of(), missing(CheckApproved.byLists(catalog), false));
    }

    @Test
    void whatAnOfficeKeepsCountsUntilItsLedgerBegins() throws IOException {
        assertEquals(List.of(), missing(CheckApproved.byLedger(catalog, List::of), true));
        Map<Item, String> released = DecideItems.released(catalog);
        List<Line> begun = List.of(adopted(released));
        assertEquals(List.of("general.other@-"), missing(CheckApproved.byLedger(catalog, () -> begun), true));
        Map<Item, String> all = new TreeMap<>();
        Approvables.of(catalog).all().forEach((item, one) -> all.put(item, one.hash()));
        List<Line> whole = List.of(adopted(all));
        assertEquals(List.of(), missing(CheckApproved.byLedger(catalog, () -> whole), true));
        assertEquals(List.of(), missing(CheckApproved.byLedgerOrLists(catalog, () -> whole), true));
        assertEquals(List.of("general.other@-"), missing(CheckApproved.byLedgerOrLists(catalog, List::of), true));
    }
}
