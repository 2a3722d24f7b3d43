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
            String written = written(type.get(), value);
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
