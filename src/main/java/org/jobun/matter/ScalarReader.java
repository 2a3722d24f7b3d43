package org.jobun.matter;

import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.source.Forbidden;
import org.jobun.source.YamlNode;

/** Reads a text as the value of a type, reporting what it cannot be read as. */
final class ScalarReader {
    /** Longer text than this in one fact is a mistake; papers hold it, but no form or title does. */
    private static final int LONGEST_TEXT = 20_000;

    private final Diagnostics found;

    ScalarReader(Diagnostics found) {
        this.found = found;
    }

    /** @param type of anything but a list */
    Optional<FactValue> read(FactType type, String text, Location place) {
        return switch (type.kind()) {
            case TEXT -> text(type, text, place);
            case NUMBER ->
                read(type, text, place, WrittenNumber.count(text, type.label()).map(FactValue.Number::new));
            case MONEY -> read(type, text, place, WrittenNumber.yen(text).map(FactValue.Money::new));
            case PRICE -> read(type, text, place, WrittenNumber.price(text).map(FactValue.Price::new));
            case DATE -> read(type, text, place, WrittenDay.day(text).map(FactValue.Date::new));
            case MONTH -> read(type, text, place, WrittenDay.month(text).map(FactValue.Month::new));
            case FRACTION -> read(type, text, place, WrittenShare.fraction(text).map(value -> value));
            case SHARE -> read(type, text, place, WrittenShare.share(text).map(value -> value));
            case RATE -> read(type, text, place, WrittenRate.rate(text));
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
        if (TimeLimit.isCheckedBy(type.check())) {
            return timeLimit(type, text, place);
        }
        String clean = type.check().isEmpty() ? text.strip() : WrittenValue.code(text);
        if (!CodeForm.isValid(type.check(), clean)) {
            found.add(Diagnostic.of(Code.FCT_05, place)
                    .with("label", type.label())
                    .with("found", text.strip())
                    .with("expected", CodeForm.expected(type.check(), clean)));
            return Optional.empty();
        }
        return Optional.of(new FactValue.Text(clean));
    }

    private Optional<FactValue> timeLimit(FactType type, String text, Location place) {
        Optional<String> read = TimeLimit.read(type.check(), text);
        if (read.isEmpty()) {
            found.add(Diagnostic.of(Code.FCT_05, place)
                    .with("label", type.label())
                    .with("found", text.strip())
                    .with("expected", TimeLimit.expected(type.check()))
                    .with("variant", "TIME"));
        }
        return read.map(FactValue.Text::new);
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

    /** A list or a group where one value belongs. */
    void reportShape(String label, String path, YamlNode node) {
        found.add(Diagnostic.of(Code.FCT_14, node.location())
                .with("label", label)
                .with("fact", path)
                .with("variant", node instanceof YamlNode.Sequence ? "LIST" : "GROUP"));
    }
}
