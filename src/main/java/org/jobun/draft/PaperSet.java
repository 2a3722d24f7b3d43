package org.jobun.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jobun.assembly.Making;
import org.jobun.assembly.Selection;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
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

    public Optional<Document> document(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** Which papers are to be made: those asked for, else those the matter names, else all. */
    static Predicate<String> wanted(Matter matter, List<String> ids) {
        List<String> asked = ids.isEmpty() ? matter.papers() : ids;
        return id ->
                asked.isEmpty() || asked.stream().anyMatch(one -> one.strip().equals(id));
    }

    /**
     * The documents to write: those asked for, else those the matter names, else all.
     *
     * @param ids of papers; one that is not in the set is reported
     */
    public List<Document> wanted(List<String> ids, Diagnostics found) {
        List<String> asked = ids.isEmpty() ? matter.papers() : ids;
        if (asked.isEmpty()) {
            return documents;
        }
        List<Document> wanted = new ArrayList<>();
        for (String id : asked) {
            Optional<Document> document = document(id.strip());
            if (document.isEmpty()) {
                found.add(Diagnostic.of(
                                Code.TPL_03, Location.ofFile(matter.file().path()))
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
        return wanted;
    }
}
