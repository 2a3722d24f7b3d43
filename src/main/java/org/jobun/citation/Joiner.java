package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline.Piece;

/**
 * Joins phrases as 公用文 and statutes do. On one level: A及びB; A、B及びC; for a choice A又はB. Where a member is itself joined,
 * 及び is kept for the smallest joints and all larger ones are 並びに; 又は is kept for the largest and all smaller ones are
 * 若しくは: 第1条、第2条第1項及び第2項並びに第3条; 第1条、第2条第1項若しくは第2項又は第3条.
 */
final class Joiner {
    /** What is joined: words, or members that are joined first. */
    sealed interface Phrase {}

    /** One member, as it is printed. */
    record Words(List<Piece> pieces) implements Phrase {
        Words {
            pieces = List.copyOf(pieces);
        }
    }

    /** Members that belong together, at least one. */
    record Group(List<Phrase> members) implements Phrase {
        Group {
            members = List.copyOf(members);
        }

        private boolean isJoined() {
            return members.size() > 1;
        }
    }

    private final boolean or;
    private final String comma;

    Joiner(boolean or, char comma) {
        this.or = or;
        this.comma = String.valueOf(comma);
    }

    /** The words of all members. */
    List<Piece> join(Group group) {
        Group whole = unwrapped(group);
        return join(whole, or ? "又は" : joint(whole));
    }

    /** A group of one group says no more than that group. */
    private static Group unwrapped(Group group) {
        return !group.isJoined() && group.members().get(0) instanceof Group only ? unwrapped(only) : group;
    }

    private String joint(Group group) {
        if (or) {
            return "若しくは";
        }
        return group.members().stream().anyMatch(Joiner::holdsJoint) ? "並びに" : "及び";
    }

    private static boolean holdsJoint(Phrase phrase) {
        return phrase instanceof Group group && unwrapped(group).isJoined();
    }

    private List<Piece> join(Group group, String joint) {
        List<Piece> out = new ArrayList<>();
        int last = group.members().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i > 0) {
                out.add(Piece.words(i == last ? joint : comma));
            }
            out.addAll(words(group.members().get(i)));
        }
        return out;
    }

    private List<Piece> words(Phrase phrase) {
        if (phrase instanceof Group group) {
            Group inner = unwrapped(group);
            return join(inner, joint(inner));
        }
        return ((Words) phrase).pieces();
    }
}
