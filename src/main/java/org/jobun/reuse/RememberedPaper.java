package org.jobun.reuse;

import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.Making;
import org.jobun.document.Document;
import org.jobun.likeness.Likeness;
import org.jobun.matter.Matter;

/**
 * A paper drafted before.
 *
 * @param filled before it was numbered
 * @param finished with its numbers and references
 * @param likeness the same for papers that differ in values only
 */
record RememberedPaper(FilledPaper filled, Document finished, int likeness) {
    RememberedPaper(FilledPaper filled, Document finished) {
        this(filled, finished, Likeness.hash(finished));
    }

    /** The paper with the values of another matter, for which it was filled the same but for them. */
    Document with(FilledPaper values, Matter matter, Making making) {
        return SubstituteValues.of(finished, filled, values, matter, making);
    }

    /** True where another paper, of that matter, comes out of this one to the letter: then one does for both. */
    boolean givesThe(RememberedPaper other, SameButValues same, Matter matter, Making making) {
        return same.papers(filled, other.filled)
                && with(other.filled, matter, making).equals(other.finished);
    }
}
