package org.jobun.matter;

import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Location;

/** Facts that follow from others, so that nobody types them. */
final class Computed {
    private Computed() {}

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
