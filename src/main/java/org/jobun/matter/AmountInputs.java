package org.jobun.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of a matter as numbers for a formula.
 *
 * @param list whose row is calculated, or null
 * @param row its cells
 */
record AmountInputs(Map<String, Fact> facts, Map<String, FactType> types, FactType list, Map<String, String> row)
        implements Formula.Inputs {
    @Override
    public Optional<Exact> value(String path) {
        if (list != null) {
            String column = path.startsWith(list.path() + ".")
                    ? path.substring(list.path().length() + 1)
                    : path;
            if (list.hasColumn(column)) {
                return cell(list.columnKind(column), row.get(column));
            }
        }
        return Optional.ofNullable(facts.get(path)).flatMap(fact -> exact(fact.value()));
    }

    private static Optional<Exact> exact(FactValue value) {
        if (value instanceof FactValue.Rate rate) {
            return Optional.of(Exact.of(rate.percent().movePointLeft(2)));
        }
        if (value instanceof FactValue.Price price) {
            return Optional.of(Exact.of(price.yen()));
        }
        if (value instanceof FactValue.Fraction part) {
            return Exact.of(part.numerator()).dividedBy(Exact.of(part.denominator()));
        }
        return value.whole().isPresent() ? Optional.of(Exact.of(value.whole().getAsLong())) : Optional.empty();
    }

    private static Optional<Exact> cell(FactType.Kind kind, String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (kind) {
            case MONEY, NUMBER -> Optional.of(Exact.of(Long.parseLong(text)));
            case PRICE -> Optional.of(Exact.of(new BigDecimal(text)));
            case RATE -> exact(FactValue.Rate.of(text));
            case FRACTION, SHARE -> exact(FactValue.Fraction.of(text));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Exact> days(String from, String until) {
        return day(from).flatMap(first -> day(until).map(last -> Exact.of(ChronoUnit.DAYS.between(first, last))));
    }

    private Optional<LocalDate> day(String path) {
        return Optional.ofNullable(facts.get(path))
                .map(Fact::value)
                .filter(FactValue.Date.class::isInstance)
                .map(date -> ((FactValue.Date) date).day());
    }

    @Override
    public Optional<List<Formula.Inputs>> rows(String path) {
        Fact fact = facts.get(path);
        if (fact == null || !(fact.value() instanceof FactValue.Rows all)) {
            return Optional.empty();
        }
        List<Formula.Inputs> inputs = new ArrayList<>();
        all.rows().forEach(cells -> inputs.add(new AmountInputs(facts, types, types.get(path), cells)));
        return Optional.of(inputs);
    }
}
