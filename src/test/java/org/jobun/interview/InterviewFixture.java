package org.jobun.interview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.DraftPapers;

/** The catalog of the program with its example matters, read once for all tests of this room. */
public final class InterviewFixture {
    public static final Catalog CATALOG = new CatalogReader(new Diagnostics())
            .remembered()
            .layer(CatalogFiles.bundled())
            .read()
            .orElseThrow();

    static final DraftPapers DRAFTS = new DraftPapers(CATALOG);
    static final Interview INTERVIEW = new Interview(CATALOG);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private InterviewFixture() {}

    /** The answers of an example. */
    static Answers example(String id) {
        return read(text(Path.of("matters", id + ".yaml")));
    }

    static Answers read(String yaml) {
        return Answers.read("test.yaml", yaml, CATALOG.vocabulary(), new Diagnostics())
                .orElseThrow(() -> new AssertionError("no matter file:\n" + yaml));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of all examples. */
    static List<String> examples() {
        try (Stream<Path> files = Files.list(Path.of("matters"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
