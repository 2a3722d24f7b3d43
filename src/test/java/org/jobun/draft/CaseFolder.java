package org.jobun.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.check.CheckCatalog;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;

/**
 * One case: a matter, what its catalog adds to the small base catalog, and what is expected. A file {@code
 * final} asks for final papers, a file {@code date} holds the date of making.
 */
record CaseFolder(Path folder) {
    static final Path ROOT = Path.of("src/test/cases");
    /** Rewrites what is expected: {@code mvn test -Djobun.rewrite=true}; the diff is reviewed like code. */
    static final boolean REWRITE = Boolean.getBoolean("jobun.rewrite");

    static Stream<CaseFolder> all(String kind) {
        try (Stream<Path> folders = Files.list(ROOT.resolve(kind))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().map(CaseFolder::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The base catalog with what the case lays over it. */
    Catalog catalog(Diagnostics found) throws IOException {
        CatalogReader reader = new CatalogReader(found).layer(CatalogFiles.in(ROOT.resolve("base")));
        if (Files.isDirectory(folder.resolve("catalog"))) {
            reader.layer(CatalogFiles.in(folder.resolve("catalog")));
        }
        return reader.read().orElseThrow();
    }

    /** Everything a user would be told, and the papers if there are any. */
    Outcome<PaperSet> run() throws IOException {
        Diagnostics found = new Diagnostics();
        Catalog catalog = catalog(found);
        DraftPapers draft = new DraftPapers(catalog);
        new CheckCatalog(catalog, found).all();
        draft.compileAll(found);
        Optional<Matter> matter = SourceFile.decode(
                        "matter.yaml", Files.readAllBytes(folder.resolve("matter.yaml")), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file));
        Optional<PaperSet> set = matter.flatMap(
                        read -> MakingDate.of(read, date(), Files.exists(folder.resolve("final")), found)
                                .map(making -> draft.draft(read, making)))
                .flatMap(outcome -> {
                    found.addAll(outcome.diagnostics());
                    return outcome.value();
                });
        set.ifPresent(made -> made.wanted(List.of(), found));
        return found.hasErrors() || set.isEmpty() ? Outcome.failed(found) : Outcome.of(set.get(), found);
    }

    private Optional<LocalDate> date() {
        Path file = folder.resolve("date");
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the user is told, as printed. */
    static String said(Diagnostics found) {
        DiagnosticText text = new DiagnosticText(Language.JA);
        StringBuilder out = new StringBuilder();
        found.sorted()
                .forEach(diagnostic -> text.lines(diagnostic)
                        .forEach(line -> out.append(line.stripTrailing()).append('\n')));
        return out.toString();
    }

    /** Compares with a file of the case, or rewrites it. */
    void expect(String file, String actual) throws IOException {
        Path path = folder.resolve(file);
        if (REWRITE) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, actual);
        }
        org.junit.jupiter.api.Assertions.assertEquals(Files.readString(path), actual, folder.toString());
    }
}
