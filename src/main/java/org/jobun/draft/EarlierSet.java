package org.jobun.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.Alike;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Selection;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.document.Document;
import org.jobun.matter.Matter;

/**
 * A set drafted before. A matter that answers every question of the catalog alike needs the same clauses, numbers and
 * citations; only its values are put in.
 *
 * @param said what was found between the rules and the finished papers
 */
record EarlierSet(Selection selection, List<EarlierPaper> papers, Diagnostics said) {
    /** Found where the matter is silent: they name the matter's file and what the catalog asks, nothing else. */
    private static final Set<Code> OF_THE_FILE = Set.of(Code.FCT_04, Code.FCT_07, Code.DOC_06);

    private static final Code NAMES_THE_DAY = Code.SEL_04;

    /** The set to be remembered; empty where what was found would not be the same for another matter. */
    static Optional<EarlierSet> of(
            Selection selection, List<FilledPaper> filled, List<Document> documents, Diagnostics said) {
        List<EarlierPaper> papers = documents.stream()
                .map(document -> new EarlierPaper(
                        filled.stream()
                                .filter(paper -> paper.template().id().equals(document.id()))
                                .findFirst()
                                .orElseThrow(),
                        document))
                .toList();
        String file = selection.matter().file().path();
        boolean same = said.sorted().stream()
                .allMatch(one -> one.location().file().equals(file)
                        ? OF_THE_FILE.contains(one.code())
                        : one.code() != NAMES_THE_DAY);
        return said.hasErrors() || !same ? Optional.empty() : Optional.of(new EarlierSet(selection, papers, said));
    }

    Selection selectionFor(Matter matter) {
        return new Selection(matter, selection.papers(), selection.decisions());
    }

    /** What was found, said of another matter's file. */
    Diagnostics saidOf(Matter matter) {
        Diagnostics found = new Diagnostics();
        String file = selection.matter().file().path();
        Location place = Location.ofFile(matter.file().path());
        for (Diagnostic one : said.sorted()) {
            found.add(one.location().file().equals(file) ? one.movedTo(place) : one);
        }
        return found;
    }

    /** The papers with the values of another matter; empty where one of them is not alike after all. */
    Optional<List<Document>> with(List<FilledPaper> values, Alike alike, Matter matter, Making making) {
        List<Document> documents = new ArrayList<>();
        for (FilledPaper own : values) {
            EarlierPaper before = paper(own.template());
            if (!alike.papers(before.filled(), own)) {
                return Optional.empty();
            }
            documents.add(before.with(own, matter, making));
        }
        documents.sort(Comparator.comparing(Document::id));
        return Optional.of(documents);
    }

    private EarlierPaper paper(Template template) {
        return papers.stream()
                .filter(paper -> paper.filled().template() == template)
                .findFirst()
                .orElseThrow();
    }
}
