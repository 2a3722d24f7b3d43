package org.jobun.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SplitMatter;
import org.jobun.source.SourceFile;

/** The catalog that we ship, read once for all tests, and papers drafted from it. */
public final class Catalogs {
    private static final Catalog SHIPPED = read();
    private static final DraftPapers DRAFT = new DraftPapers(SHIPPED);

    private Catalogs() {}

    private static Catalog read() {
        Diagnostics found = new Diagnostics();
        Catalog catalog = new CatalogReader(found)
                .remembered()
                .layer(CatalogFiles.bundled())
                .read()
                .orElseThrow();
        if (found.hasErrors()) {
            throw new IllegalStateException(said(found));
        }
        return catalog;
    }

    public static Catalog shipped() {
        return SHIPPED;
    }

    /** The example matters. */
    static List<Path> matters() {
        try (Stream<Path> files = Files.list(Path.of("matters"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PaperSet example(String id) {
        try {
            return papers(Files.readString(Path.of("matters", id + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The papers of a matter that has no errors. */
    public static PaperSet papers(String yaml) {
        Outcome<PaperSet> outcome = draft(yaml, false);
        return outcome.value().orElseThrow(() -> new AssertionError(said(outcome.diagnostics()) + yaml));
    }

    /** The papers of a matter that has no errors, from another catalog. */
    static PaperSet papers(Catalog catalog, String yaml) {
        Diagnostics found = new Diagnostics();
        Optional<PaperSet> set = SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file))
                .flatMap(matter -> {
                    Outcome<PaperSet> outcome = draft(new DraftPapers(catalog), matter, false, new Diagnostics());
                    found.addAll(outcome.diagnostics());
                    return outcome.value();
                });
        return set.orElseThrow(() -> new AssertionError(said(found) + yaml));
    }

    /** What is found while the papers of a matter are made from another catalog. */
    static Diagnostics found(Catalog catalog, String yaml) {
        Diagnostics found = new Diagnostics();
        SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file))
                .ifPresent(matter -> found.addAll(draft(new DraftPapers(catalog), matter, false, new Diagnostics())
                        .diagnostics()));
        return found;
    }

    /** The papers of an example whose municipality has this Word file. */
    public static List<Document> withStyle(String municipality, byte[] style, String example) {
        try {
            Catalog catalog = StyleFiles.catalog(municipality, style, new Diagnostics());
            return papers(catalog, Files.readString(Path.of("matters", example + ".yaml")))
                    .documents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome<PaperSet> draft(String yaml, boolean finalPaper) {
        return drafts(yaml, finalPaper).get(0);
    }

    /** One outcome, or one for each contract that the matter is cut into. */
    static List<Outcome<PaperSet>> drafts(String yaml, boolean finalPaper) {
        Diagnostics read = new Diagnostics();
        Optional<Matter> whole = SourceFile.decode("matter.yaml", yaml.getBytes(StandardCharsets.UTF_8), read)
                .flatMap(file -> new MatterReader(SHIPPED.vocabulary(), SHIPPED.municipalities(), read).read(file));
        if (whole.isEmpty()) {
            return List.of(Outcome.failed(read));
        }
        return SplitMatter.of(whole.get(), read).stream()
                .map(part -> draft(DRAFT, part, finalPaper, read))
                .toList();
    }

    private static Outcome<PaperSet> draft(DraftPapers draft, Matter matter, boolean finalPaper, Diagnostics read) {
        Diagnostics found = new Diagnostics();
        found.addAll(read);
        Optional<Making> making = MakingDate.of(matter, Optional.empty(), finalPaper, found);
        Optional<PaperSet> set = making.flatMap(known -> {
            Outcome<PaperSet> outcome = draft.draft(matter, known);
            found.addAll(outcome.diagnostics());
            return outcome.value();
        });
        return found.hasErrors() || set.isEmpty() ? Outcome.failed(found) : Outcome.of(set.get(), found);
    }

    /** A paper of an example as a Word file. */
    public static byte[] docx(String id, String paper) {
        return ReadPaperTest.bytes(example(id).document(paper).orElseThrow());
    }

    /** The papers of a random matter, of all its contracts; none where a rule forbids it. */
    public static List<Document> randomPapers(long seed) {
        return drafts(new RandomMatter(seed).yaml(), false).stream()
                .flatMap(outcome -> outcome.value().stream())
                .flatMap(set -> set.documents().stream())
                .toList();
    }

    /** All messages as people read them, each with the id of the rule that it comes from, which people are not shown. */
    static String said(Diagnostics found) {
        DiagnosticText text = new DiagnosticText(Language.JA);
        StringBuilder out = new StringBuilder();
        found.sorted()
                .forEach(one -> out.append(String.join("\n", text.lines(one)))
                        .append('\n')
                        .append(one.values().getOrDefault("rule", ""))
                        .append('\n'));
        return out.toString();
    }
}
