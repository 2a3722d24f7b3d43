package org.jobun.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    public static Outcome<PaperSet> outcome(Matter matter, Making making, Drafted drafted, Diagnostics found) {
        return found.hasErrors()
                ? Outcome.failed(found)
                : Outcome.of(new PaperSet(matter, making, drafted.selection(), drafted.documents()), found);
    }

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
        List<Document> wanted = new ArrayList<>();
        for (String id : asked.ids()) {
            if (id.endsWith(Wanted.ANNEXES)) {
                annexes(id).filter(paper -> !wanted.contains(paper)).forEach(wanted::add);
                continue;
            }
            Optional<Document> document = document(id);
            if (document.isEmpty()) {
                found.add(Diagnostic.of(Code.TPL_03, matter.file().place())
                        .with("paper", id)
                        .with(
                                "papers",
                                String.join(
                                        "、",
                                        selection.papers().stream()
                                                .map(paper -> paper.template().id())
                                                .sorted()
                                                .toList())));
            }
            document.filter(paper -> !wanted.contains(paper)).ifPresent(wanted::add);
        }
        CheckCited.of(this, wanted, found);
        return wanted;
    }

    /** The documents annexed to a paper. */
    private Stream<Document> annexes(String asked) {
        return selection.papers().stream()
                .map(Selection.Paper::template)
                .filter(template -> asked.equals(template.annexOf() + Wanted.ANNEXES))
                .flatMap(template -> document(template.id()).stream());
    }
}
