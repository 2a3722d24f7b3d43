package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What follows from what is done with a contract: until when a leak is reported, and what contradicts itself. */
final class ComputedPerformance {
    private static final Condition KNOWN = new Condition.Given("incident.known", true);

    /** When its facts exist. */
    static final Map<String, Condition> GIVEN_WHEN = Map.of(
            "incident.preliminary_due", KNOWN,
            "incident.final_due", KNOWN,
            "returned.after_proof",
                    Condition.all(
                            new Condition.Given("returned.items", true),
                            new Condition.Given("returned.certified_on", true)),
            "extension.no_longer",
                    Condition.all(new Condition.Given("dates.end", true), new Condition.Given("extension.until", true)),
            "inspection.by_supervisor",
                    Condition.all(
                            new Condition.Given("inspection.inspector", true),
                            new Condition.Given("supervisor.name", true)));

    /** What each of its facts is computed from. */
    static final Map<String, List<String>> SOURCES = Map.of(
            "incident.preliminary_due", List.of("incident.known", "figures.preliminary_days"),
            "incident.final_due", List.of("incident.known", "incident_kind"),
            "returned.after_proof", List.of("returned.items", "returned.certified_on"),
            "extension.no_longer", List.of("dates.end", "extension.until"),
            "inspection.by_supervisor", List.of("inspection.inspector", "supervisor.name"));

    /** Days of 個人情報の保護に関する法律施行規則第44条: 確報, and where someone may have acted with a wrongful aim. */
    private static final int FINAL_DAYS = 30;

    private static final int WRONGFUL_DAYS = 60;

    private ComputedPerformance() {}

    static void addTo(FactSheet sheet, OpenDays calendar) {
        sheet.date("incident.known").ifPresent(known -> leak(sheet, known, calendar));
        both(sheet, "dates.end", "extension.until", (end, until) -> {
            sheet.putFlag("extension.no_longer", !until.isAfter(end));
        });
        sheet.date("returned.certified_on").ifPresent(proof -> returned(sheet, proof));
        Optional<String> inspector = sheet.plain("inspection.inspector");
        Optional<String> supervisor = sheet.plain("supervisor.name");
        if (inspector.isPresent() && supervisor.isPresent()) {
            sheet.putFlag("inspection.by_supervisor", name(inspector.get()).equals(name(supervisor.get())));
        }
    }

    private static void both(FactSheet sheet, String one, String other, BiConsumer<LocalDate, LocalDate> then) {
        sheet.date(one).ifPresent(first -> sheet.date(other).ifPresent(second -> then.accept(first, second)));
    }

    /** A proof that is older than what it proves. */
    private static void returned(FactSheet sheet, LocalDate proof) {
        List<Map<String, String>> rows = sheet.rows("returned.items");
        if (!rows.isEmpty()) {
            sheet.putFlag(
                    "returned.after_proof",
                    rows.stream()
                            .flatMap(row -> ListCell.day(row.get("done")).stream())
                            .anyMatch(proof::isBefore));
        }
    }

    /** The day on which the leak is known counts as the first; a last day that is closed gives way to the next open one. */
    private static void leak(FactSheet sheet, LocalDate known, OpenDays calendar) {
        sheet.number("figures.preliminary_days")
                .ifPresent(days -> put(sheet, "incident.preliminary_due", known.plusDays(days - 1)));
        int days = sheet.is("incident_kind", "wrongful") ? WRONGFUL_DAYS : FINAL_DAYS;
        put(sheet, "incident.final_due", calendar.onOrAfter(known.plusDays(days - 1L)));
    }

    private static void put(FactSheet sheet, String path, LocalDate day) {
        sheet.put(path, new FactValue.Date(day));
    }

    /** People type spaces between the parts of a name as they like. */
    private static String name(String typed) {
        return typed.replaceAll("[\\s　]", "");
    }
}
