package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register of issued sets, on every database. */
class RegisterTest extends StoreContract {
    private static final RegisterFilter ALL = RegisterFilter.EVERYTHING;

    static NewEntry entry(String matter, String hash, String firm, String words, String set) {
        return new NewEntry(
                "契約課",
                new NewEntry.About(
                        "aobano",
                        "青葉野市",
                        matter,
                        "業務 " + matter,
                        "第" + matter + "号",
                        "open",
                        firm,
                        OptionalLong.of(5_000_000),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(LocalDate.of(2026, 4, 1)),
                        Optional.of(LocalDate.of(2027, 3, 31)),
                        Optional.empty(),
                        true),
                new NewEntry.Origin(hash, set, "/sets/" + matter, "id: " + matter, Optional.of(new byte[] {1, 2})),
                RegisterState.SIGNED,
                List.of(new NewEntry.Firm("受注者", firm)),
                Map.of("contractor.name", firm, "payment.account", "普通123"),
                Map.of("encryption", "yes", "keys", "none"),
                List.of(
                        new NewEntry.Held("contract", "a.one", "-", "f1", "第1条", "同じ語句"),
                        new NewEntry.Held("contract", "a.two", "2023-04-01", "f2", "第2条", words)),
                List.of(new NewEntry.File("contract.docx", "contract", "契約書", "ab", 3)),
                "佐藤");
    }

