package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;

class AnswersTest {
    private static final List<FactType> OF_MATTERS = CATALOG.vocabulary().all().stream()
            .filter(type -> type.from() == FactType.Origin.MATTER)
            .toList();

    @Example
    void examplesStayTheSameMatters() {
        for (String id : InterviewFixture.examples()) {
            Answers answers = InterviewFixture.example(id);
            Answers again = InterviewFixture.read(answers.text());
            assertEquals(answers.text(), again.text(), id);
            assertEquals(facts(again), facts(answers), id);
            assertEquals(factsAsRead(id), facts(answers), id);
        }
    }

    @Example
    void aMatterFileLooksAsPeopleWriteIt() {
        String text = InterviewFixture.example("branch-office").text();
        assertTrue(text.startsWith("""
                id: branch-office
                municipality: shionohama

                dates:
                  notice: 2026-10-05
                """), text);
        assertTrue(text.contains("""
                contractor:
                  name: 東邦ビジネスフォーム株式会社
                  address: 青葉野市中央二丁目10番1号
                  representative_title: 代表取締役社長
                  representative_name: 﨑山　誠
                  corporate_number: 2999900000329
                  branch:
                    name: 汐ノ浜支店
                """), text);
        assertTrue(text.endsWith("""

                choices:
                  electronic: yes
                """), text);
    }

    @Example
    void whatIsTypedIsKeptAsItIs() {
        for (String typed : List.of(
                "0123",
                "yes",
                "null",
                "~",
                "a: b",
                "# c",
                "- d",
                "a\nb",
                "\"",
                "'",
                "\\",
                "　全角　",
                "１２",
                "{x}",
                "[y]",
                "*",
                "&a",
                "!",
                "%",
                "@",
                "`",
                "|",
                ">",
                " 前後 ",
                "\t",
                "1_000",
                "0x1F",
                "1e3",
                "2026-13-45",
                "\u2028",
                "\uFEFF",
                "\u0085",
                "𠮷",
                ": ",
                "a #b")) {
            Answers answers = Answers.empty("m", "aobano", CATALOG.vocabulary()).with("contract.name", typed + "x");
            assertEquals(
                    Optional.of(typed + "x"),
                    InterviewFixture.read(answers.text()).text("contract.name"));
            Answers alone = Answers.empty("m", "aobano", CATALOG.vocabulary()).with("contract.name", typed);
            if (!typed.isBlank()) {
                assertEquals(
                        Optional.of(typed), InterviewFixture.read(alone.text()).text("contract.name"));
            }
        }
    }

    @Property(tries = 400, seed = "18")
    void anyTextComesBack(
            @ForAll @StringLength(max = 60) String typed, @ForAll @IntRange(min = 0, max = 500) int which) {
        String clean = new String(
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
        FactType type = OF_MATTERS.get(which % OF_MATTERS.size());
        Answers answers = Answers.empty("m", "aobano", CATALOG.vocabulary());
        if (type.kind() == FactType.Kind.LIST) {
            String column = type.values().keySet().iterator().next();
            Answers with = answers.withRows(type.path(), List.of(Map.of(column, typed)));
            List<Map<String, String>> expected = typed.isBlank() ? List.of() : List.of(Map.of(column, clean));
            assertEquals(expected, InterviewFixture.read(with.text()).rows(type.path()));
        } else {
            Answers with = answers.with(type.path(), typed);
            assertEquals(
                    typed.isBlank() ? "" : clean,
                    InterviewFixture.read(with.text()).text(type.path()).orElse(""));
        }
    }

    @Property(tries = 150, seed = "19")
    void anySetOfAnswersComesBack(@ForAll long seed) {
        Answers answers = RandomAnswers.anything(new Random(seed));
        Answers again = InterviewFixture.read(answers.text());
        assertEquals(answers, again);
        assertEquals(answers.paths(), again.paths());
        for (String path : answers.paths()) {
            assertEquals(answers.text(path), again.text(path));
            assertEquals(answers.rows(path), again.rows(path));
        }
    }

    @Example
    void unknownKeysAndOddShapesAreKept() {
        String yaml = """
                id: x
                municipality: aobano
                papers: [contract, special-provisions]
                dates: { notice: "", unknown: 3 }
                contract:
                  amount: [1, 2]
                  deliverables: 成果物一式
                mine: { a: { b: c } }
                list_of_mine:
                  - { k: v }
                choices: { place: on-premises, colour: red }
                """;
        Answers answers = InterviewFixture.read(yaml);
        Answers again = InterviewFixture.read(answers.text());
        assertEquals(answers.text(), again.text());
        assertEquals(List.of("contract", "special-provisions"), again.papers());
        assertEquals(Optional.of("c"), again.text("mine.a.b"));
        assertEquals(Optional.of("3"), again.text("dates.unknown"));
        assertEquals(List.of(Map.of("k", "v")), again.rows("list_of_mine"));
        assertEquals(Optional.of("成果物一式"), again.text("contract.deliverables"));
        assertTrue(again.text().contains("  colour: red"), again.text());
        assertTrue(again.text().contains("  amount: [1, 2]"), again.text());
    }

    @Example
    void aProblemLeadsBackToItsQuestion() {
        List<Map<String, String>> rows =
                new ArrayList<>(InterviewFixture.example("consortium").rows("members"));
        Map<String, String> third = new LinkedHashMap<>(rows.get(2));
        third.put("share", "2.5.0");
        rows.set(2, third);
        Answers answers = InterviewFixture.example("consortium")
                .withRows("members", rows)
                .with("dates.end", "令和9年2月30日")
                .with("place", "どこか");
        Diagnostics found = new Diagnostics();
        answers.matter(CATALOG, found);
        List<Place> places = found.sorted().stream()
                .map(Diagnostic::location)
                .flatMap(location -> answers.laidOut().at(location).stream())
                .toList();
        assertEquals(
                java.util.Set.of(new Place("members", 3, "share"), Place.of("dates.end"), Place.of("place")),
                new HashSet<>(places));
    }

    @Example
    void goingBackLosesNothing() {
        Answers before = InterviewFixture.example("consortium");
        Answers after = before.with("party", "single").with("party", "consortium");
        assertEquals(before, after);
        assertEquals(before.without("dates.end"), before.with("dates.end", " "));
        assertEquals(
                "運用",
                before.withCell(new Place("members", 2, "task"), "運用")
                        .rows("members")
                        .get(1)
                        .get("task"));
    }

    private static Map<String, String> facts(Answers answers) {
        return facts(answers.matter(CATALOG, new Diagnostics()).orElseThrow());
    }

    private static Map<String, String> factsAsRead(String id) {
        Diagnostics found = new Diagnostics();
        return facts(org.jobun.source.SourceFile.decode(
                        id,
                        InterviewFixture.text(java.nio.file.Path.of("matters", id + ".yaml"))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        found)
                .flatMap(
                        file -> new org.jobun.matter.MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found)
                                .read(file))
                .orElseThrow());
    }

    private static Map<String, String> facts(Matter matter) {
        Map<String, String> facts = new LinkedHashMap<>();
        matter.facts().all().forEach(fact -> facts.put(fact.path(), fact.value().plain()));
        return facts;
    }
}
