package org.jobun.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Asks for all papers annexed to one, its forms: {@code special-provisions/*}. */
    static final String ANNEXES = "/*";

    /** Whether a paper is among those asked for, by itself or with the paper it is annexed to. */
    static boolean isAsked(List<String> asked, Template paper) {
        return asked.isEmpty() || asked.contains(paper.id()) || asked.contains(paper.annexOf() + ANNEXES);
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
            if (id.endsWith(ANNEXES)) {
                annexes(id).filter(paper -> !wanted.contains(paper)).forEach(wanted::add);
                continue;
            }
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

    /** The documents annexed to a paper. */
    private Stream<Document> annexes(String asked) {
        return selection.papers().stream()
                .map(Selection.Paper::template)
                .filter(template -> asked.equals(template.annexOf() + ANNEXES))
                .flatMap(template -> document(template.id()).stream());
    }
}
