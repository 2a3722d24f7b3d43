package org.jobun.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
    void oneCatalogServesManyThreads() throws Exception {
        Jobun jobun = Jobun.open();
        Path matter = Path.of("matters/resident-data-migration.yaml");
        byte[] expected = jobun.draft(matter).paper("contract").orElseThrow().pdf();
        List<byte[]> made = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return jobun.draft(matter)
                                .paper("contract")
                                .orElseThrow()
                                .pdf();
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
        made.forEach(bytes -> assertArrayEquals(expected, bytes));
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
