package org.jobun.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/library.md}, as they stand there. */
class JobunTest {
    @TempDir
    Path folder;

    @Test
    void draftAndWrite() throws Exception {
        // snippet: draft
        Jobun jobun = Jobun.open();
        Jobun.Drafted drafted = jobun.draft(Path.of("matters/resident-data-migration.yaml"));
        for (Jobun.Paper paper : drafted.papers()) {
            Files.write(folder.resolve(paper.id() + ".docx"), paper.docx());
        }
        // end
        assertTrue(drafted.isMade());
        assertTrue(Files.size(folder.resolve("contract.docx")) > 10_000);
    }

    @Test
    void problemsAreData() throws Exception {
        Jobun jobun = Jobun.open();
        // snippet: problems
        Jobun.Drafted drafted = jobun.draft("from-my-database", "id: a1\nmunicipality: nowhere\n");
        if (!drafted.isMade()) {
            for (Jobun.Problem problem : drafted.problems()) {
                System.err.println(problem.place() + " " + problem.text());
            }
        }
        // end
        assertFalse(drafted.isMade());
        assertEquals("from-my-database:2:15", drafted.problems().get(0).place());
        assertEquals(List.of(), drafted.papers());
    }

    @Test
    void aCatalogThatIsNotThereIsNotPassedOver() {
        assertThrows(NoSuchFileException.class, () -> Jobun.open(folder.resolve("none")));
    }

    /** Eight threads at once, each with all examples in an order of its own, as Word and PDF: the bytes of one thread. */
    @Test
    void oneCatalogServesManyThreads() throws Exception {
        List<Path> matters = List.of(
                Path.of("matters/resident-data-migration.yaml"),
                Path.of("matters/consortium.yaml"),
                Path.of("matters/split.yaml"));
        Jobun alone = Jobun.open();
        List<String> expected = new ArrayList<>();
        for (Path matter : matters) {
            expected.add(hash(alone, matter));
        }
        Jobun shared = Jobun.open();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch together = new CountDownLatch(8);
            List<Future<Void>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread;
                running.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    for (int i = 0; i < matters.size(); i++) {
                        int one = (first + i) % matters.size();
                        assertEquals(expected.get(one), hash(shared, matters.get(one)));
                    }
                    return null;
                }));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String hash(Jobun jobun, Path matter) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        for (Jobun.Paper paper : jobun.draft(matter).papers()) {
            hash.update(paper.docx());
            hash.update(paper.pdf());
            hash.update(paper.html().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    @Test
    void theSnippetsOfTheDocumentationAreThese() throws Exception {
        String documentation = Files.readString(Path.of("docs/library.md"));
        String source = Files.readString(Path.of("src/test/java/org/jobun/api/JobunTest.java"));
        for (String name : List.of("draft", "problems")) {
            int from = source.indexOf("// snippet: " + name) + ("// snippet: " + name).length();
            String snippet = source.substring(from, source.indexOf("// end", from))
                    .strip()
                    .replace("\n        ", "\n");
            assertTrue(documentation.contains(snippet), () -> "docs/library.md does not hold:\n" + snippet);
        }
    }
}
