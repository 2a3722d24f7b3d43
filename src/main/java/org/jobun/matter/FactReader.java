package org.jobun.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.Forbidden;
import org.jobun.source.YamlNode;
import org.jobun.text.CheckDigit;
import org.jobun.text.Nearest;

/** Reads nested YAML into typed facts, reporting what the vocabulary does not know or allow. */
final class FactReader {
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15}");
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
        if (type.isPresent() && !group) {
            value(type.get(), entry.value())
                    .ifPresent(value -> facts.put(
                            path, new Fact(path, value, source, entry.value().location())));
        } else if (group) {
            ((YamlNode.Mapping) entry.value()).entries().forEach((key, inner) -> read(path + "." + key, inner));
        } else {
            found.add(Diagnostic.of(Code.FCT_01, entry.key())
                    .with("fact", path)
                    .with("nearest", Nearest.sentence(path, vocabulary.paths())));
        }
    }

    /** The default of the vocabulary. */
    Optional<FactValue> fallback(FactType type) {
        return type.fallback().isEmpty()
                ? Optional.empty()
                : plain(type, type.fallback(), Location.ofFile(vocabulary.file().path()));
    }

    private Optional<FactValue> value(FactType type, YamlNode node) {
        if (type.kind() == FactType.Kind.LIST) {
            return rows(type, node);
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().isBlank() ? Optional.empty() : plain(type, scalar.text(), scalar.location());
        }
        return wrong(type, node.location(), "…");
    }

    private Optional<FactValue> plain(FactType type, String text, Location place) {
        return switch (type.kind()) {
            case TEXT -> text(type, text, place);
            case NUMBER -> whole(type, text, place).map(FactValue.Number::new);
            case MONEY -> whole(type, text, place).map(FactValue.Money::new);
            case DATE -> date(type, text, place);
            case FRACTION -> fraction(type, text, place);
            case FLAG -> flag(type, text, place);
            case CHOICE -> choice(type, text, place);
            case LIST -> wrong(type, place, text);
        };
    }

    private Optional<FactValue> text(FactType type, String text, Location place) {
        int bad = Forbidden.firstIn(text);
        if (bad >= 0 || text.length() > LONGEST_TEXT) {
            found.add(Diagnostic.of(Code.SRC_07, place)
                    .with("fact", type.path())
                    .with("codepoint", bad < 0 ? text.length() + "字" : Forbidden.name(text.codePointAt(bad))));
            return Optional.empty();
        }
        String clean = text.strip();
        if (!Codes.isValid(type.check(), clean)) {
            found.add(Diagnostic.of(Code.FCT_05, place)
                    .with("label", type.label())
                    .with("found", clean)
                    .with("expected", Codes.expected(type.check(), clean)));
            return Optional.empty();
        }
        return Optional.of(new FactValue.Text(clean));
    }

    private Optional<Long> whole(FactType type, String text, Location place) {
        String clean = text.strip();
        if (!WHOLE.matcher(clean).matches()) {
            wrong(type, place, text);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(clean.replace(",", "")));
    }

    private Optional<FactValue> date(FactType type, String text, Location place) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return Optional.of(new FactValue.Date(day));
            }
        } catch (DateTimeException notADate) {
            // reported below, as any value of the wrong type
        }
        return wrong(type, place, text);
    }

    private Optional<FactValue> fraction(FactType type, String text, Location place) {
        Matcher matcher = FRACTION.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(2)) == 0) {
            return wrong(type, place, text);
        }
        return Optional.of(new FactValue.Fraction(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
    }

    private Optional<FactValue> flag(FactType type, String text, Location place) {
        return switch (text.strip()) {
            case "true", "yes" -> Optional.of(new FactValue.Flag(true));
            case "false", "no" -> Optional.of(new FactValue.Flag(false));
            default -> wrong(type, place, text);
        };
    }

    private Optional<FactValue> choice(FactType type, String text, Location place) {
        String label = type.values().get(text.strip());
        if (label == null) {
            found.add(Diagnostic.of(Code.FCT_03, place)
                    .with("label", type.label())
                    .with("fact", type.path())
                    .with("found", text)
                    .with("expected", String.join("、", type.values().keySet())));
            return Optional.empty();
        }
        return Optional.of(new FactValue.Choice(text.strip(), label));
    }

    private Optional<FactValue> rows(FactType type, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            return wrong(
                    type,
                    node.location(),
                    "- " + String.join(", ", type.values().keySet()));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof YamlNode.Mapping row) {
                rows.add(row(type, row));
            } else {
                wrong(type, item.location(), "…");
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new FactValue.Rows(rows));
    }

    private Map<String, String> row(FactType type, YamlNode.Mapping row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.entries().forEach((column, entry) -> {
            if (!type.values().containsKey(column)) {
                found.add(Diagnostic.of(Code.FCT_01, entry.key())
                        .with("fact", type.path() + "." + column)
                        .with("nearest", String.join("、", type.values().keySet())));
            } else if (entry.value() instanceof YamlNode.Scalar scalar) {
                cell(scalar).ifPresent(text -> cells.put(column, text));
            } else {
                wrong(type, entry.value().location(), column);
            }
        });
        return cells;
    }

    private Optional<String> cell(YamlNode.Scalar scalar) {
        int bad = Forbidden.firstIn(scalar.text());
        if (bad >= 0) {
            found.add(Diagnostic.of(Code.SRC_07, scalar.location())
                    .with("codepoint", Forbidden.name(scalar.text().codePointAt(bad))));
            return Optional.empty();
        }
        return Optional.of(scalar.text().strip()).filter(text -> !text.isEmpty());
    }

    private Optional<FactValue> wrong(FactType type, Location place, String text) {
        found.add(Diagnostic.of(Code.FCT_02, place)
                .with("label", type.label())
                .with("fact", type.path())
                .with("found", text)
                .with("kind", type.kind().name()));
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
