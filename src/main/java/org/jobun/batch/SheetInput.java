package org.jobun.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.matter.MatterId;
import org.jobun.matter.WrittenValue;
import org.jobun.sheet.ExcelLimits;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.sheet.SheetSource.Kind;
import org.jobun.source.SourceFile;
import org.jobun.text.Nearest;

/** Matters in rows of a sheet, with the rows of other sheets that name them. */
final class SheetInput extends Input {
    /** Sheets of the template that hold no matters. */
    private static final Set<String> OURS = Set.of(TemplateWorkbook.GUIDE, TemplateWorkbook.WORDS);
    /** Lines of a title that may stand above the headings. */
    private static final int TITLE_LINES = 10;

    private final SheetSource source;
    private final Catalog catalog;
    private final Map<String, List<ListRow>> lists = new HashMap<>();
    private final List<FactType> types;
    private boolean isRead;

    /** A sheet of a list, and its columns in the order of the facts. */
    private record ListSheet(String sheet, FactType list, Map<Integer, Column> columns) {}

    /**
     * A row of a list, as small as it can be kept: the rows of all matters are held for the whole run.
     *
     * @param number of the row in its sheet
     * @param texts of its cells, one after the other
     * @param cells pairs of a column and where its text ends
     * @param found what is wrong with its cells
     */
    private record ListRow(ListSheet sheet, int number, String texts, int[] cells, List<Diagnostic> found) {
        boolean isEmpty() {
            return cells.length == 0;
        }
    }

    SheetInput(Path path, SheetSource source, Catalog catalog) {
        super(path);
        this.source = source;
        this.catalog = catalog;
        this.types = Column.lists(catalog.vocabulary());
    }

    @Override
    Optional<SheetSource> sheets() {
        return Optional.of(source);
    }

    @Override
    String main() {
        return sheet(Column.MAIN_SHEET)
                .or(() -> source.sheets().stream()
                        .filter(name -> !source.isHidden(name) && !isOurs(name) && !isList(name))
                        .findFirst())
                .orElseGet(() -> source.sheets().get(0));
    }

    /** The sheet of a name; spaces, and letters of another width, say nothing. */
    private Optional<String> sheet(String label) {
        return source.sheets().stream()
                .filter(name -> WrittenValue.narrow(name).equals(WrittenValue.narrow(label)))
                .findFirst();
    }

    /** True for sheets that hold no matters: those of the template, and what a result said of its input. */
    private static boolean isOurs(String name) {
        return OURS.contains(name) || ResultWorkbook.isNotes(name);
    }

    private boolean isList(String name) {
        return types.stream().anyMatch(list -> WrittenValue.narrow(list.label()).equals(WrittenValue.narrow(name)));
    }

    @Override
    void forEach(Diagnostics found, Taker taker) throws IOException {
        String sheet = main();
        if (!isRead) {
            for (FactType list : types) {
                Optional<String> its = sheet(list.label()).filter(name -> !name.equals(sheet));
                if (its.isPresent()) {
                    readList(its.get(), list, found);
                }
            }
            isRead = true;
        }
        Head head = new Head(sheet, Column.ofMatters(catalog.vocabulary()), found);
        int[] index = new int[1];
        Set<String> known = new HashSet<>();
        source.read(sheet, head.before(row -> {
            Entry entry = entry(index[0]++, sheet, row, head.columns);
            known.add(entry.id());
            taker.take(entry);
        }));
        head.end();
        head.require(Column.ID, Column.MUNICIPALITY);
        lists.forEach((id, rows) -> {
            if (!known.contains(id)) {
                found.add(Diagnostic.of(
                                Code.BAT_11,
                                place(rows.get(0).sheet(), rows.get(0).number()))
                        .with("id", id));
            }
        });
        remarks(sheet, head, found);
        unused(sheet, found);
    }

