package org.jobun.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * Thirty calendars of a procurement in the fiscal years 2025 to 2028, each found from one or two days that are known, held against
 * the holidays as they were published and counted by hand in {@code calendars.txt}, and against conditions of their own.
 */
class CalendarsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/calendar/calendars.txt");

    private static final Catalog CATALOG = new CatalogReader(new Diagnostics())
            .remembered()
            .layer(CatalogFiles.bundled())
            .read()
            .orElseThrow();

    /** Every day but Saturdays and Sundays on which a town hall is closed, typed from the published lists. */
    private static final Set<LocalDate> CLOSED = closed(
            "2025 1/1 1/2 1/3 1/13 2/11 2/24 3/20 4/29 5/5 5/6 7/21 8/11 9/15 9/23 10/13 11/3 11/24 12/29 12/30 12/31",
            "2026 1/1 1/2 1/12 2/11 2/23 3/20 4/29 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23 12/29 12/30 12/31",
            "2027 1/1 1/11 2/11 2/23 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23 12/29 12/30 12/31",
            "2028 1/3 1/10 2/11 2/23 3/20 5/3 5/4 5/5 7/17 8/11 9/18 9/22 10/9 11/3 11/23 12/29",
            "2029 1/1 1/2 1/3 1/8 2/12 2/23 3/20");

    private static Set<LocalDate> closed(String... years) {
        Set<LocalDate> days = new TreeSet<>();
        for (String year : years) {
            String[] words = year.split(" ");
            for (String day : List.of(words).subList(1, words.length)) {
                String[] parts = day.split("/");
                days.add(LocalDate.of(
                        Integer.parseInt(words[0]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
            }
        }
        return days;
    }

    private static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(day);
    }

    /**
     * One calendar.
     *
     * @param given the answers that are known, as in a matter file
     * @param days what has to come of it: paths and days
     */
    private record Case(String name, String given, List<String> days) {
        Matter matter() {
            return CalendarsTest.matter(given);
        }
    }

    private static Matter matter(String given) {
        Diagnostics found = new Diagnostics();
        String yaml = "id: m\nmunicipality: aobano\n" + given;
        Matter matter = SourceFile.decode("m.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(CATALOG.vocabulary(), CATALOG.municipalities(), found).read(file))
                .orElseThrow();
        assertEquals(List.of(), found.sorted());
        return matter;
    }

    /** Blocks of {@code # name}, lines of the matter that begin with {@code >}, and the days. */
    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String block : Files.readString(EXPECTED).split("(?m)^# ")) {
            List<String> lines = block.lines().toList();
            if (!block.isBlank()) {
                String given = lines.stream()
                        .filter(line -> line.startsWith(">"))
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n"));
                List<String> days = lines.stream()
                        .skip(1)
                        .filter(line -> !line.startsWith(">") && !line.isBlank())
                        .toList();
                cases.add(new Case(lines.get(0), given, days));
            }
        }
        return cases;
    }

    private static Plan plan(Matter matter) {
        return Plan.of(CATALOG.schedule(), matter, CATALOG.vocabulary());
    }

    private static List<String> said(Plan plan) {
        return plan.days().stream()
                .filter(day -> day.day() != null)
                .map(day ->
                        (day.proposed() ? "" : "*") + day.path() + " " + day.day() + " " + DayWords.weekday(day.day()))
                .toList();
    }

    @Test
    void thirtyCalendars() throws IOException {
        List<Case> cases = cases();
        assertEquals(30, cases.size());
        if (Boolean.getBoolean("jobun.rewrite")) {
            rewrite(cases);
        }
        for (Case one : cases) {
            assertEquals(one.days(), said(plan(one.matter())), one.name());
        }
    }

    private static void rewrite(List<Case> cases) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Case one : cases) {
            text.append("# ").append(one.name()).append('\n');
            one.given().lines().forEach(line -> text.append("> ").append(line).append('\n'));
            said(plan(one.matter())).forEach(day -> text.append(day).append('\n'));
            text.append('\n');
        }
        Files.writeString(EXPECTED, text);
    }

    /** The same calendars, judged by what the law and usage ask, without the program's own counting. */
    @Test
    void proposalsLieOnOpenDaysInOrderAndLeaveTheTimeThatIsAskedFor() throws IOException {
        for (Case one : cases()) {
            Plan plan = plan(one.matter());
            Map<String, LocalDate> days = plan.days().stream()
                    .filter(day -> day.day() != null)
                    .collect(Collectors.toMap(Plan.Day::path, Plan.Day::day));
            plan.days().stream()
                    .filter(day -> day.day() != null && day.proposed())
                    .filter(day -> !Set.of("dates.start", "dates.completed", "dates.completion_notice")
                            .contains(day.path()))
                    .filter(day -> !day.day().toString().endsWith("-04-01"))
                    .forEach(day -> assertTrue(isOpen(day.day()), one.name() + ": " + day));
            if (days.containsKey("dates.notice")) {
                int least = one.given().contains("again") ? 6 : 11;
                LocalDate last = days.get("dates.bid").minusDays(least);
                assertFalse(days.get("dates.notice").isAfter(last), one.name() + ": " + days);
            }
            for (String[] pair : new String[][] {
                {"dates.draft", "dates.notice"},
                {"dates.draft", "dates.invitation"},
                {"bid.questions_until", "bid.answers_on"},
                {"bid.answers_on", "dates.bid"},
                {"bid.documents_until", "bid.qualified_on"},
                {"bid.qualified_on", "dates.bid"},
                {"quotation.until", "quotation.opened_on"},
                {"dates.award", "dates.conclusion"},
                {"dates.conclusion", "dates.start"},
                {"dates.completion_notice", "dates.inspected"},
                {"dates.inspected", "dates.invoice"},
                {"dates.invoice", "dates.paid"}
            }) {
                if (days.containsKey(pair[0]) && days.containsKey(pair[1])) {
                    assertFalse(
                            days.get(pair[1]).isBefore(days.get(pair[0])),
                            one.name() + ": " + pair[0] + " " + pair[1] + days);
                }
            }
            if (days.containsKey("dates.inspected")) {
                assertFalse(
                        days.get("dates.inspected")
                                .isAfter(days.get("dates.completion_notice").plusDays(10)),
                        one.name());
            }
            if (days.containsKey("dates.paid")) {
                assertFalse(
                        days.get("dates.paid").isAfter(days.get("dates.invoice").plusDays(30)), one.name());
            }
            Diagnostics found = new Diagnostics();
            new CheckDates(CATALOG.schedule(), CATALOG.vocabulary(), CATALOG.laws())
                    .check(taken(one.matter(), one.given(), plan), found);
            assertEquals(List.of(), found.sorted(), one.name());
        }
    }

    /** The matter with all that is proposed written into it. */
    private static Matter taken(Matter matter, String given, Plan plan) {
        Map<String, LocalDate> all = plan.days().stream()
                .filter(day -> day.day() != null && day.proposed())
                .collect(Collectors.toMap(Plan.Day::path, Plan.Day::day));
        return matter(WriteDates.into(given + "\n", all));
    }
}
