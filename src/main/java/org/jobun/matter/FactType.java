package org.jobun.matter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One entry of the vocabulary: a fact or a choice.
 *
 * @param path e.g. {@code contract.amount}; a choice has no dot
 * @param label what a reader calls it: 契約金額; stands in 【…】 where it is missing
 * @param kind type of its value
 * @param from where it is given
 * @param fallback value where nobody gives one, as written, or empty
 * @param check name of the check of its form, or empty
 * @param values of a choice: value → label; of a list: column → label; else empty
 * @param hearing hearing items that a choice answers
 * @param columns of a list: column → type of its values and check of their form, as {@link Vocabulary} reads them, those that are
 *     computed among them; else empty
 * @param unit of a number: 件; empty for a mere number
 * @param amount how an author has it computed; null for any other fact
 */
public record FactType(
        String path,
        String label,
        Kind kind,
        Origin from,
        String fallback,
        String check,
        Map<String, String> values,
        List<String> hearing,
        Map<String, Column> columns,
        String unit,
        OwnAmount amount) {

    /** A fact that nobody calculates. */
    FactType(
            String path,
            String label,
            Kind kind,
            Origin from,
            String fallback,
            String check,
            Map<String, String> values,
            List<String> hearing,
            Map<String, Column> columns) {
        this(path, label, kind, from, fallback, check, values, hearing, columns, "", null);
    }

    public FactType {
        columns = Map.copyOf(columns);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        hearing = List.copyOf(hearing);
    }

    /** The type with more values or columns behind its own. */
    FactType with(FactType more) {
        Map<String, String> all = new LinkedHashMap<>(values);
        more.values.forEach(all::putIfAbsent);
        Map<String, Column> kinds = new LinkedHashMap<>(more.columns);
        kinds.putAll(columns);
        return new FactType(path, label, kind, from, fallback, check, all, hearing, kinds, unit, amount);
    }

    /** Type of the values of a column. */
    public Kind columnKind(String column) {
        return columns.getOrDefault(column, Column.WORDS).kind();
    }

    /** Name of the check of the values of a column, or empty. */
    public String columnCheck(String column) {
        return columns.getOrDefault(column, Column.WORDS).check();
    }

    /** The type of the cells of a column. */
    FactType ofColumn(String column, String cellLabel) {
        return new FactType(
                path, cellLabel, columnKind(column), from, "", columnCheck(column), Map.of(), List.of(), Map.of());
    }

    /** The column that says at which 段 a row of a list stands, if there is one. */
    public Optional<String> levelColumn() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().kind() == Kind.LEVEL)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a list has a column, be it computed. */
    public boolean hasColumn(String column) {
        return values.containsKey(column) || columns.containsKey(column);
    }

    /** What a column is called; the name of one that there is not. */
    public String columnLabel(String column) {
        return values.getOrDefault(column, column(column).label());
    }

    /** A column; one of words where it has no type. */
    Column column(String name) {
        return columns.getOrDefault(name, new Column(values.getOrDefault(name, name), Kind.TEXT, "", "", null));
    }

    /**
     * What the values of a column are.
     *
     * @param unit of a number
     * @param amount how an author has it computed, so that nobody is asked for it; else null
     */
    record Column(String label, Kind kind, String check, String unit, OwnAmount amount) {
        private static final Column WORDS = new Column("", Kind.TEXT, "", "", null);

        /** The unit of its values; empty where one cannot calculate with them. */
        Optional<Unit> unitOf() {
            return amount != null ? Optional.of(amount.unit()) : Unit.of(kind, unit, label);
        }
    }

    /** The answers or columns for whoever writes a file: 事前承認（by-approval）、… */
    public String valuesWithNames() {
        return values.entrySet().stream()
                .map(value -> value.getValue() + "（" + value.getKey() + "）")
                .collect(Collectors.joining("、"));
    }

    /** The answers for whoever picks from a list: 事前承認、… */
    public String valueLabels() {
        return String.join("、", values.values());
    }

    /** Type of a value. */
    public enum Kind {
        /** 文字 */
        TEXT,
        /** 数, whole, not negative */
        NUMBER,
        /** 円, whole, not negative */
        MONEY,
        /** 単価 in yen, with 銭 and less: 12.34円 */
        PRICE,
        /** 日付 */
        DATE,
        /** 年月, written 2024-10 */
        MONTH,
        /** 割合, written 10/100 */
        FRACTION,
        /** 割合 of a whole, in hundredths where a mere number is written; not above the whole */
        SHARE,
        /** 率 in hundredths, with decimals: 2.5% */
        RATE,
        /** 段 of a row of a list, 1 to 3: rows of a lower 段 divide the one before */
        LEVEL,
        /** はい・いいえ */
        FLAG,
        /** 一覧 of rows with named columns */
        LIST,
        /** one of a few values */
        CHOICE
    }

    /** Who gives a fact. */
    public enum Origin {
        MATTER,
        MUNICIPALITY,
        COMPUTED
    }
}
