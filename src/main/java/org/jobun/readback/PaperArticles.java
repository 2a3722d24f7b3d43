package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.word.PaperRecord;

/** The articles of an edited paper, each with the clause that it was made from and what its references mean. */
final class PaperArticles {
    private final PaperRecord origin;
    private final Structure made;
    private final Structure now;

    private PaperArticles(PaperRecord origin, Structure made, Structure now) {
        this.origin = origin;
        this.made = made;
        this.now = now;
    }

    /** Those that were made, in that order, those taken away among them; then those added by hand. */
    static List<PaperArticle> of(PaperRecord origin, Structure made, Structure now) {
        return new PaperArticles(origin, made, now).all();
    }

    private List<PaperArticle> all() {
        ArticleMatch match = new ArticleMatch(made, now, origin.clauses().size());
        List<PaperArticle> articles = new ArrayList<>();
        for (ArticleLines before : made.articles()) {
            PaperRecord.Clause clause = origin.clauses().get(before.clause() - 1);
            ArticleLines after = match.after(before);
            articles.add(new PaperArticle(
                    clause.id(),
                    clause.version(),
                    after == null ? made.labelOf(before) : now.labelOf(after),
                    before.caption(),
                    after == null ? List.of() : lines(after)));
        }
        match.added()
                .forEach(article -> articles.add(
                        new PaperArticle("", "", now.labelOf(article), article.caption(), lines(article))));
        return articles;
    }

    private List<PaperLine> lines(ArticleLines article) {
        return article.lines().stream()
                .filter(line -> !line.isBlank())
                .map(this::line)
                .toList();
    }

    private PaperLine line(Line line) {
        List<Said> said = line.pieces().stream().map(this::said).toList();
        return new PaperLine(
                line.place(),
                now.pathOf(line),
                now.positionOf(line),
                line.table() > 0,
                line.role().isArticle(),
                said);
    }

    private Said said(Piece piece) {
        return switch (piece.kind()) {
            case WORDS -> new Said(Said.Kind.WORDS, piece.text(), "", List.of(), false);
            case VALUE ->
                new Said(
                        Said.Kind.VALUE,
                        piece.text(),
                        piece.number() <= origin.values().size()
                                ? origin.values().get(piece.number() - 1).fact()
                                : "",
                        List.of(),
                        false);
            case REFERENCE -> reference(piece);
        };
    }

    private Said reference(Piece piece) {
        if (piece.number() < 1 || piece.number() > origin.references().size()) {
            return new Said(Said.Kind.WORDS, piece.text(), "", List.of(), false);
        }
        PaperRecord.Reference reference = origin.references().get(piece.number() - 1);
        List<Said.Target> targets =
                reference.to().stream().flatMap(to -> target(to).stream()).toList();
        boolean whole = targets.size() == reference.to().size() && !targets.isEmpty();
        return whole
                ? new Said(Said.Kind.REFERENCE, piece.text(), "", targets, reference.or())
                : new Said(Said.Kind.WORDS, piece.text(), "", List.of(), false);
    }

    private Optional<Said.Target> target(PaperRecord.To to) {
        for (ArticleLines article : made.articles()) {
            for (Line line : article.lines()) {
                if (line.bookmarks().contains(to.bookmark())) {
                    String clause = origin.clauses().get(article.clause() - 1).id();
                    return Optional.of(new Said.Target(clause, to.depth() == 0 ? "" : made.pathOf(line), to.part()));
                }
            }
        }
        return Optional.empty();
    }
}
