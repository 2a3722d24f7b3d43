package org.jobun.matter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jobun.diagnostic.Location;

/**
 * How an author has a fact or a column computed.
 *
 * @param formula null where it could not be read, which was reported
 * @param unit of what comes out
 * @param rounding null where none is stated
 * @param step multiple that it is rounded to: of yen, of the unit, of a hundredth
 * @param place of the formula
 */
record OwnAmount(Formula formula, Unit unit, RoundingMode rounding, BigDecimal step, Location place) {
    private static final Exact MOST = Exact.of(999_999_999_999_999L);

    /** Why there is no value although all inputs are given. */
    enum Fault {
        NONE,
        BY_NOTHING,
        NEGATIVE,
        TOO_LARGE
    }

    /** The kind of the fact that comes out. */
    FactType.Kind kind() {
        return switch (unit.kind()) {
            case MONEY -> FactType.Kind.MONEY;
            case RATE -> FactType.Kind.RATE;
            default -> FactType.Kind.NUMBER;
        };
    }

    /** What of the exact value is printed; empty where it cannot be a value of a fact. */
    Optional<FactValue> value(Exact exact) {
        Exact rounded = rounding == null ? exact : exact.rounded(exactStep(), rounding);
        if (fault(rounded) != Fault.NONE) {
            return Optional.empty();
        }
        if (unit.equals(Unit.RATE)) {
            return rounded.times(Exact.of(100))
                    .decimal()
                    .filter(percent -> percent.stripTrailingZeros().scale() <= FactValue.Rate.DECIMALS)
                    .map(FactValue.Rate::new);
        }
        return rounded.decimal()
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact)
                .map(whole -> unit.equals(Unit.MONEY) ? new FactValue.Money(whole) : new FactValue.Number(whole));
    }

    /** What is wrong with an exact value. */
    static Fault fault(Exact exact) {
        return exact.isNegative() ? Fault.NEGATIVE : exact.compareTo(MOST) > 0 ? Fault.TOO_LARGE : Fault.NONE;
    }

    private Exact exactStep() {
        return Exact.of(unit.equals(Unit.RATE) ? step.movePointLeft(2) : step);
    }

    /** 1円未満切捨て; empty where nothing is rounded. */
    String roundingWords() {
        if (rounding == null) {
            return "";
        }
        String unitWord = unit.equals(Unit.RATE) ? "パーセント" : unit.equals(Unit.NUMBER) ? "" : unit.shown();
        return step.toPlainString() + unitWord + "未満"
                + switch (rounding) {
                    case CEILING -> "切上げ";
                    case HALF_UP -> "四捨五入";
                    default -> "切捨て";
                };
    }
}
