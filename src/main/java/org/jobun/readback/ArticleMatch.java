package org.jobun.readback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.redline.SharedLetters;

/** Which article of a paper became which: by its mark, else by its words. */
final class ArticleMatch {
    /** Where there are more, nobody has merely lost marks. */
    private static final int MOST_PAIRS = 10_000;

    /** An article whose mark is gone is taken for the one that shares at least so much of its text. */
    private static final double LEAST_ALIKE = 0.6;

    private final List<ArticleLines> articlesNow;
    private final Map<Integer, ArticleLines> found = new LinkedHashMap<>();
    private final List<ArticleLines> added = new ArrayList<>();
    private final Set<Integer> byWords = new HashSet<>();

    /** @param known how many articles the paper was made with */
    ArticleMatch(Structure made, Structure now, int known) {
        articlesNow = now.articles();
        for (ArticleLines article : articlesNow) {
            boolean marked = article.clause() > 0 && article.clause() <= known;
            if (!marked || found.putIfAbsent(article.clause(), article) != null) {
                added.add(article);
            }
        }
        if ((long) made.articles().size() * added.size() <= MOST_PAIRS) {
            made.articles().stream()
                    .filter(article -> !found.containsKey(article.clause()))
                    .forEach(this::findByWords);
        }
    }

    private void findByWords(ArticleLines article) {
        mostSimilar(article).ifPresent(similar -> {
            added.remove(similar);
            byWords.add(article.clause());
            found.put(article.clause(), similar.as(article.clause()));
        });
    }

    private Optional<ArticleLines> mostSimilar(ArticleLines article) {
        ArticleLines mostSimilar = null;
        double most = LEAST_ALIKE;
        for (ArticleLines candidate : added) {
            double alike = SharedLetters.of(article.text(), candidate.text());
            if (alike >= most) {
                most = alike;
                mostSimilar = candidate;
            }
        }
        return Optional.ofNullable(mostSimilar);
    }

    /** What an article became; null where it was removed. */
    ArticleLines after(ArticleLines before) {
        return found.get(before.clause());
    }

    /** Articles that were added by hand. */
    List<ArticleLines> added() {
        return added;
    }

    /** True for an article that was found by its words alone. */
    boolean isByWords(ArticleLines before) {
        return byWords.contains(before.clause());
    }

    /** The numbers that the articles had when they were made, in the order in which they are now. */
    List<Integer> order() {
        return articlesNow.stream()
                .flatMap(article -> found.entrySet().stream()
                        .filter(entry -> entry.getValue().lines() == article.lines())
                        .map(Map.Entry::getKey)
                        .limit(1))
                .toList();
    }
}
