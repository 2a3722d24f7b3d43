package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The validator of Microsoft's Open XML SDK has nothing to complain of in any sample, nor in papers of random matters. It is a
 * program of its own and takes a second a file, so that only {@code src/validate/run} runs this, never {@code mvn verify}.
 */
class OoxmlValidator {
    private static final Path PROGRAM = Path.of(System.getProperty("jobun.validator", "ooxml-validator"));
    private static final int MATTERS = Integer.getInteger("jobun.matters", 300);
    private static final long FIRST = Long.getLong("jobun.seed", 20_261_128);

    @TempDir
    Path folder;

    /** A planted fault is found: else the other tests would say nothing. */
    @Test
    void findsAFault() throws IOException {
        byte[] docx = ReadPaperTest.bytes(
                Catalogs.example("resident-data-migration").document("contract").orElseThrow());
        Path spoilt = folder.resolve("spoilt.docx");
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(spoilt))) {
            for (var part : org.jobun.render.docx.WordText.parts(docx).entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                String text = new String(part.getValue(), StandardCharsets.UTF_8);
                zip.write(text.replace("<w:body>", "<w:body><w:tab/>").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertTrue(complaints(spoilt).size() > 0);
    }

    @Test
    void samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("output-samples"))) {
            check(
                    "samples",
                    files.filter(file -> file.toString().matches(".*\\.(docx|xlsx)"))
                            .sorted());
        }
    }

    @Test
    void papersOfTheExamples() {
        check("the examples", Catalogs.matters().stream().flatMap(matter -> {
            String id = matter.getFileName().toString().replace(".yaml", "");
            return Catalogs.example(id).documents().stream().map(paper -> written(id + "-" + paper.id(), paper));
        }));
    }

    /** One paper of each matter, another kind from matter to matter; every second with its articles locked. */
    @Test
    void papersOfRandomMatters() {
        check(
                "random matters from seed " + FIRST,
                LongStream.iterate(FIRST, seed -> seed + 1)
                        .boxed()
                        .flatMap(seed -> paper(seed).stream())
                        .limit(MATTERS));
    }

    private Optional<Path> paper(long seed) {
        List<Document> papers = Catalogs.randomPapers(seed);
        if (papers.isEmpty()) {
            return Optional.empty();
        }
        Document paper = papers.get((int) (seed % papers.size()));
        return Optional.of(written(seed + "-" + paper.id(), seed % 2 == 0 ? paper : locked(paper)));
    }

    private Path written(String name, Document paper) {
        try {
            return Files.write(folder.resolve(name + ".docx"), ReadPaperTest.bytes(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String what, Stream<Path> files) {
        List<String> complaints = new ArrayList<>();
        long count =
                files.peek(file -> complaints.addAll(complaints(file))).toList().size();
        System.out.println("Open XML SDK: " + count + " files of " + what + ", " + complaints.size() + " complaints");
        assertTrue(count > 0);
        assertEquals(List.of(), complaints);
    }

    private static List<String> complaints(Path file) {
        try {
            Process process = new ProcessBuilder(PROGRAM.toString(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            JsonNode result =
                    JsonMapper.shared().readTree(process.getInputStream().readAllBytes());
            List<String> complaints = new ArrayList<>();
            result.get("errors")
                    .forEach(error -> complaints.add(file.getFileName() + ": " + error.get("path") + " "
                            + error.get("xPath") + " " + error.get("description")));
            return complaints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document locked(Document paper) {
        return paper.withStyle(paper.style().withLock(Lock.ALL));
    }
}
