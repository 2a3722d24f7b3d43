package org.jobun.assembly;

import java.util.List;

/**
 * A paper whose provisions are numbered, its references still by identity.
 *
 * @param numbers of its provisions, as deep as those of the paper
 * @param articles in the order of the paper's article blocks; those deleted are not among them
 */
public record NumberedPaper(FilledPaper paper, Numbered numbers, List<Article> articles) {
    public NumberedPaper {
        articles = List.copyOf(articles);
    }

    /** 条 */
    public record Article(FilledPaper.Article filled, Numbered.Provision numbered, List<Provision> paragraphs) {
        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** 項, 号 and below. */
    public record Provision(FilledPaper.Provision filled, Numbered.Provision numbered, List<Provision> items) {
        public Provision {
            items = List.copyOf(items);
        }
    }

    /** Id of its template. */
    public String id() {
        return paper.template().id();
    }

    /**
     * What was made from a clause, by its id, by its set of alternatives or by what it stands for: one article, or several
     * rules where each 項 is one.
     */
    public List<Article> articlesOf(String name) {
        return articles.stream()
                .filter(article -> article.filled().clause().isCalled(name))
                .toList();
    }
}
