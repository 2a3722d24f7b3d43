package org.jobun.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the contenders side by side: each in a process of its own that stays, all warmed, then in rounds, a slice of time for
 * each, so that what disturbs the machine disturbs all.
 */
final class Compare {
    /** So many that the start of the process hardly counts. */
    private static final int OFFICE_FILES = 40;

    private final Options options;
    private final Path folder;
    private final Map<Entrant, Figures> figures = new LinkedHashMap<>();
    private final Map<Entrant, Running> running = new LinkedHashMap<>();

    private final List<Path> officeFiles = new ArrayList<>();
    /** Null where LibreOffice takes no part. */
    private LibreOffice office;

    private Entrant officeEntrant;

    private Compare(Options options) {
        this.options = options;
        this.folder = options.work();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Compare compare = new Compare(options);
        for (Entrant entrant : Entrant.ALL) {
            boolean missing = entrant.platform() == Entrant.Platform.LIBREOFFICE && !LibreOffice.installed();
            if (options.wants(entrant) && !missing) {
                compare.figures.put(entrant, new Figures());
            }
        }
        compare.run();
        Report report = new Report(compare.figures, options);
        Files.writeString(options.work().resolve("report.md"), report.toString());
        System.out.println(report);
        if (!options.write().isEmpty()) {
            report.into(Path.of(options.write()));
        }
    }

    private void run() throws IOException, InterruptedException {
        try {
            for (Entrant entrant : figures.keySet()) {
                if (entrant.platform() == Entrant.Platform.LIBREOFFICE) {
                    startOffice(entrant);
                } else {
                    start(entrant);
                }
            }
            countPages();
            for (Map.Entry<Entrant, Running> one : running.entrySet()) {
                say("warming " + one.getKey().name());
                run(one.getKey(), one.getValue(), options.warm(one.getKey()));
            }
            for (int round = 1; round <= options.rounds(); round++) {
                say("round " + round + " of " + options.rounds());
                for (Map.Entry<Entrant, Running> one : running.entrySet()) {
                    slice(one.getKey(), one.getValue());
                }
                // Half of the rounds: one takes as long as all the others together.
                if (office != null && round % 2 == 1) {
                    officeSlice();
                }
            }
        } finally {
            for (Running process : running.values()) {
                process.close();
            }
        }
        for (Entrant entrant : running.keySet()) {
            if (options.coldRuns() > 0 && entrant.hasFirstPaper()) {
                cold(entrant);
            }
        }
    }

    /** Files for LibreOffice to turn into PDF: the plain ones of the folk recipe. */
    private void startOffice(Entrant entrant) throws IOException, InterruptedException {
        office = LibreOffice.in(Files.createDirectories(folder.resolve("libreoffice")), options.fonts());
        Entrant maker = Entrant.ALL.stream()
                .filter(one -> one.name().equals("freemarker"))
                .findFirst()
                .orElseThrow();
        try (Running process = Running.start(command(maker, false), log(maker))) {
            for (int i = 0; i < OFFICE_FILES; i++) {
                Path file = folder.resolve("libreoffice").resolve("paper-" + i + ".docx");
                process.ask("make " + i + " " + file, log(maker));
                officeFiles.add(file);
            }
        }
        say("warming " + entrant.name());
        LibreOffice.Run first = office.convert(officeFiles.subList(0, 1), "pdf");
        FilledWords.check(entrant, first.papers().get(0), folder);
        figures.get(entrant).pages(LibreOffice.pages(first.papers().get(0)));
        officeEntrant = entrant;
    }

    private void officeSlice() throws IOException, InterruptedException {
        LibreOffice.Run run = office.convert(officeFiles, "pdf");
        figures.get(officeEntrant).slice(run.papers().size(), run.cpuSeconds(), run.wallSeconds());
        figures.get(officeEntrant).size(0, Files.size(run.papers().get(0)));
    }

