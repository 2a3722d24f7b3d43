package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline.Piece;

/**
 * Joins phrases as 公用文 does: A及びB; A、B及びC; with groups inside, 並びに between the groups. For 又は the
 * smaller joint is 若しくは.
 */
final class Joiner {
    private final boolean or;
    private final String comma;

    Joiner(boolean or, char comma) {
        this.or = or;
        this.comma = String.valueOf(comma);
    }

    /** Phrases on one level. */
    List<Piece> flat(List<List<Piece>> phrases) {
        return join(phrases, or ? "又は" : "及び");
    }

    /** Groups of phrases; a level more where some group has several. */
    List<Piece> grouped(List<List<List<Piece>>> groups) {
        boolean nested = groups.size() > 1 && groups.stream().anyMatch(group -> group.size() > 1);
        List<List<Piece>> joined = new ArrayList<>();
        for (List<List<Piece>> group : groups) {
            joined.add(join(group, inner(nested)));
        }
        return join(joined, outer(nested));
    }

    private String inner(boolean nested) {
        return or ? (nested ? "若しくは" : "又は") : "及び";
    }

    private String outer(boolean nested) {
        return or ? "又は" : (nested ? "並びに" : "及び");
    }

    private List<Piece> join(List<List<Piece>> phrases, String joint) {
        List<Piece> out = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (i > 0) {
                out.add(Piece.words(i == phrases.size() - 1 ? joint : comma));
            }
            out.addAll(phrases.get(i));
        }
        return out;
    }
}
