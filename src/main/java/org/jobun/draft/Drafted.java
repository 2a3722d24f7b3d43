package org.jobun.draft;

import java.util.List;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Selection;
import org.jobun.document.Document;

/**
 * What the passes made of one matter.
 *
 * @param selection which clauses are in, and why
 * @param filled the papers before they were numbered, those that others refer to among them
 * @param documents those wanted, finished
 */
public record Drafted(Selection selection, List<FilledPaper> filled, List<Document> documents) {
    public Drafted {
        filled = List.copyOf(filled);
        documents = List.copyOf(documents);
    }
}
