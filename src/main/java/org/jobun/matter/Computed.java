package org.jobun.matter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Location;

/** Facts that follow from others, so that nobody types them. */
public final class Computed {
    private static final Condition CONSORTIUM = new Condition.All(
            List.of(new Condition.OneOf("party", List.of("consortium")), new Condition.Given("members", true)));
    private static final Condition PARTS = new Condition.Given("parts", true);
    private static final Condition AUDIT_ESTIMATE = new Condition.Given("audit.estimate", true);
    /** The term has an end: the first, or a changed one. */
    private static final Condition END =
            new Condition.Any(List.of(new Condition.Given("dates.end", true), new Condition.Given("change.end", true)));

    private static final Condition TERM = Condition.all(new Condition.Given("dates.start", true), END);

    /** When each computed fact exists; those not listed always do. */
    private static final Map<String, Condition> GIVEN_WHEN = givenWhen();

    private static Map<String, Condition> givenWhen() {
        Map<String, Condition> conditions = new HashMap<>(Map.ofEntries(
                Map.entry("term.end", END),
                Map.entry("term.multi_year", TERM),
                Map.entry("other_members", CONSORTIUM),
                Map.entry("lead_member", CONSORTIUM),
                Map.entry("consortium.size", CONSORTIUM),
                Map.entry("consortium.shares", CONSORTIUM),
                Map.entry("consortium.shares_whole", CONSORTIUM),
                Map.entry("consortium.share_floor", CONSORTIUM),
                Map.entry("consortium.below_floor", CONSORTIUM),
                Map.entry("audit.estimate_rows", AUDIT_ESTIMATE),
                Map.entry("audit.estimate_total", AUDIT_ESTIMATE),
                Map.entry(
                        "audit.over_budget", Condition.all(AUDIT_ESTIMATE, new Condition.Given("audit.budget", true))),
                Map.entry("bid.points_total", new Condition.Given("evaluation", true)),
                Map.entry(
                        "bid.pass_over_total",
                        Condition.all(
                                new Condition.Given("evaluation", true), new Condition.Given("bid.pass_points", true))),
                Map.entry("part.number", PARTS),
                Map.entry("part.count", PARTS),
                Map.entry("part.total", PARTS),
                Map.entry("part.whole_name", PARTS)));
        conditions.putAll(ComputedInstalments.givenWhen());
        conditions.putAll(ComputedMoney.GIVEN_WHEN);
        conditions.putAll(ComputedChange.GIVEN_WHEN);
        return Map.copyOf(conditions);
    }

    private Computed() {}

    /** When a computed fact exists; used by proofs. */
    public static Condition givenWhen(String path) {
        return GIVEN_WHEN.getOrDefault(path, Condition.ALWAYS);
    }

    /** Adds what follows from the facts of a matter of a body. */
    static void addTo(Map<String, Fact> facts, BodyMoney money, Location place) {
        FactSheet sheet = new FactSheet(facts, place);
        ComputedMoney amounts = new ComputedMoney(sheet, money);
        ComputedChange change = new ComputedChange(sheet, money);
        change.start();
        term(sheet);
        amounts.add();
        ComputedInstalments.addTo(sheet);
        change.add(amounts);
        ComputedInstalments.addChangedTo(sheet);
        points(sheet);
        auditEstimate(sheet);
        consortium(facts, money, place);
    }

    private static void term(FactSheet sheet) {
        Optional<LocalDate> start = sheet.date("dates.start");
        Optional<LocalDate> end = sheet.date("term.end");
        if (start.isPresent() && end.isPresent()) {
            sheet.putFlag("term.multi_year", FiscalYear.of(start.get()) != FiscalYear.of(end.get()));
        }
    }

    /** 配点の合計, and whether the pass mark lies above it, so that nobody could pass. */
    private static void points(FactSheet sheet) {
        List<Map<String, String>> rows = sheet.rows("evaluation");
        if (rows.isEmpty()) {
            return;
        }
        long total = rows.stream()
                .mapToLong(row -> digits(row.get("points")).orElse(0L))
                .sum();
        sheet.put("bid.points_total", new FactValue.Number(total));
        sheet.number("bid.pass_points").ifPresent(pass -> sheet.putFlag("bid.pass_over_total", pass > total));
    }

    /** 監査の費用の積算: quantity × price of each item, their sum, and whether it is more than the budget. */
    private static void auditEstimate(FactSheet sheet) {
        List<Map<String, String>> rows = sheet.rows("audit.estimate");
        if (rows.isEmpty()) {
            return;
        }
        List<Map<String, String>> priced = new ArrayList<>();
        long total = 0;
        for (Map<String, String> row : rows) {
            Map<String, String> with = new HashMap<>(row);
            Optional<Long> quantity = digits(row.get("quantity"));
            Optional<Long> amount =
                    digits(row.get("price")).flatMap(price -> quantity.flatMap(count -> product(price, count)));
            amount.ifPresent(yen -> with.put("amount", Long.toString(yen)));
            total += amount.orElse(0L);
            priced.add(with);
        }
        sheet.put("audit.estimate_rows", new FactValue.Rows(priced));
        sheet.putYen("audit.estimate_total", total);
        long sum = total;
        sheet.yen("audit.budget").ifPresent(budget -> sheet.putFlag("audit.over_budget", sum > budget));
    }

