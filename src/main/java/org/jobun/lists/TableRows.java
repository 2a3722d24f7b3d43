package org.jobun.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.matter.HeadingWords;
import org.jobun.matter.ReadCell;
import org.jobun.matter.WrittenValue;

/** Takes the rows of a table into the list that it is; what has no place there is said with its place and its words. */
final class TableRows {
    /** 12枚, 1,000 部, 約3件: a number with what is counted. */
    private static final Pattern COUNTED =
            Pattern.compile("(?:約|およそ)?([0-9０-９][0-9０-９,，]*)\\s*([^0-9０-９,，.．\\s].{0,9})");

    private final HeadingWords words;
    private final Diagnostics found;
    private final ReadCell cells;

    TableRows(HeadingWords words, Diagnostics found) {
        this.words = words;
        this.found = found;
        this.cells = new ReadCell(found);
    }

    /** Adds the rows of a table behind those that a list has. */
    void add(Grid grid, TableMatch.Fit fit, List<Map<String, String>> rows) {
        Map<Integer, Integer> joined = joined(fit);
        Levels levels = new Levels();
        Map<Integer, String> open = new TreeMap<>();
        for (int row = fit.first(); row < grid.rows().size(); row++) {
            if (grid.isBlank(row) || isHead(grid, row, fit)) {
                continue;
            }
            if (isTotal(grid, row, fit)) {
                found.add(Diagnostic.of(Code.IMP_05, place(grid, row))
                        .with("found", Grid.words(grid.rows().get(row))));
                continue;
            }
            row(grid, row, fit, joined, new Tree(levels, open), rows);
        }
        left(grid, fit, joined);
    }

    /** What a table that is a tree has open. */
    private record Tree(Levels levels, Map<Integer, String> open) {}

    private static Location place(Grid grid, int row) {
        return grid.rows().get(row).stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(grid.cell(row, 0))
                .place();
    }

    /** The headings again, as they stand at the top of each page. */
    private static boolean isHead(Grid grid, int row, TableMatch.Fit fit) {
        int head = fit.first() - 1;
        return head >= 0
                && fit.columns().keySet().stream()
                        .allMatch(at -> HeadingWords.plain(grid.cell(row, at).text())
                                .equals(HeadingWords.plain(grid.cell(head, at).text())));
    }

    private boolean isTotal(Grid grid, int row, TableMatch.Fit fit) {
        return grid.rows().get(row).stream()
                .filter(cell -> !cell.isBlank() && !cell.covered())
                .findFirst()
                .filter(cell -> words.isTotal(cell.text()))
                .isPresent();
    }

    /** Place of a column → that of the one that is written behind it: 単位 behind 数量 where the list has no 単位. */
    private Map<Integer, Integer> joined(TableMatch.Fit fit) {
        Map<Integer, Integer> joined = new TreeMap<>();
        fit.left()
                .forEach((at, heading) -> fit.columns().forEach((other, column) -> {
                    boolean belongs = fit.list().columnKind(column) == FactType.Kind.TEXT
                            && others(heading)
                                    .contains(HeadingWords.plain(fit.list().columnLabel(column)));
                    if (belongs) {
                        joined.putIfAbsent(other, at);
                    }
                }));
        return joined;
    }

    /** Labels of the columns that a column may be written behind, as they are compared. */
    private List<String> others(String heading) {
        String bare = HeadingWords.plain(heading);
        return words.joined().entrySet().stream()
                .filter(entry -> HeadingWords.plain(entry.getKey()).equals(bare))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void row(
            Grid grid,
            int row,
            TableMatch.Fit fit,
            Map<Integer, Integer> joined,
            Tree tree,
            List<Map<String, String>> rows) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, Location> places = new LinkedHashMap<>();
        fit.columns().forEach((at, column) -> {
            Grid.Cell cell = grid.cell(row, at);
            String behind = joined.containsKey(at)
                    ? grid.cell(row, joined.get(at)).text().strip()
                    : "";
            String text = cell.text().strip() + (cell.isBlank() ? "" : behind);
            if (!text.isBlank()) {
                own.put(column, text);
                places.put(column, cell.place());
            }
        });
        int before = rows.size();
        if (fit.list().levelColumn().isPresent()) {
            tree(grid, row, fit, tree, own, rows);
        } else if (!own.isEmpty()) {
            rows.add(ordered(fit.list(), own));
        }
        if (rows.size() > before) {
            Map<String, String> last = rows.get(rows.size() - 1);
            places.forEach((column, place) -> read(fit.list(), column, rows.size(), last, place));
        }
    }

