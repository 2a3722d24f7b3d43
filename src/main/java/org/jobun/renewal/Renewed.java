package org.jobun.renewal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.interview.Answers;
import org.jobun.interview.MatterText;
import org.jobun.interview.NextYear;
import org.jobun.matter.FactType;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;
import org.jobun.matter.OpenDays;
import org.jobun.matter.WrittenDay;
import org.jobun.source.SourceFile;

/**
 * A matter of last year as that of a new year.
 *
 * @param answers of the new matter
 */
record Renewed(Former former, NewYear year, Answers answers) {
    /** A matter of which nobody has edited anything yet, with what is proposed for it: heading → value, for the columns of the table. */
    static Map<String, String> proposed(Former former, NewYear year, Map<String, FactType> columns, Catalog catalog) {
        Answers last = former.answers();
        int years = year.years(last);
        OpenDays open = last.matter(catalog, new Diagnostics())
                .map(matter -> matter.municipality().days())
                .orElse(OpenDays.WEEKDAYS);
        Map<String, String> proposed = new LinkedHashMap<>();
        columns.forEach((heading, type) -> last.text(type.path())
                .flatMap(text -> proposed(type, text, year, years, open))
                .ifPresent(value -> proposed.put(heading, value)));
        return proposed;
    }

    private static Optional<String> proposed(FactType type, String text, NewYear year, int years, OpenDays open) {
        return switch (type.kind()) {
            case DATE ->
                WrittenDay.day(text)
                        .toOptional()
                        .map(day -> year.moved(type.path(), day, years, open).toString());
            case TEXT -> Optional.of(NewYear.moved(text, years)).filter(moved -> !moved.equals(text));
            default -> Optional.empty();
        };
    }

    /**
     * A matter with what stands in its row.
     *
     * @param id of the new matter
     * @param cells fact → what was written in its column, be it nothing
     */
    static Renewed of(Former former, NewYear year, String id, Map<FactType, String> cells) {
        Answers next = former.answers();
        for (int i = year.years(next); i > 0; i--) {
            next = NextYear.of(next, id).answers();
        }
        for (Map.Entry<FactType, String> cell : cells.entrySet()) {
            String text = Columns.written(cell.getKey(), cell.getValue());
            if (!text.isEmpty() || Columns.isOpen(cell.getKey())) {
                next = next.with(cell.getKey().path(), text);
            }
        }
        return new Renewed(former, year, next);
    }

    /** As a matter file. */
    SourceFile file() {
        return SourceFile.decode(name(), answers.text().getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .orElseThrow();
    }

    /** By which problems call the file. */
    String name() {
        return answers.id() + ".yaml";
    }

    MatterText laidOut() {
        return answers.laidOut();
    }

    /** What the new year itself brings up, at the row. */
    List<Diagnostic> remarks(Location row, Catalog catalog) {
        List<Diagnostic> remarks = new ArrayList<>();
        Answers last = former.answers();
        last.matter(catalog, new Diagnostics()).ifPresent(matter -> {
            lastDay(matter)
                    .filter(day -> !day.isBefore(year.first()))
                    .ifPresent(day -> remarks.add(Diagnostic.of(Code.RNW_02, row)
                            .with("date", day)
                            .with("year", year.name())
                            .with("fact", "dates.end")));
            matter.facts()
                    .plain("method")
                    .filter(method -> !method.equals("negotiated"))
                    .filter(method -> method.equals(answers.text("method").orElse(method)))
                    .ifPresent(method -> remarks.add(Diagnostic.of(Code.RNW_03, row)
                            .with("found", word(catalog, method))
                            .with("fact", "method")));
        });
        if (!former.whole()) {
            remarks.add(Diagnostic.of(Code.RNW_04, row).with("found", former.source()));
        }
        NewYear.day(answers, "dates.start")
                .filter(day -> !year.contains(day))
                .ifPresent(day -> remarks.add(Diagnostic.of(Code.RNW_05, row)
                        .with("date", day)
                        .with("year", year.name())
                        .with("fact", "dates.start")));
        return remarks;
    }

    /** Whether last year's contract still runs in the new year: it is not renewed unless somebody says so. */
    static boolean isRunning(Former former, NewYear year, Catalog catalog) {
        return former.answers()
                .matter(catalog, new Diagnostics())
                .flatMap(Renewed::lastDay)
                .filter(day -> !day.isBefore(year.first()))
                .isPresent();
    }

    private static Optional<LocalDate> lastDay(Matter matter) {
        return MatterDates.lastDay(matter.facts());
    }

    private static String word(Catalog catalog, String method) {
        return catalog.vocabulary()
                .find("method")
                .map(type -> Columns.shown(type, method))
                .orElse(method);
    }
}
