package org.jobun.draft;

import java.util.List;
import java.util.function.Predicate;
import org.jobun.assembly.Fill;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Number;
import org.jobun.assembly.NumberedPaper;
import org.jobun.assembly.Select;
import org.jobun.assembly.Selection;
import org.jobun.assembly.TextFiller;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckLawChanges;
import org.jobun.check.CheckMatter;
import org.jobun.citation.Cite;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.matter.Matter;

/**
 * Drafts papers from one catalog: the main path. Each matter goes all of it, whatever was drafted before; only the texts of the
 * catalog are compiled once.
 */
public final class DraftPapers implements Drafting {
    private final Catalog catalog;
    private final TextFiller filler = new TextFiller();
    private final CheckTerms terms;

    public DraftPapers(Catalog catalog) {
        this.catalog = catalog;
        this.terms = new CheckTerms(catalog);
    }

    @Override
    public Outcome<PaperSet> draft(Matter matter, Making making, List<String> ids) {
        return draft(matter, making, ids, this::passes);
    }

    /** How the passes are done: as {@link #passes} does them, or in another way that gives the same. */
    public interface Passes {
        Drafted over(Matter matter, Making making, Wanted wanted, Diagnostics found);
    }

    /** The main path with the passes done in another way. */
    public Outcome<PaperSet> draft(Matter matter, Making making, List<String> ids, Passes passes) {
        Sketch sketch = sketch(matter, making, ids, passes);
        return PaperSet.outcome(matter, making, sketch.drafted(), sketch.found());
    }

    @Override
    public Sketch sketch(Matter matter, Making making, List<String> ids) {
        return sketch(matter, making, ids, this::passes);
    }

    /** As much as can be drafted, with the passes done in another way. */
    public Sketch sketch(Matter matter, Making making, List<String> ids, Passes passes) {
        Diagnostics found = new Diagnostics();
        CheckMatter.of(matter, making.finalPaper(), catalog, found);
        Drafted drafted = passes.over(matter, making, Wanted.of(matter, ids), found);
        CheckLawChanges.during(matter, drafted.selection().clauses(), catalog.laws(), found);
        return new Sketch(drafted, found);
    }

    /**
     * The passes alone: what depends on the answers of a matter, not on how much or who its values are.
     *
     * @param found what they find; with errors the papers must not be used
     */
    public Drafted passes(Matter matter, Making making, Wanted wanted, Diagnostics found) {
        Selection selection = new Select(catalog, matter, making, found).clausesFor(wanted::includes);
        List<FilledPaper> filled = fill(matter, making, found).papersAskingFor(selection, wanted::includes);
        List<NumberedPaper> numbered =
                Number.papers(filled, matter.municipality().style());
        List<Document> documents = new Cite(catalog, matter, making, numbered, found).documents(isWanted(wanted));
        CheckPapers.of(documents, matter, catalog, found);
        terms.of(selection, documents, matter.municipality().style().words(), found);
        return new Drafted(selection, filled, documents);
    }

    /** The second pass alone, over texts that are compiled already. */
    public Fill fill(Matter matter, Making making, Diagnostics found) {
        return new Fill(catalog, filler, matter, making, found);
    }

    private Predicate<String> isWanted(Wanted wanted) {
        return id -> catalog.template(id).filter(wanted::includes).isPresent();
    }

    /** What the papers are drafted from. */
    public Catalog catalog() {
        return catalog;
    }

    /** Compiles every text of the catalog, reporting those that FreeMarker cannot read. */
    public void compileAll(Diagnostics found) {
        catalog.texts().forEach(text -> filler.compile(text, found));
    }
}
