package org.jobun.lists;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.sheet.SheetSource;
import org.jobun.sheet.TextSource;
import org.jobun.sheet.UnreadableInput;
import org.jobun.sheet.WorkbookSource;
import org.jobun.word.OfficeArchive;
import org.jobun.word.WordPackage;

/** Opens a file of lists by what it is, within the limits that hold for every file from outside: Word, Excel, or text. */
final class ListFileSource {
    /** A list of 10,000 lines has a hundredth of it. */
    private static final int LARGEST = 32 << 20;

    private ListFileSource() {}

    /**
     * What stands in a file, in order; empty after reporting one that cannot be read.
     *
     * @param name as the user knows it
     */
    static Optional<List<Piece>> pieces(byte[] bytes, String name, Diagnostics found) {
        OfficeArchive archive = OfficeArchive.of(bytes, name);
        if (archive.refused().isEmpty() && archive.kind() == OfficeArchive.Kind.WORD) {
            var opened = WordPackage.open(bytes, name);
            found.addAll(opened.diagnostics());
            return opened.value().map(file -> WordPieces.of(file, name));
        }
        return sheets(bytes, name, archive, found).flatMap(source -> pieces(source, found));
    }

    /** The sheets of a workbook or of a text; empty after reporting what is neither. */
    static Optional<SheetSource> sheets(byte[] bytes, String name, Diagnostics found) {
        return sheets(bytes, name, OfficeArchive.of(bytes, name), found);
    }

    private static Optional<SheetSource> sheets(byte[] bytes, String name, OfficeArchive archive, Diagnostics found) {
        if (bytes.length > LARGEST || archive.refused().isPresent()) {
            found.add(archive.refused().orElseGet(() -> other(name, "LARGE")));
            return Optional.empty();
        }
        try {
            return switch (archive.kind()) {
                case EXCEL -> Optional.of(new WorkbookSource(name, bytes));
                case NONE -> ofText(bytes, name, found);
                case WORD, OTHER -> refused(other(name, "OTHER"), found);
            };
        } catch (UnreadableInput unreadable) {
            return refused(other(name, "DAMAGED").with("detail", unreadable.detail()), found);
        } catch (IOException failed) {
            return refused(other(name, "DAMAGED").with("detail", ""), found);
        }
    }

    private static Optional<SheetSource> ofText(byte[] bytes, String name, Diagnostics found) throws IOException {
        boolean old = bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        boolean text = name.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(csv|tsv|txt)");
        return old || !text
                ? refused(other(name, old ? "OLD" : "OTHER"), found)
                : Optional.of(TextSource.csv(name, bytes));
    }

    private static Diagnostic other(String name, String variant) {
        return Diagnostic.of(Code.IMP_01, Location.ofFile(name)).with("variant", variant);
    }

    private static <T> Optional<T> refused(Diagnostic why, Diagnostics found) {
        found.add(why);
        return Optional.empty();
    }

    static Optional<List<Piece>> pieces(SheetSource source, Diagnostics found) {
        try {
            return Optional.of(new SheetPieces(source, found).all());
        } catch (IOException unreadable) {
            found.add(other(source.file(source.sheets().get(0)), "DAMAGED").with("detail", ""));
            return Optional.empty();
        }
    }
}
