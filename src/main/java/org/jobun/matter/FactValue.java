package org.jobun.matter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A typed value of a fact. */
public sealed interface FactValue {

    /** The value as conditions compare it and explanations show it. */
    String plain();

    /** Calls the visitor's method for this kind of value. */
    <R> R accept(Visitor<R> visitor);

    /** A count, an amount in yen, or a rate in millionths of a hundredth; empty for values of other kinds. */
    default OptionalLong whole() {
        return OptionalLong.empty();
    }

    /** One method for each kind, without defaults. */
    interface Visitor<R> {
        R text(Text text);

        R number(Number number);

        R money(Money money);

        R price(Price price);

        R date(Date date);

        R month(Month month);

        R fraction(Fraction fraction);

        R rate(Rate rate);

        R flag(Flag flag);

        R choice(Choice choice);

        R rows(Rows rows);
    }

    /** 文字 */
    record Text(String text) implements FactValue {
        @Override
        public String plain() {
            return text;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** 数 */
    record Number(long number) implements FactValue {
        @Override
        public String plain() {
            return Long.toString(number);
        }

        @Override
        public OptionalLong whole() {
            return OptionalLong.of(number);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** 金額, in yen */
    record Money(long yen) implements FactValue {
        @Override
        public String plain() {
            return Long.toString(yen);
        }

        @Override
        public OptionalLong whole() {
            return OptionalLong.of(yen);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.money(this);
        }
    }

    /**
     * 単価 in yen with decimals: 12.34円. Never negative, exact, no decimals that say nothing.
     *
     * @param yen with at most {@link #DECIMALS} decimals
     */
    record Price(BigDecimal yen) implements FactValue {
        /** Decimals that are kept: 銭, 厘 and less. */
        public static final int DECIMALS = 4;

        public Price {
            BigDecimal plain = yen.stripTrailingZeros();
            yen = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        @Override
        public String plain() {
            return yen.toPlainString();
        }

        @Override
        public OptionalLong whole() {
            return yen.scale() == 0 ? OptionalLong.of(yen.longValueExact()) : OptionalLong.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.price(this);
        }
    }

    /** 日付 */
    record Date(LocalDate day) implements FactValue {
        @Override
        public String plain() {
            return day.toString();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.date(this);
        }
    }

    /** 年月 */
    record Month(YearMonth month) implements FactValue {
        @Override
        public String plain() {
            return month.toString();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.month(this);
        }
    }

    /** 割合: {@code 10/100} is 100分の10. */
    record Fraction(long numerator, long denominator) implements FactValue {
        /** Nothing of the whole. */
        public static final Fraction NOTHING = new Fraction(0, 100);

        /** The exact sum, in hundredths where it can be said in them, else in lowest terms. */
        public Fraction plus(Fraction other) {
            long common = denominator / gcd(denominator, other.denominator) * other.denominator;
            long sum = numerator * (common / denominator) + other.numerator * (common / other.denominator);
            long divisor = Math.max(1, gcd(sum, common));
            long lowest = common / divisor;
            return 100 % lowest == 0
                    ? new Fraction(sum / divisor * (100 / lowest), 100)
                    : new Fraction(sum / divisor, lowest);
        }

        /** True for the whole. */
        public boolean isWhole() {
            return numerator == denominator;
        }

        public boolean isLessThan(Fraction other) {
            return numerator * other.denominator < other.numerator * denominator;
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        /** From {@link #plain}. */
        public static Fraction of(String plain) {
            int over = plain.indexOf('/');
            return new Fraction(Long.parseLong(plain.substring(0, over)), Long.parseLong(plain.substring(over + 1)));
        }

        @Override
        public String plain() {
            return numerator + "/" + denominator;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fraction(this);
        }
    }

    /**
     * 率 in hundredths with decimals: 2.5 is 2.5%. Never negative, exact, no decimals that say nothing.
     *
     * @param percent with at most {@link #DECIMALS} decimals
     */
    record Rate(BigDecimal percent) implements FactValue {
        /** Decimals of a percentage that are kept: 2.125%. */
        public static final int DECIMALS = 6;

        public Rate {
            BigDecimal plain = percent.stripTrailingZeros();
            percent = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        /** A rate by its millionths of a hundredth, as conditions compare it. */
        public static Rate ofMillionths(long millionths) {
            return new Rate(BigDecimal.valueOf(millionths, DECIMALS));
        }

        /** From {@link #plain}: 2.5%. */
        public static Rate of(String plain) {
            return new Rate(new BigDecimal(plain.substring(0, plain.length() - 1)));
        }

        @Override
        public String plain() {
            return percent.toPlainString() + "%";
        }

        @Override
        public OptionalLong whole() {
            return OptionalLong.of(percent.movePointRight(DECIMALS).longValueExact());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rate(this);
        }
    }

    /** はい・いいえ */
    record Flag(boolean on) implements FactValue {
        @Override
        public String plain() {
            return Boolean.toString(on);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** One of the values of a choice, with its label. */
    record Choice(String value, String label) implements FactValue {
        @Override
        public String plain() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /** 一覧: rows of column → text; a column that a row does not give is absent. */
    record Rows(List<Map<String, String>> rows) implements FactValue {
        public Rows {
            rows = rows.stream().map(Map::copyOf).toList();
        }

        /** The 段 of a row; the first where it gives none. */
        public static int level(Map<String, String> row, String column) {
            return Integer.parseInt(row.getOrDefault(column, "1"));
        }

        @Override
        public String plain() {
            return Integer.toString(rows.size());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }
    }
}
