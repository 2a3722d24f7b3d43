package org.jobun.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jobun.calendar.CheckDates;
import org.jobun.calendar.Plan;
import org.jobun.calendar.WriteDates;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;
import org.jobun.source.SourceFile;

/** The calendar of a matter: its days in order, proposals for those that nobody wrote, and what is wrong with them. */
public final class PlanDates {
    private final Catalog catalog;

    public PlanDates(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The plan of a matter, with what is wrong with the days that are written in it. */
    public Outcome<Plan> of(Matter matter) {
        Diagnostics found = new Diagnostics();
        new CheckDates(catalog.schedule(), catalog.vocabulary(), catalog.laws()).check(matter, found);
        return Outcome.of(Plan.of(catalog.schedule(), matter, catalog.vocabulary()), found);
    }

    /**
     * The text of a matter file with the proposals in it; empty where it could not be read again with just those days, so that
     * nothing is written that is not understood.
     */
    public Optional<String> taken(SourceFile file, Plan plan) {
        String text = WriteDates.into(String.join("\n", file.lines()), plan.proposals());
        return SourceFile.decode(file.path(), text.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                .flatMap(changed -> new ReadMatter(catalog).whole(changed, new Diagnostics()))
                .filter(matter -> holds(matter, plan.proposals()))
                .map(matter -> text);
    }

    private static boolean holds(Matter matter, Map<String, LocalDate> days) {
        return days.entrySet().stream()
                .allMatch(day -> matter.facts()
                        .date(day.getKey())
                        .filter(day.getValue()::equals)
                        .isPresent());
    }
}
