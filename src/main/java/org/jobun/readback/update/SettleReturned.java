package org.jobun.readback.update;

import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.readback.EditedPaper;
import org.jobun.source.Beside;
import org.jobun.source.SourceFile;

/**
 * Takes a returned Word file over into the matter: what it says otherwise is told by kind, and each is taken as an answer, as a special
 * term, or refused in a comment. Nothing is told to be taken that the next draft would not say.
 */
public final class SettleReturned {
    private final Catalog catalog;

    public SettleReturned(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What a file says otherwise than its matter; empty after reporting a matter that cannot be read, or is another. */
    public Optional<ReturnedPaper> of(EditedPaper paper, SourceFile matter, Beside beside, Diagnostics found) {
        if (!new UpdateMatter(catalog).isOf(paper.reading(), matter, beside, found)) {
            return Optional.empty();
        }
        ReturnedDraft draft = new ReturnedDraft(catalog, paper.reading().paper(), beside);
        return draft.of(matter).map(start -> new FindDifferences(paper, draft, start, beside).all());
    }
}
