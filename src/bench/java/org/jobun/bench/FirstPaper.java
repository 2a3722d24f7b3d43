package org.jobun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jobun.document.Document;
import org.jobun.matter.Matter;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Renderers;

/** Where the time of a first paper goes, from the start of the process: {@code src/bench/first}. */
final class FirstPaper {
    private static final double TICKS_PER_SECOND = 100;

    private long wall = System.nanoTime();
    private double cpu;

    private FirstPaper() {}

    /** A step. */
    private interface Step<T> {
        T run() throws IOException;
    }

    /** @param args the matter file, the format */
    public static void main(String[] args) throws IOException {
        FirstPaper first = new FirstPaper();
        first.cpu = cpuSeconds();
        System.out.printf(Locale.ROOT, "%-45s %6.2f s of CPU%n", "start of Java", first.cpu);
        Path file = Path.of(args[0]);
        first.wall = System.nanoTime();
        JobunPapers jobun = first.step("read the catalog", () -> JobunPapers.open(file));
        Matter matter = first.step("read the matter", () -> jobun.matter(0));
        Document document = first.step("select, fill, number, cite, check", () -> jobun.contract(matter));
        if (args[1].equals("pdf")) {
            first.step("check characters (opens the fonts)", () -> {
                jobun.checkCharacters(document, matter);
                return document;
            });
        }
        Renderer renderer = Renderers.remembering().of(args[1]);
        first.step("write " + args[1], () -> JobunPapers.write(document, renderer));
        first.step("draft and write once more", () -> JobunPapers.write(jobun.contract(matter), renderer));
    }

    private <T> T step(String name, Step<T> step) throws IOException {
        T result = step.run();
        long now = System.nanoTime();
        double used = cpuSeconds();
        print(name, (now - wall) / 1e9, used - cpu);
        wall = System.nanoTime();
        cpu = used;
        return result;
    }

    private static void print(String name, double seconds, double cpu) {
        System.out.printf(Locale.ROOT, "%-36s %6.2f s  %6.2f s of CPU%n", name, seconds, cpu);
    }

    /** Of all threads: the compiler works beside. */
    private static double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
