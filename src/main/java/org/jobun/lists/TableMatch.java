package org.jobun.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jobun.matter.FactType;
import org.jobun.matter.HeadingWords;

/** Finds the list of the vocabulary that a table is, by the labels of its columns and by what stands near it. */
final class TableMatch {
    /** Rows among which headings are looked for. */
    private static final int HEAD_ROWS = 4;

    /** What a caption is worth beside the columns. */
    private static final double CAPTION = 0.5;

    /** Two lists whose worth differs by less cannot be told apart. */
    private static final double CLOSE = 4;

    private final List<FactType> lists;
    private final HeadingWords words;

    /**
     * A list that a table is.
     *
     * @param first its first row below the headings
     * @param columns place of a column of the table → column of the list
     * @param levels place of a column → the level of what stands in it, where the table is a tree
     * @param serial the column that only counts, if there is one
     * @param left columns without a place in the list, with their headings
     * @param worth how well it fits
     * @param named whether what stands near the table names the list
     */
    record Fit(
            FactType list,
            int first,
            Map<Integer, String> columns,
            Map<Integer, Integer> levels,
            OptionalInt serial,
            Map<Integer, String> left,
            double worth,
            boolean named) {}

    /** @param lists that tables may be */
    TableMatch(List<FactType> lists, HeadingWords words) {
        this.lists = lists;
        this.words = words;
    }

    /** The lists that fit best: none, one, or several that cannot be told apart. */
    List<Fit> best(Grid grid, List<String> captions) {
        List<Fit> fits = new ArrayList<>();
        for (FactType list : lists) {
            best(grid, list, captions).ifPresent(fits::add);
        }
        fits.sort(Comparator.comparingDouble(Fit::worth).reversed());
        if (fits.isEmpty()) {
            return List.of();
        }
        double most = fits.get(0).worth();
        return fits.get(0).named()
                ? fits.subList(0, 1)
                : fits.stream().filter(fit -> fit.worth() > most - CLOSE).toList();
    }

