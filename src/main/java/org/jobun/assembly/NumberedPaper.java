package org.jobun.assembly;

import java.util.List;
import java.util.Optional;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;

/**
 * A paper whose provisions are numbered, its references still by identity.
 *
 * @param articles in the order of the paper's article blocks
 */
public record NumberedPaper(FilledPaper paper, NumberingScheme scheme, List<Article> articles) {
    public NumberedPaper {
        articles = List.copyOf(articles);
    }

    /** 条 */
    public record Article(FilledPaper.Article filled, Anchor anchor, Label label, List<Provision> paragraphs) {
        public Article {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** 項, 号 and below. */
    public record Provision(FilledPaper.Provision filled, Anchor anchor, Label label, List<Provision> items) {
        public Provision {
            items = List.copyOf(items);
        }
    }

    public String id() {
        return paper.template().id();
    }

    /** The article made from a clause, by its id or by its set of alternatives. */
    public Optional<Article> article(String name) {
        return articles.stream()
                .filter(article -> article.filled().clause().id().equals(name)
                        || article.filled().clause().slot().equals(name))
                .findFirst();
    }
}
