package org.jobun.readback.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.catalog.Catalog;
import org.jobun.readback.PaperArticle;
import org.jobun.readback.PaperLine;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;

/** Which article and line of a draft a returned paper has, in which words. */
final class PaperDistance {
    private static final double LEAST_ALIKE = 0.35;
    private static final double SAME_ARTICLE = 0.6;

    private final Catalog catalog;
    private final List<PaperArticle> returned;

    PaperDistance(Catalog catalog, List<PaperArticle> returned) {
        this.catalog = catalog;
        this.returned = returned;
    }

    /**
     * An article of both.
     *
     * @param drafted null for one that the draft does not have
     * @param returned null for one that the returned paper does not have, not even as taken away
     */
    record Both(PaperArticle drafted, PaperArticle returned) {
        List<PaperLine> before() {
            return drafted == null ? List.of() : drafted.lines();
        }

        List<PaperLine> after() {
            return returned == null ? List.of() : returned.lines();
        }

        /** Its lines put side by side. */
        List<Pair<PaperLine>> lines() {
            return Alignment.of(before(), after(), PaperDistance::cost);
        }

        /** How many lines one of them has and the other does not. */
        int distance() {
            return lonely(before(), after()) + lonely(after(), before());
        }

        private static int lonely(List<PaperLine> some, List<PaperLine> others) {
            List<PaperLine> left = new ArrayList<>(others);
            int lonely = 0;
            for (PaperLine line : some) {
                Optional<PaperLine> same =
                        left.stream().filter(line::saysTheSameAs).findFirst();
                same.ifPresent(left::remove);
                lonely += same.isPresent() ? 0 : 1;
            }
            return lonely;
        }
    }

    private static double cost(PaperLine before, PaperLine after) {
        if (before.saysTheSameAs(after)) {
            return 0;
        }
        if (before.isCaption() != after.isCaption()) {
            return 3 * Alignment.ALONE;
        }
        double alike = SharedLetters.of(before.text(), after.text());
        return alike >= LEAST_ALIKE ? 0.2 + 1.5 * (1 - alike) : 3 * Alignment.ALONE;
    }

    /** The articles of a draft and of the returned paper: by what they were made from, then by their words. */
    List<Both> with(List<PaperArticle> drafted) {
        List<PaperArticle> left = new ArrayList<>(returned);
        Map<PaperArticle, PaperArticle> pairs = new HashMap<>();
        for (PaperArticle article : drafted) {
            Optional<PaperArticle> own = left.stream()
                    .filter(other -> !other.clause().isEmpty())
                    .filter(other -> slot(other).equals(slot(article)))
                    .findFirst();
            own.ifPresent(other -> {
                left.remove(other);
                pairs.put(article, other);
            });
        }
        Set<PaperArticle> taken = new HashSet<>(pairs.keySet());
        for (PaperArticle article : drafted) {
            if (!taken.contains(article)) {
                alike(article, left).ifPresent(other -> {
                    left.remove(other);
                    pairs.put(article, other);
                });
            }
        }
        List<Both> all = new ArrayList<>();
        drafted.forEach(article -> all.add(new Both(article, pairs.get(article))));
        left.forEach(article -> all.add(new Both(null, article)));
        return all;
    }

    private String slot(PaperArticle article) {
        return catalog.slotOf(article.clause());
    }

    private static Optional<PaperArticle> alike(PaperArticle article, List<PaperArticle> others) {
        return others.stream()
                .filter(other -> other.clause().isEmpty())
                .filter(other -> SharedLetters.of(words(article), words(other)) >= SAME_ARTICLE)
                .findFirst();
    }

    private static String words(PaperArticle article) {
        StringBuilder out = new StringBuilder();
        article.lines().forEach(line -> out.append(line.text()));
        return out.toString();
    }

    /** How many lines a draft and the returned paper do not have in common. */
    int to(List<PaperArticle> drafted) {
        return with(drafted).stream().mapToInt(Both::distance).sum();
    }
}
