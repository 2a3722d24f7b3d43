package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.batch.Archives;
import org.jobun.batch.Batch;
import org.jobun.batch.Order;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    private CatalogOptions catalogOptions = new CatalogOptions();

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        int[] part = part();
        if (input == null || part.length == 0) {
            console.error(console.text(input == null ? "batch-input" : "batch-shard", "found", shard));
            return ExitCode.USAGE;
        }
        Optional<Order> order = sets.request(console, found)
                .map(request ->
                        new Order(input, output, request, Math.max(1, jobs), part[0], part[1], fresh, sets.names()));
        if (order.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        ProgressDisplay shown = new ProgressDisplay(console, json);
        // Ctrl-C: what is begun is finished, then the program ends; the next run goes on from there.
        Thread ending = new Thread(shown::stop);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return run(catalog.get(), order.get(), shown);
        } finally {
            // However it ends, the hook must not wait for it.
            shown.ended();
        }
    }

    private int run(Catalog catalog, Order order, ProgressDisplay shown) throws IOException {
        Diagnostics ofInput = new Diagnostics();
        Optional<Batch.Ended> ended;
        try (shown) {
            ended = new Batch(catalog, order, Jobun.VERSION, console.diagnosticText(), shown).run(ofInput);
        } catch (IOException disk) {
            ofInput.add(Diagnostic.of(Code.OUT_01, Location.ofFile(output.toString()))
                    .with("folder", output)
                    .with("detail", disk.getMessage()));
            console.print(ofInput);
            console.error(console.text("batch-again"));
            return ExitCode.ENVIRONMENT;
        }
        said(ofInput);
        return ended.isEmpty() ? ExitCode.ERRORS : end(ended.get(), catalog, shown);
    }

    /** What is wrong with the input as a whole: for programs as events. */
    private void said(Diagnostics found) {
        if (!json) {
            console.print(found, "batch-input-count");
            return;
        }
        for (Diagnostic one : found.sorted()) {
            ObjectNode event = JsonMapper.shared().createObjectNode();
            event.put("event", "message").put("severity", one.severity().name().toLowerCase(Locale.ROOT));
            event.put("code", one.code().id()).put("place", one.location().toString());
            event.put("text", console.diagnosticText().found(one));
            console.line(event.toString());
        }
    }

    private int end(Batch.Ended ended, Catalog catalog, ProgressDisplay shown) throws IOException {
        if (json) {
            console.line(shown.event(ended).toString());
        } else {
            shown.print(ended, output);
        }
        if (ended.complete() && zip != null) {
            int archives = new Archives(output, catalog).write(zip);
            if (!json) {
                console.line(console.text("batch-zip", "count", archives, "folder", output.resolve("zip")));
            }
        }
        if (!ended.complete()) {
            return ExitCode.ERRORS;
        }
        return ended.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }

    /** The shard and the number of shards; empty where it is not written so. */
    private int[] part() {
        if (!shard.matches("[0-9]{1,6}/[0-9]{1,6}")) {
            return new int[0];
        }
        int of = Integer.parseInt(shard.substring(shard.indexOf('/') + 1));
        int which = Integer.parseInt(shard.substring(0, shard.indexOf('/')));
        return which >= 1 && which <= of ? new int[] {which, of} : new int[0];
    }
}
