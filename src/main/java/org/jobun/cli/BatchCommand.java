package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jobun.batch.Archives;
import org.jobun.batch.Batch;
import org.jobun.batch.Merge;
import org.jobun.batch.Order;
import org.jobun.batch.RowResult;
import org.jobun.batch.TemplateWorkbook;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Municipality;
import org.jobun.text.Nearest;
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
        subcommands = {BatchCommand.Template.class, BatchCommand.MergeShards.class})
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
        Shown shown = new Shown(console, json);
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

    private int run(Catalog catalog, Order order, Shown shown) throws IOException {
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

    private int end(Batch.Ended ended, Catalog catalog, Shown shown) throws IOException {
        if (json) {
            ObjectNode event = JsonMapper.shared().createObjectNode();
            event.put("event", "end");
            event.put("matters", ended.matters()).put("made", ended.made()).put("anew", ended.anew());
            event.put("failed", ended.failed()).put("complete", ended.complete());
            event.put("seconds", shown.seconds()).put("sets", shown.sets()).put("documents", shown.documents());
            console.line(event.toString());
        } else {
            console.line(console.text(
                    ended.complete() ? "batch-done" : "batch-stopped",
                    "matters",
                    ended.matters(),
                    "made",
                    ended.made(),
                    "anew",
                    ended.anew(),
                    "failed",
                    ended.failed(),
                    "folder",
                    output));
            shown.printFailed();
            if (shown.sets() > 0) {
                console.line(console.text(
                        "batch-rate",
                        "seconds",
                        oneDigit(shown.seconds()),
                        "sets",
                        shown.sets(),
                        "documents",
                        shown.documents(),
                        "setrate",
                        oneDigit(shown.sets() / shown.seconds()),
                        "documentrate",
                        oneDigit(shown.documents() / shown.seconds())));
            }
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

    private static String oneDigit(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
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

    /** A bar on a terminal, lines elsewhere, events for programs. */
    private static final class Shown implements Batch.Progress, AutoCloseable {
        private static final int LINES = 20;

        private final Console console;
        private final boolean json;
        private volatile boolean stopped;
        private volatile boolean over;
        private ProgressBar bar;
        private int matters;
        private int done;
        private int failed;
        private int sets;
        private int documents;
        private long begun;
        /** The first matters that could not be made, by their place in the input. */
        private final TreeMap<Integer, String> unmade = new TreeMap<>();

        Shown(Console console, boolean json) {
            this.console = console;
            this.json = json;
        }

        @Override
        public void begin(int count) {
            matters = count;
            begun = System.nanoTime();
            if (!json && console.isTerminal()) {
                bar = new ProgressBarBuilder()
                        .setTaskName("jobun batch")
                        .setInitialMax(count)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" 件", 1)
                        .showSpeed()
                        .build();
            }
        }

        @Override
        public void done(RowResult result, boolean anew) {
            done++;
            if (anew) {
                sets += result.sets().size();
                documents += result.sets().stream()
                        .mapToInt(RowResult.MadeSet::files)
                        .sum();
            }
            if (result.status() == RowResult.Status.FAILED) {
                failed++;
                unmade.put(result.index(), unmade(result));
                if (unmade.size() > LINES) {
                    unmade.pollLastEntry();
                }
            }
            if (json) {
                ObjectNode event = JsonMapper.shared().createObjectNode();
                event.put("event", "matter").put("row", result.row()).put("id", result.id());
                event.put("status", result.status().name().toLowerCase(Locale.ROOT))
                        .put("anew", anew);
                var codes = event.putArray("codes");
                result.messages().stream()
                        .filter(message -> !message.severity().equals("NOTE"))
                        .forEach(message -> codes.add(message.code()));
                console.line(event.toString());
            } else if (bar != null) {
                bar.step();
                bar.setExtraMessage(failed == 0 ? "" : " エラー " + failed);
            } else if (done == matters || done % Math.max(1, matters / LINES) == 0) {
                double rate = done / seconds();
                console.error(console.text(
                        "batch-progress",
                        "done",
                        done,
                        "matters",
                        matters,
                        "failed",
                        failed,
                        "rate",
                        oneDigit(rate),
                        "left",
                        Math.round((matters - done) / rate)));
            }
        }

        private String unmade(RowResult result) {
            List<RowResult.Message> errors = result.messages().stream()
                    .filter(message -> message.severity().equals("ERROR"))
                    .toList();
            String why = errors.isEmpty()
                    ? ""
                    : errors.get(0).place() + "　" + errors.get(0).text();
            String more = errors.size() > 1 ? console.text("batch-unmade-more", "count", errors.size() - 1) : "";
            return "  " + (result.id().isEmpty() ? result.place() : result.id()) + "　" + why + more;
        }

        /** Lists the matters that could not be made, up to as many as can be taken in. */
        void printFailed() {
            unmade.values().forEach(console::line);
            if (failed > unmade.size()) {
                console.line("  " + console.text("batch-unmade-rest", "count", failed - unmade.size()));
            }
        }

        /** Since the first set was begun. */
        double seconds() {
            return Math.max(0.001, (System.nanoTime() - begun) / 1e9);
        }

        /** Made by this run. */
        int sets() {
            return sets;
        }

        /** Files of papers that this run made. */
        int documents() {
            return documents;
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }

        /** Asks to end, and waits until the batch has. */
        void stop() {
            stopped = true;
            for (int i = 0; i < 300 && !over; i++) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException impatient) {
                    return;
                }
            }
        }

        void ended() {
            over = true;
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }

    /** {@code jobun batch template}: the workbook to fill in. */
    @Command(
            name = "template",
            description = "案件を書き込む Excel ブックを作ります。 Writes the workbook to fill in.",
            mixinStandardHelpOptions = true)
    static final class Template implements Callable<Integer> {
        private final Console console;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                description = "ブックの名前（.xlsx）。 The workbook.")
        private Path file;

        @Option(names = "--municipality", paramLabel = "ID", description = "例の行に、この団体の既定を入れます。 Presets.")
        private String municipality;

        @Mixin
        private CatalogOptions catalogOptions = new CatalogOptions();

        Template(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            Diagnostics found = new Diagnostics();
            Optional<Catalog> catalog = catalogOptions.read(found);
            Optional<Municipality> preset =
                    catalog.map(read -> read.municipalities().get(municipality == null ? "" : municipality));
            if (municipality != null && preset.isEmpty() && catalog.isPresent()) {
                found.add(Diagnostic.of(Code.FCT_08, Location.ofFile("--municipality"))
                        .with("found", municipality)
                        .with(
                                "nearest",
                                Nearest.sentence(
                                        municipality,
                                        catalog.get().municipalities().keySet())));
            }
            if (catalog.isEmpty() || found.hasErrors()) {
                console.print(found);
                return ExitCode.ERRORS;
            }
            Files.write(file, TemplateWorkbook.of(catalog.get(), preset));
            console.line(console.text("batch-template", "file", file));
            return ExitCode.DONE;
        }
    }

    /** {@code jobun batch merge}: the folders of shards as one. */
    @Command(
            name = "merge",
            description = "分けて作ったフォルダーを合わせ、漏れのないことを確かめます。 Merges shards and proves the union complete.",
            mixinStandardHelpOptions = true)
    static final class MergeShards implements Callable<Integer> {
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

        MergeShards(Console console) {
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
            whole.ifPresent(union -> console.line(console.text(
                    "batch-merged", "count", union.matters(), "failed", union.failed(), "folder", output)));
            return whole.isEmpty() ? ExitCode.ERRORS : whole.get().failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
        }
    }
}
