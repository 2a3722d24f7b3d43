package org.jobun.check.proof;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.SpecialTerms;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;

/** Answers as a matter file that a person can open and generate. */
final class Counterexample {
    /** What names a firm of the register of a body. */
    private static final String FIRM = "firm";

    private Counterexample() {}

    /** The matter file, as YAML. */
    static String matter(Map<String, String> values, Catalog catalog) {
        Group top = new Group();
        Map<String, String> choices = new TreeMap<>();
        values.forEach((path, value) -> catalog.vocabulary()
                .find(path)
                .filter(Counterexample::canBeMadeUp)
                .ifPresent(type -> written(type, value, values).ifPresent(text -> {
                    if (type.kind() == FactType.Kind.CHOICE) {
                        choices.put(path, text);
                    } else {
                        top.put(path, text);
                    }
                })));
        String body =
                catalog.municipalities().keySet().stream().sorted().findFirst().orElse("－");
        StringBuilder yaml = new StringBuilder("id: counterexample\n");
        yaml.append("municipality: ").append(body).append('\n');
        top.writeGroups("", yaml);
        write(top.facts, "", yaml);
        yaml.append("choices:\n");
        write(choices, "  ", yaml);
        return yaml.toString();
    }

    /** A fact of a matter, unless it names a firm of a register that the body does not have, or is articles in the author's words. */
    private static boolean canBeMadeUp(FactType type) {
        return type.from() == FactType.Origin.MATTER
                && !type.path().endsWith("." + FIRM)
                && !type.path().equals(SpecialTerms.FACT);
    }

    private static void write(Map<String, String> facts, String indent, StringBuilder yaml) {
        facts.forEach((name, value) ->
                yaml.append(indent).append(name).append(": ").append(value).append('\n'));
    }

    /** Facts of one group of a matter file, with the groups in it. */
    private static final class Group {
        private final Map<String, String> facts = new TreeMap<>();
        private final Map<String, Group> groups = new TreeMap<>();

        void put(String path, String value) {
            int dot = path.indexOf('.');
            if (dot < 0) {
                facts.put(path, value);
            } else {
                groups.computeIfAbsent(path.substring(0, dot), name -> new Group())
                        .put(path.substring(dot + 1), value);
            }
        }

        void writeGroups(String indent, StringBuilder yaml) {
            groups.forEach((name, group) -> {
                yaml.append(indent).append(name).append(":\n");
                Counterexample.write(group.facts, indent + "  ", yaml);
                group.writeGroups(indent + "  ", yaml);
            });
        }
    }

    /** A value as it is written in a matter file; empty where the program computes it for this matter. */
    private static Optional<String> written(FactType type, String value, Map<String, String> values) {
        return switch (type.path()) {
            case "contract.tax_rate" -> taxRate(values);
            // No condition asks for them, and words made up for them would be articles.
            case SpecialTerms.FACT -> Optional.empty();
            case "members" -> Optional.of(members(type, values));
            case "experts" -> Optional.of(twice(written(type, value)));
            default -> Optional.of(written(type, value));
        };
    }

    private static String written(FactType type, String value) {
        return switch (type.kind()) {
            case LIST -> {
                StringJoiner columns = new StringJoiner(", ", "[ { ", " } ]");
                type.values().keySet().stream()
                        .filter(column -> !column.equals(FIRM))
                        .forEach(column -> columns.add(column + ": \"" + cell(type, column) + "\""));
                yield columns.toString();
            }
            case FRACTION, SHARE -> value.equals("例") ? "10/100" : value;
            case RATE -> FactValue.Rate.ofMillionths(Long.parseLong(value)).plain();
            case MONTH -> value.equals("例") ? "2017-01" : value;
            case TEXT -> "\"" + (type.check().isEmpty() ? value : checked(type.check())) + "\"";
            default -> value;
        };
    }

    /** A rate that never was, or of another day, where that is asked for; else none, for the rate of the day is computed. */
    private static Optional<String> taxRate(Map<String, String> values) {
        if ("true".equals(values.get("tax.rate_unknown"))) {
            return Optional.of("7");
        }
        return "true".equals(values.get("tax.rate_differs")) ? Optional.of("5") : Optional.empty();
    }

    /** A list of one row with this row once more: what the law asks of at least two. */
    private static String twice(String list) {
        String row = list.substring(1, list.length() - 1);
        return "[" + row + "," + row + "]";
    }

    /** Members as many, and with shares that add up, as the facts computed from them say. */
    private static String members(FactType type, Map<String, String> values) {
        int usual = "true".equals(values.get("consortium.size_outside")) ? 9 : 2;
        int size = Math.min(Math.max(number(values, "consortium.size", usual), 1), 9);
        int total = number(values, "consortium.shares", 100);
        boolean small = "true".equals(values.get("consortium.below_floor"));
        int each = small ? 1 : total / size;
        StringJoiner rows = new StringJoiner(", ", "[ ", " ]");
        for (int i = 0; i < size; i++) {
            int share = i == 0 ? total - (size - 1) * each : each;
            rows.add(row(type, String.valueOf(i + 1), Math.max(share, 0) + "%"));
        }
        return rows.toString();
    }

    private static int number(Map<String, String> values, String path, int otherwise) {
        String value = values.getOrDefault(path, "");
        return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** A member without the number of its firm, which no two may share. */
    private static String row(FactType type, String text, String share) {
        StringJoiner columns = new StringJoiner(", ", "{ ", " }");
        type.values().keySet().stream()
                .filter(column -> !column.equals("corporate_number") && !column.equals(FIRM))
                .map(column -> column + ": \"" + (column.equals("share") ? share : text) + "\"")
                .forEach(columns::add);
        return columns.toString();
    }

    private static String cell(FactType list, String column) {
        if (!list.columnCheck(column).isEmpty()) {
            return checked(list.columnCheck(column));
        }
        return switch (list.columnKind(column)) {
            case DATE -> "2026-12-01";
            case FRACTION, SHARE -> "1/100";
            case RATE -> "1%";
            default -> "1";
        };
    }

    /** Codes with a check digit that belong to nobody. */
    private static String checked(String check) {
        return switch (check) {
            case "corporate-number" -> "7999900000101";
            case "invoice-number" -> "T7999900000101";
            case "time-after" -> "7日以内に";
            case "time-before" -> "7日前までに";
            default -> "990019";
        };
    }
}
