package org.jobun.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.assembly.Numbered;
import org.jobun.document.Label.Series;

/** The headings and articles of a paper in the order of its lines, as they are counted. */
final class CountedLines {
    private final List<Line> headings;
    private final List<ArticleLines> articles;
    /** Place of the line of 附則; behind all lines where there is none. */
    private final int supplement;

    private final Map<Integer, Numbered.Part> parts = new TreeMap<>();

    /** @param outside lines that belong to no article */
    CountedLines(List<Line> outside, List<ArticleLines> articles) {
        this.articles = articles;
        supplement = outside.stream()
                .filter(line -> line.role().kind() == Role.Kind.SUPPLEMENT)
                .mapToInt(Line::place)
                .min()
                .orElse(Integer.MAX_VALUE);
        headings = outside.stream()
                .filter(line -> line.role().kind() == Role.Kind.DIVISION)
                .sorted(Comparator.comparingInt(Line::place))
                .toList();
        headings.forEach(line -> parts.put(
                line.place(), new Numbered.Heading(idOf(line), line.role().level())));
        if (supplement < Integer.MAX_VALUE) {
            parts.put(supplement, new Numbered.Supplement(isInArticles()));
        }
    }

    /** By what a heading is known here. */
    static String idOf(Line heading) {
        return "h" + heading.place();
    }

    /** Whether an article stands behind the line of 附則. */
    boolean isInSupplement(ArticleLines article) {
        return article.lines().get(0).place() > supplement;
    }

    private boolean isInArticles() {
        return articles.stream()
                .filter(this::isInSupplement)
                .flatMap(article -> article.lines().stream())
                .anyMatch(line -> line.role().series() == Series.SUPPLEMENT_ARTICLES);
    }

    /** Whether an article has its number, or is the only rule of 附則, which has none. */
    boolean counts(ArticleLines article) {
        boolean numbered = article.lines().stream().anyMatch(line -> line.role().isArticle());
        boolean alone = isInSupplement(article)
                && articles.stream().filter(this::isInSupplement).count() == 1;
        return numbered || alone;
    }

    /** 1 for 第3条の2, 2 for 第3条の2の2, else 0. */
    static int branchOf(ArticleLines article) {
        return article.lines().stream()
                .filter(line -> line.role().isArticle())
                .findFirst()
                .map(line -> line.role().branch())
                .orElse(0);
    }

    void add(ArticleLines article, Numbered.Counted counted) {
        parts.put(article.lines().get(0).place(), counted);
    }

    /** 章, 節 and 款. */
    List<Line> headings() {
        return headings;
    }

    List<Numbered.Part> parts() {
        return new ArrayList<>(parts.values());
    }
}
