package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Location;

/**
 * Facts of a matter while others are computed from them.
 *
 * @param facts by path; computed ones are put here
 * @param place what a computed fact names as its place
 */
record FactSheet(Map<String, Fact> facts, Location place) {

    Optional<Long> yen(String path) {
        return value(path, FactValue.Money.class).map(FactValue.Money::yen);
    }

    Optional<Long> number(String path) {
        return value(path, FactValue.Number.class).map(FactValue.Number::number);
    }

    Optional<LocalDate> date(String path) {
        return value(path, FactValue.Date.class).map(FactValue.Date::day);
    }

    private <T extends FactValue> Optional<T> value(String path, Class<T> type) {
        return Optional.ofNullable(facts.get(path))
                .map(Fact::value)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Whether a choice or flag is answered so. */
    boolean is(String path, String value) {
        return plain(path).map(value::equals).orElse(false);
    }

    Optional<String> plain(String path) {
        return Optional.ofNullable(facts.get(path)).map(fact -> fact.value().plain());
    }

    /** Rows of a list, or none. */
    List<Map<String, String>> rows(String path) {
        return value(path, FactValue.Rows.class).map(FactValue.Rows::rows).orElse(List.of());
    }

    /** The day on which a contract is made, or what stands in for it. */
    Optional<LocalDate> conclusion() {
        return MatterDates.STAND_INS.stream()
                .flatMap(path -> date(path).stream())
                .findFirst();
    }

    void put(String path, FactValue value) {
        facts.put(path, new Fact(path, value, Fact.Source.COMPUTED, place));
    }

    void putYen(String path, long yen) {
        put(path, new FactValue.Money(yen));
    }

    void putFlag(String path, boolean on) {
        put(path, new FactValue.Flag(on));
    }

    /** Words that follow from others, where nobody gave some. */
    void putIfMissing(String path, String text) {
        if (!text.isEmpty() && !facts.containsKey(path)) {
            put(path, new FactValue.Text(text));
        }
    }
}
