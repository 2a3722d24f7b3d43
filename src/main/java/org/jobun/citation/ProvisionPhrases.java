package org.jobun.citation;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Numbered;
import org.jobun.document.Anchor;
import org.jobun.document.Inline.Piece;
import org.jobun.document.Inline.Piece.Kind;
import org.jobun.house.NumberingScheme;
import org.jobun.text.Digits;

/**
 * Names of provisions in the numbering of their paper: 第3条第2項第1号ア; in an outline 3(2)ア. Each number is a
 * piece of its own that knows its provision.
 */
final class ProvisionPhrases {
    /** What a provision of it is called by first, also in it. */
    static final String SUPPLEMENT = "附則";

    private final Numbered paper;
    private final boolean linked;

    /** @param linked false for provisions of other papers, which cannot be linked to */
    ProvisionPhrases(Numbered paper, boolean linked) {
        this.paper = paper;
        this.linked = linked;
    }

    private boolean isOutline() {
        return paper.scheme().kind() == NumberingScheme.Kind.OUTLINE;
    }

    /** 第3条, 第3条の2, 附則第2項; of a flat paper 第3項. */
    List<Piece> article(Numbered.Provision article) {
        return switch (article.label().series()) {
            case MAIN -> ofBody(article);
            case BRANCH, SUB_BRANCH -> List.of(number(article.label().text(), article.anchor()));
            case SUPPLEMENT_ARTICLES -> {
                List<Piece> pieces = new ArrayList<>(List.of(Piece.words(SUPPLEMENT)));
                pieces.addAll(leveled(0, article.label().number(), article.anchor()));
                yield pieces;
            }
            case SCHEDULE, ROW -> throw new IllegalStateException("no article: " + article.label());
            case SUPPLEMENT_PARAGRAPHS ->
                article.label().isPrinted()
                        ? paragraph(SUPPLEMENT + "第", article)
                        : List.of(relative(SUPPLEMENT, article.anchor()));
        };
    }

    private List<Piece> ofBody(Numbered.Provision article) {
        return switch (paper.scheme().kind()) {
            case ARTICLES, NUMBERS, OUTLINE ->
                leveled(article.label().level(), article.label().number(), article.anchor());
            case PARAGRAPHS -> paragraph("第", article);
            case RULES -> List.of(Piece.words("第"), number(article.label().text(), article.anchor()));
        };
    }

    private List<Piece> paragraph(String before, Numbered.Provision article) {
        return List.of(Piece.words(before), number(article.label().text(), article.anchor()), Piece.words("項"));
    }

    /** The rest below the article, from the given step on: 第2項第1号ア. */
    List<Piece> inside(List<Numbered.Provision> path, int from) {
        List<Piece> pieces = new ArrayList<>();
        for (int step = from; step < path.size(); step++) {
            pieces.addAll(step(path.get(step), step));
        }
        return pieces;
    }

    /** One step: 第2項, 第1号, ア. */
    List<Piece> step(Numbered.Provision provision, int step) {
        if (isOutline()) {
            return provision.label().isPrinted()
                    ? leveled(provision.label().level(), provision.label().number(), provision.anchor())
                    : List.of();
        }
        if (step > 1) {
            return leveled(provision.label().level(), provision.label().number(), provision.anchor());
        }
        String number = paper.scheme()
                .levels()
                .get(provision.label().level())
                .glyphs()
                .of(provision.label().number());
        return List.of(Piece.words("第"), number(number, provision.anchor()), Piece.words(step == 0 ? "項" : "号"));
    }

    private List<Piece> leveled(int level, int number, Anchor anchor) {
        NumberingScheme.Level form = paper.scheme().levels().get(level);
        List<Piece> pieces = new ArrayList<>();
        if (!form.prefix().isEmpty()) {
            pieces.add(Piece.words(form.prefix()));
        }
        pieces.add(number(form.glyphs().of(number), anchor));
        if (!form.suffix().isEmpty()) {
            pieces.add(Piece.words(form.suffix()));
        }
        return pieces;
    }

    private Piece number(String text, Anchor anchor) {
        return new Piece(Kind.NUMBER, text, linked ? anchor : null);
    }

    /** 前条, 同項 and the like. */
    Piece relative(String words, Anchor anchor) {
        return new Piece(Kind.RELATIVE, words, linked ? anchor : null);
    }

    /** 前2項 */
    Piece preceding(int count, String unit, Digits digits, Anchor first) {
        return relative("前" + digits.of(count) + unit, first);
    }
}
