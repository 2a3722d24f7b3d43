package org.jobun.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.Forbidden;
import org.jobun.source.YamlNode;
import org.jobun.text.CheckDigit;

/** Reads nested YAML into typed facts, reporting what the vocabulary does not know or allow. */
final class FactReader {
    /** Longer text than this in one fact is a mistake; papers hold it, but no form or title does. */
    private static final int LONGEST_TEXT = 20_000;

    private final Vocabulary vocabulary;
    private final Fact.Source source;
    private final Diagnostics found;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    FactReader(Vocabulary vocabulary, Fact.Source source, Diagnostics found) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.found = found;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    /** Reads one key of the file, a fact or a group of facts. */
    void read(String path, YamlNode.Entry entry) {
        Optional<FactType> type = vocabulary.find(path);
        boolean group = entry.value() instanceof YamlNode.Mapping && vocabulary.isGroup(path);
        if (type.isPresent() && type.get().from() == FactType.Origin.COMPUTED) {
            found.add(Diagnostic.of(Code.FCT_13, entry.key())
                    .with("fact", path)
                    .with("label", type.get().label()));
        } else if (type.isPresent() && !group) {
            value(type.get(), entry.value())
                    .ifPresent(value -> facts.put(
                            path, new Fact(path, value, source, entry.value().location())));
        } else if (group) {
            ((YamlNode.Mapping) entry.value()).entries().forEach((key, inner) -> read(path + "." + key, inner));
        } else {
            found.add(Diagnostic.of(Code.FCT_01, entry.key())
                    .with("fact", path)
                    .with("nearest", vocabulary.nearest(path)));
        }
    }

    /** The default of the vocabulary. */
    Optional<FactValue> fallback(FactType type) {
        return type.fallback().isEmpty()
                ? Optional.empty()
                : plain(type, type.fallback(), vocabulary.file().place());
    }

    private Optional<FactValue> value(FactType type, YamlNode node) {
        if (type.kind() == FactType.Kind.LIST) {
            return rows(type, node);
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isBlank() ? Optional.empty() : plain(type, scalar.text(), scalar.location());
        }
        shape(type.label(), type.path(), node);
        return Optional.empty();
    }

    private Optional<FactValue> plain(FactType type, String text, Location place) {
        return switch (type.kind()) {
            case TEXT -> text(type, text, place);
            case NUMBER ->
                read(type, text, place, WrittenNumber.count(text, type.label()).map(FactValue.Number::new));
            case MONEY -> read(type, text, place, WrittenNumber.yen(text).map(FactValue.Money::new));
            case DATE -> read(type, text, place, WrittenDay.day(text).map(FactValue.Date::new));
            case MONTH -> read(type, text, place, WrittenDay.month(text).map(FactValue.Month::new));
            case FRACTION -> read(type, text, place, WrittenShare.fraction(text).map(value -> value));
            case SHARE -> read(type, text, place, WrittenShare.share(text).map(value -> value));
            case LEVEL -> read(type, text, place, WrittenNumber.level(text).map(FactValue.Number::new));
            case FLAG -> flag(type, text, place);
            case CHOICE -> choice(type, text, place);
            case LIST -> wrong(type, place, text, WrittenValue.Fault.UNREADABLE);
        };
    }

    private Optional<FactValue> read(
            FactType type, String text, Location place, WrittenValue.Read<? extends FactValue> read) {
        return read.isValue() ? Optional.of(read.value()) : wrong(type, place, text, read.fault());
    }

    private Optional<FactValue> text(FactType type, String text, Location place) {
        int bad = Forbidden.firstIn(text);
        if (bad >= 0 || text.length() > LONGEST_TEXT) {
            found.add(Diagnostic.of(Code.SRC_07, place)
                    .with("fact", type.path())
                    .with("codepoint", bad < 0 ? text.length() + "字" : Forbidden.name(text.codePointAt(bad))));
            return Optional.empty();
        }
        String clean = type.check().isEmpty() ? text.strip() : WrittenValue.code(text);
        if (!Codes.isValid(type.check(), clean)) {
            found.add(Diagnostic.of(Code.FCT_05, place)
                    .with("label", type.label())
                    .with("found", text.strip())
                    .with("expected", Codes.expected(type.check(), clean)));
            return Optional.empty();
        }
        return Optional.of(new FactValue.Text(clean));
    }

    private Optional<FactValue> flag(FactType type, String text, Location place) {
        Optional<Boolean> flag = WrittenValue.flag(text);
        return flag.isPresent()
                ? Optional.of(new FactValue.Flag(flag.get()))
                : wrong(type, place, text, WrittenValue.Fault.UNREADABLE);
    }

    private Optional<FactValue> choice(FactType type, String text, Location place) {
        Optional<String> value = WrittenValue.choice(type.values(), text);
        if (value.isEmpty()) {
            found.add(Diagnostic.of(Code.FCT_03, place)
                    .with("label", type.label())
                    .with("fact", type.path())
                    .with("found", text.strip())
                    .with("expected", type.valuesWithNames())
                    .with("labels", type.valueLabels()));
            return Optional.empty();
        }
        return Optional.of(new FactValue.Choice(value.get(), type.values().get(value.get())));
    }

