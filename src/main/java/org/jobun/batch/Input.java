package org.jobun.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.sheet.CsvForm;
import org.jobun.sheet.CsvSource;
import org.jobun.sheet.FileKind;
import org.jobun.sheet.MendedSource;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.UnreadableInput;
import org.jobun.sheet.WorkbookSource;

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

    /** Opens an input by what it is, whatever its name says; empty where it cannot be read, which is reported. */
    static Optional<Input> open(Path path, Catalog catalog, Diagnostics found) throws IOException {
        return open(path, Mending.NONE, catalog, found);
    }

    /** @param mended what was put into its cells since */
    static Optional<Input> open(Path path, Mending mended, Catalog catalog, Diagnostics found) throws IOException {
        if (Files.isDirectory(path)) {
            return Optional.of(new FolderInput(path));
        }
        if (!Files.isReadable(path)) {
            return refused(Code.SRC_01, path, found);
        }
        try {
            return switch (FileKind.of(path)) {
                case WORKBOOK -> Optional.of(new SheetInput(path, mended(new WorkbookSource(path), mended), catalog));
                case LOCKED -> refused(Code.BAT_16, path, found);
                case OTHER_BOOK -> refused(Code.BAT_17, path, found);
                case TEXT -> ofText(path, mended, catalog, found);
            };
        } catch (UnreadableInput unreadable) {
            found.add(unreadable(unreadable));
            return Optional.empty();
        }
    }

    /** What is reported of a file that cannot be read at all. */
    static Diagnostic unreadable(UnreadableInput unreadable) {
        return Diagnostic.of(Code.BAT_01, Location.ofFile(unreadable.file())).with("detail", unreadable.detail());
    }

    private static Optional<Input> ofText(Path path, Mending mended, Catalog catalog, Diagnostics found)
            throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Optional.of(new LinesInput(path));
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return Optional.of(new SheetInput(path, mended(csv(path, catalog, found), mended), catalog));
        }
        found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(path.toString())).with("detail", name));
        return Optional.empty();
    }

    private static SheetSource mended(SheetSource source, Mending mended) {
        return MendedSource.of(source, mended.cells());
    }

    private static CsvSource csv(Path path, Catalog catalog, Diagnostics found) throws IOException {
        List<String> lists =
                Column.lists(catalog.vocabulary()).stream().map(FactType::label).toList();
        CsvSource source = new CsvSource(path, Column.MAIN_SHEET, lists);
        source.forms().forEach((sheet, form) -> found.add(written(source.file(sheet), form)));
        return source;
    }

    private static Diagnostic written(String file, CsvForm form) {
        return Diagnostic.of(Code.BAT_23, Location.ofFile(file))
                .with("encoding", form.encoding())
                .with("separator", form.separator() == '\t' ? "TAB" : form.separator());
    }

    private static Optional<Input> refused(Code code, Path path, Diagnostics found) {
        found.add(Diagnostic.of(code, Location.ofFile(path.toString())));
        return Optional.empty();
    }

    /** Calls with every matter; what is wrong with the input as a whole goes to the diagnostics. */
    abstract void forEach(Diagnostics found, Taker taker) throws IOException;

    /** Those of which nothing is to be made. */
    List<Entry> left() {
        return List.of();
    }

    /** The sheets, where there are some. */
    Optional<SheetSource> sheets() {
        return Optional.empty();
    }

    /** The sheet of matters, where there are sheets. */
    String main() {
        return Column.MAIN_SHEET;
    }
}
