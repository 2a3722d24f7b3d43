package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jobun.matter.FactType;
import org.jobun.matter.MatterDates;

/** Partial answers by chance that officers might give, and ways to complete them. */
public final class PartialAnswers {
    private static final List<FactType> QUESTIONS = CATALOG.vocabulary().all().stream()
            .filter(type -> type.from() == FactType.Origin.MATTER)
            .toList();

    /** Papers that people ask for; mostly all. */
    private static final List<List<String>> PAPERS = List.of(
            List.of(),
            List.of(),
            List.of(),
            List.of("contract"),
            List.of("change-agreement"),
            List.of("specification", "bid-conditions"));

    private PartialAnswers() {}

    /** An example, or nothing, with some answers taken away and others given. */
    public static Answers of(Random random) {
        List<String> examples = InterviewFixture.examples();
        List<String> bodies = List.copyOf(CATALOG.municipalities().keySet());
        Answers answers = random.nextInt(3) == 0
                ? Answers.empty("m", RandomAnswers.pick(bodies, random), CATALOG.vocabulary())
                : InterviewFixture.example(RandomAnswers.pick(examples, random)).withId("m");
        answers = answers.withMunicipality(RandomAnswers.pick(bodies, random))
                .withPapers(PAPERS.get(random.nextInt(PAPERS.size())));
        int away = random.nextInt(60);
        for (String path : answers.paths()) {
            answers = random.nextInt(100) < away ? answers.without(path) : answers;
        }
        int more = random.nextInt(20);
        for (FactType type : QUESTIONS) {
            answers = random.nextInt(100) < more ? given(answers, type, random) : answers;
        }
        return answers;
    }

    /**
     * With an answer to each open choice, and to some of the other open questions.
     *
     * @param fewer so many of a hundred more stay open
     */
    static Answers completed(Answers answers, Random random, int fewer) {
        Answers whole = answers;
        int density = Math.max(5, 20 + random.nextInt(80) - fewer);
        for (FactType type : QUESTIONS) {
            boolean free = !answers.isAnswered(type.path()) && !hasFallback(answers, type);
            if (free && (type.kind() == FactType.Kind.CHOICE || random.nextInt(100) < density)) {
                whole = given(whole, type, random);
            }
        }
        return whole;
    }

    private static boolean hasFallback(Answers answers, FactType type) {
        return !type.fallback().isEmpty()
                || CATALOG.municipalities().get(answers.municipality()).facts().containsKey(type.path());
    }

    /** With a value that can be read. */
    static Answers given(Answers answers, FactType type, Random random) {
        return switch (type.kind()) {
            case DATE -> answers.with(type.path(), day(type.path(), random).toString());
            case LIST -> answers.withRows(type.path(), rows(type, random));
            default -> answers.with(type.path(), RandomAnswers.right(type, random));
        };
    }

    /** Days that may lie behind the term or the time for payment, so that something is late. */
    private static final Set<String> LATE = Set.of("dates.completed", "dates.corrected", "dates.paid");

    /** Days in the order in which they come, mostly. */
    private static LocalDate day(String path, Random random) {
        int place = Math.max(0, MatterDates.ORDER.indexOf(path));
        int year = random.nextInt(3) == 0 ? 2022 : 2026;
        if (LATE.contains(path) && random.nextBoolean()) {
            year += 2;
        }
        return LocalDate.of(year, 1, 5).plusDays(60L * place + random.nextInt(55));
    }

    private static List<Map<String, String>> rows(FactType type, Random random) {
        List<Map<String, String>> rows = new ArrayList<>();
        boolean members = type.path().equals("members");
        int count = members ? 2 : 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String column : type.values().keySet()) {
                if (members || random.nextInt(6) > 0) {
                    row.put(column, cell(type, column, i, random));
                }
            }
            row.putIfAbsent(
                    type.values().keySet().iterator().next(),
                    cell(type, type.values().keySet().iterator().next(), i, random));
            rows.add(row);
        }
        return rows;
    }

    private static String cell(FactType type, String column, int row, Random random) {
        if (type.columnKind(column) == FactType.Kind.SHARE) {
            return row == 0 ? "55" : "45";
        }
        if (column.equals("corporate_number")) {
            return row == 0 ? "7999900000101" : "9999900000215";
        }
        return switch (type.columnKind(column)) {
            case DATE -> day("dates.conclusion", random).plusDays(30L * row).toString();
            case MONEY -> String.valueOf(1000L * (1 + random.nextInt(5000)));
            case NUMBER -> String.valueOf(1 + random.nextInt(30));
            case LEVEL -> "1";
            default -> "語" + random.nextInt(1000);
        };
    }

    /** With another answer to one question, or none. */
    public static Answers otherwise(Answers answers, String path, Random random) {
        FactType type = CATALOG.vocabulary().find(path).orElseThrow();
        return random.nextInt(3) == 0 ? answers.without(path) : given(answers, type, random);
    }

    /** With the answer to one question that other answers give, or none. */
    static Answers copied(Answers answers, String path, Answers from) {
        FactType type = CATALOG.vocabulary().find(path).orElseThrow();
        return type.kind() == FactType.Kind.LIST
                ? answers.withRows(path, from.rows(path))
                : answers.with(path, from.text(path).orElse(""));
    }

    /**
     * With the open questions and one other answered as the solver says; questions that it says nothing of stay open.
     *
     * @param cells path → value, of those that are given
     * @param known the paths that it has anything to say of, given or not
     */
    static Answers as(
            Answers answers, String path, Map<String, String> cells, Map<String, String> known, Random random) {
        Answers whole = answers.without(path);
        for (FactType type : QUESTIONS) {
            boolean free = type.path().equals(path) || !answers.isAnswered(type.path()) && !hasFallback(answers, type);
            String cell = cells.get(type.path());
            if (free && cell != null) {
                whole = solved(whole, type, cell, random);
            }
        }
        return whole;
    }

    private static Answers solved(Answers answers, FactType type, String cell, Random random) {
        return switch (type.kind()) {
            case CHOICE -> answers.with(type.path(), cell);
            case FLAG -> answers.with(type.path(), cell.equals("true") ? "yes" : "no");
            case DATE ->
                answers.with(
                        type.path(),
                        random.nextBoolean() ? cell : day(type.path(), random).toString());
            case NUMBER, MONEY ->
                answers.with(type.path(), random.nextBoolean() ? cell : RandomAnswers.right(type, random));
            default -> given(answers, type, random);
        };
    }
}
