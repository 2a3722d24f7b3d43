package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.samples.LibreOffice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Returned files, a folder for each: {@code edits.txt} says what the other side did to which paper, {@code expected.txt} what is told of it,
 * what becomes of the matter with all that can be taken, and what the next draft says otherwise.
 */
class ReturnedCasesTest {
    private static final Path CASES = Path.of("src/test/returned");
    private static final boolean REWRITE = Boolean.getBoolean("jobun.rewrite");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachChangeIsToldByKindAndTakenOver() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.filter(Files::isDirectory).sorted().toList();
        }
        assertTrue(cases.size() >= 45 || REWRITE, "cases");
        saveByLibreOffice(cases);
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
    }

    /** What the other side sends back, in the folder of its own of a case. */
    private Path returned(Path one, ReturnedEdits edits) throws IOException {
        Path own = Files.createDirectories(own(one));
        Path matter = own.resolve("matter.yaml");
        Files.writeString(matter, before(edits));
        Path made = generated(matter, edits.paper(), own.resolve("made"), "docx");
        return Files.write(own.resolve("returned.docx"), edits.in(Files.readAllBytes(made)));
    }

    private Path own(Path one) {
        return folder.resolve(one.getFileName().toString());
    }

    private static String before(ReturnedEdits edits) throws IOException {
        return Files.readString(Path.of("matters", edits.matter() + ".yaml")) + edits.more();
    }

    /** Those that the other side saved by LibreOffice; in one run of it, whose start would take longer than the files of all. */
    private void saveByLibreOffice(List<Path> cases) throws IOException {
        Path saved = Files.createDirectories(folder.resolve("saved"));
        List<Path> files = new ArrayList<>();
        for (Path one : cases) {
            ReturnedEdits edits = ReturnedEdits.read(one.resolve("edits.txt"));
            if (edits.byLibreOffice()) {
                Path named = own(one).resolve(one.getFileName() + ".docx");
                files.add(Files.move(returned(one, edits), named));
            }
        }
        LibreOffice.convert("docx:MS Word 2007 XML", saved, folder.resolve("profile"), files);
        for (Path file : files) {
            Files.move(saved.resolve(file.getFileName()), file.resolveSibling("returned.docx"));
        }
    }

    private void check(Path one) throws IOException {
        ReturnedEdits edits = ReturnedEdits.read(one.resolve("edits.txt"));
        Path own = own(one);
        Path file = edits.byLibreOffice() ? own.resolve("returned.docx") : returned(one, edits);
        Path matter = own.resolve("matter.yaml");
        String before = before(edits);
        String text = Files.readString(generated(matter, edits.paper(), own.resolve("text"), "text"));
        Path reply = own.resolve("reply.docx");
        Run run = Run.of("returned", file, matter, "--take", "all", "--refuse", "rest", "--update", "--reply", reply);
        assertEquals(0, run.code(), run.all());
        String after = Files.readString(matter);
        String next = Files.readString(generated(matter, edits.paper(), own.resolve("next"), "text"));
        String told = run.out().replace(own.toString(), "").replaceAll("(?m)^「[^」]*matter.yaml」.*\\n", "")
                + told(run.err())
                + "■ 案件の変わる行\n" + changed(before, after)
                + "■ 次の案の変わる行\n" + changed(text, next);
        Path expected = one.resolve("expected.txt");
        if (REWRITE) {
            Files.writeString(expected, told);
        }
        assertEquals(Files.readString(expected), told);
        again(matter, edits.paper(), own);
        readAgain(file, matter, run.out());
        refusals(reply, told);
    }

    /** What diagnostics say, without places. */
    private static String told(String err) {
        return err.lines()
                .filter(line -> line.contains("matter.yaml"))
                .map(line -> line.replaceAll("^.*matter.yaml\\S*\\s+", "  "))
                .collect(Collectors.joining("\n", "", err.isBlank() ? "" : "\n"));
    }

    /** The next draft says what its matter says. */
    private void again(Path matter, String paper, Path own) throws IOException {
        Path draft = generated(matter, paper, own.resolve("again"), "docx");
        Run run = Run.of("returned", draft, matter);
        assertEquals(0, run.code(), run.all());
        assertTrue(run.out().contains("違い 0"), run.out());
    }

    /** The same file once more: what was taken over stands in the draft now, and only what was refused differs. */
    private static void readAgain(Path file, Path matter, String first) {
        Run run = Run.of("returned", file, matter);
        assertEquals(0, run.code(), run.all());
        Matcher refused = Pattern.compile("受け入れない違い（([^）]+)）").matcher(first);
        int left = refused.find() ? refused.group(1).split("、").length : 0;
        assertTrue(left > 0 || run.out().contains("違い 0"), run.out());
        assertTrue(run.out().contains("　違い " + left), left + " refused\n" + run.out());
    }

    /** Each refusal stands in the file that goes back, and that can be read. */
    private static void refusals(Path reply, String told) {
        boolean refused = told.contains("受け入れない違い（");
        Run run = Run.of("read", reply);
        assertEquals(0, run.code(), run.all());
        assertEquals(refused, run.out().contains("受け入れられません。"), run.out());
    }

    private static Path generated(Path matter, String paper, Path into, String format) throws IOException {
        Run run = Run.of("generate", "--names", "ascii", matter, "-o", into, "--documents", paper, "--format", format);
        assertEquals(0, run.code(), run.all());
        try (Stream<Path> files = Files.walk(into)) {
            return files.filter(file ->
                            file.getFileName().toString().equals(paper + (format.equals("text") ? ".txt" : ".docx")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Lines that only one of two texts has. */
    private static String changed(String before, String after) {
        List<String> old = new ArrayList<>(before.lines().toList());
        List<String> now = new ArrayList<>(after.lines().toList());
        StringBuilder out = new StringBuilder();
        List<String> gone = new ArrayList<>(old);
        now.forEach(gone::remove);
        List<String> come = new ArrayList<>(now);
        old.forEach(come::remove);
        gone.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> out.append("  － ").append(line.strip()).append('\n'));
        come.stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> out.append("  ＋ ").append(line.strip()).append('\n'));
        assertFalse(out.toString().getBytes(StandardCharsets.UTF_8).length > 100_000);
        return out.toString();
    }
}
