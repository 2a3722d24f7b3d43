package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Anchor;
import org.jobun.document.Inline.Piece;
import org.jobun.house.NumberingScheme;
import org.jobun.text.Digits;

/**
 * The citation engine: how a provision is called from where it is mentioned.
 *
 * <p>Rules of 公用文 and statute drafting: inside an article the article is not named; the one before is 前条,
 * 前項, 前号, the one after 次条 …; several directly before are 前2項, all before 前各項; a provision named just
 * before in the same sentence is 同条, 同項; its own is この条, この項. An outline (1 → (1) → ア) has no such
 * words and always says the number.
 */
final class ReferenceWriter {
    private final Target here;
    private final Digits digits;
    private final char comma;
    private final String paperName;
    private final boolean relative;

    /**
     * @param here where the reference stands: its article and the way down
     * @param paperName what precedes a provision of another paper: 契約書, 別記
     * @param relative false where articles are always numbered, never called by their place
     */
    ReferenceWriter(Target here, Digits digits, char comma, String paperName, boolean relative) {
        this.here = here;
        this.digits = digits;
        this.comma = comma;
        this.paperName = paperName;
        this.relative = relative;
    }

    /**
     * Names targets that all lie in one paper.
     *
     * @param last what was named just before in the same sentence, or null
     */
    List<Piece> write(List<Target> targets, boolean or, Target last) {
        List<Target> ordered = targets.stream().sorted(Target.IN_ORDER).toList();
        NumberedPaper paper = ordered.get(0).paper();
        List<Piece> pieces = new ArrayList<>();
        if (paper != here.paper()) {
            pieces.add(Piece.words(paperName));
        }
        pieces.addAll(ordered.size() == 1 ? single(ordered.get(0), last) : several(ordered, or, last));
        return pieces;
    }

    private ProvisionPhrases phrases(NumberedPaper paper) {
        return new ProvisionPhrases(paper, paper == here.paper());
    }

    private boolean speaksInRelations(Target target) {
        return target.paper() == here.paper() && target.paper().scheme().kind() != NumberingScheme.Kind.OUTLINE;
    }

    private List<Piece> single(Target target, Target last) {
        List<Piece> pieces = new ArrayList<>();
        if (speaksInRelations(target)) {
            relational(target, last, pieces);
        } else {
            pieces.addAll(phrases(target.paper()).article(target.article()));
            pieces.addAll(inside(target, 0));
        }
        addPart(target, pieces);
        return pieces;
    }

    private static void addPart(Target target, List<Piece> pieces) {
        if (!target.isWhole()) {
            pieces.add(Piece.words(target.part().word()));
        }
    }

    private void relational(Target target, Target last, List<Piece> pieces) {
        ProvisionPhrases phrases = phrases(target.paper());
        int from = 0;
        if (isSaidJustBefore(target, last)) {
            pieces.add(phrases.relative("同" + unit(target), target.anchor()));
            from = target.path().size();
        } else if (saysSameParagraph(target, last)) {
            pieces.add(phrases.relative("同項", target.paragraph().anchor()));
            from = 1;
        } else if (target.article() != here.article()) {
            pieces.addAll(articlePhrase(target, last));
        } else if (target.isArticle()) {
            pieces.addAll(
                    usesArticleWords(target)
                            ? List.of(phrases.relative("この条", target.article().anchor()))
                            : phrases.article(target.article()));
        } else {
            from = ownArticle(target, last, pieces);
        }
        pieces.addAll(inside(target, from));
    }

    /** Exactly what was named just before: 同条, 同項, 同号. Below 号 there is no such word. */
    private boolean isSaidJustBefore(Target target, Target last) {
        return last != null
                && last.isSameProvision(target)
                && !isOwn(target)
                && target.path().size() <= 2
                && (!target.isArticle() || relative && usesArticleWords(target));
    }

    /** A provision that the reference stands in: この条, この項, この号 say it at least as clearly as 同条. */
    private boolean isOwn(Target target) {
        return target.article() == here.article()
                && here.path().size() >= target.path().size()
                && here.numbers().subList(0, target.path().size()).equals(target.numbers());
    }

    /** The steps from one on; a 項 that is the only one of its article is not named. */
    private List<Piece> inside(Target target, int from) {
        int shown = target.article().paragraphs().size() == 1 ? 1 : 0;
        return phrases(target.paper()).inside(target.path(), Math.max(from, shown));
    }

    private boolean usesArticleWords(Target target) {
        return target.paper().scheme().kind() == NumberingScheme.Kind.ARTICLES;
    }

    /** 同項第2号, after 第3条第1項 of another article in the same sentence. */
    private boolean saysSameParagraph(Target target, Target last) {
        return last != null
                && target.paragraph() != here.paragraph()
                && !last.path().isEmpty()
                && target.path().size() > 1
                && last.paper() == target.paper()
                && last.article() == target.article()
                && last.paragraph() == target.paragraph();
    }

    private List<Piece> articlePhrase(Target target, Target last) {
        ProvisionPhrases phrases = phrases(target.paper());
        Anchor anchor = target.article().anchor();
        if (relative && usesArticleWords(target) && here.article() != null) {
            if (last != null && last.paper() == target.paper() && last.article() == target.article()) {
                return List.of(phrases.relative("同条", anchor));
            }
            int distance =
                    target.article().label().number() - here.article().label().number();
            if (distance == -1 || distance == 1) {
                return List.of(phrases.relative(distance < 0 ? "前条" : "次条", anchor));
            }
        }
        return phrases.article(target.article());
    }

