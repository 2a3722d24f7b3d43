package org.jobun.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A contender in a process of its own, which obeys its standard input: {@code make N FILE}, {@code run MILLISECONDS}, {@code papers N}. It
 * answers a line each, for {@code run} and {@code papers} the number of papers made.
 */
final class Worker {
    private static final int FACTS = 64;

    private final Contender contender;
    private final PrintStream answers;
    private int next;

    private Worker(Contender contender, PrintStream answers) {
        this.contender = contender;
        this.answers = answers;
    }

    /** @param args name of the contender, the prepared folder, the matter file, the folder of fonts */
    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        // What a library says on its own is no answer.
        System.setOut(System.err);
        new Worker(open(args[0], Path.of(args[1]), Path.of(args[2]), Path.of(args[3])), answers).obey();
    }

    /** Loads the classes of the contender asked for, and no other's. */
    private static Contender open(String name, Path folder, Path matter, Path fonts) throws IOException {
        return switch (name) {
            case "jobun-docx" -> JobunPapers.open(matter).fromText("docx");
            case "jobun-docx-first" -> JobunPapers.open(matter).firstOfItsKind("docx");
            case "jobun-docx-other" -> JobunPapers.open(matter).otherAnswers("docx");
            case "jobun-pdf-first" -> JobunPapers.open(matter).firstOfItsKind("pdf");
            case "jobun-pdf-other" -> JobunPapers.open(matter).otherAnswers("pdf");
            case "jobun-docx-facts" -> JobunPapers.open(matter).fromFacts("docx", FACTS);
            case "jobun-pdf" -> JobunPapers.open(matter).fromText("pdf");
            case "jobun-pdf-facts" -> JobunPapers.open(matter).fromFacts("pdf", FACTS);
            case "freemarker" -> new FreeMarkerZip(Prepared.in(folder), 6);
            case "freemarker-3" -> new FreeMarkerZip(Prepared.in(folder), 3);
            case "poi-tl" -> new PoiTl(Prepared.in(folder));
            case "stamper" -> new Stamper(Prepared.in(folder));
            case "docx4j" -> new Docx4jObjects(Prepared.in(folder));
            case "openhtmltopdf" -> new OpenHtmlToPdf(Prepared.in(folder), fonts, false);
            case "openhtmltopdf-tagged" -> new OpenHtmlToPdf(Prepared.in(folder), fonts, true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void obey() throws Exception {
        answers.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            if (words[0].equals("make")) {
                byte[] made = contender.make(Integer.parseInt(words[1]));
                Files.write(Path.of(words[2]), made);
                answers.println(made.length);
            } else if (words[0].equals("papers")) {
                for (int made = Integer.parseInt(words[1]); made > 0; made--) {
                    contender.make(next++);
                }
                answers.println(words[1]);
            } else {
                answers.println(run(Integer.parseInt(words[1])));
            }
        }
    }

    private String run(int milliseconds) throws Exception {
        long until = System.nanoTime() + milliseconds * 1_000_000L;
        int made = 0;
        long bytes = 0;
        while (System.nanoTime() < until) {
            bytes += contender.make(next++).length;
            made++;
        }
        return String.format(Locale.ROOT, "%d %d", made, bytes / Math.max(1, made));
    }
}