    private Optional<Fit> best(Grid grid, FactType list, List<String> captions) {
        int caption = captions.stream()
                .mapToInt(text -> words.chapter(withoutMark(text), list))
                .max()
                .orElse(0);
        Fit best = null;
        for (int row = 0; row < Math.min(HEAD_ROWS, grid.rows().size() - 1); row++) {
            for (int lines = 1; lines <= (isDouble(grid, row) ? 2 : 1); lines++) {
                Optional<Fit> fit = fit(grid, new Head(row, lines), list, caption);
                if (fit.isPresent() && (best == null || fit.get().worth() > best.worth())) {
                    best = fit.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static String withoutMark(String text) {
        return Mark.of(text).map(Mark::rest).filter(rest -> !rest.isEmpty()).orElse(text);
    }

    private record Head(int row, int lines) {
        /** What may be read as the heading of a column, the likeliest first. */
        List<String> of(Grid grid, int column) {
            String upper = grid.cell(row, column).text();
            if (lines == 1) {
                return List.of(upper);
            }
            String lower = grid.cell(row + 1, column).text();
            return lower.isBlank() || lower.equals(upper) ? List.of(upper) : List.of(lower, upper + lower);
        }

        int first() {
            return row + lines;
        }
    }

    /** Whether a table without headings can be taken column by column. */
    static boolean isBare(Grid grid, FactType list) {
        return grid.width() <= list.values().size();
    }

    /** A table whose columns stand in the order of those of the list. */
    static Fit inOrder(Grid grid, FactType list) {
        Map<Integer, String> columns = new TreeMap<>();
        List<String> names = List.copyOf(list.values().keySet());
        for (int at = 0; at < grid.width(); at++) {
            columns.put(at, names.get(at));
        }
        return new Fit(list, 0, columns, Map.of(), OptionalInt.empty(), Map.of(), 0, true);
    }

    /** Whether headings may stand in two lines: one above spans several below. */
    private static boolean isDouble(Grid grid, int row) {
        if (row + 2 >= grid.rows().size()) {
            return false;
        }
        for (int column = 0; column < grid.width(); column++) {
            Grid.Cell below = grid.cell(row + 1, column);
            if (grid.cell(row, column).covered() && !below.covered() && !below.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A column of the table and one of the list that may be the same. */
    private record Pair(int at, String column, int score) {}

    private Optional<Fit> fit(Grid grid, Head head, FactType list, int caption) {
        Map<Integer, Integer> levels = levels(grid, head, list);
        OptionalInt serial = OptionalInt.empty();
        Map<Integer, String> left = new TreeMap<>();
        for (int at = 0; at < grid.width(); at++) {
            String heading = String.join("", head.of(grid, at).subList(0, 1));
            boolean counts = serial.isEmpty() && words.isSerial(heading) && !isColumn(heading, list);
            if (counts) {
                serial = OptionalInt.of(at);
            } else if (!heading.isBlank() && !levels.containsKey(at) || heading.isBlank() && hasWords(grid, head, at)) {
                left.put(at, heading.strip());
            }
        }
        int asked = left.size() + levels.size();
        List<Pair> pairs = assigned(grid, head, list, left);
        Map<Integer, String> columns = new TreeMap<>();
        pairs.forEach(pair -> columns.put(pair.at(), pair.column()));
        left.keySet().removeAll(columns.keySet());
        int sum = pairs.stream().mapToInt(Pair::score).sum() + 100 * levels.size();
        int matched = columns.size() + levels.size();
        if (matched == 0) {
            return Optional.empty();
        }
        double cover = matched / (double) asked;
        boolean named = caption >= HeadingWords.ALIKE;
        boolean fits = matched >= 2 && cover >= 0.5 || named && cover >= 0.3 && (matched >= 2 || asked <= 2);
        double key = columns.containsValue(keyColumn(list)) || !levels.isEmpty() ? 10 : 0;
        double worth = sum / (double) matched * cover + CAPTION * caption + key + 3.0 * matched;
        return fits
                ? Optional.of(new Fit(list, head.first(), columns, levels, serial, left, worth, named))
                : Optional.empty();
    }

    /** Whether a list has a column that is called just so. */
    private static boolean isColumn(String heading, FactType list) {
        String bare = HeadingWords.plain(heading);
        return list.values().values().stream()
                .anyMatch(label -> HeadingWords.plain(label).equals(bare));
    }

    /** The column that a row is hardly ever without: the first that is no level. */
    static String keyColumn(FactType list) {
        return list.values().keySet().stream()
                .filter(column -> list.columnKind(column) != FactType.Kind.LEVEL)
                .findFirst()
                .orElse("");
    }

    private static boolean hasWords(Grid grid, Head head, int column) {
        for (int row = head.first(); row < grid.rows().size(); row++) {
            Grid.Cell cell = grid.cell(row, column);
            if (!cell.isBlank() && !cell.covered()) {
                return true;
            }
        }
        return false;
    }

    /** Columns of a tree, 大項目 and 小項目, by place; none where the list has no levels, or only one column is called so. */
    private Map<Integer, Integer> levels(Grid grid, Head head, FactType list) {
        Map<Integer, Integer> levels = new TreeMap<>();
        if (list.levelColumn().isPresent()) {
            for (int at = 0; at < grid.width(); at++) {
                int level = words.levelOf(head.of(grid, at).get(0));
                if (level > 0 && !levels.containsValue(level)) {
                    levels.put(at, level);
                }
            }
        }
        return levels.size() > 1 ? levels : new LinkedHashMap<>();
    }

    private List<Pair> assigned(Grid grid, Head head, FactType list, Map<Integer, String> asked) {
        List<Pair> pairs = new ArrayList<>();
        for (int at : asked.keySet()) {
            for (String column : list.values().keySet()) {
                int score = head.of(grid, at).stream()
                        .mapToInt(heading -> words.column(heading, column, list.columnLabel(column)))
                        .max()
                        .orElse(0);
                int least = list.columnKind(column) == FactType.Kind.LEVEL ? HeadingWords.SAME : HeadingWords.ALIKE;
                if (score >= least) {
                    pairs.add(new Pair(at, column, score));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::score).reversed().thenComparingInt(Pair::at));
        List<Pair> assigned = new ArrayList<>();
        for (Pair pair : pairs) {
            if (assigned.stream()
                    .noneMatch(
                            other -> other.at() == pair.at() || other.column().equals(pair.column()))) {
                assigned.add(pair);
            }
        }
        return assigned;
    }
}
