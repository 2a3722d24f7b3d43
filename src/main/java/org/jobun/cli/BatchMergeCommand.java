package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.batch.Batch;
import org.jobun.batch.Merge;
import org.jobun.batch.Order;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
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
        Optional<Order> order = sets.request(console, found)
                .map(request -> new Order(input, output, request, 1, 1, 1, false, sets.names()));
        if (order.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Diagnostics ofShards = new Diagnostics();
        Optional<Batch.Ended> whole =
                new Merge(catalog.get(), order.get(), Jobun.VERSION, console.diagnosticText()).of(shards, ofShards);
        console.print(ofShards);
        whole.ifPresent(union -> console.line(
                console.text("batch-merged", "count", union.matters(), "failed", union.failed(), "folder", output)));
        return whole.isEmpty() ? ExitCode.ERRORS : whole.get().failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
}
