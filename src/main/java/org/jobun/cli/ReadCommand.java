package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.review.ReadingWorkbook;
import org.jobun.word.WordPackage;
import picocli.CommandLine.Command;
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

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<WordPackage> edited = open(file, found);
        Optional<WordPackage> made = original == null ? Optional.empty() : open(original, found);
        if (found.hasErrors() || edited.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Outcome<Reading> outcome = ReadPaper.of(edited.get(), file.toString(), made);
        console.print(outcome.diagnostics());
        if (outcome.value().isEmpty()) {
            return ExitCode.ERRORS;
        }
        Reading reading = outcome.value().get();
        if (workbook != null) {
            Files.write(workbook, ReadingWorkbook.of(reading));
        }
        if (json) {
            console.line(ReadingJson.of(reading));
        } else {
            new ReadingText(console).print(reading);
        }
        return ExitCode.DONE;
    }

    private static Optional<WordPackage> open(Path path, Diagnostics found) {
        Outcome<WordPackage> outcome = WordPackage.open(path, path.toString());
        found.addAll(outcome.diagnostics());
        return outcome.value();
    }
}
