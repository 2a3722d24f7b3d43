package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.NewFiles;
import org.jobun.service.AmendContract;
import org.jobun.service.RedlineFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun redline}: two Word files in, one with their differences as tracked changes out. */
@Command(
        name = "redline",
        description = "二つの Word 文書の違いを、変更履歴（見え消し）にした Word 文書を作ります。 Tracked changes of two Word files.",
        mixinStandardHelpOptions = true)
final class RedlineCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "変更前の Word 文書。 The file as it was.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "変更後の Word 文書。 The file as it is.")
    private Path after;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "作るファイル。 The file to write.")
    private Path output;

    @Option(names = "--date", paramLabel = "yyyy-mm-dd", required = true, description = "変更の日。 The day of the changes.")
    private String date;

    @Option(names = "--author", paramLabel = "NAME", description = "変更者の名（既定 契約担当）。 Author of tracked changes.")
    private String author = AmendContract.AUTHOR;

    RedlineCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<LocalDate> day = console.day(date);
        if (day.isEmpty()) {
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Outcome<byte[]> made = RedlineFiles.of(before, after, day.get(), author);
        found.addAll(made.diagnostics());
        if (made.value().isPresent()) {
            Path folder =
                    Optional.ofNullable(output.toAbsolutePath().getParent()).orElse(Path.of("."));
            NewFiles files = new NewFiles(folder);
            files.add(output.getFileName().toString(), made.value().get());
            List<Path> written = files.write();
            written.forEach(file -> console.line(file.toString()));
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }
}
