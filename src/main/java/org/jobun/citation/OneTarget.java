package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Numbered;
import org.jobun.document.Anchor;
import org.jobun.document.Inline.Piece;
import org.jobun.house.NumberingScheme;

/** How one provision is called from where it is mentioned: by its place where that is clear, else by its number. */
final class OneTarget {
    private final Target here;
    private final boolean relative;

    /** @param relative false where articles are always numbered, never called by their place */
    OneTarget(Target here, boolean relative) {
        this.here = here;
        this.relative = relative;
    }

    /** Names of the provisions of a paper; those of another cannot be linked to. */
    ProvisionPhrases phrases(Numbered paper) {
        return new ProvisionPhrases(paper, paper == here.paper());
    }

    /** Whether a provision may be called by its place: in the same paper, unless that is an outline. */
    boolean speaksInRelations(Target target) {
        return target.paper() == here.paper() && target.paper().scheme().kind() != NumberingScheme.Kind.OUTLINE;
    }

    /**
     * The words for a target.
     *
     * @param last what was named just before in the same sentence, or null
     */
    List<Piece> named(Target target, Target last) {
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

    /** ただし書 and the like, where only a part is meant. */
    static void addPart(Target target, List<Piece> pieces) {
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
                            ? List.of(phrases.relative(
                                    "この" + unit(target), target.article().anchor()))
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

    /** A provision that the reference is in: この条, この項, この号 say it at least as clearly as 同条. */
    private boolean isOwn(Target target) {
        return target.article() == here.article()
                && here.path().size() >= target.path().size()
                && here.numbers().subList(0, target.path().size()).equals(target.numbers());
    }

    /** The steps from one on; a 項 that is the only one of its article is not named. */
    List<Piece> inside(Target target, int from) {
        int shown = target.article().below().size() == 1 ? 1 : 0;
        return phrases(target.paper()).inside(target.path(), Math.max(from, shown));
    }

    /** Whether it is counted in 条 or 項; else 前条 and the like say nothing. */
    private boolean usesArticleWords(Target target) {
        return !target.paper().unit(target.article()).isEmpty();
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
                return List.of(phrases.relative("同" + unit(target.article(), target.paper()), anchor));
            }
            int distance = target.article().number() - here.article().number();
            if (distance == -1 || distance == 1) {
                String unit = unit(target.article(), target.paper());
                return List.of(phrases.relative((distance < 0 ? "前" : "次") + unit, anchor));
            }
        }
        return phrases.article(target.article());
    }

    /** Writes the first steps inside the own article; returns the step from which numbers follow. */
    private int ownArticle(Target target, Target last, List<Piece> pieces) {
        boolean sameParagraph = target.paragraph() == here.paragraph()
                || target.article().below().size() == 1;
        if (sameParagraph && target.path().size() > 1) {
            return ownParagraph(target, pieces);
        }
        String word = sameParagraph ? "この項" : paragraphByPlace(target, last);
        if (word.isEmpty()) {
            return 0;
        }
        pieces.add(phrases(target.paper()).relative(word, target.paragraph().anchor()));
        return 1;
    }

    /** 同項, 前項, 次項; empty for a 項 that is further away. */
    private String paragraphByPlace(Target target, Target last) {
        Target paragraph =
                Target.place(target.paper(), target.article(), target.path().subList(0, 1));
        if (last != null && last.isSameProvision(paragraph)) {
            return "同項";
        }
        int distance = here.paragraph() == null
                ? 0
                : target.paragraph().number() - here.paragraph().number();
        return distance == -1 ? "前項" : distance == 1 ? "次項" : "";
    }

    /** Inside the own 項: 前号, この号, 第3号; inside the own 号 only what is below it. */
    private int ownParagraph(Target target, List<Piece> pieces) {
        Numbered.Provision item = target.path().get(1);
        if (here.path().size() < 2) {
            return 1;
        }
        int distance = item.number() - here.path().get(1).number();
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

    /** Whether an article may be called by its place: 前条. */
    boolean callsByPlace(Target article) {
        return relative && usesArticleWords(article);
    }

    private static String unit(Numbered.Provision article, Numbered paper) {
        return paper.unit(article);
    }

    /** 条, 項, 号; of an article in a flat paper and in 附則 may be 項. */
    static String unit(Target target) {
        return switch (target.path().size()) {
            case 0 -> unit(target.article(), target.paper());
            case 1 -> "項";
            default -> "号";
        };
    }
}
