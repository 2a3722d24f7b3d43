package org.jobun.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.FactType;
import org.jobun.sheet.CsvSource;
import org.jobun.sheet.FileKind;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.UnreadableInput;
import org.jobun.sheet.WorkbookSource;
import org.jobun.source.SourceFile;

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
        if (Files.isDirectory(path)) {
            return Optional.of(new Folder(path));
        }
        if (!Files.isReadable(path)) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(path.toString())));
            return Optional.empty();
        }
        try {
            return switch (FileKind.of(path)) {
                case WORKBOOK -> Optional.of(new SheetInput(path, new WorkbookSource(path), catalog));
                case LOCKED -> refused(Code.BAT_16, path, found);
                case OTHER_BOOK -> refused(Code.BAT_17, path, found);
                case TEXT -> ofText(path, catalog, found);
            };
        } catch (UnreadableInput unreadable) {
            found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(unreadable.file()))
                    .with("detail", unreadable.detail()));
            return Optional.empty();
        }
    }

    private static Optional<Input> ofText(Path path, Catalog catalog, Diagnostics found) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Optional.of(new Lines(path));
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            List<String> lists = Column.lists(catalog.vocabulary()).stream()
                    .map(FactType::label)
                    .toList();
            CsvSource source = new CsvSource(path, Column.MAIN_SHEET, lists);
            source.forms()
                    .forEach((sheet, form) -> found.add(Diagnostic.of(Code.BAT_23, Location.ofFile(source.file(sheet)))
                            .with("encoding", form.encoding())
                            .with("separator", form.separator() == '\t' ? "TAB" : form.separator())));
            return Optional.of(new SheetInput(path, source, catalog));
        }
        found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(path.toString())).with("detail", name));
        return Optional.empty();
    }

    private static Optional<Input> refused(Code code, Path path, Diagnostics found) {
        found.add(Diagnostic.of(code, Location.ofFile(path.toString())));
        return Optional.empty();
    }

    /** Calls with every matter; what is wrong with the input as a whole goes to the diagnostics. */
    abstract void forEach(Diagnostics found, Taker taker) throws IOException;

    /** The sheets, where there are some. */
    Optional<SheetSource> sheets() {
        return Optional.empty();
    }

    /** The sheet of matters, where there are sheets. */
    String main() {
        return Column.MAIN_SHEET;
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
                files = list.filter(Files::isRegularFile)
                        .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
                        .sorted()
                        .toList();
            }
            for (int index = 0; index < files.size(); index++) {
                String name = files.get(index).getFileName().toString();
                Diagnostics own = new Diagnostics();
                SourceFile file = SourceFile.read(files.get(index), name, own)
                        .orElseGet(() -> new SourceFile(name, List.of("{}"), ""));
                String id = name.substring(0, name.lastIndexOf('.'));
                taker.take(Entry.ofFile(index, 0, id, file, List.of(), Location.ofFile(name), own.sorted()));
            }
        }
    }

    /** Each line is a matter in JSON, with the keys of a matter file. */
    private static final class Lines extends Input {
        /** Bytes; a longer line is not looked at to see whether it is empty. */
        private static final int MOST_BLANK = 1 << 16;

        Lines(Path path) {
            super(path);
        }

        @Override
        void forEach(Diagnostics found, Taker taker) throws IOException {
            String name = path.getFileName().toString();
            int index = 0;
            int number = 0;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
                for (byte[] line = line(in); line != null; line = line(in)) {
                    number++;
                    if (isBlank(line)) {
                        continue;
                    }
                    Diagnostics own = new Diagnostics();
                    Location place = new Location(name, number, 0, 0, "");
                    SourceFile file =
                            SourceFile.decode(name, line, own).orElseGet(() -> new SourceFile(name, List.of("{}"), ""));
                    List<Diagnostic> said =
                            own.sorted().stream().map(one -> one.movedTo(place)).toList();
                    taker.take(Entry.ofFile(index++, number, "", file, List.of(place), place, said));
                }
            }
        }

        /** The next line without its end, or null. Of one that is longer than any matter, no more is kept than shows that. */
        private static byte[] line(InputStream in) throws IOException {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (line.size() <= SourceFile.LARGEST) {
                    line.write(next);
                }
            }
            byte[] bytes = line.toByteArray();
            boolean windows = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
            return windows ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        }

        private static boolean isBlank(byte[] line) {
            return line.length < MOST_BLANK && new String(line, StandardCharsets.UTF_8).isBlank();
        }
    }
}
