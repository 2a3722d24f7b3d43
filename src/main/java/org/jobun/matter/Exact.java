package org.jobun.matter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number, as a formula has it before anything is rounded.
 *
 * @param over numerator
 * @param under denominator, above 0; without a divisor in common
 */
record Exact(BigInteger over, BigInteger under) implements Comparable<Exact> {
    Exact {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("denominator " + under);
        }
        BigInteger common = over.gcd(under);
        if (common.signum() > 0) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(BigDecimal number) {
        BigDecimal plain = number.setScale(Math.max(0, number.scale()));
        return new Exact(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact minus(Exact other) {
        return plus(new Exact(other.over.negate(), other.under));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    /** The quotient; empty where the other is nothing. */
    Optional<Exact> dividedBy(Exact other) {
        if (other.over.signum() == 0) {
            return Optional.empty();
        }
        Exact inverse = other.over.signum() < 0
                ? new Exact(other.under.negate(), other.over.negate())
                : new Exact(other.under, other.over);
        return Optional.of(times(inverse));
    }

    /** The multiple of a step that it is rounded to. */
    Exact rounded(Exact step, RoundingMode mode) {
        Exact steps = dividedBy(step).orElseThrow();
        BigInteger whole = new BigDecimal(steps.over)
                .divide(new BigDecimal(steps.under), 0, mode)
                .toBigIntegerExact();
        return step.times(new Exact(whole, BigInteger.ONE));
    }

    boolean isNegative() {
        return over.signum() < 0;
    }

    /** As a decimal; empty where it has no end. */
    Optional<BigDecimal> decimal() {
        try {
            return Optional.of(new BigDecimal(over).divide(new BigDecimal(under)));
        } catch (ArithmeticException withoutEnd) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Exact other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
