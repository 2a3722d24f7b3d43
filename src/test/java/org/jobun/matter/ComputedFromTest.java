package org.jobun.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;

/** Holds the table of what is computed from what against what is computed: one answer is changed, and every fact that moves is declared. */
class ComputedFromTest {
    private static final Catalog CATALOG = new CatalogReader(new Diagnostics())
            .remembered()
            .layer(CatalogFiles.bundled())
            .read()
            .orElseThrow();

    private static final List<FactType> ASKED = CATALOG.vocabulary().all().stream()
            .filter(type -> type.from() == FactType.Origin.MATTER)
            .filter(type -> ComputedFrom.changedBy(type.path()).size() > 1)
            .toList();

    @Test
    void everyFactThatMovesIsDeclared() {
        Set<String> undeclared = new TreeSet<>();
        for (int seed = 0; seed < 1200; seed++) {
            Random random = new Random(seed);
            Map<String, String> answers = answers(random);
            FactType changed = ASKED.get(random.nextInt(ASKED.size()));
            Map<String, String> others = new TreeMap<>(answers);
            others.remove(changed.path());
            if (random.nextInt(5) > 0) {
                others.put(changed.path(), value(changed, random));
            }
            compare(changed.path(), answers, others, undeclared);
        }
        assertEquals(Set.of(), undeclared);
    }

    /** Facts that a change of others can move, of all those in the vocabulary that nobody gives. */
    @Test
    void everyComputedFactIsInTheTable() {
        Set<String> missing = new TreeSet<>();
        for (FactType type : CATALOG.vocabulary().all()) {
            boolean moved = ASKED.stream()
                    .anyMatch(asked -> ComputedFrom.changedBy(asked.path()).containsKey(type.path()));
            boolean own = CATALOG.vocabulary().amounts().has(type.path());
            if (type.from() == FactType.Origin.COMPUTED && !own && !moved) {
                missing.add(type.path());
            }
        }
        assertEquals(Set.of(), missing);
    }

    /**
     * Proofs take a computed fact to be there exactly where its condition holds. It may be missing where days are out of order or a
     * table has no row, but never be there unsaid; and of a matter without answers the two agree.
     */
    @Test
    void noComputedFactIsThereUnlessItIsSaidToBe() {
        Set<String> wrong = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++) {
            Map<String, String> answers = seed == 0 ? Map.of() : answers(new Random(seed));
            for (Matter contract : contracts(answers)) {
                for (FactType type : computedByProgram()) {
                    boolean given = contract.facts().value(type.path()).isPresent();
                    boolean said = CATALOG.vocabulary().givenWhen(type.path()).holds(contract.facts());
                    boolean agrees = given == said || said && seed > 0;
                    boolean ofAnotherDay = isRedated(contract.facts()) && OF_THE_RATE.contains(type.path());
                    if (type.from() == FactType.Origin.COMPUTED && !agrees && !ofAnotherDay) {
                        wrong.add(type.path());
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** Where special provisions are replaced, what delay costs still goes by the day of the contract. */
    private static final Set<String> OF_THE_RATE = Set.of(
            "late_payment.state_rate", "late_payment.rate", "late_payment.interest", "delay.rate", "delay.damages");

    private static boolean isRedated(Facts facts) {
        return facts.date("change.date").isPresent()
                && facts.plain("special_change").filter("replace"::equals).isPresent();
    }

    private static void compare(
            String changed, Map<String, String> before, Map<String, String> after, Set<String> undeclared) {
        List<Matter> first = contracts(before);
        List<Matter> second = contracts(after);
        if (first.size() != second.size()) {
            return;
        }
        for (int i = 0; i < first.size(); i++) {
            Facts from = first.get(i).facts();
            Facts to = second.get(i).facts();
            for (FactType type : computedByProgram()) {
                if (!from.value(type.path()).equals(to.value(type.path()))) {
                    boolean answered = before.containsKey(type.path());
                    if (!isDeclared(changed, type.path(), answered, from, to)) {
                        undeclared.add(changed + " → " + type.path());
                    }
                }
            }
        }
    }

    /** All but amounts of formulas, whose inputs stand in the formulas themselves. */
    private static List<FactType> computedByProgram() {
        return CATALOG.vocabulary().all().stream()
                .filter(type -> !CATALOG.vocabulary().amounts().has(type.path()))
                .toList();
    }

    private static boolean isDeclared(String changed, String fact, boolean answered, Facts from, Facts to) {
        return CATALOG.vocabulary().changedBy(changed).getOrDefault(fact, List.of()).stream()
                .filter(way -> !way.unlessAnswered() || !answered)
                .anyMatch(way -> way.when().holds(from) || way.when().holds(to));
    }

    private static Map<String, String> answers(Random random) {
        Map<String, String> answers = new TreeMap<>();
        int density = 20 + random.nextInt(80);
        for (FactType type : ASKED) {
            boolean usual = !type.path().equals("parts") || random.nextInt(6) == 0;
            if (usual && random.nextInt(100) < density) {
                answers.put(type.path(), value(type, random));
            }
        }
        return answers;
    }

    private static String value(FactType type, Random random) {
        return switch (type.kind()) {
            case CHOICE ->
                List.copyOf(type.values().keySet())
                        .get(random.nextInt(type.values().size()));
            case MONEY -> String.valueOf(1000L * (1 + random.nextInt(9)) * (long) Math.pow(10, random.nextInt(5)));
            case NUMBER ->
                type.path().equals("contract.tax_rate")
                        ? random.nextBoolean() ? "8" : "10"
                        : String.valueOf(1 + random.nextInt(40));
            case DATE -> day(random);
            case LIST -> rows(type, random);
            default -> "文字" + random.nextInt(100);
        };
    }

    private static String day(Random random) {
        int year = 2018 + random.nextInt(4);
        return String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String rows(FactType type, Random random) {
        List<String> rows = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            type.values().keySet().forEach(column -> cells.add(column + ": \"" + cell(type, column, random) + "\""));
            rows.add("{ " + String.join(", ", cells) + " }");
        }
        return "[" + String.join(", ", rows) + "]";
    }

    private static String cell(FactType list, String column, Random random) {
        if (list.columnCheck(column).equals("corporate-number")) {
            return "7999900000101";
        }
        return switch (list.columnKind(column)) {
            case MONEY -> String.valueOf(1000L * (1 + random.nextInt(90)));
            case NUMBER -> String.valueOf(1 + random.nextInt(40));
            case SHARE -> List.of("50", "30", "20", "100").get(random.nextInt(4));
            case DATE -> day(random);
            default -> "字" + random.nextInt(100);
        };
    }

    private static List<Matter> contracts(Map<String, String> answers) {
        StringBuilder yaml = new StringBuilder("id: m\nmunicipality: aobano\n");
        answers.forEach((path, value) ->
                yaml.append('"').append(path).append("\": ").append(value).append('\n'));
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = SourceFile.decode("m.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found).read(file));
        assertTrue(matter.isPresent(), yaml::toString);
        return SplitMatter.of(matter.get(), found);
    }
}
