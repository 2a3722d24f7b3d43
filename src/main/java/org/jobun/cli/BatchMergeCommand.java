package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.BatchSummary;
import org.jobun.batch.MergeShards;
import org.jobun.batch.Shard;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun batch merge}: the folders of shards as one. */
@Command(
        name = "merge",
        description = "分けて作ったフォルダーを合わせ、漏れのないことを確かめます。 Merges shards and proves the union complete.",
        mixinStandardHelpOptions = true)
final class BatchMergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "分けて作ったフォルダー。 Folders of shards.")
    private List<Path> shards = List.of();

    @Option(names = "--input", required = true, paramLabel = "INPUT", description = "元の入力。 The input of all.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "合わせたものの保存先。 Where the union goes.")
    private Path output;

    @Mixin
    private SetOptions sets = new SetOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    BatchMergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<BatchRequest> request = sets.request(console, found)
                .map(each -> new BatchRequest(input, output, each, 1, Shard.ALL, false, sets.names()));
        if (request.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Outcome<BatchSummary> outcome =
                new MergeShards(catalog.get(), request.get(), Jobun.VERSION, console.diagnosticText()).of(shards);
        console.print(outcome.diagnostics());
        return outcome.value().map(this::end).orElse(ExitCode.ERRORS);
    }

    private int end(BatchSummary union) {
        console.line(
                console.text("batch-merged", "count", union.matters(), "failed", union.failed(), "folder", output));
        return union.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
