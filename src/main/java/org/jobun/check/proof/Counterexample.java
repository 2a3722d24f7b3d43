package org.jobun.check.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jobun.catalog.Catalog;
import org.jobun.matter.FactType;

/** Answers as a matter file that a person can open and generate. */
final class Counterexample {
    private Counterexample() {}

    static String matter(Map<String, String> values, Catalog catalog) {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        Map<String, String> top = new LinkedHashMap<>();
        StringJoiner choices = new StringJoiner("\n");
        values.forEach((path, value) -> {
            Optional<FactType> type = catalog.vocabulary().find(path);
            if (type.isEmpty() || type.get().from() != FactType.Origin.MATTER) {
                return;
            }
            if (path.equals("contract.tax_rate")) {
                taxRate(values)
                        .ifPresent(rate -> groups.computeIfAbsent("contract", group -> new TreeMap<>())
                                .put("tax_rate", rate));
                return;
            }
            String written = path.equals("members") ? members(type.get(), values) : written(type.get(), value);
            int dot = path.indexOf('.');
            if (type.get().kind() == FactType.Kind.CHOICE) {
                choices.add("  " + path + ": " + written);
            } else if (dot < 0) {
                top.put(path, written);
            } else {
                groups.computeIfAbsent(path.substring(0, dot), group -> new TreeMap<>())
                        .put(path.substring(dot + 1), written);
            }
        });
        StringBuilder yaml = new StringBuilder("id: counterexample\n");
        yaml.append("municipality: ")
                .append(catalog.municipalities().keySet().stream()
                        .sorted()
                        .findFirst()
                        .orElse("－"))
                .append('\n');
        groups.forEach((group, facts) -> group(yaml, group, facts));
        top.forEach(
                (path, value) -> yaml.append(path).append(": ").append(value).append('\n'));
        return yaml.append("choices:\n").append(choices).append('\n').toString();
    }

    /** Facts of one group, with those of a deeper group (contractor.branch.name) below. */
    private static void group(StringBuilder yaml, String group, Map<String, String> facts) {
        yaml.append(group).append(":\n");
        Map<String, Map<String, String>> deeper = new TreeMap<>();
        facts.forEach((name, value) -> {
            int dot = name.indexOf('.');
            if (dot < 0) {
                yaml.append("  ").append(name).append(": ").append(value).append('\n');
            } else {
                deeper.computeIfAbsent(name.substring(0, dot), key -> new TreeMap<>())
                        .put(name.substring(dot + 1), value);
            }
        });
        deeper.forEach((name, inner) -> {
            yaml.append("  ").append(name).append(":\n");
            inner.forEach((key, value) ->
                    yaml.append("    ").append(key).append(": ").append(value).append('\n'));
        });
    }

    private static String written(FactType type, String value) {
        return switch (type.kind()) {
            case LIST -> {
                StringJoiner columns = new StringJoiner(", ", "[ { ", " } ]");
                type.values().keySet().forEach(column -> columns.add(column + ": \"" + cell(type, column) + "\""));
                yield columns.toString();
            }
            case FRACTION, SHARE -> value.equals("例") ? "10/100" : value;
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

    /** Members as many, and with shares that add up, as the facts computed from them say. */
    private static String members(FactType type, Map<String, String> values) {
        int size = Math.min(Math.max(number(values, "consortium.size", 2), 1), 9);
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
                .filter(column -> !column.equals("corporate_number"))
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
            default -> "1";
        };
    }

    /** Codes with a check digit that belong to nobody. */
    private static String checked(String check) {
        return switch (check) {
            case "corporate-number" -> "7999900000101";
            case "invoice-number" -> "T7999900000101";
            default -> "990019";
        };
    }
}
