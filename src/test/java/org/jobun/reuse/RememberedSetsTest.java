package org.jobun.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.Imprint;
import org.jobun.document.Standing;
import org.jobun.document.Title;
import org.junit.jupiter.api.Test;

/** What is remembered of sets: each paper once, and no more than memory allows. */
class RememberedSetsTest {
    private static final BiPredicate<RememberedPaper, RememberedPaper> SAME_TITLE =
            (one, other) -> one.finished().title().equals(other.finished().title());

    private final RememberedSets<Integer> sets = new RememberedSets<>();

    @Test
    void aPaperThatSetsHaveInCommonIsKeptOnce() {
        sets.keep(1, set("契約書", "仕様書"), SAME_TITLE);
        sets.keep(2, set("契約書", "別の仕様書"), SAME_TITLE);
        assertSame(paper(1, 0), paper(2, 0));
        assertNotSame(paper(1, 1), paper(2, 1));
        assertEquals("別の仕様書", paper(2, 1).finished().title());
    }

    @Test
    void aPaperOfOneMunicipalityIsNotTakenForAnother() {
        sets.keep(1, setOf("aoba", "契約書"), SAME_TITLE);
        sets.keep(2, setOf("hinode", "契約書"), SAME_TITLE);
        assertNotSame(paper(1, 0), paper(2, 0));
        assertEquals("hinode", paper(2, 0).finished().imprint().municipality());
    }

    @Test
    void setsThatShareTheirPapersAreManyMore() {
        for (int i = 0; i < 600; i++) {
            sets.keep(i, set("契約書", "仕様書"), SAME_TITLE);
        }
        assertEquals(512, found(600));
    }

    @Test
    void papersThatNothingSharesAreBounded() {
        for (int i = 0; i < 600; i++) {
            sets.keep(i, set("契約書" + i, "仕様書" + i, "様式" + i), SAME_TITLE);
        }
        assertEquals(1280 / 3, found(600));
        assertTrue(sets.find(599).isPresent());
    }

    @Test
    void theOneAskedForLastStays() {
        sets.keep(0, set("契約書"), SAME_TITLE);
        for (int i = 1; i < 600; i++) {
            sets.keep(i, set("仕様書"), SAME_TITLE);
            assertTrue(sets.find(0).isPresent());
        }
    }

    @Test
    void aPaperOfNoSetIsForgotten() {
        sets.keep(0, set("契約書"), SAME_TITLE);
        sets.keep(0, set("仕様書"), SAME_TITLE);
        List<String> asked = new ArrayList<>();
        sets.keep(1, set("契約書"), (known, paper) -> asked.add(known.finished().title()));
        assertEquals(List.of("仕様書"), asked);
    }

    private RememberedPaper paper(int key, int number) {
        return sets.find(key).orElseThrow().papers().get(number);
    }

    private long found(int keys) {
        return IntStream.range(0, keys)
                .filter(key -> sets.find(key).isPresent())
                .count();
    }

    /** Papers alike but for their titles, which count as values here. */
    private static RememberedSet set(String... titles) {
        return setOf("aoba", titles);
    }

    private static RememberedSet setOf(String municipality, String... titles) {
        List<RememberedPaper> papers = new ArrayList<>();
        for (String title : titles) {
            papers.add(new RememberedPaper(
                    null,
                    new Document(
                            "contract",
                            "契約書",
                            title,
                            "",
                            "",
                            true,
                            LocalDate.of(2026, 11, 26),
                            new Imprint("R8-1", municipality, '、', true),
                            Standing.ALONE,
                            null,
                            null,
                            List.of(new Title(title)))));
        }
        return new RememberedSet(null, papers, new Diagnostics(), Optional.empty());
    }
}
