package org.jobun.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the first n papers cost, the start of the process included: each contender, each n, cold each time, in turn, so that what
 * disturbs the machine disturbs all. Java has an archive of its classes, made before, and up to a thousand papers the quick compiler
 * alone, with which every contender of Java, ours and the peers, takes less there; beyond that all compilers, ours with the options
 * that {@code ./jobun batch} has.
 */
final class Curve {
    private static final List<String> NAMES = List.of(
            "jobun-docx-first",
            "jobun-docx-other",
            "jobun-docx",
            "easy-template-x",
            "docxtemplater",
            "freemarker",
            "stamper",
            "poi-tl",
            "jobun-pdf-first",
            "jobun-pdf-other",
            "jobun-pdf",
            "typst");

    /** Up to so many papers the quick compiler alone is used. */
    private static final int QUICK = 1_000;

    /** What {@code ./jobun} gives Java for short commands, beside the quick compiler. */
    private static final List<String> NATIVE =
            List.of("-Dsun.reflect.inflationThreshold=2147483647", "-Djdk.reflect.useNativeAccessorOnly=true");

    /** Of {@code ./jobun batch}. */
    private static final List<String> BATCH = List.of(
            "-Xmx272m",
            "-Xmn64m",
            "-XX:SurvivorRatio=6",
            "-XX:InlineSmallCode=200",
            "-XX:FreqInlineSize=35",
            "-XX:MaxInlineLevel=6");

    private final Options options;
    private final List<Integer> numbers;
    private final List<Runner> runners = new ArrayList<>();
    private final Map<Cell, List<Double>> cpu = new LinkedHashMap<>();
    private final Map<Cell, List<Double>> wall = new LinkedHashMap<>();

    /** A contender on a Java. */
    private record Runner(Entrant entrant, Path java, String label) {}

    private record Cell(Runner runner, int number) {}

    private Curve(Options options) {
        this.options = options;
        this.numbers = options.numbers();
        for (String name : NAMES) {
            Entrant entrant = Entrant.ALL.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            if (options.wants(entrant)) {
                runners.add(new Runner(entrant, Path.of("java"), entrant.label()));
                if (entrant.platform() == Entrant.Platform.JOBUN) {
                    options.otherJava()
                            .ifPresent(java -> runners.add(new Runner(
                                    entrant,
                                    java.resolve("bin/java"),
                                    entrant.label() + ", Java 25 with its own cache")));
                }
            }
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Curve curve = new Curve(Options.of(args));
        curve.run();
        String report = curve.report();
        System.out.println(report);
        if (!curve.options.write().isEmpty()) {
            Report.into(Path.of(curve.options.write()), "<!-- curve -->\n", report);
        }
    }

    private void run() throws IOException, InterruptedException {
        for (Runner runner : runners) {
            if (runner.entrant().platform() != Entrant.Platform.NODE) {
                archive(runner, 1);
                if (Collections.max(numbers) > QUICK) {
                    archive(runner, QUICK + 1);
                }
            }
        }
        for (int round = 1; round <= options.rounds(); round++) {
            for (int number : numbers) {
                for (Runner runner : runners) {
                    if (isWanted(runner, number, round)) {
                        System.err.printf(
                                "curve: round %d, %d papers, %s%n",
                                round, number, runner.entrant().name());
                        measure(new Cell(runner, number));
                    }
                }
            }
        }
    }

    /** Long cells are measured less often, and not at all where they would take minutes. */
    private boolean isWanted(Runner runner, int number, int round) {
        double before = 0;
        for (int less : numbers) {
            if (less < number) {
                before = best(cpu.get(new Cell(runner, less))) * number / less;
            }
        }
        return before < options.longest() && (before < options.longest() / 8 || round <= 3);
    }

    private void measure(Cell cell) throws IOException {
        long start = System.nanoTime();
        try (Running process = Running.start(
                command(cell.runner(), archived(cell.runner(), cell.number()), cell.number()), log(cell))) {
            process.ask("papers " + cell.number(), log(cell));
            wall.computeIfAbsent(cell, fresh -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
            cpu.computeIfAbsent(cell, fresh -> new ArrayList<>()).add(process.cpuSeconds());
        }
    }

    private void archive(Runner runner, int number) throws IOException, InterruptedException {
        Path archive = archiveOf(runner, number);
        boolean own = runner.java().isAbsolute();
        String making = (own ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
        // Twice: the first reads the catalog and keeps it, the second is as all others will be.
        for (int run = 0; run < 2; run++) {
            Files.deleteIfExists(archive);
            try (Running process = Running.start(
                    command(runner, making, number), options.work().resolve("curve.log"))) {
                process.ask(
                        "papers " + (number > QUICK ? 300 : 30), options.work().resolve("curve.log"));
            }
        }
        for (int wait = 0; !Files.exists(archive) && wait < 300; wait++) {
            Thread.sleep(100);
        }
    }

    private String archived(Runner runner, int number) {
        return (runner.java().isAbsolute() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archiveOf(runner, number);
    }

    private Path archiveOf(Runner runner, int number) {
        String version = runner.java().isAbsolute() ? "-25" : "";
        String length = number > QUICK ? "-long" : "";
        return options.work().resolve(runner.entrant().name() + version + length + "-curve.jsa");
    }

    private List<String> command(Runner runner, String archive, int number) {
        Entrant entrant = runner.entrant();
        List<String> command = new ArrayList<>();
        if (entrant.platform() == Entrant.Platform.NODE) {
            command.addAll(List.of("node", options.node().resolve("worker.mjs").toString()));
        } else {
            boolean jobun = entrant.platform() == Entrant.Platform.JOBUN;
            command.addAll(List.of(
                    runner.java().toString(),
                    archive,
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-Xlog:disable",
                    "-XX:-UsePerfData",
                    "-XX:+UseTransparentHugePages",
                    "-Djava.awt.headless=true",
                    "-Djobun.kept=" + options.work().resolve("catalogs")));
            if (number <= QUICK) {
                command.add("-XX:TieredStopAtLevel=1");
            }
            if (jobun) {
                command.addAll(number <= QUICK ? NATIVE : BATCH);
            }
            command.addAll(List.of(
                    "-cp",
                    options.jar() + File.pathSeparator + (jobun ? options.jobun() : options.peers()),
                    Worker.class.getName()));
        }
        command.addAll(List.of(
                entrant.name(),
                options.work().toString(),
                options.matter().toString(),
                options.fonts().toString()));
        return command;
    }

    private Path log(Cell cell) {
        return options.work().resolve(cell.runner().entrant().name() + "-curve.log");
    }

    private String report() {
        StringBuilder out = new StringBuilder(options.machine())
                .append("; seconds of CPU, median of up to ")
                .append(options.rounds())
                .append(" (best), and seconds that pass.\n\n| |");
        numbers.forEach(number -> out.append(String.format(Locale.ROOT, " %,d |", number)));
        out.append("\n|---|").append("---|".repeat(numbers.size())).append('\n');
        for (Runner runner : runners) {
            out.append("| ")
                    .append(runner.entrant().format())
                    .append(": ")
                    .append(runner.label())
                    .append(" |");
            for (int number : numbers) {
                Cell cell = new Cell(runner, number);
                out.append(
                        cpu.containsKey(cell)
                                ? String.format(
                                        Locale.ROOT,
                                        " %.2f (%.2f), %.2f |",
                                        median(cpu.get(cell)),
                                        best(cpu.get(cell)),
                                        median(wall.get(cell)))
                                : " – |");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static double best(List<Double> values) {
        return values == null ? Double.MAX_VALUE : Collections.min(values);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
