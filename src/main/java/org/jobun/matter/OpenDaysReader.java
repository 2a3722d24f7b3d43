package org.jobun.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.Holidays;
import org.jobun.source.Fields;

/** Reads {@code calendar:} of a profile: on which days the body is closed, and how many days it takes between steps. */
final class OpenDaysReader {
    private final Holidays holidays;
    private final Diagnostics found;

    OpenDaysReader(Holidays holidays, Diagnostics found) {
        this.holidays = holidays;
        this.found = found;
    }

    OpenDays read(Fields profile) {
        Optional<Fields> calendar = profile.fields("calendar");
        Holidays.YearEnd usual = holidays.yearEnd().orElse(null);
        if (calendar.isEmpty()) {
            return new OpenDays(holidays, usual, List.of(), Set.of(), Map.of());
        }
        Fields own = calendar.get();
        List<OpenDays.Closed> closed = new ArrayList<>();
        own.list("closed").forEach(entry -> {
            closed(entry).ifPresent(closed::add);
            entry.rejectOthers();
        });
        OpenDays read = new OpenDays(holidays, yearEnd(own, usual), closed, open(own), spans(own));
        own.rejectOthers();
        return read;
    }

    private Holidays.YearEnd yearEnd(Fields own, Holidays.YearEnd usual) {
        String name = usual == null ? "年末年始の休日" : usual.name();
        return own.text("year_end")
                .flatMap(written -> ends(
                        own,
                        "year_end",
                        written,
                        "12-29/01-03",
                        (from, until) ->
                                new Holidays.YearEnd(name, MonthDay.parse("--" + from), MonthDay.parse("--" + until))))
                .orElse(usual);
    }

    private Optional<OpenDays.Closed> closed(Fields entry) {
        String name = entry.text("name").orElse("休日");
        return ends(entry, "days", entry.required("days"), "2026-08-13/2026-08-14", (from, until) -> {
            OpenDays.Closed days = new OpenDays.Closed(name, LocalDate.parse(from), LocalDate.parse(until));
            if (days.until().isBefore(days.from())) {
                throw new DateTimeException("ends before it begins");
            }
            return days;
        });
    }

    private Set<LocalDate> open(Fields own) {
        Set<LocalDate> open = new HashSet<>();
        own.texts("open")
                .forEach(written -> ends(own, "open", written, "2026-05-02", (from, until) -> LocalDate.parse(from))
                        .ifPresent(open::add));
        return open;
    }

    private Map<String, OpenDays.SpanDays> spans(Fields own) {
        Map<String, OpenDays.SpanDays> spans = new HashMap<>();
        own.fields("spans")
                .ifPresent(all -> all.entries()
                        .keySet()
                        .forEach(id -> all.fields(id).ifPresent(span -> {
                            spans.put(
                                    id,
                                    new OpenDays.SpanDays(
                                            span.number("least").orElse(null),
                                            span.number("most").orElse(null),
                                            span.number("usual").orElse(null),
                                            span.oneOf("count", Count.class)
                                                    .map(count -> count == Count.OPEN)
                                                    .orElse(null)));
                            span.rejectOthers();
                        })));
        return spans;
    }

    /** Which days count: all of the calendar (暦日), or those on which the body works (開庁日). */
    enum Count {
        CALENDAR,
        OPEN
    }

    /** Both ends of {@code from/until}; one day is both. */
    private <T> Optional<T> ends(
            Fields fields, String key, String written, String expected, BiFunction<String, String, T> reading) {
        String[] ends = written.strip().split("/", -1);
        try {
            return Optional.of(reading.apply(ends[0].strip(), ends[ends.length - 1].strip()));
        } catch (DateTimeException unreadable) {
            found.add(Diagnostic.of(Code.CLS_10, fields.place(key))
                    .with("key", key)
                    .with("found", written)
                    .with("expected", expected));
            return Optional.empty();
        }
    }
}
