package org.jobun.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.assembly.Making;
import org.jobun.assembly.Selection;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.document.Document;
import org.jobun.matter.Matter;

/**
 * The finished papers of one matter.
 *
 * @param selection which clauses are in, and why
 * @param documents those wanted, in order of their ids
 */
public record PaperSet(Matter matter, Making making, Selection selection, List<Document> documents) {
    public PaperSet {
        documents = List.copyOf(documents);
    }

    /** What came of the passes over a matter; with errors there are no papers. */
    static Outcome<PaperSet> outcome(Matter matter, Making making, Drafted drafted, Diagnostics found) {
        return found.hasErrors()
                ? Outcome.failed(found)
                : Outcome.of(new PaperSet(matter, making, drafted.selection(), drafted.documents()), found);
    }

    /** A paper by the id of its template. */
    public Optional<Document> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /**
     * The documents to write: those asked for, else those the matter names, else all.
     *
     * @param ids of papers; one that is not in the set is reported
     */
    public List<Document> wanted(List<String> ids, Diagnostics found) {
        Wanted asked = Wanted.of(matter, ids);
        if (asked.isAll()) {
            return documents;
        }
        Map<String, Document> wanted = new LinkedHashMap<>();
        asked.ids().forEach(id -> named(id, found).forEach(paper -> wanted.putIfAbsent(paper.id(), paper)));
        List<Document> papers = List.copyOf(wanted.values());
        CheckCited.of(this, papers, found);
        return papers;
    }

    private Stream<Document> named(String id, Diagnostics found) {
        if (id.endsWith(Wanted.ANNEXES)) {
            return annexes(id);
        }
        Optional<Document> document = document(id);
        if (document.isEmpty()) {
            found.add(Diagnostic.of(Code.TPL_03, matter.file().place())
                    .with("paper", id)
                    .with("papers", ids()));
        }
        return document.stream();
    }

    private String ids() {
        return selection.papers().stream()
                .map(paper -> paper.template().id())
                .sorted()
                .collect(Collectors.joining("、"));
    }

    /** The documents annexed to a paper. */
    private Stream<Document> annexes(String asked) {
        return selection.papers().stream()
                .map(Selection.Paper::template)
                .filter(template -> asked.equals(template.annexOf() + Wanted.ANNEXES))
                .flatMap(template -> document(template.id()).stream());
    }
}
