package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobun.matter.FactType;

/** A list as a text that one edits as a whole, or copies into a spreadsheet: {@link ImportLists#ofText} reads it as the same rows. */
public final class ListText {
    private static final String STEP = "　";

    private ListText() {}

    /** The text; empty for no rows. A tree of nothing but texts is written in lines with indentations, any other list in cells. */
    public static String of(FactType list, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String key = TableMatch.keyColumn(list);
        boolean lines = list.levelColumn().isPresent() && rows.stream().allMatch(row -> isLine(list, key, row));
        return lines
                ? rows.stream()
                        .map(row -> STEP.repeat(level(list, row) - 1) + row.get(key) + "\n")
                        .collect(Collectors.joining())
                : cells(list, rows);
    }

    private static int level(FactType list, Map<String, String> row) {
        String level = row.getOrDefault(list.levelColumn().orElseThrow(), "1");
        return level.matches("[1-9]") ? Integer.parseInt(level) : 1;
    }

    /** Whether a row is one text, which would not be taken for something else in a line. */
    private static boolean isLine(FactType list, String key, Map<String, String> row) {
        String level = list.levelColumn().orElseThrow();
        String text = row.getOrDefault(key, "");
        boolean alone = row.keySet().stream().allMatch(column -> column.equals(key) || column.equals(level));
        return alone
                && !text.isBlank()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c == '\n' || c == '\t')
                && row.getOrDefault(level, "1").matches("[1-9]")
                && Mark.of(text).isEmpty();
    }

    private static String cells(FactType list, List<Map<String, String>> rows) {
        List<String> columns = new ArrayList<>(list.values().keySet());
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(list::columnLabel).collect(Collectors.joining("\t")))
                .append('\n');
        rows.forEach(row -> text.append(columns.stream()
                        .map(column -> cell(row.getOrDefault(column, "")))
                        .collect(Collectors.joining("\t")))
                .append('\n'));
        return text.toString();
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '\n' || c == '\t' || c == '"' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