    private static final Pattern UNITS = Pattern.compile("[,，%％円\\s]");
    private static final long MOST_YEN = 999_999_999_999_999L;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    /** What follows from the list of members: how many, their shares, who signs for all. */
    private static void consortium(Map<String, Fact> facts, BodyMoney money, Location place) {
        boolean consortium = Optional.ofNullable(facts.get("party"))
                .map(fact -> fact.value().plain().equals("consortium"))
                .orElse(false);
        List<Map<String, String>> members = consortium ? rows(facts, "members") : List.of();
        // One copy for the municipality, one for each who signs with it.
        put(facts, "contract.copies", new FactValue.Number(1 + Math.max(1, members.size())), place);
        // The least share of a member follows from the rule of the body on the day of the contract.
        Optional<FactValue.Fraction> ofEqual =
                new FactSheet(facts, place).conclusion().flatMap(money::floor);
        ofEqual.ifPresent(part -> put(facts, "consortium.equal_part", part, place));
        if (members.isEmpty()) {
            return;
        }
        List<FactValue.Fraction> shares = shares(members);
        FactValue.Fraction total = shares.stream().reduce(FactValue.Fraction.NOTHING, FactValue.Fraction::plus);
        put(facts, "consortium.size", new FactValue.Number(members.size()), place);
        put(facts, "consortium.shares", total, place);
        put(facts, "consortium.shares_whole", new FactValue.Flag(total.isWhole()), place);
        ofEqual.ifPresent(part -> {
            FactValue.Fraction floor = new FactValue.Fraction(part.numerator(), part.denominator() * members.size())
                    .plus(FactValue.Fraction.NOTHING);
            boolean below = shares.stream().anyMatch(share -> share.isLessThan(floor));
            put(facts, "consortium.share_floor", floor, place);
            put(facts, "consortium.below_floor", new FactValue.Flag(below), place);
        });
        // Those who empower the representative.
        put(facts, "lead_member", new FactValue.Rows(members.subList(0, 1)), place);
        put(facts, "other_members", new FactValue.Rows(members.subList(1, members.size())), place);
        Map<String, String> first = members.get(0);
        copy(facts, "consortium.name", "contractor.name", place);
        copy(facts, "consortium.office", "contractor.address", place);
        text(facts, "contractor.representative_title", joined(first, "name", "representative_title"), place);
        text(facts, "contractor.representative_name", first.getOrDefault("representative_name", ""), place);
    }

    /** The share of each member; nothing where none is written. */
    private static List<FactValue.Fraction> shares(List<Map<String, String>> members) {
        return members.stream()
                .map(member -> Optional.ofNullable(member.get("share"))
                        .map(FactValue.Fraction::of)
                        .orElse(FactValue.Fraction.NOTHING))
                .toList();
    }

    private static String joined(Map<String, String> row, String first, String second) {
        return (row.getOrDefault(first, "") + "　" + row.getOrDefault(second, "")).strip();
    }

    private static void copy(Map<String, Fact> facts, String from, String to, Location place) {
        Optional.ofNullable(facts.get(from))
                .ifPresent(fact -> text(facts, to, fact.value().plain(), place));
    }

    /** Given values are kept. */
    private static void text(Map<String, Fact> facts, String path, String text, Location place) {
        if (!text.isEmpty() && !facts.containsKey(path)) {
            put(facts, path, new FactValue.Text(text), place);
        }
    }

    /** Rows of a list fact, or none. */
    static List<Map<String, String>> rows(Map<String, Fact> facts, String path) {
        return Optional.ofNullable(facts.get(path))
                .filter(fact -> fact.value() instanceof FactValue.Rows)
                .map(fact -> ((FactValue.Rows) fact.value()).rows())
                .orElse(List.of());
    }

    /** A whole number as people write it: 60, 60%, 38,500,000円. */
    static Optional<Long> digits(String text) {
        String only = text == null ? "" : UNITS.matcher(text).replaceAll("");
        return WHOLE.matcher(only).matches() ? Optional.of(Long.parseLong(only)) : Optional.empty();
    }

    /** None where it is more than amounts can be. */
    private static Optional<Long> product(long price, long quantity) {
        long yen = price * quantity;
        return Math.multiplyHigh(price, quantity) == 0 && yen >= 0 && yen <= MOST_YEN
                ? Optional.of(yen)
                : Optional.empty();
    }

    /** A day of a row of a list. */
    static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, Fact> facts, String path, FactValue value, Location place) {
        facts.put(path, new Fact(path, value, Fact.Source.COMPUTED, place));
    }
}
