package org.jobun.document;

/**
 * What a reference may mean beside provisions: a 別表, or a row of one.
 *
 * @param anchor its identity inside the paper
 * @param label 別表第1, or 2 of 2の項; of the only 別表 of a paper 別表, which has no number (0)
 */
public record Mark(Anchor anchor, Label label) {
    /** Whether it is counted, so that Word counts it too. */
    public boolean isCounted() {
        return label.number() > 0;
    }
}
