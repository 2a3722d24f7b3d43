package org.jobun.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Rows of a table as lines of text that are the same whichever database they come from: values between tabs, {@code \N} for none, escaped
 * as PostgreSQL's COPY does it.
 *
 * @param columns in the order of the lines
 */
record TableText(List<Column> columns) {
    /** What a column holds. */
    enum Type {
        TEXT,
        NUMBER,
        TRUTH,
        DAY,
        INSTANT
    }

    record Column(String name, Type type) {}

    static TableText of(ResultSetMetaData table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= table.getColumnCount(); i++) {
            columns.add(new Column(table.getColumnName(i).toLowerCase(Locale.ROOT), type(table.getColumnTypeName(i))));
        }
        return new TableText(List.copyOf(columns));
    }

    private static Type type(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.startsWith("timestamp")) {
            return Type.INSTANT;
        }
        if (plain.startsWith("bool")) {
            return Type.TRUTH;
        }
        if (plain.startsWith("int") || plain.equals("bigint")) {
            return Type.NUMBER;
        }
        return plain.equals("date") ? Type.DAY : Type.TEXT;
    }

    /** The names of the columns as the first line has them. */
    String head() {
        return String.join("\t", columns.stream().map(Column::name).toList());
    }

    /** A row as a line. */
    String line(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            values.add(escaped(value(row, column)));
        }
        return String.join("\t", values);
    }

    private static String value(ResultSet row, Column column) throws SQLException {
        return switch (column.type()) {
            case INSTANT -> {
                Instant instant = Instants.of(row, column.name());
                yield instant == null ? null : instant.toString();
            }
            case DAY -> {
                Date day = row.getDate(column.name());
                yield day == null ? null : day.toLocalDate().toString();
            }
            case TRUTH -> String.valueOf(row.getBoolean(column.name()));
            case NUMBER, TEXT -> row.getString(column.name());
        };
    }

    /** Gives a statement the values of a line, named like the columns. */
    void bind(SqlStatement<?> statement, String line) {
        String[] values = line.split("\t", -1);
        for (int i = 0; i < columns.size(); i++) {
            bind(statement, columns.get(i), unescaped(values[i]));
        }
    }

    private static void bind(SqlStatement<?> statement, Column column, String value) {
        switch (column.type()) {
            case INSTANT ->
                statement.bindByType(column.name(), value == null ? null : Instant.parse(value), Instant.class);
            case DAY ->
                statement.bindByType(column.name(), value == null ? null : LocalDate.parse(value), LocalDate.class);
            case TRUTH -> statement.bind(column.name(), Boolean.parseBoolean(value));
            case NUMBER -> statement.bindByType(column.name(), value == null ? null : Long.valueOf(value), Long.class);
            case TEXT -> statement.bindByType(column.name(), value, String.class);
        }
    }

    static String escaped(String value) {
        if (value == null) {
            return "\\N";
        }
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    static String unescaped(String value) {
        if (value.equals("\\N")) {
            return null;
        }
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(c == '\\' ? meant(value.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
