package org.jobun.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.source.SourceFile;
import org.jobun.text.Nearest;

/** The matters of a batch: a workbook, a CSV or JSON Lines file, or a folder of matters. May be gone through repeatedly. */
abstract class Input {
    /** Takes entries in order. */
    interface Taker {
        void take(Entry entry) throws IOException;
    }

    final Path path;

    Input(Path path) {
        this.path = path;
    }

    /** Opens an input by what it is; empty where it cannot be, which is reported. */
    static Optional<Input> open(Path path, Catalog catalog, Diagnostics found) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(path)) {
                return Optional.of(new Folder(path));
            }
            if (!Files.isReadable(path)) {
                found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(path.toString())));
                return Optional.empty();
            }
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return Optional.of(new Lines(path));
            }
            if (name.endsWith(".csv")) {
                List<String> lists = Column.lists(catalog.vocabulary()).stream()
                        .map(FactType::label)
                        .toList();
                return Optional.of(new Sheets(path, new CsvSource(path, lists), catalog));
            }
            if (name.endsWith(".xlsx")) {
                return Optional.of(new Sheets(path, new WorkbookSource(path), catalog));
            }
            found.add(
                    Diagnostic.of(Code.BAT_01, Location.ofFile(path.toString())).with("detail", name));
        } catch (UnreadableInput unreadable) {
            found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(unreadable.file()))
                    .with("detail", unreadable.detail()));
        }
        return Optional.empty();
    }

    /** Calls with every matter; what is wrong with the input as a whole goes to the diagnostics. */
    abstract void forEach(Diagnostics found, Taker taker) throws IOException;

    /** The sheets, where there are some. */
    Optional<SheetSource> sheets() {
        return Optional.empty();
    }

    /** Each file is a matter. */
    private static final class Folder extends Input {
        Folder(Path path) {
            super(path);
        }

        @Override
        void forEach(Diagnostics found, Taker taker) throws IOException {
            List<Path> files;
            try (Stream<Path> list = Files.list(path)) {
                files = list.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted()
                        .toList();
            }
            for (int index = 0; index < files.size(); index++) {
                String name = files.get(index).getFileName().toString();
                Diagnostics own = new Diagnostics();
                SourceFile file = SourceFile.decode(name, Files.readAllBytes(files.get(index)), own)
                        .orElseGet(() -> new SourceFile(name, List.of("{}"), ""));
                String id = name.substring(0, name.length() - ".yaml".length());
                taker.take(new Entry(index, 0, id, file, List.of(), Location.ofFile(name), own.sorted()));
            }
        }
    }

    /** Each line is a matter in JSON, with the keys of a matter file. */
    private static final class Lines extends Input {
        Lines(Path path) {
            super(path);
        }

        @Override
        void forEach(Diagnostics found, Taker taker) throws IOException {
            String name = path.getFileName().toString();
            int index = 0;
            int number = 0;
            try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    number++;
                    String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                    if (!json.isBlank()) {
                        Diagnostics own = new Diagnostics();
                        Location place = new Location(name, number, 0, 0, "");
                        SourceFile file = SourceFile.decode(name, json.getBytes(StandardCharsets.UTF_8), own)
                                .orElseGet(() -> new SourceFile(name, List.of("{}"), ""));
                        taker.take(new Entry(index++, number, "", file, List.of(place), place, own.sorted()));
                    }
                }
            } catch (java.nio.charset.CharacterCodingException notUtf8) {
                throw new UnreadableInput(path.toString(), "UTF-8");
            }
        }
    }

    /** Each row of the first sheet, with the rows of lists that name it. */
    private static final class Sheets extends Input {
        private final SheetSource source;
        private final Catalog catalog;
        private final Map<String, String> municipalities = new HashMap<>();
        private final Map<String, List<ListRow>> lists = new HashMap<>();
        private final List<FactType> types;
        private boolean listsRead;

        /** A row of a list, and the cell that says whose it is. */
        private record ListRow(String list, Map<String, Cell> cells, Location place) {}

        /** A value and its cell. */
        private record Cell(String text, Location place) {}

        Sheets(Path path, SheetSource source, Catalog catalog) {
            super(path);
            this.source = source;
            this.catalog = catalog;
            this.types = Column.lists(catalog.vocabulary());
            catalog.municipalities().forEach((id, municipality) -> {
                municipalities.put(id, id);
                municipalities.put(municipality.name(), id);
            });
        }

        @Override
        Optional<SheetSource> sheets() {
            return Optional.of(source);
        }

        private String main() {
            return source.sheets().contains(Column.MAIN_SHEET)
                    ? Column.MAIN_SHEET
                    : source.sheets().get(0);
        }

        private Location place(String sheet, int row, int column) {
            Path file = source instanceof CsvSource csv ? csv.file(sheet) : path;
            return Location.ofFile(file.getFileName() + " " + source.place(sheet, row, column));
        }

        @Override
        void forEach(Diagnostics found, Taker taker) throws IOException {
            if (!listsRead) {
                for (FactType list : types) {
                    if (source.sheets().contains(list.label())) {
                        readList(list, found);
                    }
                }
                listsRead = true;
            }
            String sheet = main();
            Map<String, Column> headings = Column.byHeading(Column.ofMatters(catalog.vocabulary()));
            Map<Integer, Column> columns = new LinkedHashMap<>();
            int[] index = new int[1];
            boolean[] first = {true};
            Set<String> known = new HashSet<>();
            source.read(sheet, row -> {
                if (first[0]) {
                    first[0] = false;
                    head(sheet, row, headings, columns, found);
                    inOrder(columns, headings);
                } else {
                    Entry entry = entry(index[0]++, sheet, row, columns);
                    known.add(entry.id());
                    taker.take(entry);
                }
            });
            lists.forEach((id, rows) -> {
                if (!known.contains(id)) {
                    found.add(Diagnostic.of(Code.BAT_11, rows.get(0).place()).with("id", id));
                }
            });
            remarks(sheet, found);
        }

        private void remarks(String sheet, Diagnostics found) {
            SheetSource.Remarks remarks = source.remarks(sheet);
            remarks.mergedCells()
                    .forEach(cells -> found.add(Diagnostic.of(
                            Code.BAT_04, Location.ofFile(path.getFileName() + " " + sheet + "!" + cells))));
            remarks.hiddenColumns()
                    .forEach(column -> found.add(Diagnostic.of(
                            Code.BAT_05,
                            Location.ofFile(path.getFileName() + " " + sheet + "!" + column + ":" + column))));
        }

        private void head(
                String sheet,
                SheetSource.Row row,
                Map<String, Column> headings,
                Map<Integer, Column> columns,
                Diagnostics found) {
            row.cells().forEach((at, heading) -> {
                Optional<Column> column = Column.find(headings, heading);
                if (column.isPresent() && columns.containsValue(column.get())) {
                    found.add(Diagnostic.of(Code.BAT_03, place(sheet, row.number(), at))
                            .with("found", heading));
                } else if (column.isPresent()) {
                    columns.put(at, column.get());
                } else {
                    List<String> known = headings.values().stream()
                            .map(Column::heading)
                            .distinct()
                            .toList();
                    found.add(Diagnostic.of(Code.BAT_02, place(sheet, row.number(), at))
                            .with("found", heading)
                            .with("nearest", Nearest.sentence(heading, known)));
                }
            });
        }

        /** The order of columns says nothing: the same facts are the same matter. */
        private static void inOrder(Map<Integer, Column> columns, Map<String, Column> headings) {
            List<Column> order = List.copyOf(headings.values());
            List<Map.Entry<Integer, Column>> sorted = new ArrayList<>(columns.entrySet());
            sorted.sort(java.util.Comparator.comparingInt(column -> order.indexOf(column.getValue())));
            columns.clear();
            sorted.forEach(column -> columns.put(column.getKey(), column.getValue()));
        }

        private void readList(FactType list, Diagnostics found) throws IOException {
            Map<String, Column> headings = Column.byHeading(Column.ofList(list));
            Map<Integer, Column> columns = new LinkedHashMap<>();
            boolean[] first = {true};
            source.read(list.label(), row -> {
                if (first[0]) {
                    first[0] = false;
                    head(list.label(), row, headings, columns, found);
                    inOrder(columns, headings);
                    return;
                }
                Map<String, Cell> cells = new LinkedHashMap<>();
                String[] id = {""};
                Location[] place = {place(list.label(), row.number(), 0)};
                columns.forEach((at, column) -> {
                    String text = row.cells().get(at);
                    if (text != null && column.key().equals(Column.ID)) {
                        id[0] = value(column, text);
                        place[0] = place(list.label(), row.number(), at);
                    } else if (text != null) {
                        cells.put(column.key(), new Cell(CellText.ofList(text), place(list.label(), row.number(), at)));
                    }
                });
                if (!cells.isEmpty()) {
                    lists.computeIfAbsent(id[0], fresh -> new ArrayList<>())
                            .add(new ListRow(list.path(), cells, place[0]));
                }
            });
            remarks(list.label(), found);
        }

        /** The row in the form of a matter file; each line comes from one cell. */
        private Entry entry(int index, String sheet, SheetSource.Row row, Map<Integer, Column> columns) {
            List<String> lines = new ArrayList<>();
            List<Location> cells = new ArrayList<>();
            Location place = place(sheet, row.number(), 0);
            List<Diagnostic> found = new ArrayList<>();
            if (row.hidden()) {
                found.add(Diagnostic.of(Code.BAT_06, place));
            }
            String id = "";
            for (Map.Entry<Integer, Column> column : columns.entrySet()) {
                String text = row.cells().get(column.getKey());
                if (text != null) {
                    String value = value(column.getValue(), text);
                    id = column.getValue().key().equals(Column.ID) ? value : id;
                    lines.add(column.getValue().key() + ": " + quoted(value));
                    cells.add(place(sheet, row.number(), column.getKey()));
                }
            }
            for (Map.Entry<Integer, Column> column : columns.entrySet()) {
                boolean needed = column.getValue().key().equals(Column.ID)
                        || column.getValue().key().equals(Column.MUNICIPALITY);
                if (needed && row.cells().get(column.getKey()) == null) {
                    found.add(Diagnostic.of(Code.BAT_13, place(sheet, row.number(), column.getKey()))
                            .with("column", column.getValue().heading()));
                }
            }
            addLists(lists.getOrDefault(id, List.of()), lines, cells, place);
            if (lines.isEmpty()) {
                lines.add("{}");
                cells.add(place);
            }
            byte[] yaml = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            Diagnostics own = new Diagnostics();
            String name = path.getFileName().toString();
            SourceFile file =
                    SourceFile.decode(name, yaml, own).orElseGet(() -> new SourceFile(name, List.of("{}"), ""));
            Entry entry = new Entry(index, row.number(), id, file, cells, place, List.of());
            own.sorted().forEach(one -> found.add(entry.at(one)));
            return new Entry(index, row.number(), id, file, cells, place, found);
        }

        private String value(Column column, String text) {
            if (column.key().equals(Column.MUNICIPALITY)) {
                return municipalities.getOrDefault(text.strip(), text.strip());
            }
            return column.type() == null
                    ? java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC)
                    : CellText.of(column.type(), text);
        }

        private static void addLists(List<ListRow> rows, List<String> lines, List<Location> cells, Location place) {
            Map<String, List<ListRow>> byList = new LinkedHashMap<>();
            rows.forEach(row -> byList.computeIfAbsent(row.list(), fresh -> new ArrayList<>())
                    .add(row));
            byList.forEach((list, its) -> {
                lines.add(list + ":");
                cells.add(place);
                for (ListRow row : its) {
                    String mark = "  - ";
                    for (Map.Entry<String, Cell> cell : row.cells().entrySet()) {
                        lines.add(mark + cell.getKey() + ": "
                                + quoted(cell.getValue().text()));
                        cells.add(cell.getValue().place());
                        mark = "    ";
                    }
                }
            });
        }

        /** A double-quoted scalar of YAML. */
        private static String quoted(String text) {
            StringBuilder out = new StringBuilder(text.length() + 2).append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"' -> out.append("\\\"");
                    case '\\' -> out.append("\\\\");
                    case '\n' -> out.append("\\n");
                    case '\r' -> out.append("\\r");
                    case '\t' -> out.append("\\t");
                    default -> out.append(c);
                }
            }
            return out.append('"').toString();
        }
    }
}
