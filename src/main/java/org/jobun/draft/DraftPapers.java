package org.jobun.draft;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Fill;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Select;
import org.jobun.assembly.Selection;
import org.jobun.assembly.TextFiller;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.CheckLawChanges;
import org.jobun.check.CheckRules;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.matter.Matter;

/** Drafts papers from one catalog. Keeps compiled texts, so keep it; safe for several threads. */
public final class DraftPapers {
    private final Catalog catalog;
    private final TextFiller filler = new TextFiller();
    private final FinishPapers finish;

    public DraftPapers(Catalog catalog) {
        this.catalog = catalog;
        this.finish = new FinishPapers(catalog);
    }

    /** The papers of a matter. With errors there are none; warnings come with the papers. */
    public Outcome<PaperSet> draft(Matter matter, Making making) {
        Diagnostics found = new Diagnostics();
        CheckRules.of(matter, catalog, found);
        Selection selection = new Select(catalog, matter, making.date(), making.finalPaper(), found).clauses();
        CheckLawChanges.during(matter, clausesOf(selection), catalog.laws(), found);
        List<FilledPaper> filled =
                new Fill(catalog, filler, matter, making.date(), making.finalPaper(), found).papers(selection);
        List<Document> documents = finish.of(filled, matter, making, found);
        return found.hasErrors()
                ? Outcome.failed(found)
                : Outcome.of(new PaperSet(matter, making, selection, documents), found);
    }

    /** Compiles every text of the catalog, reporting those that FreeMarker cannot read. */
    public void compileAll(Diagnostics found) {
        catalog.texts().forEach(text -> filler.compile(text, found));
    }

    private static List<Clause> clausesOf(Selection selection) {
        List<Clause> clauses = new ArrayList<>();
        selection
                .papers()
                .forEach(paper -> paper.lines().forEach(line -> {
                    if (line.clause() != null) {
                        clauses.add(line.clause());
                    }
                }));
        return clauses;
    }
}