    private Optional<FactValue> rows(FactType type, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().isBlank()) {
            return Optional.empty();
        }
        if (!(node instanceof YamlNode.Sequence sequence)) {
            listExpected(type, node, "NO_LIST", 0);
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        int number = 0;
        for (YamlNode item : sequence.items()) {
            number++;
            if (item instanceof YamlNode.Mapping row) {
                Map<String, String> cells = row(type, number, row);
                checkLevel(type, rows, cells, number, item.location());
                rows.add(cells);
            } else {
                listExpected(type, item, "NO_ROW", number);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new FactValue.Rows(rows));
    }

    /** A row may stand one 段 below the one before, or anywhere above. */
    private void checkLevel(
            FactType list, List<Map<String, String>> before, Map<String, String> row, int number, Location place) {
        list.levelColumn().ifPresent(column -> {
            int last = before.isEmpty() ? 0 : FactValue.Rows.level(before.get(before.size() - 1), column);
            int level = FactValue.Rows.level(row, column);
            if (level > last + 1) {
                found.add(Diagnostic.of(Code.FCT_20, place)
                        .with("label", list.label())
                        .with("fact", list.path())
                        .with("number", number)
                        .with("level", level)
                        .with("most", last + 1));
            }
        });
    }

    private Map<String, String> row(FactType type, int number, YamlNode.Mapping row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.entries().forEach((column, entry) -> {
            if (!type.values().containsKey(column)) {
                found.add(Diagnostic.of(Code.FCT_01, entry.key())
                        .with("fact", type.path() + "." + column)
                        .with("nearest", type.valuesWithNames()));
            } else if (entry.value() instanceof YamlNode.Scalar scalar) {
                cell(type, number, column, scalar).ifPresent(text -> cells.put(column, text));
            } else {
                shape(cellLabel(type, number, column), type.path(), entry.value());
            }
        });
        return cells;
    }

    /** What a cell of a list is called: 構成員2の出資の割合. */
    private static String cellLabel(FactType list, int number, String column) {
        return list.label() + number + "の" + list.values().get(column);
    }

    /** A cell in the form in which its type is kept: a text as it was written, any other as {@link FactValue#plain}. */
    private Optional<String> cell(FactType list, int number, String column, YamlNode.Scalar scalar) {
        if (scalar.text().isBlank()) {
            return Optional.empty();
        }
        FactType type = new FactType(
                list.path(),
                cellLabel(list, number, column),
                list.columnKind(column),
                list.from(),
                "",
                list.columnCheck(column),
                Map.of(),
                List.of(),
                Map.of());
        return plain(type, scalar.text(), scalar.location()).map(FactValue::plain);
    }

    /** A list or a group where one value belongs. */
    private void shape(String label, String path, YamlNode node) {
        found.add(Diagnostic.of(Code.FCT_14, node.location())
                .with("label", label)
                .with("fact", path)
                .with("variant", node instanceof YamlNode.Sequence ? "LIST" : "GROUP"));
    }

    private void listExpected(FactType type, YamlNode node, String variant, int number) {
        found.add(Diagnostic.of(Code.FCT_15, node.location())
                .with("label", type.label())
                .with("fact", type.path())
                .with("number", number)
                .with("columns", type.valuesWithNames())
                .with("column", type.values().keySet().stream().findFirst().orElse("…"))
                .with("variant", variant));
    }

    private Optional<FactValue> wrong(FactType type, Location place, String text, WrittenValue.Fault fault) {
        found.add(Diagnostic.of(Code.FCT_02, place)
                .with("label", type.label())
                .with("fact", type.path())
                .with("found", text.strip())
                .with("kind", type.kind().name())
                .with("reason", fault.name())
                .with("variant", type.kind().name()));
        return Optional.empty();
    }

    /** Forms of codes that the vocabulary may ask for. */
    private static final class Codes {
        static boolean isValid(String check, String text) {
            return switch (check) {
                case "local-government-code" -> CheckDigit.isLocalGovernmentCode(text);
                case "corporate-number" -> CheckDigit.isCorporateNumber(text);
                // A sole trader's number is not a 法人番号: only the form can be checked.
                case "invoice-number" -> text.matches("T[0-9]{13}");
                default -> true;
            };
        }

        static String expected(String check, String text) {
            if (check.equals("local-government-code") && text.matches("[0-9]{6}")) {
                return text.substring(0, 5) + CheckDigit.localGovernmentCheckDigit(text.substring(0, 5));
            }
            if (check.equals("corporate-number") && text.matches("[0-9]{13}")) {
                return CheckDigit.corporateCheckDigit(text.substring(1)) + text.substring(1);
            }
            return switch (check) {
                case "local-government-code" -> "000000";
                case "corporate-number" -> "0000000000000";
                default -> "T0000000000000";
            };
        }
    }
}
