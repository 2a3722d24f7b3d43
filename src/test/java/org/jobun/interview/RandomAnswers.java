package org.jobun.interview;

import static org.jobun.interview.InterviewFixture.CATALOG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jobun.matter.FactType;

/** Answers by chance: right ones, and such as people type. */
final class RandomAnswers {
    static final List<String> GARBAGE = List.of(
            "?",
            "0",
            "-1",
            "2027-02-30",
            "令和99年1月1日",
            "12.5",
            "千円",
            "yes",
            "null",
            "あ\nい",
            "\"",
            "\uFDD0",
            "{{",
            "${contract.name}",
            "<#if x>",
            "[[basic]]",
            "999999999999999999",
            "別記様式第1号",
            "100/10",
            "T123",
            "　",
            "a: b",
            "甲",
            "第3条");

    private RandomAnswers() {}

    /** Any facts with any texts. */
    static Answers anything(Random random) {
        List<String> bodies = List.copyOf(CATALOG.municipalities().keySet());
        Answers answers = Answers.empty("m" + random.nextInt(100), pick(bodies, random), CATALOG.vocabulary());
        int density = 1 + random.nextInt(100);
        for (FactType type : CATALOG.vocabulary().all()) {
            if (type.from() == FactType.Origin.MATTER && random.nextInt(100) < density) {
                answers = with(answers, type, random, random.nextInt(3) == 0);
            }
        }
        return random.nextInt(20) == 0 ? answers.withMunicipality("どこにもない市") : answers;
    }

    /** One more answer, right where possible, or what somebody might type. */
    static Answers with(Answers answers, FactType type, Random random, boolean garbage) {
        if (type.kind() != FactType.Kind.LIST) {
            return answers.with(type.path(), garbage ? pick(GARBAGE, random) : right(type, random));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String column : type.values().keySet()) {
                if (random.nextInt(5) > 0) {
                    row.put(column, garbage ? pick(GARBAGE, random) : cell(type, column, random));
                }
            }
            rows.add(row);
        }
        return answers.withRows(type.path(), rows);
    }

    private static String cell(FactType list, String column, Random random) {
        return right(list.columnKind(column), list.columnCheck(column), random);
    }

    /** A value that can be read. */
    static String right(FactType type, Random random) {
        return type.kind() == FactType.Kind.CHOICE
                ? pick(List.copyOf(type.values().keySet()), random)
                : right(type.kind(), type.check(), random);
    }

    private static String right(FactType.Kind kind, String check, Random random) {
        return switch (kind) {
            case NUMBER -> String.valueOf(random.nextInt(60));
            case MONEY -> String.valueOf((long) (Math.pow(10, random.nextInt(9)) * (1 + random.nextInt(9))));
            case DATE -> LocalDate.of(2018, 1, 1).plusDays(random.nextInt(4000)).toString();
            case MONTH -> "2024-10";
            case FRACTION -> (1 + random.nextInt(20)) + "/100";
            case RATE -> (1 + random.nextInt(149)) + "." + random.nextInt(10) + "%";
            case SHARE -> (2 + random.nextInt(60)) + "%";
            case LEVEL -> "1";
            case FLAG -> random.nextBoolean() ? "yes" : "no";
            default -> text(check, random);
        };
    }

    private static String text(String check, Random random) {
        return switch (check) {
            case "corporate-number" -> "7999900000101";
            case "invoice-number" -> "T7999900000101";
            case "time-after" -> pick(List.of("直ちに", "遅滞なく", "５日以内", "48時間以内に"), random);
            case "time-before" -> pick(List.of("予め", "10日前まで", "2週間前までに"), random);
            default -> "文字列" + random.nextInt(1000);
        };
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
