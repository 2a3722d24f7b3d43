package org.jobun.interview;

import java.util.List;

/**
 * What differs between two states of the papers of one matter: before an answer is given and after, or last year's and this year's.
 *
 * @param papers that come, go or change, in the order of their ids
 */
public record Effects(List<Paper> papers) {
    public Effects {
        papers = List.copyOf(papers);
    }

    /** How something differs. */
    public enum Change {
        /** It is there only after. */
        COMES,
        /** It is there only before. */
        GOES,
        /** Its words differ. */
        CHANGES,
        /** Only numbers differ, its own or those that it refers to. */
        RENUMBERED
    }

    /**
     * A paper that differs.
     *
     * @param contract which of the contracts, from 1; 1 where the matter is not cut into parts
     * @param id of the paper
     * @param name 契約書
     * @param outside whether it differs outside of its articles: in its head, tables or signatures
     * @param articles that differ, in the order of the paper; those that go behind those that stay
     */
    public record Paper(int contract, String id, String name, Change change, boolean outside, List<Article> articles) {
        public Paper {
            articles = List.copyOf(articles);
        }

        /** Those of a kind. */
        public List<Article> articles(Change kind) {
            return articles.stream().filter(article -> article.change() == kind).toList();
        }
    }

    /**
     * An article that differs.
     *
     * @param clause id of the clause it is made from after; of one that goes, before
     * @param label after: 第12条; of one that goes, before
     * @param labelBefore empty where it comes
     * @param caption after; of one that goes, before
     */
    public record Article(String clause, String label, String labelBefore, String caption, Change change) {}

    /** True where nothing differs. */
    public boolean isNone() {
        return papers.isEmpty();
    }

    /** How many articles differ in their words, come or go. */
    public long articles() {
        return papers.stream()
                .flatMap(paper -> paper.articles().stream())
                .filter(article -> article.change() != Change.RENUMBERED)
                .count();
    }
}
