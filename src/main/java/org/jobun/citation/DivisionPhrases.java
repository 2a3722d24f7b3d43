package org.jobun.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jobun.assembly.Numbered;
import org.jobun.assembly.Numbered.Division;
import org.jobun.document.Heading;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Inline.Piece.Kind;
import org.jobun.text.Digits;

/**
 * How 章, 節 and 款 are called from an article: この章, 前章, 次章, 同章, 前2章, 第5章, 第2章第1節; inside a chapter its
 * sections without it.
 */
final class DivisionPhrases {
    private static final int SHORTEST_RUN = 3;

    private final Numbered paper;
    private final Target here;
    private final boolean relative;
    private final Digits digits;
    private final char comma;

    /**
     * @param paper of the divisions
     * @param here where they are named
     * @param relative false where they are always called by number
     */
    DivisionPhrases(Numbered paper, Target here, boolean relative, Digits digits, char comma) {
        this.paper = paper;
        this.here = here;
        this.relative = relative;
        this.digits = digits;
        this.comma = comma;
    }

    /**
     * The words for divisions of one paper.
     *
     * @param last what was named just before in the same sentence, or null
     */
    List<Piece> named(List<Division> divisions, boolean or, Division last) {
        List<Division> ordered = divisions.stream()
                .sorted(Comparator.comparing(division -> paper.divisions().indexOf(division)))
                .toList();
        if (ordered.size() == 1) {
            return one(ordered.get(0), last);
        }
        return areDirectlyBefore(ordered) ? List.of(preceding(ordered)) : several(ordered, or, last);
    }

    private boolean isHere() {
        return paper == here.paper() && here.article() != null;
    }

    private boolean holdsHere(Division division) {
        return isHere() && division.holds(here.article());
    }

    /** Whether what is above a division needs no word: it is 章, or in the chapter that speaks. */
    private boolean isNear(Division division) {
        return division.above() == null || holdsHere(division.above());
    }

    private List<Piece> one(Division division, Division last) {
        String word = unit(division);
        if (relative && holdsHere(division)) {
            return List.of(relative("この" + word, division));
        }
        if (relative && isHere() && division.equals(last)) {
            return List.of(relative("同" + word, division));
        }
        int distance = relative && isNear(division) ? distance(division) : 0;
        if (Math.abs(distance) == 1) {
            return List.of(relative((distance < 0 ? "前" : "次") + word, division));
        }
        List<Piece> pieces = new ArrayList<>();
        if (!isNear(division)) {
            pieces.addAll(one(division.above(), last));
        }
        pieces.add(numbered(division));
        return pieces;
    }

    /** How far a division is from the one beside it that speaks; 0 where none does. */
    private int distance(Division division) {
        return paper.divisions().stream()
                .filter(own -> holdsHere(own) && own.isBeside(division))
                .findFirst()
                .map(own -> division.label().number() - own.label().number())
                .orElse(0);
    }

    private boolean areDirectlyBefore(List<Division> divisions) {
        Division end = divisions.get(divisions.size() - 1);
        boolean together = divisions.stream().allMatch(division -> division.isBeside(end));
        int first = divisions.get(0).label().number();
        return relative && together && distance(end) == -1 && end.label().number() - first == divisions.size() - 1;
    }

    private Piece preceding(List<Division> divisions) {
        Division first = divisions.get(0);
        boolean all = first.label().number() == 1 && divisions.size() > 2;
        return relative("前" + (all ? "各" : digits.of(divisions.size())) + unit(first), first);
    }

    private List<Piece> several(List<Division> divisions, boolean or, Division last) {
        List<Joiner.Phrase> members = new ArrayList<>();
        int at = 0;
        while (at < divisions.size()) {
            int end = endOfRun(divisions, at);
            List<Piece> words = new ArrayList<>(listed(divisions, at, last));
            if (end - at >= SHORTEST_RUN) {
                words.add(Piece.words("から"));
                words.add(numbered(divisions.get(end - 1)));
                words.add(Piece.words("まで"));
                at = end;
            } else {
                at++;
            }
            members.add(new Joiner.Words(words));
        }
        return new Joiner(or, comma).join(new Joiner.Group(members));
    }

    /** A section behind one of the same chapter is named without it. */
    private List<Piece> listed(List<Division> divisions, int at, Division last) {
        Division division = divisions.get(at);
        boolean said =
                at > 0 && division.above() != null && divisions.get(at - 1).isBeside(division);
        return said ? List.of(numbered(division)) : one(division, at == 0 ? last : null);
    }

    private static int endOfRun(List<Division> divisions, int from) {
        int end = from + 1;
        while (end < divisions.size()
                && divisions.get(end).isBeside(divisions.get(from))
                && divisions.get(end).label().number()
                        == divisions.get(end - 1).label().number() + 1) {
            end++;
        }
        return end;
    }

    private static String unit(Division division) {
        return Heading.Rank.ofLevel(division.label().level()).word();
    }

    /** 第2章 of the paper that speaks. */
    static Piece number(Division division) {
        return new Piece(Kind.NUMBER, division.label().text(), division.anchor());
    }

    private Piece numbered(Division division) {
        return new Piece(Kind.NUMBER, division.label().text(), paper == here.paper() ? division.anchor() : null);
    }

    private Piece relative(String words, Division division) {
        return new Piece(Kind.RELATIVE, words, division.anchor());
    }
}
