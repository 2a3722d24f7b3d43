package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.Reading;
import org.jobun.readback.update.UpdateMatter;
import org.jobun.review.ReadingWorkbook;
import org.jobun.service.ReadEdited;
import org.jobun.service.UpdateFromEdited;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun read}: what an edited Word file still says, and what was changed in it. */
@Command(
        name = "read",
        description = "編集された Word のファイルを読み、条項・値・参照のどこが変わったかを示します。" + " Tells what was changed in an edited Word file.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE.docx", description = "読むファイル。 The edited file.")
    private Path file;

    @Option(
            names = "--original",
            paramLabel = "FILE.docx",
            description = "作成時のファイル（作成時の記録が除かれているとき）。 The file as it was made.")
    private Path original;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "結果を Excel のファイルに書き出します。 As a workbook.")
    private Path workbook;

    @Option(
            names = "--refresh",
            paramLabel = "FILE.docx",
            description =
                    "参照（前条、第5条など）を今の並びに合わせて引き直したファイルを書き出します。" + " Writes the file with its references worded again.")
    private Path refresh;

    @Option(
            names = "--matter",
            paramLabel = "FILE.yaml",
            description = "案件のファイル。Word で変わった値を写すとどうなるかを示します。"
                    + " Shows what taking the values over would change in the matter.")
    private Path matter;

    @Option(names = "--update", description = "--matter の案件のファイルに、変わった値を書き込みます。 Writes the values into the matter.")
    private boolean update;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        requireOtherNames(found);
        if (found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Outcome<ReadEdited> outcome = ReadEdited.of(file, Optional.ofNullable(original));
        console.print(outcome.diagnostics());
        if (outcome.value().isEmpty()) {
            return ExitCode.ERRORS;
        }
        ReadEdited edited = outcome.value().get();
        Reading reading = edited.reading();
        if (workbook != null) {
            WholeFile.write(workbook, ReadingWorkbook.of(reading));
        }
        if (json) {
            console.line(ReadingJson.of(reading));
        } else {
            new ReadingText(console).print(reading);
            notRecomputed(reading);
        }
        boolean refreshed = refresh == null || refresh(edited);
        int takenOver = matter == null ? ExitCode.DONE : takeOver(reading);
        return refreshed ? takenOver : ExitCode.ERRORS;
    }

    /** Nothing is written over what is read, and no two results into one file. */
    private void requireOtherNames(Diagnostics found) throws IOException {
        List<Path> read =
                Stream.of(file, original, matter).filter(Objects::nonNull).toList();
        for (Path written :
                Stream.of(refresh, workbook).filter(Objects::nonNull).toList()) {
            if (WholeFile.isAmong(written, read)) {
                found.add(Diagnostic.of(Code.RDB_04, Location.ofFile(written.toString()))
                        .with("file", written.toString()));
            }
        }
        if (refresh != null && workbook != null && WholeFile.isAmong(refresh, List.of(workbook))) {
            found.add(Diagnostic.of(Code.RDB_04, Location.ofFile(refresh.toString()))
                    .with("file", refresh.toString()));
        }
    }

    /** Writes the file with its references worded again, and names those that still do not hold. */
    private boolean refresh(ReadEdited edited) throws IOException {
        Outcome<ReadEdited.Refreshed> fresh = edited.refreshed();
        if (fresh.value().isEmpty()) {
            console.print(fresh.diagnostics());
            return false;
        }
        WholeFile.write(refresh, fresh.value().get().docx());
        if (!json) {
            console.line(console.text("read.refreshed", "file", refresh));
            new ReadingText(console).left(fresh.value().get().left());
        }
        return true;
    }

    /** Values that follow from one that was changed, and that nobody changed with it. */
    private void notRecomputed(Reading reading) throws IOException {
        if (!reading.facts().isEmpty()) {
            catalogOptions
                    .read(new Diagnostics())
                    .map(catalog -> new UpdateFromEdited(catalog).notRecomputed(reading))
                    .ifPresent(new ReadingText(console)::notRecomputed);
        }
    }

    /** Shows what the matter becomes with the values of the paper, and writes it where that is asked for. */
    private int takeOver(Reading reading) throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<UpdateMatter.Result> result = catalogOptions
                .read(found)
                .filter(catalog -> !found.hasErrors())
                .flatMap(catalog -> updated(reading, catalog, found));
        if (result.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        new ReadingText(console).update(matter, result.get());
        if (update && !result.get().taken().isEmpty()) {
            WholeFile.write(matter, result.get().text().getBytes(StandardCharsets.UTF_8));
            console.line("    " + console.text("read.update.written", "file", matter));
        }
        return ExitCode.DONE;
    }

    private Optional<UpdateMatter.Result> updated(Reading reading, Catalog catalog, Diagnostics found) {
        Outcome<UpdateMatter.Result> outcome =
                new UpdateFromEdited(catalog).of(new UpdateFromEdited.Request(reading, matter));
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }
}
