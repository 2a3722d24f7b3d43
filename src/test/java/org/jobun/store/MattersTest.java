package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What matters promise, on every database. */
class MattersTest extends StoreContract {
    private static String outcome(Saving<KeptMatter> saving) {
        return saving.match(
                now -> "saved " + now.version(),
                current -> "conflict with " + current.version() + " " + current.text(),
                gone -> "gone");
    }

    @ParameterizedTest
    @EnumSource
    void aMatterComesBackAsItWasGiven(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            Person officer = officer(store, "sato");
            KeptMatter made = matters.create(heading("𠮷野家の移行\t業務", "契約課"), "id: a\r\nname: 𠮷\n", officer.id());
            assertEquals(Optional.of(made), matters.find(made.key()));
            assertEquals("id: a\r\nname: 𠮷\n", made.text());
            assertEquals(heading("𠮷野家の移行\t業務", "契約課"), made.heading());
            assertEquals(new Who(officer.id(), "satoさん"), made.savedBy());
            assertEquals(clock.instant(), made.createdAt());
            assertEquals(1, made.version());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSavesSecondSeesWhatTheFirstSaved(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            KeptMatter made = matters.create(heading("移行", "契約課"), "a", "sato");
            assertEquals("saved 2", outcome(matters.save(made.key(), 1, "b", made.heading(), "sato", "x")));
            assertEquals("conflict with 2 b", outcome(matters.save(made.key(), 1, "c", made.heading(), "ito", "x")));
            assertEquals("b", matters.find(made.key()).orElseThrow().text());
            assertEquals("gone", outcome(matters.save("nowhere", 1, "c", made.heading(), "ito", "x")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMatterOfAnotherDivisionIsNotThere(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            KeptMatter made = store.matters(Reach.everything()).create(heading("移行", "契約課"), "a", "sato");
            Matters others = store.matters(Reach.of("福祉課", "税務課"));
            assertEquals(Optional.empty(), others.find(made.key()));
            assertEquals(0, others.list(MatterFilter.all()).total());
            assertEquals("gone", outcome(others.save(made.key(), 1, "c", made.heading(), "ito", "x")));
            assertEquals("gone", outcome(others.undo(made.key(), 1, "ito")));
            assertEquals("gone", outcome(others.delete(made.key(), 1, "ito")));
            assertEquals(List.of(), others.history(made.key()));
            assertEquals(Optional.empty(), others.textAfter(made.key(), 1));
            assertEquals(Optional.empty(), others.copy(made.key(), made.heading(), "ito"));
            assertEquals(Optional.empty(), store.matters(Reach.of()).find(made.key()));
            assertEquals(
                    Optional.of(made), store.matters(Reach.of("契約課", "税務課")).find(made.key()));
            saved(store.matters(Reach.everything()).delete(made.key(), 1, "sato"));
            assertEquals(Optional.empty(), others.bringBack(made.key(), "ito"));
            assertEquals(List.of(), others.deleted());
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoGoesBackAndRedoForth(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            String key = matters.create(heading("移行", "契約課"), "a", "sato").key();
            Heading other = heading("別の移行", "契約課");
            saved(matters.save(key, 1, "b", other, "sato", "name"));
            saved(matters.save(key, 2, "bc", other, "sato", "name"));
            saved(matters.save(key, 3, "bcd", other, "sato", "amount"));
            assertEquals(List.of("amount", "name", "create"), steps(matters, key));
            assertEquals("bc", saved(matters.undo(key, 4, "sato")).text());
            KeptMatter first = saved(matters.undo(key, 5, "sato"));
            assertEquals("a", first.text());
            assertEquals("移行", first.heading().name());
            assertEquals("a", saved(matters.undo(key, 6, "sato")).text());
            assertEquals("bc", saved(matters.redo(key, 6, "sato")).text());
            assertEquals(1, matters.list(MatterFilter.all().withWords("別の")).total());
            assertEquals("bcd", saved(matters.redo(key, 7, "sato")).text());
            assertEquals("bcd", saved(matters.redo(key, 8, "sato")).text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSavedAfterAnUndoFollowsWhereOneStands(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            String key = matters.create(heading("移行", "契約課"), "a", "sato").key();
            Heading heading = heading("移行", "契約課");
            saved(matters.save(key, 1, "ab", heading, "sato", "name"));
            saved(matters.save(key, 2, "abc", heading, "ito", "name"));
            saved(matters.undo(key, 3, "ito"));
            saved(matters.save(key, 4, "abX", heading, "sato", "name"));
            assertEquals("ab", saved(matters.undo(key, 5, "sato")).text());
            assertEquals("abX", saved(matters.redo(key, 6, "sato")).text());
            assertEquals(Optional.of("abc"), matters.textAfter(key, 3));
            assertEquals(
                    List.of(4L, 3L, 2L, 1L),
                    matters.history(key).stream().map(Step::number).toList());
            assertEquals(
                    List.of(2L, 2L, 1L, 0L),
                    matters.history(key).stream().map(Step::after).toList());
        }
    }

    private static List<String> steps(Matters matters, String key) {
        return matters.history(key).stream().map(Step::step).toList();
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreFoundInAnyWidthCaseAndKana(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.of("契約課"));
            matters.create(heading("住民情報システム データ移行業務", "契約課"), "a", "sato");
            matters.create(heading("庁舎清掃業務_100%", "契約課"), "b", "sato");
            for (String words : List.of("しすてむ", "ｼｽﾃﾑ　移行", "システムデータ", "情管委第１８号 データ移行", "abc 住民")) {
                assertEquals(
                        1, matters.list(MatterFilter.all().withWords(words)).total(), words);
            }
            assertEquals(2, matters.list(MatterFilter.all().withWords("業務")).total());
            assertEquals(1, matters.list(MatterFilter.all().withWords("_")).total());
            assertEquals(1, matters.list(MatterFilter.all().withWords("0%")).total());
            assertEquals(0, matters.list(MatterFilter.all().withWords("\\")).total());
            assertEquals(0, matters.list(MatterFilter.all().withWords("業務情管委")).total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListIsFilteredAndPaged(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            for (int i = 0; i < 7; i++) {
                clock.pass(Duration.ofSeconds(1));
                matters.create("m" + i, heading("業務" + i, i % 2 == 0 ? "契約課" : "税務課"), "t", "sato")
                        .orElseThrow();
            }
            MatterList page = matters.list(MatterFilter.all().onPage(2, 3));
            assertEquals(7, page.total());
            assertEquals(List.of("m3", "m2", "m1"), keys(page));
            assertEquals(
                    List.of("m5", "m3", "m1"),
                    keys(matters.list(MatterFilter.all().ofDivision("税務課"))));
            assertEquals(0, matters.list(MatterFilter.all().ofYear(2025)).total());
            assertEquals(
                    7,
                    matters.list(MatterFilter.all().ofYear(2026).inState("作成中")).total());
            assertEquals(
                    "m0",
                    keys(matters.list(MatterFilter.all().by(MatterFilter.Order.NEXT_DAY)))
                            .get(0));
            assertEquals(
                    "m0",
                    keys(matters.list(MatterFilter.all().by(MatterFilter.Order.NAME)))
                            .get(0));
        }
    }

    private static List<String> keys(MatterList list) {
        return list.lines().stream().map(MatterLine::key).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedCanBeBroughtBackForATime(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Matters matters = store.matters(Reach.everything());
            matters.create("one", heading("移行", "契約課"), "a", "sato").orElseThrow();
            saved(matters.delete("one", 1, "sato"));
            assertEquals(Optional.empty(), matters.find("one"));
            assertEquals(Optional.empty(), matters.create("one", heading("移行", "契約課"), "a", "sato"));
            assertEquals(
                    List.of("one"),
                    matters.deleted().stream().map(one -> one.line().key()).toList());
            assertEquals("sato", matters.deleted().get(0).deletedBy().id());
            assertEquals(0, matters.purge(Duration.ofDays(30)));
            assertEquals("a", matters.bringBack("one", "ito").orElseThrow().text());
            saved(matters.delete("one", 3, "sato"));
            clock.pass(Duration.ofDays(31));
            assertEquals(1, matters.purge(Duration.ofDays(30)));
            assertEquals(Optional.empty(), matters.bringBack("one", "ito"));
            assertTrue(matters.create("one", heading("移行", "契約課"), "b", "sato").isPresent());
        }
    }
}
