package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.Holidays;
import org.jobun.law.MoneyTable;
import org.jobun.source.ListFiles;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;

/** What holds where nobody answers, by the kind of a matter, the body, and the body's own word on that kind. */
class UsualAnswersTest {
    private static final String CATALOG = """
            facts:
              days: { label: 期間, type: number, from: matter, default: 10 }
            choices:
              kind: { label: 種類, values: { general: その他, lease: 賃貸借, cloud: クラウド }, default: general }
              payment: { label: 支払, values: { lump-sum: 一括, monthly: 月払, yearly: 年払 }, default: lump-sum }
              place: { label: 場所, values: { here: 庁舎, there: 作業所 }, default: here }
            usual:
              kind:
                lease: { payment: monthly, days: 14 }
                cloud: { payment: yearly }
              payment:
                monthly: { place: there }
            """;

    private final Diagnostics found = new Diagnostics();

    private static SourceFile file(String name, String text) {
        return SourceFile.decode(name, text.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();
    }

    private Vocabulary vocabulary(String... files) {
        ListFiles lists = new ListFiles(Set.copyOf(Vocabulary.keys()), found);
        for (int i = 0; i < files.length; i++) {
            lists.add(file("clauses/" + i + ".yaml", files[i]), i);
        }
        return Vocabulary.read(lists, MoneyTable.EMPTY, found).orElseThrow();
    }

    private String answers(Vocabulary vocabulary, String body, String matter) {
        Municipality known = new MunicipalityReader(vocabulary, MoneyTable.EMPTY, Holidays.NONE, found)
                .read(file("municipalities/a.yaml", "id: a\n" + body))
                .orElseThrow();
        Facts facts = new MatterReader(vocabulary, new LinkedHashMap<>(Map.of("a", known)), found)
                .read(file("matters/m.yaml", "id: m\nmunicipality: a\n" + matter))
                .orElseThrow()
                .facts();
        return facts.value("payment").orElseThrow().plain() + " "
                + facts.value("place").orElseThrow().plain() + " "
                + facts.value("days").orElseThrow().plain();
    }

    @Test
    void theKindDecidesWhereNobodyAnswers() {
        Vocabulary vocabulary = vocabulary(CATALOG);
        assertEquals("lump-sum here 10", answers(vocabulary, "", ""));
        assertEquals("monthly there 14", answers(vocabulary, "", "choices: { kind: lease }\n"));
        assertEquals("yearly here 10", answers(vocabulary, "", "choices: { kind: cloud }\n"));
        assertEquals("", found.sorted().toString().replaceAll("[\\[\\]]", ""));
    }

    @Test
    void whoIsNearerToTheMatterGoesBefore() {
        Vocabulary vocabulary = vocabulary(CATALOG);
        String body = "defaults: { payment: yearly }\n";
        assertEquals("yearly here 14", answers(vocabulary, body, "choices: { kind: lease }\n"));
        String onLeases = body + "usual: { kind: { lease: { payment: lump-sum } } }\n";
        assertEquals("lump-sum here 14", answers(vocabulary, onLeases, "choices: { kind: lease }\n"));
        assertEquals("yearly here 10", answers(vocabulary, onLeases, "choices: { kind: cloud }\n"));
        assertEquals(
                "monthly there 3",
                answers(vocabulary, onLeases, "choices: { kind: lease, payment: monthly }\ndays: 3\n"));
    }

    @Test
    void aFileLaidOverSaysOtherwise() {
        Vocabulary vocabulary = vocabulary(CATALOG, "usual: { kind: { lease: { days: 20 }, general: { days: 5 } } }\n");
        assertEquals("monthly there 20", answers(vocabulary, "", "choices: { kind: lease }\n"));
        assertEquals("lump-sum here 5", answers(vocabulary, "", ""));
    }

    @Test
    void groupsComeBehindThoseTheyName() {
        Vocabulary vocabulary = vocabulary(
                CATALOG,
                "groups: { a: { label: A, of: [days], after: c }, b: { label: B, of: [days], after: d } }\n",
                "groups: { c: { label: C, of: [kind] }, e: { label: E, of: [place] }, d: { label: D, of: [place], after: c } }\n");
        assertEquals(
                "c a d b e",
                vocabulary.together().stream().map(Vocabulary.Group::id).collect(Collectors.joining(" ")));
    }

    @Test
    void whatIsNotKnownIsSaidAtItsPlace() {
        vocabulary(CATALOG + """
                  sort:
                    lease: { days: 1 }
                  place:
                    nowhere: { days: 1 }
                    there: { daze: 1, days: many }
                """);
        assertEquals(
                "FCT-01 13, FCT-03 16, FCT-01 17, FCT-02 17",
                found.sorted().stream()
                        .map(one -> one.code().id() + " " + one.location().line())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""));
    }
}
