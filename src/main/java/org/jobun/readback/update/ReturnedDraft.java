package org.jobun.readback.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.matter.SplitMatter;
import org.jobun.readback.EditedPaper;
import org.jobun.readback.PaperArticle;
import org.jobun.readback.ReadPaper;
import org.jobun.readback.Reading;
import org.jobun.render.formats.Renderers;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;
import org.jobun.word.WordPackage;

/** Drafts one paper from a matter file in any state, and reads it as a returned file is read. */
final class ReturnedDraft {
    private final Catalog catalog;
    private final DraftPapers drafts;
    private final Renderers renderers = Renderers.remembering();
    private final Reading.Paper paper;
    private final Beside beside;

    ReturnedDraft(Catalog catalog, Reading.Paper paper, Beside beside) {
        this.catalog = catalog;
        this.drafts = new DraftPapers(catalog);
        this.paper = paper;
        this.beside = beside;
    }

    /**
     * A matter file and what is made from it.
     *
     * @param found all that is said of it, by what is said
     */
    record State(
            SourceFile file,
            Matter matter,
            Map<String, Diagnostic> found,
            Document document,
            Supplier<List<PaperArticle>> read) {
        /** Its articles as a returned file has them. */
        List<PaperArticle> articles() {
            return read.get();
        }

        /** What keeps it from being used, or touches a duty. */
        Map<String, Diagnostic> faults() {
            Map<String, Diagnostic> faults = new LinkedHashMap<>(found);
            faults.values().removeIf(one -> !one.isError() && one.code() != Code.SPT_08);
            return faults;
        }
    }

    /** A matter file; empty where no paper comes of it. */
    Optional<State> of(SourceFile file) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> whole =
                new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file, beside);
        return whole.flatMap(matter -> {
            Matter own = SplitMatter.of(matter, found).stream()
                    .filter(part -> part.id().equals(paper.matter()))
                    .findFirst()
                    .orElse(matter);
            return MakingDate.of(own, Optional.empty(), false, found).flatMap(making -> {
                var sketch = drafts.sketch(own, making, List.of(paper.id()));
                found.addAll(sketch.found());
                return sketch.drafted().documents().stream()
                        .filter(document -> document.id().equals(paper.id()))
                        .findFirst()
                        .map(document -> new State(file, own, byContent(found), document, remembered(document)));
            });
        });
    }

    /** The same of its text. */
    Optional<State> of(SourceFile like, String text) {
        return decode(like, text).flatMap(this::of);
    }

    /** A file with another text. */
    static Optional<SourceFile> decode(SourceFile like, String text) {
        return SourceFile.decode(like.path(), text.getBytes(StandardCharsets.UTF_8), new Diagnostics());
    }

    private static Map<String, Diagnostic> byContent(Diagnostics found) {
        Map<String, Diagnostic> all = new LinkedHashMap<>();
        found.sorted().forEach(one -> all.putIfAbsent(one.code().id() + one.values(), one));
        return all;
    }

    /** Read when it is first asked for: most drafts that are tried say the same. */
    private Supplier<List<PaperArticle>> remembered(Document document) {
        List<List<PaperArticle>> known = new ArrayList<>();
        return () -> {
            if (known.isEmpty()) {
                known.add(articles(document));
            }
            return known.get(0);
        };
    }

    private List<PaperArticle> articles(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            renderers.of("docx").render(document, out);
            return WordPackage.open(out.toByteArray(), document.title())
                    .value()
                    .flatMap(made -> ReadPaper.edited(made, document.title(), Optional.empty())
                            .value())
                    .map(EditedPaper::articles)
                    .orElse(List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The facts that any paper of the set prints. */
    Set<String> printed(State state) {
        Set<String> facts = new HashSet<>();
        MakingDate.of(state.matter(), Optional.empty(), false, new Diagnostics())
                .map(making -> drafts.sketch(state.matter(), making, List.of()))
                .ifPresent(sketch -> sketch.drafted()
                        .documents()
                        .forEach(document -> document.values().forEach(inline -> {
                            if (inline instanceof Inline.Value value) {
                                facts.add(value.fact());
                            }
                        })));
        return facts;
    }

    Catalog catalog() {
        return catalog;
    }

    Reading.Paper paper() {
        return paper;
    }
}