    /** A row of a tree: what opens above it stands in columns of its own, or its number says how deep it is. */
    private void tree(
            Grid grid,
            int row,
            TableMatch.Fit fit,
            Tree tree,
            Map<String, String> own,
            List<Map<String, String>> rows) {
        String level = fit.list().levelColumn().orElseThrow();
        String key = TableMatch.keyColumn(fit.list());
        int deepest = 0;
        for (Map.Entry<Integer, Integer> column : fit.levels().entrySet()) {
            String text = grid.cell(row, column.getKey()).text().strip();
            boolean same = text.equals(tree.open().get(column.getValue())) || text.isEmpty();
            if (!same) {
                tree.open().keySet().removeIf(below -> below >= column.getValue());
                tree.open().put(column.getValue(), text);
                rows.add(item(fit.list(), level, column.getValue(), Map.of(key, bare(text))));
            }
            deepest = text.isEmpty() ? deepest : column.getValue();
        }
        if (own.containsKey(level)) {
            rows.add(ordered(fit.list(), own));
        } else if (own.containsKey(key)) {
            rows.add(item(fit.list(), level, depth(grid, row, fit, tree, own.get(key), deepest), withBare(own, key)));
        } else if (!own.isEmpty() && !rows.isEmpty()) {
            own.forEach(rows.get(rows.size() - 1)::putIfAbsent);
        }
    }

    private int depth(Grid grid, int row, TableMatch.Fit fit, Tree tree, String text, int deepest) {
        if (!fit.levels().isEmpty()) {
            return deepest + 1;
        }
        String serial = fit.serial().isPresent()
                ? grid.cell(row, fit.serial().getAsInt()).text().strip()
                : "";
        return Mark.of(serial.isEmpty() ? text : serial + " ")
                .map(mark -> tree.levels().of(mark.family()))
                .orElse(1);
    }

    private static Map<String, String> withBare(Map<String, String> own, String key) {
        Map<String, String> cells = new LinkedHashMap<>(own);
        cells.put(key, bare(own.get(key)));
        return cells;
    }

    private static String bare(String text) {
        return TableMatch.withoutMark(text);
    }

    private Map<String, String> item(FactType list, String level, int depth, Map<String, String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(level, String.valueOf(depth));
        row.putAll(cells);
        return ordered(list, row);
    }

    private static Map<String, String> ordered(FactType list, Map<String, String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        list.values().keySet().forEach(column -> {
            if (cells.containsKey(column)) {
                row.put(column, cells.get(column));
            }
        });
        return row;
    }

    /** Brings a cell into the form of its column; one that cannot be read stays as it is, and that is said. */
    private void read(FactType list, String column, int number, Map<String, String> row, Location place) {
        String text = row.getOrDefault(column, "");
        if (text.isEmpty()
                || list.columnKind(column) == FactType.Kind.TEXT
                        && list.columnCheck(column).isEmpty()) {
            return;
        }
        if (list.columnKind(column) == FactType.Kind.NUMBER && split(list, column, row)) {
            return;
        }
        cells.of(list, column, number, text, place).ifPresent(read -> row.put(column, read));
    }

    /** 12枚 in a column of numbers whose list has one of units: the number here, the unit there. 一式 is a unit without a number. */
    private boolean split(FactType list, String column, Map<String, String> row) {
        Optional<String> unit = list.values().keySet().stream()
                .filter(other -> !row.containsKey(other))
                .filter(other -> others(list.columnLabel(other)).contains(HeadingWords.plain(list.columnLabel(column))))
                .findFirst();
        String text = row.get(column);
        Matcher counted = COUNTED.matcher(text);
        if (unit.isEmpty()) {
            return false;
        }
        if (counted.matches()) {
            row.put(column, WrittenValue.narrow(counted.group(1)).replace(",", ""));
            row.put(unit.get(), counted.group(2).strip());
        } else if (text.matches("[0-9０-９一1１]?\\s*式")) {
            row.remove(column);
            row.put(unit.get(), "一式");
        } else {
            return false;
        }
        Map<String, String> all = ordered(list, row);
        row.clear();
        row.putAll(all);
        return true;
    }

    /** Columns that hold something and have no place in the list. */
    private void left(Grid grid, TableMatch.Fit fit, Map<Integer, Integer> joined) {
        fit.left().forEach((at, heading) -> {
            List<String> texts = new ArrayList<>();
            Location first = null;
            for (int row = fit.first(); row < grid.rows().size(); row++) {
                Grid.Cell cell = grid.cell(row, at);
                if (!cell.isBlank() && !cell.covered() && !joined.containsValue(at)) {
                    first = first == null ? cell.place() : first;
                    texts.add(cell.text().strip().replaceAll("\\s*\\n\\s*", " "));
                }
            }
            if (first != null) {
                found.add(Diagnostic.of(Code.IMP_03, first)
                        .with("column", heading.isEmpty() ? "（見出しなし）" : heading)
                        .with("label", fit.list().label())
                        .with("found", String.join("、", texts)));
            }
        });
    }
}
