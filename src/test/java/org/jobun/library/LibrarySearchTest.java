package org.jobun.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jobun.catalog.Clause;
import org.jobun.samples.Catalogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrarySearchTest {
    private static final LibrarySearch SEARCH = new LibrarySearch(Catalogs.shipped(), LocalDate.of(2026, 12, 1));

    private static List<LibrarySearch.Hit> find(String words) {
        return SEARCH.find(new LibrarySearch.Query(words, null, "", "", null));
    }

    private static List<String> ids(List<LibrarySearch.Hit> hits) {
        return hits.stream().map(hit -> hit.clause().id()).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            地方自治法234条,           bid.award,                    true
            地方自治法第234条,         bid.award,                    true
            地方自治法第二百三十四条,  bid.award,                    true
            地方自治法２３４条,        bid.award,                    true
            地方自治法 234条,          bid.award,                    true
            地方自治法234条,           deposit.paid,                 false
            地方自治法234条の2,        deposit.paid,                 true
            地方自治法23,              bid.award,                    false
            民法562,                   nonconformity.contracting,    true
            subcontracting.by-approval, subcontracting.by-approval,  true
            SUBCONTRACTING,            subcontracting.presumed,      true
            再委託　承認,              subcontracting.by-approval,   true
            再委託先ｾｷﾆﾝ,              subcontracting.by-approval,   false
            一括の再委託は、承認の対象, subcontracting.by-approval,  true
            一括の再委託は,            subcontracting.by-approval,   true
            契約金額,                  damages.general,              true
            """)
    void findsAsPeopleType(String words, String id, boolean found) {
        assertEquals(
                found, ids(find(words)).contains(id), () -> ids(find(words)).toString());
    }

    @Test
    void halfWidthKanaFindWhatIsPrintedInFull() {
        assertEquals(ids(find("データ")), ids(find("ﾃﾞｰﾀ")));
        assertTrue(ids(find("ﾃﾞｰﾀ")).size() > 5);
    }

    @Test
    void whatIsFoundIsMarkedWhereItStands() {
        for (String words : List.of("再委託", "地方自治法234条", "ﾃﾞｰﾀ", "承認")) {
            List<LibrarySearch.Hit> hits = find(words);
            assertFalse(hits.isEmpty());
            for (LibrarySearch.Hit hit : hits) {
                String marked = hit.excerpts().stream()
                        .flatMap(excerpt -> excerpt.pieces().stream())
                        .filter(Excerpt.Piece::hit)
                        .map(Excerpt.Piece::text)
                        .collect(Collectors.joining());
                assertTrue(new Folded(marked).text().contains(new Folded(words).text()), () -> words + ": " + hit);
            }
        }
    }

    @Test
    void captionsComeFirst() {
        assertTrue(find("再委託の制限").get(0).clause().caption().source().contains("再委託の制限"));
    }

    @Test
    void eachFilterNarrowsAsItSays() {
        LocalDate day = LocalDate.of(2022, 12, 1);
        SEARCH.find(new LibrarySearch.Query("", null, "", "", day))
                .forEach(hit -> assertTrue(hit.clause().validity().contains(day)));
        List<LibrarySearch.Hit> all = find("");
        assertEquals(
                Catalogs.shipped().clauses().values().stream()
                        .mapToInt(List::size)
                        .sum(),
                all.size());
        List<LibrarySearch.Hit> approved =
                SEARCH.find(new LibrarySearch.Query("", Clause.Status.APPROVED, "", "", null));
        assertEquals(
                all.stream()
                        .filter(hit -> hit.clause().status() == Clause.Status.APPROVED)
                        .count(),
                approved.size());
        List<String> ofContract = ids(SEARCH.find(new LibrarySearch.Query("", null, "contract", "", null)));
        assertTrue(ofContract.contains("general.purpose"));
        assertFalse(ofContract.contains("bid.award"));
        List<String> ofAobano = ids(SEARCH.find(new LibrarySearch.Query("再委託", null, "", "aobano", null)));
        assertTrue(ofAobano.contains("subcontracting.by-approval"));
        assertFalse(ofAobano.contains("subcontracting.prohibited"));
    }
}
