package org.jobun.citation;

import java.util.Comparator;
import java.util.List;
import org.jobun.assembly.Numbered;
import org.jobun.catalog.RefTarget;
import org.jobun.document.Anchor;

/**
 * A provision found for a reference: the way down to it, from the article.
 *
 * @param article null outside the articles
 * @param path 項, 号 … inside the article; empty for the article itself
 */
record Target(Numbered paper, Numbered.Provision article, List<Numbered.Provision> path, RefTarget.Part part) {
    /** Of one paper. */
    static final Comparator<Target> IN_ORDER = Comparator.<Target, Integer>comparing(
                    target -> target.article().number())
            .thenComparing(Target::numbers, Target::compareNumbers);

    Target {
        path = List.copyOf(path);
    }

    /** A target of a reference: where an article has only one 項, that 項 is called by its article. */
    static Target of(Numbered paper, Numbered.Provision article, List<Numbered.Provision> path, RefTarget.Part part) {
        boolean only = path.size() == 1 && article.below().size() == 1;
        return new Target(paper, article, only ? List.of() : path, part);
    }

    /** A place that speaks: the way down is kept whole. */
    static Target place(Numbered paper, Numbered.Provision article, List<Numbered.Provision> path) {
        return new Target(paper, article, path, RefTarget.Part.WHOLE);
    }

    /** A place outside the articles. */
    static Target outsideArticles(Numbered paper) {
        return new Target(paper, null, List.of(), RefTarget.Part.WHOLE);
    }

    /** The same provision without a part. */
    Target whole() {
        return new Target(paper, article, path, RefTarget.Part.WHOLE);
    }

    /** Legal position for messages: 第3条第2項第1号. Empty outside the articles. */
    String position() {
        if (article == null) {
            return "";
        }
        ProvisionPhrases phrases = new ProvisionPhrases(paper, false);
        StringBuilder out = new StringBuilder(paper.name());
        phrases.article(article).forEach(piece -> out.append(piece.text()));
        int from = article.below().size() == 1 ? 1 : 0;
        phrases.inside(path, from).forEach(piece -> out.append(piece.text()));
        return out.toString();
    }

    /** The provision itself. */
    Numbered.Provision provision() {
        return path.isEmpty() ? article : path.get(path.size() - 1);
    }

    Anchor anchor() {
        return provision().anchor();
    }

    List<Integer> numbers() {
        return path.stream().map(Numbered.Provision::number).toList();
    }

    private static int compareNumbers(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** The 項 of the target, or null where it is an article. */
    Numbered.Provision paragraph() {
        return path.isEmpty() ? null : path.get(0);
    }

    boolean isArticle() {
        return path.isEmpty();
    }

    boolean isWhole() {
        return part == RefTarget.Part.WHOLE;
    }

    boolean isSameProvision(Target other) {
        return paper == other.paper && article == other.article && numbers().equals(other.numbers());
    }

    /** True where both are directly below the same provision. */
    boolean isSibling(Target other) {
        return paper == other.paper
                && article == other.article
                && path.size() == other.path.size()
                && !path.isEmpty()
                && numbers().subList(0, path.size() - 1).equals(other.numbers().subList(0, path.size() - 1));
    }

    /** Number of the last step: of the article, 項 or 号. */
    int number() {
        return provision().number();
    }
}