    /** Word files have pages once something sets them: LibreOffice, for all alike. */
    private void countPages() throws IOException, InterruptedException {
        List<Path> words = new ArrayList<>();
        for (Entrant entrant : running.keySet()) {
            if (entrant.format() == Entrant.Format.PDF) {
                figures.get(entrant).pages(LibreOffice.pages(made(entrant)));
            } else {
                words.add(made(entrant));
            }
        }
        if (options.countsPages() && !words.isEmpty() && LibreOffice.installed()) {
            say("counting pages");
            LibreOffice.in(Files.createDirectories(folder.resolve("libreoffice")), options.fonts())
                    .convert(words, "pages");
            for (Entrant entrant : running.keySet()) {
                Path pdf = folder.resolve("libreoffice/pages").resolve(entrant.name() + ".pdf");
                if (entrant.format() == Entrant.Format.DOCX) {
                    figures.get(entrant).pages(LibreOffice.pages(pdf));
                }
            }
        }
    }

    private void start(Entrant entrant) throws IOException {
        Running process = Running.start(command(entrant, false), log(entrant));
        running.put(entrant, process);
        Path file = made(entrant);
        process.ask("make 0 " + file, log(entrant));
        FilledWords.check(entrant, file, folder);
    }

    private void slice(Entrant entrant, Running process) throws IOException {
        Slice slice = run(entrant, process, options.seconds());
        figures.get(entrant).slice(slice.papers, slice.cpu, slice.wall);
        figures.get(entrant).size(process.peakMegabytes(), slice.bytes);
    }

    /** What came of a run: papers made, seconds used and passed, bytes of a paper. */
    private record Slice(long papers, double cpu, double wall, long bytes) {}

    /** Lets a contender work until it has used so much CPU time, or four times as much has passed on a busy machine. */
    private Slice run(Entrant entrant, Running process, double cpuSeconds) throws IOException {
        double cpu = process.cpuSeconds();
        long start = System.nanoTime();
        long papers = 0;
        long bytes = 0;
        double used = 0;
        double passed = 0;
        while (used < cpuSeconds && passed < 4 * cpuSeconds) {
            long[] made = process.ask("run " + Math.round(250 * cpuSeconds), log(entrant));
            papers += made[0];
            bytes = made[1];
            used = process.cpuSeconds() - cpu;
            passed = (System.nanoTime() - start) / 1e9;
        }
        return new Slice(papers, used, passed, bytes);
    }

    /** Start of a process to its first paper, as an officer waits for it; Java with an archive of class data. */
    private void cold(Entrant entrant) throws IOException {
        say("cold " + entrant.name());
        if (entrant.platform() != Entrant.Platform.NODE) {
            Path archive = archive(entrant);
            Files.deleteIfExists(archive);
            List<String> archiving = command(entrant, true);
            archiving.set(1, "-XX:ArchiveClassesAtExit=" + archive);
            once(entrant, archiving);
        }
        for (int i = 0; i < options.coldRuns(); i++) {
            long start = System.nanoTime();
            try (Running process = Running.start(command(entrant, true), log(entrant))) {
                process.ask("make 0 " + made(entrant), log(entrant));
                figures.get(entrant).cold((System.nanoTime() - start) / 1e9);
            }
        }
    }

    private void once(Entrant entrant, List<String> command) throws IOException {
        try (Running process = Running.start(command, log(entrant))) {
            process.ask("make 0 " + made(entrant), log(entrant));
        }
    }

    private List<String> command(Entrant entrant, boolean cold) {
        List<String> command = new ArrayList<>();
        if (entrant.platform() == Entrant.Platform.NODE) {
            command.addAll(List.of("node", options.node().resolve("worker.mjs").toString()));
        } else {
            command.add("java");
            command.add(cold ? "-XX:SharedArchiveFile=" + archive(entrant) : "-Xmx512m");
            if (cold) {
                command.add("-XX:TieredStopAtLevel=1");
            }
            command.addAll(List.of(
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off",
                    "-Djava.awt.headless=true"));
            boolean jobun = entrant.platform() == Entrant.Platform.JOBUN;
            command.addAll(List.of(
                    "-cp",
                    options.jar() + File.pathSeparator + (jobun ? options.jobun() : options.peers()),
                    Worker.class.getName()));
        }
        command.add(entrant.name());
        command.addAll(List.of(
                folder.toString(), options.matter().toString(), options.fonts().toString()));
        return command;
    }

    private Path archive(Entrant entrant) {
        return folder.resolve(entrant.name() + ".jsa");
    }

    private Path made(Entrant entrant) {
        return folder.resolve(entrant.name() + "." + entrant.format().extension());
    }

    private Path log(Entrant entrant) {
        return folder.resolve(entrant.name() + ".log");
    }

    private static void say(String what) {
        System.err.println("bench: " + what);
    }
}
