package org.jobun.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The ids of the papers to be made: those asked for, else those the matter names; none for all. */
    static List<String> asked(Matter matter, List<String> ids) {
        return (ids.isEmpty() ? matter.papers() : ids)
                .stream().map(String::strip).distinct().toList();
    }

    /**
     * The documents to write: those asked for, else those the matter names, else all.
     *
     * @param ids of papers; one that is not in the set is reported
     */
    public List<Document> wanted(List<String> ids, Diagnostics found) {
        List<String> asked = asked(matter, ids);
        if (asked.isEmpty()) {
            return documents;
        }
        List<Document> wanted = new ArrayList<>();
        for (String id : asked) {
            Optional<Document> document = document(id);
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
        CheckCited.of(this, wanted, found);
        return wanted;
    }
}
