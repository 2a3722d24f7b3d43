package org.jobun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobun affected}. */
class AffectedCommandTest {
    private static final Path CLAUSE = Path.of("clauses/subcontracting/by-approval.md");

    @TempDir
    Path folder;

    /** Two matters of one body, of which one forbids what the clause allows. */
    private Path matters() throws IOException {
        Path matters = Files.createDirectories(folder.resolve("matters"));
        String text = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        Files.writeString(matters.resolve("approval.yaml"), text);
        Files.writeString(
                matters.resolve("prohibited.yaml"), text.replace("choices:", "choices:\n  subcontracting: prohibited"));
        return matters;
    }

    private Path edited(String from, String to) throws IOException {
        Path own = folder.resolve("own");
        Path file = own.resolve(CLAUSE);
        Files.createDirectories(file.getParent());
        String text = Files.readString(CLAUSE);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replace(from, to));
        return own;
    }

    @Test
    void onlyTheMattersThatHaveTheClauseAreNamedWithTheirPapers() throws IOException {
        Path own = edited("再委託をする理由", "再委託を必要とする理由");
        Run run = Run.of("affected", matters(), "--catalog", own);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("approval.yaml"), run.out());
        assertTrue(run.out().contains("業務委託契約書　異なるところ1か所、番号だけが変わるところ0か所"), run.out());
        assertFalse(run.out().contains("prohibited.yaml"), run.out());
        assertTrue(run.out().contains("2件の案件のうち、1件の書類が変わります。"), run.out());
    }

    @Test
    void anEditThatIsTheSameOnBothSidesChangesNothing() throws IOException {
        Path own = edited("再委託をする理由", "再委託を必要とする理由");
        Run run = Run.of("affected", matters(), "--catalog", own, "--catalog-before", own, "--json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"matters\" : 2") && run.out().contains("\"changed\" : 0"), run.out());
    }
}
