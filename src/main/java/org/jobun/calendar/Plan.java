package org.jobun.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.matter.FactType;
import org.jobun.matter.Facts;
import org.jobun.matter.FiscalYear;
import org.jobun.matter.Matter;
import org.jobun.matter.OpenDays;
import org.jobun.matter.Vocabulary;

/**
 * The days of a procurement in order: those that are written, and proposals for the others, found from the nearest days that are
 * known by what is usual between them, within what must and may lie between.
 */
public record Plan(List<Day> days) {
    public Plan {
        days = List.copyOf(days);
    }

    /**
     * One step.
     *
     * @param path of the fact
     * @param day null where nothing is known from which it could be found, or none lies between the days that are known
     * @param proposed true where nobody wrote it
     * @param planned whether a proposal may be written into the matter; else it is what is expected
     * @param closedFor why the body is closed on it; empty where it works
     * @param about what it was found by: 公告期間; empty where it is written or unknown
     */
    public record Day(
            String path,
            String label,
            LocalDate day,
            boolean proposed,
            boolean planned,
            String closedFor,
            String about) {}

    /** What can be taken over: path → day, in order. */
    public Map<String, LocalDate> proposals() {
        Map<String, LocalDate> proposals = new LinkedHashMap<>();
        days.stream()
                .filter(day -> day.proposed() && day.planned() && day.day() != null)
                .forEach(day -> proposals.put(day.path(), day.day()));
        return proposals;
    }

    /** The plan of a matter. */
    public static Plan of(Schedule schedule, Matter matter, Vocabulary vocabulary) {
        return new Planning(schedule, matter).plan(vocabulary);
    }

    /** A plan while its days are found. */
    private static final class Planning {
        private final Facts facts;
        private final OpenDays open;
        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final List<Span.Held> spans;
        private final Map<String, LocalDate> known = new LinkedHashMap<>();
        private final Map<String, String> foundBy = new LinkedHashMap<>();
        /** Steps between whose neighbours no day is left. */
        private final List<String> squeezed = new ArrayList<>();

        Planning(Schedule schedule, Matter matter) {
            this.facts = matter.facts();
            this.open = matter.municipality().days();
            schedule.of(facts).forEach(step -> steps.put(step.date(), step));
            this.spans = schedule.held(facts, open);
            steps.keySet().forEach(path -> facts.date(path).ifPresent(day -> known.put(path, day)));
        }

        Plan plan(Vocabulary vocabulary) {
            while (proposeNext()) {
                // Each round finds one more day, or learns that there is none.
            }
            List<Day> days = new ArrayList<>();
            for (Step step : steps.values()) {
                LocalDate day = known.get(step.date());
                days.add(new Day(
                        step.date(),
                        vocabulary.find(step.date()).map(FactType::label).orElse(step.date()),
                        day,
                        facts.date(step.date()).isEmpty(),
                        step.planned(),
                        day == null ? "" : open.closedFor(day).orElse(""),
                        foundBy.getOrDefault(step.date(), "")));
            }
            return new Plan(days);
        }

        private boolean proposeNext() {
            for (Span.Held held : spans) {
                Span span = held.span();
                boolean forward = known.containsKey(span.from());
                String path = forward ? span.to() : span.from();
                boolean useful = held.usual().isPresent()
                        && forward != known.containsKey(span.to())
                        && steps.containsKey(path)
                        && steps.get(path).proposed()
                        && !squeezed.contains(path);
                if (useful) {
                    propose(held, path, forward);
                    return true;
                }
            }
            return false;
        }

        private void propose(Span.Held held, String path, boolean forward) {
            int usual = held.usual().orElseThrow();
            LocalDate wanted = forward
                    ? held.after(known.get(held.span().from()), usual)
                    : held.before(known.get(held.span().to()), usual);
            Optional<LocalDate> day = within(wanted, path, forward);
            day.ifPresent(found -> {
                known.put(path, found);
                foundBy.put(path, held.span().about());
            });
            if (day.isEmpty()) {
                squeezed.add(path);
            }
        }

        /** The day itself, or the nearest to it that the days which are known leave. */
        private Optional<LocalDate> within(LocalDate wanted, String path, boolean forward) {
            LocalDate first = first(path);
            LocalDate last = last(path);
            if (first.isAfter(last)) {
                return Optional.empty();
            }
            LocalDate day = clamp(wanted, first, last);
            // Contracts of a fiscal year are made on its first day, whatever day of the week that is.
            boolean yearBegins = day.getMonthValue() == 4 && day.getDayOfMonth() == 1;
            if (yearBegins || !steps.get(path).onOpenDay()) {
                return Optional.of(day);
            }
            LocalDate later = open.onOrAfter(day);
            LocalDate earlier = open.onOrBefore(day);
            LocalDate better = forward ? later : earlier;
            LocalDate other = forward ? earlier : later;
            return List.of(better, other).stream()
                    .filter(one -> !one.isBefore(first) && !one.isAfter(last))
                    .filter(one -> FiscalYear.of(one) == FiscalYear.of(day))
                    .findFirst();
        }

        private static LocalDate clamp(LocalDate day, LocalDate first, LocalDate last) {
            return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
        }

        /** The first day that the known days before a step, and limits of those behind it, leave. */
        private LocalDate first(String path) {
            LocalDate first = LocalDate.MIN;
            for (Span.Held held : spans) {
                LocalDate from = known.get(held.span().from());
                LocalDate to = known.get(held.span().to());
                if (held.span().to().equals(path) && from != null) {
                    first = later(first, held.earliest(from));
                }
                if (held.span().from().equals(path) && to != null) {
                    first = later(first, held.earliestBefore(to).orElse(LocalDate.MIN));
                }
            }
            return first;
        }

        private LocalDate last(String path) {
            LocalDate last = LocalDate.MAX;
            for (Span.Held held : spans) {
                LocalDate from = known.get(held.span().from());
                LocalDate to = known.get(held.span().to());
                if (held.span().from().equals(path) && to != null) {
                    last = earlier(last, held.latestBefore(to));
                }
                if (held.span().to().equals(path) && from != null) {
                    last = earlier(last, held.latest(from).orElse(LocalDate.MAX));
                    last = earlier(last, held.span().until().after(from).orElse(LocalDate.MAX));
                }
            }
            return last;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static LocalDate earlier(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
