package org.jobun.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jobun.assembly.Alike;
import org.jobun.assembly.Cite;
import org.jobun.assembly.Fill;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Number;
import org.jobun.assembly.NumberedPaper;
import org.jobun.assembly.Questions;
import org.jobun.assembly.Select;
import org.jobun.assembly.Selection;
import org.jobun.assembly.TextFiller;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.CheckDefinitions;
import org.jobun.check.CheckDocument;
import org.jobun.check.CheckLawChanges;
import org.jobun.check.CheckParties;
import org.jobun.check.CheckRules;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.matter.HouseSettings;
import org.jobun.matter.Matter;
import org.jobun.matter.Municipality;

/**
 * Drafts papers from one catalog. Keeps compiled texts and the sets drafted last, so keep it; safe for several threads.
 */
public final class DraftPapers {
    private final Catalog catalog;
    private final CheckTerms terms;
    private final TextFiller filler = new TextFiller();
    private final Map<Municipality, Questions> questions = Collections.synchronizedMap(new IdentityHashMap<>());
    private final EarlierSets<Key> earlier = new EarlierSets<>();

    /** What a set hangs on: the municipality, the answers of its matter and the papers that are wanted. */
    private record Key(String municipality, Questions.Answers answers, List<String> ids) {}

    public DraftPapers(Catalog catalog) {
        this.catalog = catalog;
        this.terms = new CheckTerms(catalog);
    }

    /** The papers that a matter asks for. With errors there are none; warnings come with the papers. */
    public Outcome<PaperSet> draft(Matter matter, Making making) {
        return draft(matter, making, List.of());
    }

    /**
     * The papers of a matter. With errors there are none; warnings come with the papers.
     *
     * @param ids of the papers wanted; those that the matter asks for where there are none
     */
    public Outcome<PaperSet> draft(Matter matter, Making making, List<String> ids) {
        Diagnostics found = new Diagnostics();
        CheckRules.of(matter, catalog, found);
        CheckParties.of(matter, making.finalPaper(), found);
        Questions asked =
                questions.computeIfAbsent(matter.municipality(), municipality -> Questions.of(catalog, municipality));
        List<String> papers = PaperSet.asked(matter, ids);
        Predicate<String> wanted = id -> catalog.template(id)
                .filter(paper -> PaperSet.isAsked(papers, paper))
                .isPresent();
        Key key = new Key(matter.municipality().id(), asked.of(matter, making), papers);
        Alike alike = new Alike(asked.changes());
        Optional<PaperSet> set = earlier.find(key)
                .filter(one -> one.selection().matter().municipality() == matter.municipality())
                .flatMap(one -> again(one, alike, matter, making, wanted, found));
        PaperSet drafted = set.orElseGet(() -> anew(key, alike, matter, making, wanted, found));
        CheckLawChanges.during(matter, clausesOf(drafted.selection()), catalog.laws(), found);
        return found.hasErrors() ? Outcome.failed(found) : Outcome.of(drafted, found);
    }

    private PaperSet anew(
            Key key, Alike alike, Matter matter, Making making, Predicate<String> wanted, Diagnostics found) {
        Diagnostics own = new Diagnostics();
        Selection selection = new Select(catalog, matter, making.date(), making.finalPaper(), own).clauses();
        List<FilledPaper> filled = new Fill(catalog, filler, matter, making.date(), making.finalPaper(), own)
                .papersAskingFor(selection, template -> wanted.test(template.id()));
        List<NumberedPaper> numbered =
                Number.papers(filled, matter.municipality().style());
        List<Document> documents = new Cite(catalog, matter, making, numbered, own).documents(wanted);
        HouseSettings house = matter.municipality().style();
        for (Document document : documents) {
            CheckDocument.words(document, catalog, own);
            CheckDefinitions.of(document, matter, catalog, own);
            CheckDocument.parties(document, List.of(house.client(), house.contractor()), catalog, own);
        }
        terms.of(selection, documents, own);
        EarlierSet.of(selection, filled, documents, own)
                .ifPresent(
                        set -> earlier.keep(key, set, (known, paper) -> known.givesThe(paper, alike, matter, making)));
        found.addAll(own);
        return new PaperSet(matter, making, selection, documents);
    }

    /** The same set with other values; empty where it must be drafted anew. */
    private Optional<PaperSet> again(
            EarlierSet set, Alike alike, Matter matter, Making making, Predicate<String> wanted, Diagnostics found) {
        Selection selection = set.selectionFor(matter);
        Diagnostics known = new Diagnostics();
        Fill fill = new Fill(catalog, filler, matter, making.date(), making.finalPaper(), known);
        List<FilledPaper> filled = fill.papers(selection, template -> wanted.test(template.id()));
        if (fill.isTooLong()) {
            return Optional.empty();
        }
        return set.with(filled, alike, matter, making).map(documents -> {
            found.addAll(set.saidOf(matter));
            return new PaperSet(matter, making, selection, documents);
        });
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
