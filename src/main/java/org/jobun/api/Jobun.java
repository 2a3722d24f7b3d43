package org.jobun.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.matter.Matter;
import org.jobun.render.Format;
import org.jobun.render.formats.Formats;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;
import org.jobun.service.ReadMatter;

/**
 * A catalog, ready to draft from. Opening takes about half a second, drafting some ten milliseconds: keep it. Safe for any number
 * of threads; remembers what it drafted last, so that papers of the same kind cost less: take a
 * {@link #session()} for each municipality that is served.
 */
public final class Jobun {
    /** Any paper may be asked for as PDF. */
    private static final List<Format> PRINTED = Formats.find("pdf").stream().toList();

    private final Renderers renderers = Renderers.remembering();
    private final Catalog catalog;
    private final ReadMatter read;
    private final MakeSet make;

    private Jobun(Catalog catalog) {
        this.catalog = catalog;
        this.read = new ReadMatter(catalog);
        this.make =
                new MakeSet(new SharedDrafting(new DraftPapers(catalog)), renderers, CheckApproved.byLists(catalog));
    }

    /**
     * Opens the catalog that comes with the program, with catalogs of others laid over it.
     *
     * @param overlays folders; later ones go before earlier ones
     * @throws IOException where a folder is not there or cannot be read
     * @throws IllegalArgumentException where a catalog has errors; the message lists them in Japanese
     */
    public static Jobun open(Path... overlays) throws IOException {
        Diagnostics found = new Diagnostics();
        CatalogReader reader = new CatalogReader(found).remembered().layer(CatalogFiles.bundled());
        for (Path overlay : overlays) {
            if (!Files.isDirectory(overlay)) {
                throw new NoSuchFileException(overlay.toString());
            }
            reader.layer(overlay);
        }
        Optional<Catalog> read = reader.read();
        if (read.isEmpty() || found.hasErrors()) {
            throw new IllegalArgumentException(String.join(
                    "\n", problems(found).stream().map(Problem::toString).toList()));
        }
        return new Jobun(read.get());
    }

    /**
     * Another door to the same catalog, which shares nothing that is remembered of matters: one for each municipality or user that
     * a program serves. What it remembers is gone when it is let go.
     */
    public Jobun session() {
        return new Jobun(catalog);
    }

    /** Drafts the papers of a matter file. Throws where it cannot be read from the disk; what is wrong in it is a problem. */
    public Drafted draft(Path matter) throws IOException {
        return draft(matter.getFileName().toString(), Files.readAllBytes(matter), Optional.empty(), false);
    }

    /**
     * Drafts the papers of a matter.
     *
     * @param name by which problems call it
     * @param yaml the matter, as in a matter file
     */
    public Drafted draft(String name, String yaml) {
        return draft(name, yaml.getBytes(StandardCharsets.UTF_8), Optional.empty(), false);
    }

    /**
     * Drafts the papers of a matter.
     *
     * @param date of making, instead of the matter's own
     * @param finalPaper whether blanks and unapproved clauses are errors
     */
    public Drafted draft(String name, byte[] yaml, Optional<LocalDate> date, boolean finalPaper) {
        Diagnostics found = new Diagnostics();
        MakeSet.Request request = new MakeSet.Request(List.of(), PRINTED, date, finalPaper);
        List<Paper> papers = new ArrayList<>();
        for (Matter contract : read.contracts(name, yaml, found)) {
            Outcome<MakeSet.Result> made = make.of(contract, request);
            found.addAll(made.diagnostics());
            made.value()
                    .ifPresent(set -> set.papers()
                            .forEach(document -> papers.add(new Paper(contract.id(), document, renderers))));
        }
        return new Drafted(found.hasErrors() ? List.of() : papers, problems(found));
    }

    private static List<Problem> problems(Diagnostics found) {
        DiagnosticText words = new DiagnosticText(Language.JA);
        List<Problem> problems = new ArrayList<>();
        for (Diagnostic one : found.sorted()) {
            problems.add(new Problem(
                    one.code().id(), one.isError(), one.location().toString(), words.found(one), words.hint(one)));
        }
        return problems;
    }

    /**
     * What came of a matter.
     *
     * @param papers all, of all its contracts; none where there are errors
     * @param problems errors first
     */
    public record Drafted(List<Paper> papers, List<Problem> problems) {
        public Drafted {
            papers = List.copyOf(papers);
            problems = List.copyOf(problems);
        }

        public boolean isMade() {
            return problems.stream().noneMatch(Problem::error);
        }

        /** The first paper of a kind, e.g. {@code contract}. */
        public Optional<Paper> paper(String id) {
            return papers.stream().filter(paper -> paper.id().equals(id)).findFirst();
        }
    }

    /**
     * A problem.
     *
     * @param code stable, e.g. {@code FCT-02}
     * @param error whether papers could not be made because of it
     * @param place file, line and column
     * @param text in Japanese
     * @param hint the way out, or empty
     */
    public record Problem(String code, boolean error, String place, String text, String hint) {
        @Override
        public String toString() {
            return place + "  " + code + "  " + text;
        }
    }

    /** A finished paper. */
    public static final class Paper {
        private final String matter;
        private final Document document;
        private final Renderers renderers;

        private Paper(String matter, Document document, Renderers renderers) {
            this.matter = matter;
            this.document = document;
            this.renderers = renderers;
        }

        /** The matter, or the part of one, that it belongs to. */
        public String matter() {
            return matter;
        }

        /** Its kind, e.g. {@code contract}; also the stem of its file name. */
        public String id() {
            return document.id();
        }

        /** As printed on top: 業務委託契約書. */
        public String title() {
            return document.title();
        }

        public byte[] docx() {
            return as("docx");
        }

        public byte[] pdf() {
            return as("pdf");
        }

        public String html() {
            return new String(as("html"), StandardCharsets.UTF_8);
        }

        public String text() {
            return new String(as("text"), StandardCharsets.UTF_8);
        }

        private byte[] as(String name) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            try {
                renderers.of(name).render(document, out);
            } catch (IOException memoryDoesNotFail) {
                throw new UncheckedIOException(memoryDoesNotFail);
            }
            return out.toByteArray();
        }
    }
}
