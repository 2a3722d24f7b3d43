package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Inline.Piece;
import org.jobun.text.Digits;

/** How several provisions of one paper are called together: 前2項; 第3条から第5条まで; 第1条第1項及び第2項並びに第3条. */
final class SeveralTargets {
    /** So many in a row are one member of a list: 第3条から第5条まで. */
    private static final int SHORTEST_RUN = 3;

    private final Target here;
    private final OneTarget one;
    private final Digits digits;
    private final char comma;

    SeveralTargets(Target here, OneTarget one, Digits digits, char comma) {
        this.here = here;
        this.one = one;
        this.digits = digits;
        this.comma = comma;
    }

    /**
     * The words for targets in the order of the paper.
     *
     * @param last what was named just before in the same sentence, or null
     */
    List<Piece> named(List<Target> targets, boolean or, Target last) {
        return areAllDirectlyBefore(targets)
                ? List.of(preceding(targets))
                : new Joiner(or, comma).join(grouped(targets, 0, null, last));
    }

    /** Whether the targets are exactly those directly before: 前2項, 前3条, 前各号 can name them. */
    private boolean areAllDirectlyBefore(List<Target> targets) {
        Target end = targets.get(targets.size() - 1);
        if (here.article() == null || end.path().size() > 2 || end.isArticle() && !one.callsByPlace(end)) {
            return false;
        }
        boolean usable = targets.stream()
                .allMatch(target -> target.isWhole()
                        && target.path().size() == end.path().size()
                        && one.speaksInRelations(target)
                        && isPeerOfHere(target));
        int own = end.isArticle()
                ? here.article().number()
                : positionAt(end.path().size());
        return usable && targets.get(0).number() + targets.size() - 1 == end.number() && end.number() == own - 1;
    }

    private Piece preceding(List<Target> targets) {
        Target first = targets.get(0);
        String unit = OneTarget.unit(first);
        ProvisionPhrases phrases = one.phrases(first.paper());
        boolean all = first.number() == 1 && targets.size() > 2;
        return all
                ? phrases.relative("前各" + unit, first.anchor())
                : phrases.preceding(targets.size(), unit, digits, first.anchor());
    }

    private int positionAt(int depth) {
        return here.path().size() < depth ? -1 : here.path().get(depth - 1).number();
    }

    private boolean isPeerOfHere(Target target) {
        int depth = target.path().size();
        if (depth == 0) {
            return true;
        }
        return target.article() == here.article()
                && here.path().size() >= depth
                && target.numbers().subList(0, depth - 1).equals(here.numbers().subList(0, depth - 1));
    }

    /**
     * The members by what they lie in: provisions of one article belong together, in it those of one 項, and so on. An article
     * or 項 that is named as a whole is a member by itself, and three or more in a row are one member: 第3条から第5条まで.
     *
     * @param depth how many steps all targets share: 0 the paper, 1 an article, 2 a 項
     * @param before the target named before the first of these in the list, or null
     * @param last what was named just before the list in the sentence, or null
     */
    private Joiner.Group grouped(List<Target> targets, int depth, Target before, Target last) {
        List<Joiner.Phrase> members = new ArrayList<>();
        int at = 0;
        while (at < targets.size()) {
            Target previous = at == 0 ? before : targets.get(at - 1);
            Target said = at == 0 ? last : null;
            int run = targets.get(at).path().size() == depth ? endOfRun(targets, at) : at + 1;
            int group = endOfGroup(targets, at, depth);
            int end = run - at >= SHORTEST_RUN ? run : group;
            members.add(member(targets.subList(at, end), depth, previous, said));
            at = end;
        }
        return new Joiner.Group(members);
    }

    /** Targets of one depth are a run, those further down a group of their own. */
    private Joiner.Phrase member(List<Target> targets, int depth, Target before, Target last) {
        if (targets.size() == 1) {
            return new Joiner.Words(listed(targets.get(0), before, last));
        }
        return targets.get(0).path().size() == depth
                ? run(targets, before, last)
                : grouped(targets, depth + 1, before, last);
    }

    private Joiner.Words run(List<Target> run, Target before, Target last) {
        List<Piece> words = new ArrayList<>(listed(run.get(0), before, last));
        words.add(Piece.words("から"));
        words.addAll(listed(run.get(run.size() - 1), run.get(run.size() - 2), null));
        words.add(Piece.words("まで"));
        return new Joiner.Words(words);
    }

    /** Where those end that lie in the same article, 項 or 号 as the first, one step further down than all do. */
    private static int endOfGroup(List<Target> targets, int from, int depth) {
        Target first = targets.get(from);
        int end = from + 1;
        while (end < targets.size() && liesWith(first, targets.get(end), depth)) {
            end++;
        }
        return end;
    }

    private static boolean liesWith(Target first, Target next, int depth) {
        boolean deepEnough = first.path().size() > depth && next.path().size() > depth;
        return deepEnough
                && first.article() == next.article()
                && first.numbers().subList(0, depth).equals(next.numbers().subList(0, depth));
    }

    private static int endOfRun(List<Target> group, int from) {
        int end = from + 1;
        while (end < group.size()
                && group.get(end - 1).isWhole()
                && group.get(end).isWhole()
                && areNeighbours(group.get(end - 1), group.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean areNeighbours(Target a, Target b) {
        boolean peers = a.isArticle() && b.isArticle() || a.isSibling(b);
        return peers && b.number() == a.number() + 1;
    }

    /** One member of a list: what it shares with the member before it is not said again. */
    private List<Piece> listed(Target target, Target before, Target last) {
        if (before == null || target.isArticle() || before.article() != target.article()) {
            return one.named(target, last);
        }
        if (target.article() == here.article()
                && one.speaksInRelations(target)
                && target.path().size() == 1) {
            return one.named(target, null);
        }
        int shared = 0;
        int most = Math.min(before.path().size(), target.path().size()) - 1;
        while (shared < most && before.path().get(shared) == target.path().get(shared)) {
            shared++;
        }
        List<Piece> pieces = new ArrayList<>(one.inside(target, shared));
        OneTarget.addPart(target, pieces);
        return pieces;
    }
}
