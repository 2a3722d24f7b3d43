package org.jobun.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.law.LawTable;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.Facts;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;
import org.jobun.matter.OpenDays;
import org.jobun.matter.Vocabulary;
import org.jobun.text.Digits;

/** Holds the days of a matter against its schedule: their order, what lies between them, and whether the body works on them. */
public final class CheckDates {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    /** Contracts of a fiscal year are dated so whatever day of the week that is. */
    private static final MonthDay YEAR_BEGINS = MonthDay.of(4, 1);

    private final Schedule schedule;
    private final Vocabulary vocabulary;
    private final LawTable laws;

    public CheckDates(Schedule schedule, Vocabulary vocabulary, LawTable laws) {
        this.schedule = schedule;
        this.vocabulary = vocabulary;
        this.laws = laws;
    }

    /** Reports each day that does not fit, at the place where it is written. */
    public void check(Matter matter, Diagnostics found) {
        OpenDays days = matter.municipality().days();
        schedule.of(matter.facts()).stream()
                .filter(Step::onOpenDay)
                .forEach(step -> written(matter.facts(), step.date())
                        .ifPresent(day -> closed(step, day, place(matter, step.date()), days, found)));
        schedule.held(matter.facts(), days).forEach(span -> span(span, matter, found));
    }

    /** A day that somebody wrote: one that follows from another is judged there. */
    private static Optional<LocalDate> written(Facts facts, String path) {
        return facts.find(path)
                .filter(fact -> fact.source() != Fact.Source.COMPUTED)
                .flatMap(fact -> facts.date(path));
    }

    private static Location place(Matter matter, String path) {
        return matter.facts()
                .find(path)
                .map(Fact::place)
                .orElseGet(() -> matter.file().place());
    }

    private void closed(Step step, LocalDate day, Location place, OpenDays days, Diagnostics found) {
        boolean yearBegins = MonthDay.from(day).equals(YEAR_BEGINS);
        days.closedFor(day)
                .filter(why -> !yearBegins)
                .ifPresent(why -> found.add(Diagnostic.of(Code.CAL_01, place)
                        .with("label", label(step.date()))
                        .with("day", DayWords.of(day))
                        .with("why", why)
                        .with("before", DayWords.of(days.onOrBefore(day)))
                        .with("after", DayWords.of(days.onOrAfter(day)))));
    }

    private void span(Span.Held held, Matter matter, Diagnostics found) {
        Span span = held.span();
        Optional<LocalDate> from = written(matter.facts(), span.from());
        Optional<LocalDate> to = written(matter.facts(), span.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Between between = new Between(held, from.get(), to.get(), place(matter, span.to()), basis(span, matter));
        if (to.get().isBefore(from.get())) {
            if (span.ordered() && !isKnownOrder(span)) {
                found.add(between.wrongOrder());
            }
        } else if (to.get().isBefore(held.earliest(from.get()))) {
            found.add(between.tooShort());
        } else if (held.latest(from.get()).filter(to.get()::isAfter).isPresent()) {
            found.add(between.tooLong());
        }
        span.until().after(from.get()).filter(to.get()::isAfter).ifPresent(last -> found.add(between.afterYear(last)));
    }

    /** What is reported for every matter while it is read. */
    private static boolean isKnownOrder(Span span) {
        List<String> order = MatterDates.ORDER;
        boolean both = order.contains(span.from()) && order.contains(span.to());
        return both && order.indexOf(span.from()) < order.indexOf(span.to())
                || MatterDates.PAIRS.contains(new MatterDates.Pair(span.from(), span.to()));
    }

    private String basis(Span span, Matter matter) {
        LocalDate day = matter.facts().date("dates.conclusion").orElse(LAST);
        return span.basis().stream()
                .map(id -> laws.name(id, day, Digits.HALF))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private String label(String path) {
        return vocabulary.find(path).map(FactType::label).orElse(path);
    }

    /** Two days that are both written, and the span that they are held against. */
    private final class Between {
        private final Span.Held held;
        private final LocalDate from;
        private final LocalDate to;
        private final Location place;
        private final String law;

        Between(Span.Held held, LocalDate from, LocalDate to, Location place, String law) {
            this.held = held;
            this.from = from;
            this.to = to;
            this.place = place;
            this.law = law;
        }

        Diagnostic wrongOrder() {
            Diagnostic order = Diagnostic.of(Code.FCT_06, place)
                    .with("earlier", label(held.span().from()))
                    .with("first", from)
                    .with("later", label(held.span().to()))
                    .with("second", to)
                    .as(held.span().severity());
            String hint = held.span().hint();
            return hint.isEmpty() ? order : order.with("hint", hint);
        }

        Diagnostic tooShort() {
            return said(Code.CAL_02)
                    .with("needed", held.least())
                    .with("latest", DayWords.of(held.latestBefore(to)))
                    .with("earliest", DayWords.of(held.earliest(from)));
        }

        Diagnostic tooLong() {
            return said(Code.CAL_03)
                    .with("allowed", held.most().orElseThrow())
                    .with("latest", DayWords.of(held.latest(from).orElseThrow()));
        }

        Diagnostic afterYear(LocalDate last) {
            return said(Code.CAL_04)
                    .with("last", DayWords.of(last))
                    .with("variant", held.span().until());
        }

        private Diagnostic said(Code code) {
            Span span = held.span();
            return Diagnostic.of(code, place)
                    .with("about", span.about())
                    .with("earlier", label(span.from()))
                    .with("first", DayWords.of(from))
                    .with("later", label(span.to()))
                    .with("second", DayWords.of(to))
                    .with("days", held.between(from, to))
                    .with("unit", held.openDays() ? "開庁日" : "日")
                    .with("law", law)
                    .with("variant", law.isEmpty() ? "" : "BASIS")
                    .with("more", span.hint())
                    .as(span.severity());
        }
    }
}
