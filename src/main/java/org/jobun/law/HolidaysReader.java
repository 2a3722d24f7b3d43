package org.jobun.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.source.Fields;
import org.jobun.source.SourceFile;
import org.jobun.source.YamlReader;

/** Reads {@code laws/holidays.yaml}; what cannot be read is reported. */
public final class HolidaysReader {
    /** Where the table stands in a catalog. */
    public static final String FILE = "laws/holidays.yaml";

    private final Diagnostics found;

    public HolidaysReader(Diagnostics found) {
        this.found = found;
    }

    /** The holidays of a file; none where it cannot be read. */
    public Holidays read(SourceFile file) {
        return YamlReader.read(file, found)
                .map(root -> holidays(new Fields(root, found)))
                .orElse(Holidays.NONE);
    }

    private Holidays holidays(Fields fields) {
        List<HolidayRule> rules = new ArrayList<>();
        fields.list("holidays").forEach(entry -> {
            rule(entry).ifPresent(rules::add);
            entry.rejectOthers();
        });
        fields.required("source");
        Holidays read = new Holidays(
                rules,
                derived(fields, "substitute"),
                derived(fields, "between"),
                fields.fields("year_end").flatMap(this::yearEnd).orElse(null));
        fields.rejectOthers();
        return read;
    }

    private Optional<HolidayRule> rule(Fields entry) {
        String name = entry.required("name");
        Set<Integer> except = new TreeSet<>();
        entry.texts("except")
                .forEach(year ->
                        value(entry, "except", year, Integer::valueOf, "2020").ifPresent(except::add));
        return day(entry).map(day -> new HolidayRule(name, entry.validity("valid"), except, day));
    }

    private Optional<HolidayRule.InYear> day(Fields entry) {
        if (entry.has("day")) {
            return value(entry, "day", entry.required("day"), HolidaysReader::monthDay, "11-03")
                    .map(HolidayRule.Fixed::new);
        }
        if (entry.has("on")) {
            List<LocalDate> days = new ArrayList<>();
            entry.texts("on")
                    .forEach(day -> value(entry, "on", day, LocalDate::parse, "2020-07-23")
                            .ifPresent(days::add));
            return Optional.of(new HolidayRule.Once(days));
        }
        Optional<Integer> month = entry.number("month");
        if (entry.has("equinox")) {
            return month.flatMap(in -> value(entry, "equinox", entry.required("equinox"), BigDecimal::new, "20.8431")
                    .map(base -> new HolidayRule.Equinox(in, base)));
        }
        entry.required("monday");
        return month.flatMap(in -> entry.number("monday").map(ordinal -> new HolidayRule.Monday(in, ordinal)));
    }

    private Holidays.Derived derived(Fields fields, String key) {
        return fields.fields(key)
                .map(entry -> {
                    Holidays.Derived read = new Holidays.Derived(entry.required("name"), entry.validity("valid"));
                    entry.rejectOthers();
                    return read;
                })
                .orElse(null);
    }

    private Optional<Holidays.YearEnd> yearEnd(Fields entry) {
        String name = entry.required("name");
        String[] ends = entry.required("days").split("/", -1);
        Optional<MonthDay> from = value(entry, "days", ends[0], HolidaysReader::monthDay, "12-29/01-03");
        Optional<MonthDay> until = value(entry, "days", ends[ends.length - 1], HolidaysReader::monthDay, "12-29/01-03");
        entry.rejectOthers();
        return from.flatMap(first -> until.map(last -> new Holidays.YearEnd(name, first, last)));
    }

    /** A day of every year: 12-29. */
    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private <T> Optional<T> value(
            Fields entry, String key, String written, Function<String, T> reading, String expected) {
        try {
            return Optional.of(reading.apply(written));
        } catch (DateTimeException | NumberFormatException unreadable) {
            found.add(Diagnostic.of(Code.CLS_10, entry.place(key))
                    .with("key", key)
                    .with("found", written)
                    .with("expected", expected));
            return Optional.empty();
        }
    }
}