    private static List<String> matters(Register register, RegisterFilter filter) {
        return register.list(filter).stream().map(line -> line.about().matter()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void setsAreFoundByWhatTheySay(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Register register = store.register(Reach.everything());
            List<Optional<String>> ids = register.add(
                    List.of(entry("1", "h1", "株式会社ＡＢＣ", "甲の語句", ""), entry("2", "h2", "青葉電機株式会社", "乙の語句", "")));
            assertTrue(ids.get(0).isPresent() && ids.get(1).isPresent());
            assertEquals(List.of(Optional.empty()), register.add(List.of(entry("1", "h1", "株式会社ＡＢＣ", "", ""))));
            assertEquals(List.of("1"), matters(register, ALL.ofFirm("abc")));
            assertEquals(List.of("2"), matters(register, ALL.saying("contractor.name=青葉電機株式会社")));
            assertEquals(List.of("1", "2"), matters(register, ALL.saying("encryption=yes")));
            assertEquals(List.of(), matters(register, ALL.saying("encryption=no")));
            assertEquals(List.of(), matters(register, ALL.ofBody("shionohama")));
            assertEquals(List.of(), store.register(Reach.of("福祉課")).list(ALL));
            List<RegisterHeld.Place> places = register.held().places(Set.of("a.two"), ALL);
            Map<String, String> words = register.held()
                    .words(Set.of(places.get(0).wording(), places.get(1).wording()));
            assertEquals("甲の語句", words.get(places.get(0).wording()));
            assertEquals("乙の語句", words.get(places.get(1).wording()));
            assertEquals("第2条", places.get(1).label());
        }
    }

    /** Somebody unpacked a set of the web app and had its folder taken in before the register knew the set itself. */
    @ParameterizedTest
    @EnumSource
    void aSetThatCameFromAFolderAndIsKeptHereIsOne(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Register register = store.register(Reach.everything());
            register.add(List.of(entry("1", "h1", "青葉電機株式会社", "", "")));
            assertEquals(List.of(Optional.empty()), register.add(List.of(entry("1", "h1", "青葉電機株式会社", "", "set1"))));
            assertEquals(
                    List.of("set1"),
                    register.list(ALL).stream().map(RegisterLine::set).toList());
            register.add(List.of(entry("1", "h1", "青葉電機株式会社", "", "set2")));
            assertEquals(2, register.list(ALL.withSuperseded()).size(), "the same again, kept twice");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterIssueStandsInPlaceOfTheOneBefore(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Register register = store.register(Reach.everything());
            register.add(List.of(entry("1", "h1", "甲", "", "")));
            register.add(List.of(entry("1", "h2", "甲", "", "")));
            assertEquals(
                    List.of(2),
                    register.list(ALL).stream().map(RegisterLine::issue).toList());
            assertEquals(2, register.list(ALL.withSuperseded()).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatBecameOfItIsAddedAndErasedWhenItsTimeIsOver(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Register register = store.register(Reach.everything());
            String id = register.add(List.of(entry("1", "h1", "甲", "語句", "")))
                    .get(0)
                    .orElseThrow();
            RegisterLine signed = register.list(ALL).get(0);
            assertTrue(signed.isInForceOn(LocalDate.of(2027, 3, 31)));
            assertFalse(signed.isInForceOn(LocalDate.of(2027, 4, 1)));
            assertFalse(signed.isInForceOn(LocalDate.of(2026, 3, 31)));
            assertTrue(register.attach(id, new NamedSource("調印.pdf", bytes("pdf")), "佐藤"));
            assertTrue(register.state(id, RegisterState.TERMINATED, LocalDate.of(2026, 10, 1), "", "佐藤"));
            assertFalse(register.state("none", RegisterState.SIGNED, LocalDate.of(2026, 10, 1), "", "佐藤"));
            assertTrue(register.list(ALL).get(0).isInForceOn(LocalDate.of(2026, 9, 30)));
            assertFalse(register.list(ALL).get(0).isInForceOn(LocalDate.of(2026, 10, 1)));
            RegisterEntry entry = register.find(id).orElseThrow();
            assertEquals(RegisterState.TERMINATED, entry.states().get(0).state());
            assertEquals(2, entry.manifest().orElseThrow().length());
            store.tidy();
            assertEquals(
                    "pdf",
                    text(register.attachedFile(entry.attached().get(0).hash()).orElseThrow()));
            assertEquals(OptionalInt.empty(), register.retention("aobano"));
            register.retain("aobano", 5);
            assertEquals(OptionalInt.of(5), register.retention("aobano"));
            assertEquals(0, store.register(Reach.of("ほかの課")).erase(List.of(signed), RegisterTest::erasing));
            assertEquals(1, register.erase(List.of(signed), RegisterTest::erasing));
            assertEquals(0, register.erase(List.of(signed), RegisterTest::erasing));
            assertEquals(
                    1,
                    store.ledger().list(LedgerFilter.latest()).stream()
                            .filter(line -> line.entry().act() == Act.ERASE)
                            .count());
            assertEquals("", register.find(id).orElseThrow().matterText());
            assertEquals(List.of(), register.held().places(Set.of("a.two"), ALL));
            assertEquals(
                    Optional.empty(),
                    register.attachedFile(entry.attached().get(0).hash()));
        }
    }

    private static LedgerEntry erasing(RegisterLine line) {
        return new LedgerEntry("", "佐藤", "", Act.ERASE, line.about().matter(), line.id());
    }

    /** Papers that were frozen here go with what the register says of them, and the matter unless somebody went on with it. */
    @ParameterizedTest
    @EnumSource
    void theFrozenSetGoesToo(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Register register = store.register(Reach.everything());
            KeptMatter over = matter(store, "over");
            KeptMatter goneOnWith = matter(store, "on");
            for (KeptMatter one : List.of(over, goneOnWith)) {
                IssuedSet set = issued(store, one);
                register.add(List.of(entry("1", "h" + one.key(), "甲", "語句", set.id())));
            }
            store.matters(Reach.everything())
                    .save("on", goneOnWith.version(), "text 2", heading("続き", "契約課"), "sato", "");
            String hash = store.sets(Reach.everything())
                    .of("over")
                    .get(0)
                    .files()
                    .get(0)
                    .hash();
            assertEquals(2, register.erase(register.list(ALL.withSuperseded()), RegisterTest::erasing));
            assertEquals(List.of(), store.sets(Reach.everything()).of("over"));
            assertEquals(List.of(), store.sets(Reach.everything()).of("on"));
            assertEquals(Optional.empty(), store.sets(Reach.everything()).file(hash));
            assertEquals(Optional.empty(), store.matters(Reach.everything()).find("over"));
            assertEquals(
                    "text 2",
                    store.matters(Reach.everything()).find("on").orElseThrow().text());
            assertEquals(List.of(), register.missing(10), "it does not come in again");
        }
    }

    private static KeptMatter matter(Store store, String key) {
        return store.matters(Reach.everything())
                .create(key, heading("業務", "契約課"), "text", "sato")
                .orElseThrow();
    }

    private static IssuedSet issued(Store store, KeptMatter matter) {
        NewSet set = new NewSet(
                matter.key(),
                matter.version(),
                "manifest",
                List.of(new NamedSource("a.docx", bytes("papers of " + matter.key()))),
                Optional.empty(),
                "sato");
        return ((Issuing.Issued) store.sets(Reach.everything()).issue(set)).set();
    }
}
