package org.jobun.draft;

import org.jobun.assembly.Alike;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.assembly.Refill;
import org.jobun.document.Document;
import org.jobun.matter.Matter;

/**
 * A paper drafted before.
 *
 * @param filled before it was numbered
 * @param finished with its numbers and references
 */
record EarlierPaper(FilledPaper filled, Document finished) {
    /** The paper with the values of another matter, for which it was filled alike. */
    Document with(FilledPaper values, Matter matter, Making making) {
        return Refill.of(finished, filled, values, matter, making);
    }

    /** True where another paper, of that matter, comes out of this one to the letter: then one does for both. */
    boolean givesThe(EarlierPaper other, Alike alike, Matter matter, Making making) {
        return alike.papers(filled, other.filled)
                && with(other.filled, matter, making).equals(other.finished);
    }
}
