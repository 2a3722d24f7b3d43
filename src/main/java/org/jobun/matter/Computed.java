package org.jobun.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Location;

/** Facts that follow from others, so that nobody types them. */
public final class Computed {
    private static final Condition AMOUNT = new Condition.Given("contract.amount", true);
    private static final Condition CONSORTIUM = new Condition.All(
            List.of(new Condition.OneOf("party", List.of("consortium")), new Condition.Given("members", true)));
    private static final Condition PARTS = new Condition.Given("parts", true);

    /** When each computed fact exists; those not listed always do. */
    private static final Map<String, Condition> GIVEN_WHEN = Map.ofEntries(
            Map.entry("contract.tax", AMOUNT),
            Map.entry("contract.stamp", AMOUNT),
            Map.entry(
                    "negotiated.over_limit",
                    new Condition.All(List.of(AMOUNT, new Condition.Given("negotiated.limit", true)))),
            Map.entry("other_members", CONSORTIUM),
            Map.entry("consortium.size", CONSORTIUM),
            Map.entry("consortium.shares", CONSORTIUM),
            Map.entry("consortium.shares_whole", CONSORTIUM),
            Map.entry("consortium.share_floor", CONSORTIUM),
            Map.entry("consortium.below_floor", CONSORTIUM),
            Map.entry("part.number", PARTS),
            Map.entry("part.count", PARTS),
            Map.entry("part.total", PARTS),
            Map.entry("part.whole_name", PARTS));

    private Computed() {}

    /** When a computed fact exists; used by proofs. */
    public static Condition givenWhen(String path) {
        return GIVEN_WHEN.getOrDefault(path, Condition.ALWAYS);
    }

    static void addTo(Map<String, Fact> facts, Location place) {
        Optional<Long> amount = yen(facts, "contract.amount");
        Optional<Long> rate = number(facts, "contract.tax_rate");
        rate.ifPresent(
                percent -> put(facts, "contract.tax_free_fraction", new FactValue.Fraction(100, 100 + percent), place));
        if (amount.isPresent() && rate.isPresent()) {
            // 消費税等 in a tax-included amount: a fraction under one yen is cut off (practice, law.md 10).
            long tax = amount.get() * rate.get() / (100 + rate.get());
            put(facts, "contract.tax", new FactValue.Money(tax), place);
        }
        Optional<Long> limit = yen(facts, "negotiated.limit");
        if (amount.isPresent() && limit.isPresent()) {
            put(facts, "negotiated.over_limit", new FactValue.Flag(amount.get() > limit.get()), place);
        }
        amount.ifPresent(yen -> put(facts, "contract.stamp", new FactValue.Money(stampDuty(yen)), place));
        consortium(facts, place);
    }

    private static final Pattern UNITS = Pattern.compile("[,，%％円\\s]");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    /** Upper ends of the brackets of 印紙税法別表第一第2号 (請負) and their duty, in yen (law.md 6). */
    private static final long[][] STAMP_DUTY = {
        {9_999, 0},
        {1_000_000, 200},
        {2_000_000, 400},
        {3_000_000, 1_000},
        {5_000_000, 2_000},
        {10_000_000, 10_000},
        {50_000_000, 20_000},
        {100_000_000, 60_000},
        {500_000_000, 100_000},
        {1_000_000_000, 200_000},
        {5_000_000_000L, 400_000}
    };

    private static long stampDuty(long yen) {
        for (long[] bracket : STAMP_DUTY) {
            if (yen <= bracket[0]) {
                return bracket[1];
            }
        }
        return 600_000;
    }

    /** What follows from the list of members: how many, their shares, who signs for all. */
    private static void consortium(Map<String, Fact> facts, Location place) {
        boolean consortium = Optional.ofNullable(facts.get("party"))
                .map(fact -> fact.value().plain().equals("consortium"))
                .orElse(false);
        List<Map<String, String>> members = consortium ? rows(facts, "members") : List.of();
        // One copy for the municipality, one for each who signs with it.
        put(facts, "contract.copies", new FactValue.Number(1 + Math.max(1, members.size())), place);
        if (members.isEmpty()) {
            return;
        }
        List<FactValue.Fraction> shares = shares(members);
        FactValue.Fraction total = shares.stream().reduce(FactValue.Fraction.NOTHING, FactValue.Fraction::plus);
        // Each holds at least six tenths of an equal share (usual rule of JV guidelines, topics.md jv.share-min).
        long floor = 60 / members.size();
        put(facts, "consortium.size", new FactValue.Number(members.size()), place);
        put(facts, "consortium.shares", total, place);
        put(facts, "consortium.shares_whole", new FactValue.Flag(total.isWhole()), place);
        put(facts, "consortium.share_floor", new FactValue.Number(floor), place);
        put(
                facts,
                "consortium.below_floor",
                new FactValue.Flag(
                        shares.stream().anyMatch(share -> share.isLessThan(new FactValue.Fraction(floor, 100)))),
                place);
        // Those who empower the representative.
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

    private static void put(Map<String, Fact> facts, String path, FactValue value, Location place) {
        facts.put(path, new Fact(path, value, Fact.Source.COMPUTED, place));
    }

    private static Optional<Long> yen(Map<String, Fact> facts, String path) {
        return Optional.ofNullable(facts.get(path))
                .filter(fact -> fact.value() instanceof FactValue.Money)
                .map(fact -> ((FactValue.Money) fact.value()).yen());
    }

    private static Optional<Long> number(Map<String, Fact> facts, String path) {
        return Optional.ofNullable(facts.get(path))
                .filter(fact -> fact.value() instanceof FactValue.Number)
                .map(fact -> ((FactValue.Number) fact.value()).number());
    }
}
