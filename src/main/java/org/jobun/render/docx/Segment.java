package org.jobun.render.docx;

import org.jobun.word.Packed;
import org.jobun.word.Stamped;

/** A segment of the body of a prepared paper: gives its part of a paper that fits. */
interface Segment {
    Packed packed(FittingPaper paper);

    /** One without values of the matter, deflated once. */
    record Fixed(Stamped text) implements Segment {
        @Override
        public Packed packed(FittingPaper paper) {
            return text.with(paper.names());
        }
    }
}
