package org.jobun.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.issue.CheckCharacters;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SplitMatter;
import org.jobun.render.Renderer;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.source.SourceFile;

/**
 * Jobun's whole path for one paper, as {@code jobun batch} goes it, without the disk: read the matter, select, fill, number,
 * cite, check, write.
 */
final class JobunPapers {
    private final Catalog catalog;
    private final DraftPapers plain;
    private final Drafting drafter;
    private final Renderers renderers = Renderers.remembering();
    private final Matters matters;

    private JobunPapers(Catalog catalog, Matters matters) {
        this.catalog = catalog;
        this.plain = new DraftPapers(catalog);
        this.drafter = new SharedDrafting(plain);
        this.matters = matters;
    }

    static JobunPapers open(Path matter) throws IOException {
        Diagnostics found = new Diagnostics();
        CatalogReader reader = new CatalogReader(found).layer(CatalogFiles.bundled());
        Optional.ofNullable(System.getProperty("jobun.kept")).map(Path::of).ifPresent(reader::keptIn);
        Catalog catalog = reader.read().orElseThrow();
        return new JobunPapers(catalog, Matters.of(matter));
    }

    Matter matter(int number) {
        return matter(matters.yaml(number));
    }

    Matter matter(byte[] yaml) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> whole = SourceFile.decode("matter.yaml", yaml, found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file));
        List<Matter> parts = SplitMatter.of(whole.orElseThrow(), found);
        if (found.hasErrors() || parts.size() != 1) {
            throw new IllegalStateException(found.sorted().toString());
        }
        return parts.get(0);
    }

    /** With nothing remembered but the catalog. */
    PaperSet draftFirst(Matter matter) {
        return draft(plain, matter);
    }

    PaperSet draft(Matter matter) {
        return draft(drafter, matter);
    }

    private static PaperSet draft(Drafting drafter, Matter matter) {
        Diagnostics found = new Diagnostics();
        Making making = MakingDate.of(matter, Optional.empty(), false, found).orElseThrow();
        Outcome<PaperSet> outcome = drafter.draft(matter, making);
        found.addAll(outcome.diagnostics());
        return outcome.value()
                .orElseThrow(() -> new IllegalStateException(found.sorted().toString()));
    }

    /** The contract, the only paper that the matter asks for. */
    Document contract(Matter matter) {
        return contract(drafter, matter);
    }

    private static Document contract(Drafting drafter, Matter matter) {
        return draft(drafter, matter).wanted(List.of(), new Diagnostics()).get(0);
    }

    /** As the program does where PDF is asked for. */
    void checkCharacters(Document document, Matter matter) {
        CheckCharacters.of(List.of(document), matter, renderers, false, new Diagnostics());
    }

    private byte[] made(Matter matter, String format, Renderer renderer) throws IOException {
        return made(drafter, matter, format, renderer);
    }

    private byte[] made(Drafting drafter, Matter matter, String format, Renderer renderer) throws IOException {
        Document document = contract(drafter, matter);
        if (format.equals("pdf")) {
            checkCharacters(document, matter);
        }
        return write(document, renderer);
    }

    static byte[] write(Document document, Renderer renderer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        renderer.render(document, bytes);
        return bytes.toByteArray();
    }

    /**
     * The first of its kind each time: a drafter and a renderer that remember nothing. Only the catalog is read, and fonts are open.
     */
    Contender firstOfItsKind(String format) {
        return number -> made(plain, matter(number), format, Renderers.plain().of(format));
    }

    /** With what is remembered of matters that answered otherwise: no two of two thousand answer alike. */
    Contender otherAnswers(String format) {
        Renderer renderer = renderers.of(format);
        return number -> made(matter(matters.yamlWithOtherAnswers(number % Matters.DIFFERENT)), format, renderer);
    }

    /** From the text of a matter file to the bytes of the contract; matters differ in their values. */
    Contender fromText(String format) {
        Renderer renderer = renderers.of(format);
        return number -> made(matter(number), format, renderer);
    }

    /** The same from facts that were read before, as a program has them that keeps its matters in a database. */
    Contender fromFacts(String format, int most) {
        Renderer renderer = renderers.of(format);
        List<Matter> read = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            read.add(matter(i));
        }
        return number -> made(read.get(number % most), format, renderer);
    }
}
