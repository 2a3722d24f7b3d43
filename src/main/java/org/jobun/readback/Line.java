package org.jobun.readback;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A paragraph as it is once all tracked changes are accepted.
 *
 * @param place counted from 0 in the paper
 * @param clause number of the article whose head it is; 0 for none
 * @param pieces its words, values and references in order
 * @param bookmarks that begin in it
 * @param tracked true where the other side's changes in it are still open
 * @param number that Word counts for it; 0 where it is not counted
 * @param shown the number as its list writes it, where that is not how the paper writes numbers of this level; otherwise empty
 * @param table number of the table it is in, counted from 1; 0 for none
 */
record Line(
        int place,
        Role role,
        int clause,
        List<Piece> pieces,
        Set<String> bookmarks,
        boolean tracked,
        int number,
        Optional<String> shown,
        int table) {
    Line {
        pieces = List.copyOf(pieces);
    }

    /** As a reader sees it, without the number that Word counts. */
    String text() {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    /** Values and references by what they are, so that their present text does not matter. */
    String tokens() {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.token()));
        return out.toString();
    }

    /** References by what they are, values as they are. */
    String wording() {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.kind() == Piece.Kind.REFERENCE ? piece.token() : piece.text()));
        return out.toString();
    }

    /** True where nobody changed the wording: values and numbers of references may differ. */
    boolean saysTheSameAs(Line other) {
        return tokens().equals(other.tokens()) || wording().equals(other.wording()) || text().equals(other.text());
    }

    boolean isBlank() {
        return text().isBlank();
    }
}