    private void remarks(String sheet, Head head, Diagnostics found) {
        SheetSource.Remarks remarks = source.remarks(sheet);
        String file = source.file(sheet) + " " + sheet;
        remarks.mergedCells()
                .forEach(cells -> found.add(Diagnostic.of(Code.BAT_04, Location.ofFile(file + "!" + cells))));
        for (SheetSource.Span span : remarks.hiddenColumns()) {
            // Whoever hides all that is empty to the right hides nothing.
            head.columns.keySet().stream()
                    .filter(column -> span.from() <= column && column <= span.to())
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> found.add(Diagnostic.of(
                            Code.BAT_05,
                            Location.ofFile(
                                    file + "!" + SheetSource.letters(span.from()) + ":" + SheetSource.letters(last)))));
        }
        if (source.isHidden(sheet)) {
            found.add(Diagnostic.of(Code.BAT_19, Location.ofFile(file)));
        }
    }

    /** Sheets with something in them that nobody reads: perhaps the one of members, under another name. */
    private void unused(String main, Diagnostics found) throws IOException {
        for (String sheet : source.sheets()) {
            if (!sheet.equals(main) && !isOurs(sheet) && !isList(sheet)) {
                boolean[] filled = new boolean[1];
                source.read(sheet, row -> filled[0] = true);
                if (filled[0]) {
                    found.add(Diagnostic.of(Code.BAT_18, Location.ofFile(source.file(sheet) + " " + sheet))
                            .with("found", sheet)
                            .with(
                                    "expected",
                                    String.join(
                                            "、",
                                            types.stream().map(FactType::label).toList())));
                }
            }
        }
    }

    /** The row of headings, and which column each of them names. */
    private final class Head {
        private final String sheet;
        private final Map<String, Column> headings;
        private final Map<Integer, Column> columns = new LinkedHashMap<>();
        private final Diagnostics found;
        private final List<SheetSource.Row> above = new ArrayList<>();
        private SheetSource.Row row;

        Head(String sheet, List<Column> columns, Diagnostics found) {
            this.sheet = sheet;
            this.headings = Column.byHeading(columns);
            this.found = found;
        }

        /** Takes rows down to that of headings; the others are handed on. */
        SheetSource.RowTaker before(SheetSource.RowTaker matters) {
            return next -> {
                if (row != null) {
                    matters.take(next);
                } else if (isHead(next)) {
                    head(next);
                } else {
                    above.add(next);
                    if (above.size() > TITLE_LINES) {
                        // No row is one of headings: the first was meant to be.
                        head(above.get(0));
                        for (SheetSource.Row missed : above.subList(1, above.size())) {
                            matters.take(missed);
                        }
                    }
                }
            };
        }

        void end() {
            if (row == null && !above.isEmpty()) {
                head(above.get(0));
            }
        }

        private boolean isHead(SheetSource.Row next) {
            return next.cells().values().stream()
                    .anyMatch(cell -> Column.find(headings, cell.text())
                            .filter(column -> column.key().equals(Column.ID))
                            .isPresent());
        }

        private void head(SheetSource.Row next) {
            row = next;
            next.cells().forEach((at, cell) -> heading(at, cell.text()));
            requireRoom(next);
            // The order of columns says nothing: the same facts are the same matter.
            List<Column> order = List.copyOf(headings.values());
            List<Map.Entry<Integer, Column>> sorted = new ArrayList<>(columns.entrySet());
            sorted.sort(Comparator.comparingInt(column -> order.indexOf(column.getValue())));
            columns.clear();
            sorted.forEach(column -> columns.put(column.getKey(), column.getValue()));
        }

        /** The result holds the columns of the sheet of matters behind its own: all of them, or none. */
        private void requireRoom(SheetSource.Row heads) {
            int last = heads.cells().keySet().stream().mapToInt(at -> at).max().orElse(0);
            long former = heads.cells().values().stream()
                    .filter(cell -> Column.isResult(cell.text()))
                    .count();
            int most = ExcelLimits.MOST_COLUMNS - Column.RESULT.size() + (int) former;
            if (last >= most && sheet.equals(main())) {
                found.add(Diagnostic.of(Code.BAT_24, source.location(sheet, row.number(), last))
                        .with("most", most)
                        .with("own", Column.RESULT.size()));
            }
        }

        private void heading(int at, String heading) {
            Optional<Column> column = Column.find(headings, heading);
            if (column.isPresent() && columns.containsValue(column.get())) {
                found.add(Diagnostic.of(Code.BAT_03, source.location(sheet, row.number(), at))
                        .with("found", heading));
            } else if (column.isPresent()) {
                columns.put(at, column.get());
            } else if (!Column.isRemark(heading)) {
                List<String> known = headings.values().stream()
                        .map(Column::heading)
                        .distinct()
                        .toList();
                List<String> near = Nearest.to(heading, known);
                Diagnostic unknown = Diagnostic.of(Code.BAT_02, source.location(sheet, row.number(), at))
                        .with("found", heading);
                found.add(
                        near.isEmpty()
                                ? unknown
                                : unknown.with("variant", "NEAR").with("nearest", String.join("、", near)));
            }
        }

        void require(String... keys) {
            for (String key : keys) {
                boolean there = columns.values().stream()
                        .anyMatch(column -> column.key().equals(key));
                if (row != null && !there && !found.hasErrors()) {
                    found.add(Diagnostic.of(Code.BAT_21, source.location(sheet, row.number(), 0))
                            .with("column", headings.get(key).heading()));
                }
            }
        }
    }

    private void readList(String sheet, FactType list, Diagnostics found) throws IOException {
        Head head = new Head(sheet, Column.ofList(list), found);
        ListSheet its = new ListSheet(sheet, list, head.columns);
        source.read(sheet, head.before(row -> {
            StringBuilder texts = new StringBuilder();
            int[] cells = new int[2 * head.columns.size()];
            int size = 0;
            List<Diagnostic> wrong = new ArrayList<>();
            String id = "";
            for (Map.Entry<Integer, Column> column : head.columns.entrySet()) {
                Cell cell = row.cells().get(column.getKey());
                if (column.getValue().key().equals(Column.ID)) {
                    id = cell == null ? "" : value(column.getValue(), cell.text());
                } else if (cell != null
                        && isSound(cell, () -> source.location(sheet, row.number(), column.getKey()), wrong)) {
                    texts.append(cell.text());
                    cells[size++] = column.getKey();
                    cells[size++] = texts.length();
                }
            }
            if (row.hidden()) {
                wrong.add(Diagnostic.of(Code.BAT_06, place(its, row.number())));
            }
            if (size > 0 || !wrong.isEmpty()) {
                lists.computeIfAbsent(id, fresh -> new ArrayList<>(2))
                        .add(new ListRow(
                                its, row.number(), texts.toString(), Arrays.copyOf(cells, size), List.copyOf(wrong)));
            }
        }));
        head.end();
        head.require(Column.ID);
        remarks(sheet, head, found);
    }

    /** The cell of a row of a list that says whose it is. */
    private Location place(ListSheet its, int row) {
        int id = its.columns().entrySet().stream()
                .filter(column -> column.getValue().key().equals(Column.ID))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return source.location(its.sheet(), row, id);
    }

    /** Whether a cell holds what somebody wrote or computed, not what went wrong in a formula. */
    private static boolean isSound(Cell cell, Supplier<Location> place, List<Diagnostic> found) {
        if (cell.kind() == Kind.FAULT) {
            found.add(Diagnostic.of(Code.BAT_14, place.get()).with("found", cell.text()));
            return false;
        }
        if (cell.kind() == Kind.UNCOMPUTED) {
            found.add(Diagnostic.of(Code.BAT_15, place.get()));
            return false;
        }
        return true;
    }

    /** The row in the form of a matter file; each line comes from one cell. */
    private Entry entry(int index, String sheet, SheetSource.Row row, Map<Integer, Column> columns) {
        List<String> lines = new ArrayList<>();
        List<Location> cells = new ArrayList<>();
        Location place = source.location(sheet, row.number(), 0);
        List<Diagnostic> found = new ArrayList<>();
        if (row.hidden()) {
            found.add(Diagnostic.of(Code.BAT_06, place));
        }
        String id = "";
        for (Map.Entry<Integer, Column> column : columns.entrySet()) {
            Column which = column.getValue();
            Cell cell = row.cells().get(column.getKey());
            Location its = source.location(sheet, row.number(), column.getKey());
            if (cell == null) {
                if (which.key().equals(Column.ID) || which.key().equals(Column.MUNICIPALITY)) {
                    found.add(Diagnostic.of(Code.BAT_13, its).with("column", which.heading()));
                }
            } else if (isSound(cell, () -> its, found)) {
                String value = value(which, cell.text());
                id = which.key().equals(Column.ID) ? value : id;
                lines.add(which.key() + ": " + quoted(value));
                cells.add(its);
            }
        }
        List<ListRow> its = lists.getOrDefault(id, List.of());
        its.forEach(one -> found.addAll(one.found()));
        addLists(its, lines, cells, place);
        if (lines.isEmpty()) {
            lines.add("{}");
            cells.add(place);
        }
        byte[] yaml = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Diagnostics own = new Diagnostics();
        String name = path.getFileName().toString();
        SourceFile file = SourceFile.decode(name, yaml, own).orElseGet(() -> new SourceFile(name, List.of("{}"), ""));
        Entry.Columns where = fact -> columns.entrySet().stream()
                .filter(column -> column.getValue().key().equals(fact))
                .findFirst()
                .map(column -> source.location(sheet, row.number(), column.getKey()));
        Entry entry = new Entry(index, row.number(), id, file, cells, where, place, List.of());
        own.sorted().forEach(one -> found.add(entry.at(one)));
        return new Entry(index, row.number(), id, file, cells, where, place, found);
    }

    private String value(Column column, String text) {
        return column.key().equals(Column.ID) ? MatterId.of(text) : text;
    }

    private void addLists(List<ListRow> rows, List<String> lines, List<Location> cells, Location place) {
        Map<String, List<ListRow>> byList = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.isEmpty())
                .forEach(row -> byList.computeIfAbsent(row.sheet().list().path(), fresh -> new ArrayList<>())
                        .add(row));
        byList.forEach((list, its) -> {
            lines.add(list + ":");
            cells.add(place);
            for (ListRow row : its) {
                String mark = "  - ";
                int from = 0;
                for (int i = 0; i < row.cells().length; i += 2) {
                    int column = row.cells()[i];
                    int end = row.cells()[i + 1];
                    String key = row.sheet().columns().get(column).key();
                    lines.add(mark + key + ": " + quoted(row.texts().substring(from, end)));
                    cells.add(source.location(row.sheet().sheet(), row.number(), column));
                    from = end;
                    mark = "    ";
                }
            }
        });
    }

    /** A double-quoted scalar of YAML. Lines end as in papers, whatever Windows puts between them. */
    private static String quoted(String cell) {
        String text = cell.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
