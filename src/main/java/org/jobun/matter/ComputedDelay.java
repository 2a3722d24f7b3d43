package org.jobun.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.law.MoneyTable;

/** What is owed for time: 違約金 of a contractor who is late, 遅延利息 of a body that pays late. */
final class ComputedDelay {
    private static final int YEAR = 365;
    private static final int LEAP_YEAR = 366;
    private static final int PRECISION = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The rate of the state on the day of conclusion; there is none for days of which nobody read it. */
    static final String STATE_RATE = "late_payment.state_rate";

    /** Of which the one that holds is the base, where no part is said. */
    static final List<String> AMOUNTS = List.of("contract.amount", "change.amount", "change.from_amount");

    /** What each of its facts is computed from; that of the state from the day of conclusion, bases from amounts as well. */
    static final Map<String, List<String>> SOURCES = sources();

    static final Condition CONTRACTING = new Condition.OneOf("nature", List.of("contracting"));
    static final Condition AMOUNT = new Condition.Any(
            AMOUNTS.stream().<Condition>map(ComputedDelay::given).toList());
    private static final Condition BASE =
            new Condition.Any(List.of(given("delay.part"), Condition.all(AMOUNT, CONTRACTING)));
    private static final Condition DAYS = Condition.all(
            given("term.end"), new Condition.Any(List.of(given("dates.completed"), given("dates.corrected"))));
    private static final Condition DAILY = new Condition.OneOf("delay_form", List.of("daily"));
    private static final Condition RATE = new Condition.Any(List.of(
            Condition.all(DAILY, given("figures.delay_daily")),
            Condition.all(new Condition.Not(DAILY), rate(given("rates.delay")))));
    private static final Condition LATE_RATE = rate(given("rates.late_payment"));

    /** When each of its facts exists. */
    static final Map<String, Condition> GIVEN_WHEN = Map.of(
            "delay.days", DAYS,
            "delay.base", BASE,
            "delay.rate", RATE,
            "delay.damages", Condition.all(DAYS, BASE, RATE),
            "late_payment.days", Condition.all(given("dates.invoice"), given("dates.paid")),
            "late_payment.rate", LATE_RATE,
            "late_payment.interest",
                    Condition.all(
                            given("dates.invoice"),
                            given("dates.paid"),
                            LATE_RATE,
                            new Condition.Any(List.of(given("late_payment.unpaid"), AMOUNT))));

    private final FactSheet sheet;
    private final BodyMoney money;

    ComputedDelay(FactSheet sheet, BodyMoney money) {
        this.sheet = sheet;
        this.money = money;
    }

    /** The rate of the body; where it has none, that of the state. */
    private static Condition rate(Condition... ofTheBody) {
        List<Condition> ways = new ArrayList<>(List.of(ofTheBody));
        ways.add(given(STATE_RATE));
        return new Condition.Any(ways);
    }

    /** When the state's rate is known: the day of conclusion, or what stands in for it, lies in a period of the table. */
    static Condition stateRateKnown(MoneyTable table) {
        List<Condition> ways = new ArrayList<>();
        List<Condition> absent = new ArrayList<>();
        for (String day : MatterDates.STAND_INS) {
            List<Condition> way = new ArrayList<>(absent);
            way.add(new Condition.Any(table.lateRates().stream()
                    .map(MoneyTable.LateRate::validity)
                    .<Condition>map(known -> new Condition.Days(
                            day,
                            known.from(),
                            known.until() == null ? null : known.until().minusDays(1)))
                    .toList()));
            ways.add(new Condition.All(way));
            absent.add(new Condition.Given(day, false));
        }
        return new Condition.Any(ways);
    }

    private static Condition given(String path) {
        return new Condition.Given(path, true);
    }

    private static Map<String, List<String>> sources() {
        Map<String, List<String>> sources = new HashMap<>();
        sourcesOfDamages(sources);
        sourcesOfInterest(sources);
        return sources;
    }

    private static void sourcesOfDamages(Map<String, List<String>> sources) {
        sources.put(
                "delay.days",
                List.of(
                        "term.end",
                        "dates.completed",
                        "dates.completion_notice",
                        "dates.inspected",
                        "dates.corrected"));
        sources.put("delay.rate", List.of("delay_form", STATE_RATE));
        sources.put(
                "delay.damages",
                List.of(
                        "delay.days",
                        "delay.base",
                        "delay.rate",
                        "delay_form",
                        "delay_year",
                        "delay_fraction",
                        "term.end"));
    }

    private static void sourcesOfInterest(Map<String, List<String>> sources) {
        sources.put("late_payment.days", List.of("due.payment", "dates.paid"));
        sources.put("late_payment.rate", List.of(STATE_RATE));
        sources.put("late_payment.interest", List.of("late_payment.days", "late_payment.rate", "late_payment.unpaid"));
    }

    void add() {
        Optional<BigDecimal> ofState =
                sheet.conclusion().flatMap(day -> money.state().lateRate(day));
        ofState.ifPresent(percent -> sheet.put(STATE_RATE, new FactValue.Rate(percent)));
        damages(ofState);
        interest(ofState);
    }

    // ---- 履行の遅滞

