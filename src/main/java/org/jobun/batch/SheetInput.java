package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.matter.WrittenValue;
import org.jobun.sheet.ExcelLimits;
import org.jobun.sheet.SheetSource;

/** Matters in rows of a sheet, with the rows of other sheets that name them. */
final class SheetInput extends Input {
    /** Sheets of the template that hold no matters. */
    private static final Set<String> OURS = Set.of(TemplateWorkbook.GUIDE, TemplateWorkbook.WORDS);

    private final SheetSource source;
    private final Catalog catalog;
    private final List<FactType> types;
    private final ListRows lists;
    private boolean listsRead;

    SheetInput(Path path, SheetSource source, Catalog catalog) {
        super(path);
        this.source = source;
        this.catalog = catalog;
        this.types = Column.lists(catalog.vocabulary());
        this.lists = new ListRows(source);
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
        return source.sheets().stream().filter(name -> isNamed(name, label)).findFirst();
    }

    private static boolean isNamed(String name, String label) {
        return WrittenValue.narrow(name).equals(WrittenValue.narrow(label));
    }

    /** True for sheets that hold no matters: those of the template, and what a result said of its input. */
    private static boolean isOurs(String name) {
        return OURS.contains(name) || ResultWorkbook.isNotes(name);
    }

    private boolean isList(String name) {
        return types.stream().anyMatch(list -> isNamed(name, list.label()));
    }

    @Override
    void forEach(Diagnostics found, Taker taker) throws IOException {
        String sheet = main();
        readLists(sheet, found);
        HeaderRow head = new HeaderRow(source, sheet, Column.ofMatters(catalog.vocabulary()), found);
        Matters matters = new Matters(new RowReader(source, sheet, head.columns(), lists), taker);
        source.read(sheet, head.before(matters));
        head.end();
        requireRoom(sheet, head, found);
        head.require(Column.ID, Column.MUNICIPALITY);
        lists.reportOthers(matters.ids, found);
        SheetRemarks.of(source, sheet, head.columns().keySet(), found);
        unused(sheet, found);
    }

    private void readLists(String main, Diagnostics found) throws IOException {
        if (!listsRead) {
            for (FactType list : types) {
                Optional<String> sheet = sheet(list.label()).filter(name -> !name.equals(main));
                if (sheet.isPresent()) {
                    lists.read(sheet.get(), list, found);
                }
            }
            listsRead = true;
        }
    }

    /** Hands on a matter for each row, and notes what they are called. */
    private static final class Matters implements SheetSource.RowTaker {
        private final RowReader reader;
        private final Taker taker;
        private final Set<String> ids = new HashSet<>();
        private int index;

        Matters(RowReader reader, Taker taker) {
            this.reader = reader;
            this.taker = taker;
        }

        @Override
        public void take(SheetSource.Row row) throws IOException {
            Entry entry = reader.read(index++, row);
            ids.add(entry.id());
            taker.take(entry);
        }
    }

    /** The result holds the columns of the sheet of matters behind its own: all of them, or none. */
    private void requireRoom(String sheet, HeaderRow head, Diagnostics found) {
        head.row().ifPresent(row -> {
            int last = row.cells().keySet().stream().mapToInt(at -> at).max().orElse(0);
            long former = row.cells().values().stream()
                    .filter(cell -> Column.isResult(cell.text()))
                    .count();
            int most = ExcelLimits.MOST_COLUMNS - Column.RESULT.size() + (int) former;
            if (last >= most) {
                found.add(Diagnostic.of(Code.BAT_24, source.location(sheet, row.number(), last))
                        .with("most", most)
                        .with("own", Column.RESULT.size()));
            }
        });
    }

    /** Sheets with something in them that nobody reads: perhaps the one of members, under another name. */
    private void unused(String main, Diagnostics found) throws IOException {
        for (String sheet : source.sheets()) {
            if (!sheet.equals(main) && !isOurs(sheet) && !isList(sheet) && source.isFilled(sheet)) {
                found.add(Diagnostic.of(Code.BAT_18, Location.ofFile(source.file(sheet) + " " + sheet))
                        .with("found", sheet)
                        .with("expected", types.stream().map(FactType::label).collect(Collectors.joining("、"))));
            }
        }
    }
}
