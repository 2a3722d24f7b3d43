package org.jobun.renewal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.BatchSummary;
import org.jobun.batch.CheckBatch;
import org.jobun.batch.CheckedBatch;
import org.jobun.batch.GivenMatters;
import org.jobun.batch.RowResult;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.sheet.UnreadableInput;

/**
 * Makes what an edited table says: a matter file and a set for each row, by the batch. A row with an error makes nothing, the
 * others are made; the same request goes on where it was cut short.
 */
public final class MakeRenewal {
    /** Where the matter files of the new year go, below the folder of the sets. */
    public static final String MATTERS = "案件";

    /** Headings of what the table says of a row beside its cells: clauses and law that change. */
    public static final List<String> REMARKS = List.of(Columns.CLAUSES, Columns.LAWS);

    private final Catalog catalog;
    private final String program;
    private final DiagnosticText words;
    private final IssuedBefore issued;

    /**
     * @param program its version
     * @param words language of messages in reports
     * @param issued where the papers of last year lie
     */
    public MakeRenewal(Catalog catalog, String program, DiagnosticText words, IssuedBefore issued) {
        this.catalog = catalog;
        this.program = program;
        this.words = words;
        this.issued = issued;
    }

    /** Looks at the rows as they stand and makes nothing; none where it is no table of ours. */
    public Outcome<CheckedBatch> check(BatchRequest request) throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<GivenMatters> table = table(new ReadTable(catalog, issued), request, found);
        return table.isEmpty()
                ? Outcome.failed(found)
                : new CheckBatch(catalog, program, words).of(request, table.get());
    }

    /** Runs it; none where it could not begin. */
    public Outcome<BatchSummary> of(BatchRequest request, Batch.Progress progress) throws IOException {
        Diagnostics found = new Diagnostics();
        if (!Files.isReadable(request.input()) || Files.isDirectory(request.input())) {
            found.add(Diagnostic.of(Code.SRC_01, Location.ofFile(request.input().toString())));
            return Outcome.failed(found);
        }
        ReadTable read = new ReadTable(catalog, issued);
        Optional<GivenMatters> table = table(read, request, found);
        if (table.isEmpty()) {
            return Outcome.failed(found);
        }
        Progress noted = new Progress(progress, request.output().resolve(MATTERS), read.files());
        return new Batch(catalog, program, words, noted).run(request, table.get());
    }

    private static Optional<GivenMatters> table(ReadTable read, BatchRequest request, Diagnostics found)
            throws IOException {
        try {
            return read.read(request, found);
        } catch (UnreadableInput unreadable) {
            found.add(Diagnostic.of(Code.BAT_01, Location.ofFile(unreadable.file()))
                    .with("detail", unreadable.detail()));
            return Optional.empty();
        }
    }

    /** Writes the matter file of each set that is there. */
    private record Progress(Batch.Progress to, Path folder, Map<Integer, String> files) implements Batch.Progress {
        @Override
        public void begin(int matters) {
            to.begin(matters);
        }

        @Override
        public void done(RowResult result, boolean now) {
            String text = files.get(result.row());
            if (result.status() == RowResult.Status.MADE && text != null) {
                write(folder.resolve(result.id() + ".yaml"), text);
            }
            to.done(result, now);
        }

        @Override
        public boolean isStopped() {
            return to.isStopped();
        }

        private static void write(Path file, String text) {
            try {
                MatterFile.write(file, text);
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }
}
