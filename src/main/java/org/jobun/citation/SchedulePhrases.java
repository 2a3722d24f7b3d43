package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Mark;

/** What a 別表 and its rows are called: 別表第1, 別表第1の2の項. */
final class SchedulePhrases {
    private SchedulePhrases() {}

    /**
     * The words.
     *
     * @param row null for the 別表 itself
     * @param linked whether they stand in the same paper
     */
    static List<Piece> of(Mark schedule, Mark row, boolean linked) {
        List<Piece> pieces = new ArrayList<>(List.of(piece(schedule, linked)));
        if (row != null) {
            pieces.add(Piece.words("の"));
            pieces.add(piece(row, linked));
            pieces.add(Piece.words("の項"));
        }
        return pieces;
    }

    private static Piece piece(Mark mark, boolean linked) {
        return new Piece(
                mark.isCounted() ? Piece.Kind.NUMBER : Piece.Kind.RELATIVE,
                mark.label().text(),
                linked ? mark.anchor() : null);
    }
}
