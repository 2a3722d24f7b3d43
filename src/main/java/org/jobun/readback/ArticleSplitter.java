package org.jobun.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Cuts the lines of a paper into its articles and what is outside them. */
final class ArticleSplitter {
    private final List<ArticleLines> articles = new ArrayList<>();
    private final List<Line> outside = new ArrayList<>();
    /** The lines of the article that is being read; null before the first. */
    private List<Line> open;

    private int article;
    /** True where the article that is being read has its number already. */
    private boolean numbered;

    ArticleSplitter(List<Line> lines) {
        lines.forEach(this::add);
        close();
        outside.sort(Comparator.comparingInt(Line::place));
    }

    List<ArticleLines> articles() {
        return articles;
    }

    /** What belongs to no article, in order. */
    List<Line> outside() {
        return outside;
    }

    private void add(Line line) {
        if (line.role().isHeading()) {
            close();
            open = null;
        } else if (opensArticle(line)) {
            closeBeforeAnother();
            open = new ArrayList<>();
            article = line.clause();
            numbered = false;
        }
        (open == null ? outside : open).add(line);
        numbered |= line.role().isArticle();
    }

    private boolean opensArticle(Line line) {
        return line.clause() > 0
                || line.role().kind() == Role.Kind.CAPTION
                || line.role().isArticle() && (open == null || numbered);
    }

    /** What follows the last provision of an article does not belong to it. */
    private void close() {
        close(line -> line.role().isProvision());
    }

    /** A table between two articles belongs to the first. */
    private void closeBeforeAnother() {
        close(line -> line.role().isProvision() || line.table() > 0);
    }

    private void close(Predicate<Line> belongs) {
        if (open != null) {
            int end = open.size();
            while (end > 1 && !belongs.test(open.get(end - 1))) {
                end--;
            }
            articles.add(new ArticleLines(article, open.subList(0, end)));
            outside.addAll(open.subList(end, open.size()));
        }
    }
}
