package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.batch.Archives;
import org.jobun.batch.Batch;
import org.jobun.batch.BatchRequest;
import org.jobun.batch.Shard;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun batch}: many matters in, a folder of sets and a report out. */
@Command(
        name = "batch",
        description = "Excel ブック、CSV などに書いた多数の案件から、一式をまとめて作ります。 Makes sets by the hundred.",
        mixinStandardHelpOptions = true,
        subcommands = {BatchTemplateCommand.class, BatchMergeCommand.class})
final class BatchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..1",
            description = "Excel ブック（.xlsx）、CSV、JSON Lines（.jsonl）又は案件ファイルのフォルダー。 The matters.")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "保存先のフォルダー（既定 out）。 Where the sets go.")
    private Path output = Path.of("out");

    @Mixin
    private SetOptions sets = new SetOptions();

    @Option(names = "--jobs", paramLabel = "N", description = "同時に作る数（既定は CPU の数）。 Sets made at a time.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--shard", paramLabel = "i/n", description = "全体を n に分けたうちの i 番目だけ作ります。 One part of n.")
    private String shard = "1/1";

    @Option(names = "--fresh", description = "前に作ったものも、全部作り直します。 Makes every set anew.")
    private boolean fresh;

    @Option(
            names = "--zip",
            paramLabel = "municipality|member",
            description = "団体ごと又は構成員（受注者）ごとに ZIP にまとめます。 One ZIP archive each.")
    private Archives.By zip;

    @Option(names = "--json", description = "経過を1行1件の JSON で出力します。 Events as JSON Lines.")
    private boolean json;

    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Shard> part = Shard.parse(shard);
        if (input == null || part.isEmpty()) {
            console.error(console.text(input == null ? "batch-input" : "batch-shard", "found", shard));
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<BatchRequest> request = sets.request(console, found)
                .map(each -> new BatchRequest(input, output, each, Math.max(1, jobs), part.get(), fresh, sets.names()));
        if (request.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        LedgerOptions.Read kept;
        try {
            kept = ledger.read(console);
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        Optional<Catalog> catalog = kept.catalog(catalogOptions, found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        BatchRequest asked = request.get().decidedBy(kept::approval);
        return new WatchedBatch(console, json, output)
                .run(
                        display ->
                                new Batch(catalog.get(), Jobun.VERSION, console.diagnosticText(), display).run(asked),
                        () -> zip(catalog.get()));
    }

    private void zip(Catalog catalog) throws IOException {
        if (zip == null) {
            return;
        }
        int archives = Archives.write(output, catalog, zip);
        if (!json) {
            console.line(console.text("batch-zip", "count", archives, "folder", output.resolve("zip")));
        }
    }
}