    /** Writes the first steps inside the own article; returns the step from which numbers follow. */
    private int ownArticle(Target target, Target last, List<Piece> pieces) {
        ProvisionPhrases phrases = phrases(target.paper());
        boolean sameParagraph = target.paragraph() == here.paragraph()
                || target.article().paragraphs().size() == 1;
        if (sameParagraph && target.path().size() > 1) {
            return ownParagraph(target, pieces);
        }
        if (sameParagraph) {
            pieces.add(phrases.relative("この項", target.paragraph().anchor()));
            return 1;
        }
        if (last != null
                && last.isSameProvision(new Target(
                        target.paper(), target.article(), target.path().subList(0, 1), RefTarget.Part.WHOLE))) {
            pieces.add(phrases.relative("同項", target.paragraph().anchor()));
            return 1;
        }
        int distance = here.paragraph() == null
                ? 0
                : target.paragraph().label().number() - here.paragraph().label().number();
        if (distance == -1 || distance == 1) {
            pieces.add(phrases.relative(
                    distance < 0 ? "前項" : "次項", target.paragraph().anchor()));
            return 1;
        }
        return 0;
    }

    /** Inside the own 項: 前号, この号, 第3号; inside the own 号 only what is below it. */
    private int ownParagraph(Target target, List<Piece> pieces) {
        NumberedPaper.Provision item = target.path().get(1);
        if (here.path().size() < 2) {
            return 1;
        }
        int distance = item.label().number() - here.path().get(1).label().number();
        if (distance == 0 && target.path().size() > 2) {
            return 2;
        }
        boolean fromItem = here.path().size() == 2;
        if (fromItem && Math.abs(distance) <= 1) {
            String word = distance < 0 ? "前号" : distance == 0 ? "この号" : "次号";
            pieces.add(phrases(target.paper()).relative(word, item.anchor()));
            return 2;
        }
        return 1;
    }

    private String unit(Target target) {
        return switch (target.path().size()) {
            case 0 -> "条";
            case 1 -> "項";
            default -> "号";
        };
    }

    private List<Piece> several(List<Target> targets, boolean or, Target last) {
        Joiner joiner = new Joiner(or, comma);
        List<Piece> preceding = allDirectlyBefore(targets);
        if (!preceding.isEmpty()) {
            return preceding;
        }
        return joiner.join(grouped(targets, 0, null, last));
    }

    /** 前2項, 前3条, 前各号 where the targets are exactly those directly before; else empty. */
    private List<Piece> allDirectlyBefore(List<Target> targets) {
        Target end = targets.get(targets.size() - 1);
        boolean usable = targets.stream()
                .allMatch(target -> here.article() != null
                        && target.isWhole()
                        && speaksInRelations(target)
                        && isPeerOfHere(target));
        if (!usable || targets.get(0).number() + targets.size() - 1 != end.number()) {
            return List.of();
        }
        int own = end.isArticle()
                ? here.article().label().number()
                : positionAt(end.path().size());
        if (end.number() != own - 1
                || end.isArticle() && !(relative && usesArticleWords(end))
                || end.path().size() > 2) {
            return List.of();
        }
        String unit = unit(end);
        boolean all = targets.get(0).number() == 1 && targets.size() > 2;
        Anchor first = targets.get(0).anchor();
        ProvisionPhrases phrases = phrases(end.paper());
        return List.of(
                all ? phrases.relative("前各" + unit, first) : phrases.preceding(targets.size(), unit, digits, first));
    }

    private int positionAt(int depth) {
        return here.path().size() < depth
                ? -1
                : here.path().get(depth - 1).label().number();
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
     * or 項 that is named as a whole stands by itself, and three or more in a row are one member: 第3条から第5条まで.
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
            int run = targets.get(at).path().size() == depth ? endOfRun(targets, at) : at;
            int end = endOfGroup(targets, at, depth);
            if (run - at >= 3) {
                members.add(run(targets.subList(at, run), previous, said));
                at = run;
            } else if (end - at > 1) {
                members.add(grouped(targets.subList(at, end), depth + 1, previous, said));
                at = end;
            } else {
                members.add(new Joiner.Words(member(targets.get(at), previous, said)));
                at++;
            }
        }
        return new Joiner.Group(members);
    }

    private Joiner.Words run(List<Target> run, Target before, Target last) {
        List<Piece> words = new ArrayList<>(member(run.get(0), before, last));
        words.add(Piece.words("から"));
        words.addAll(member(run.get(run.size() - 1), run.get(run.size() - 2), null));
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
    private List<Piece> member(Target target, Target before, Target last) {
        if (before == null || target.isArticle() || before.article() != target.article()) {
            return single(target, last);
        }
        if (target.article() == here.article()
                && speaksInRelations(target)
                && target.path().size() == 1) {
            return single(target, null);
        }
        int shared = 0;
        int most = Math.min(before.path().size(), target.path().size()) - 1;
        while (shared < most && before.path().get(shared) == target.path().get(shared)) {
            shared++;
        }
        List<Piece> pieces = new ArrayList<>(inside(target, shared));
        addPart(target, pieces);
        return pieces;
    }
}
