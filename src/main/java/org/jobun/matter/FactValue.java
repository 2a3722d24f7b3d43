package org.jobun.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A typed value of a fact. */
public sealed interface FactValue {

    /** The value as conditions compare it and explanations show it. */
    String plain();

    /** 文字 */
    record Text(String text) implements FactValue {
        @Override
        public String plain() {
            return text;
        }
    }

    /** 数 */
    record Number(long number) implements FactValue {
        @Override
        public String plain() {
            return Long.toString(number);
        }
    }

    /** 金額, in yen */
    record Money(long yen) implements FactValue {
        @Override
        public String plain() {
            return Long.toString(yen);
        }
    }

    /** 日付 */
    record Date(LocalDate day) implements FactValue {
        @Override
        public String plain() {
            return day.toString();
        }
    }

    /** 割合: {@code 10/100} is 100分の10. */
    record Fraction(long numerator, long denominator) implements FactValue {
        @Override
        public String plain() {
            return numerator + "/" + denominator;
        }
    }

    /** はい・いいえ */
    record Flag(boolean on) implements FactValue {
        @Override
        public String plain() {
            return Boolean.toString(on);
        }
    }

    /** One of the values of a choice, with its label. */
    record Choice(String value, String label) implements FactValue {
        @Override
        public String plain() {
            return value;
        }
    }

    /** 一覧: rows of column → text; a column that a row does not give is absent. */
    record Rows(List<Map<String, String>> rows) implements FactValue {
        public Rows {
            rows = rows.stream().map(Map::copyOf).toList();
        }

        @Override
        public String plain() {
            return Integer.toString(rows.size());
        }
    }
}