    private void damages(Optional<BigDecimal> ofState) {
        Optional<Long> days = days();
        days.ifPresent(count -> sheet.put("delay.days", new FactValue.Number(count)));
        Optional<Long> base = base();
        base.ifPresent(yen -> sheet.putYen("delay.base", yen));
        boolean daily = sheet.is("delay_form", "daily");
        Optional<BigDecimal> rate =
                daily ? fraction("figures.delay_daily") : rate("rates.delay").or(() -> ofState);
        rate.ifPresent(percent -> sheet.put("delay.rate", new FactValue.Rate(percent)));
        if (days.isPresent() && base.isPresent() && rate.isPresent()) {
            BigDecimal part = daily ? BigDecimal.valueOf(days.get()) : years(days.get());
            long yen = yen(base.get(), rate.get(), part);
            sheet.putYen("delay.damages", sheet.is("delay_fraction", "hundred") ? yen / 100 * 100 : yen);
        }
    }

    /**
     * From the day after the end of the term to the day of completion, or to that of the correction where the first inspection
     * was not passed; days that the body took to inspect do not count.
     */
    private Optional<Long> days() {
        Optional<LocalDate> end = sheet.date("term.end");
        Optional<LocalDate> done = sheet.date("dates.corrected").or(() -> sheet.date("dates.completed"));
        if (end.isEmpty() || done.isEmpty()) {
            return Optional.empty();
        }
        long late = Math.max(0, ChronoUnit.DAYS.between(end.get(), done.get()));
        return Optional.of(Math.max(0, late - inspecting(end.get(), done.get())));
    }

    private long inspecting(LocalDate end, LocalDate done) {
        Optional<LocalDate> from = sheet.date("dates.completion_notice");
        Optional<LocalDate> until = sheet.date("dates.inspected");
        if (sheet.date("dates.corrected").isEmpty() || from.isEmpty() || until.isEmpty()) {
            return 0;
        }
        LocalDate first = from.get().isBefore(end) ? end : from.get();
        LocalDate last = until.get().isAfter(done) ? done : until.get();
        return Math.max(0, ChronoUnit.DAYS.between(first, last));
    }

    private Optional<Long> base() {
        Optional<Long> part = sheet.yen("delay.part");
        if (part.isPresent() || !sheet.is("nature", "contracting")) {
            return part;
        }
        long accepted = sheet.yen("delay.accepted").orElse(0L);
        return ComputedYears.amount(sheet).map(yen -> Math.max(0, yen - accepted));
    }

    /** Days as a part of years: 365 to each, or 366 to those of a leap year. */
    private BigDecimal years(long days) {
        if (sheet.is("delay_year", "fixed")) {
            return over(BigDecimal.valueOf(days), YEAR);
        }
        LocalDate first = sheet.date("term.end").orElseThrow().plusDays(1);
        LocalDate behind = first.plusDays(days);
        BigDecimal years = BigDecimal.ZERO;
        for (LocalDate at = first; at.isBefore(behind); ) {
            LocalDate next = LocalDate.of(at.getYear() + 1, 1, 1);
            LocalDate until = next.isBefore(behind) ? next : behind;
            BigDecimal inYear = BigDecimal.valueOf(ChronoUnit.DAYS.between(at, until));
            years = years.add(over(inYear, at.isLeapYear() ? LEAP_YEAR : YEAR));
            at = until;
        }
        return years;
    }

    private static BigDecimal over(BigDecimal days, int year) {
        return days.divide(BigDecimal.valueOf(year), PRECISION, RoundingMode.HALF_UP);
    }

    // ---- 支払の遅延

    /** 支払遅延防止法第8条: under 100 yen nothing is due, and fractions of 100 yen are dropped. */
    private void interest(Optional<BigDecimal> ofState) {
        Optional<BigDecimal> rate = rate("rates.late_payment")
                .map(own -> ofState.filter(state -> state.compareTo(own) > 0).orElse(own))
                .or(() -> ofState);
        rate.ifPresent(percent -> sheet.put("late_payment.rate", new FactValue.Rate(percent)));
        Optional<LocalDate> due = sheet.date("due.payment");
        Optional<LocalDate> paid = sheet.date("dates.paid");
        if (due.isEmpty() || paid.isEmpty()) {
            return;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(due.get(), paid.get()));
        sheet.put("late_payment.days", new FactValue.Number(days));
        Optional<Long> unpaid = sheet.yen("late_payment.unpaid").or(() -> ComputedYears.amount(sheet));
        if (rate.isPresent() && unpaid.isPresent()) {
            long yen = yen(unpaid.get(), rate.get(), over(BigDecimal.valueOf(days), YEAR));
            sheet.putYen("late_payment.interest", yen / 100 * 100);
        }
    }

    // ---- what both need

    private Optional<BigDecimal> rate(String path) {
        return Optional.ofNullable(sheet.facts().get(path))
                .map(Fact::value)
                .filter(FactValue.Rate.class::isInstance)
                .map(value -> ((FactValue.Rate) value).percent());
    }

    /** A fraction in hundredths. */
    private Optional<BigDecimal> fraction(String path) {
        return Optional.ofNullable(sheet.facts().get(path))
                .map(Fact::value)
                .filter(FactValue.Fraction.class::isInstance)
                .map(FactValue.Fraction.class::cast)
                .map(part -> BigDecimal.valueOf(part.numerator())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(part.denominator()), PRECISION, RoundingMode.HALF_UP));
    }

    /** base × hundredths × part, a fraction of a yen dropped (国等の債権債務等の金額の端数計算に関する法律第2条). */
    private static long yen(long base, BigDecimal percent, BigDecimal part) {
        // The part is rounded at its thirtieth decimal; a sum that is whole must not fall below itself by that.
        return BigDecimal.valueOf(base)
                .multiply(percent)
                .multiply(part)
                .divide(HUNDRED, 12, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }
}
