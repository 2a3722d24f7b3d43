package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.assembly.Numbered.Counted;
import org.jobun.catalog.Template;
import org.jobun.house.HouseSettings;
import org.jobun.house.NumberingScheme;

/** Third pass: a number and an anchor for each provision ({@link Numbered}). */
public final class Number {
    private Number() {}

    /** The papers with their numbers, each in the numbering that the house has chosen for it or its template names. */
    public static List<NumberedPaper> papers(List<FilledPaper> papers, HouseSettings style) {
        return papers.stream().map(paper -> paper(paper, style)).toList();
    }

    private static NumberedPaper paper(FilledPaper paper, HouseSettings style) {
        Template template = paper.template();
        NumberingScheme scheme = style.scheme(template.id(), template.numbering());
        List<FilledPaper.Article> articles = paper.articles();
        Numbered numbers = Numbered.of(
                template.id(),
                template.name(),
                scheme,
                articles.stream().map(Number::counted).toList());
        List<NumberedPaper.Article> numbered = new ArrayList<>(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            FilledPaper.Article article = articles.get(i);
            Numbered.Provision own = numbers.articles().get(i);
            numbered.add(new NumberedPaper.Article(article, own, provisions(article.paragraphs(), own.below())));
        }
        return new NumberedPaper(paper, numbers, numbered);
    }

    private static Counted counted(FilledPaper.Article article) {
        String id = article.clause().id();
        return new Counted(id, counted(article.paragraphs(), id));
    }

    private static List<Counted> counted(List<FilledPaper.Provision> provisions, String above) {
        List<Counted> counted = new ArrayList<>(provisions.size());
        for (FilledPaper.Provision provision : provisions) {
            String id = above + "/" + (counted.size() + 1);
            counted.add(new Counted(id, counted(provision.items(), id)));
        }
        return counted;
    }

    private static List<NumberedPaper.Provision> provisions(
            List<FilledPaper.Provision> filled, List<Numbered.Provision> numbered) {
        List<NumberedPaper.Provision> provisions = new ArrayList<>(filled.size());
        for (int i = 0; i < filled.size(); i++) {
            FilledPaper.Provision provision = filled.get(i);
            Numbered.Provision own = numbered.get(i);
            provisions.add(new NumberedPaper.Provision(provision, own, provisions(provision.items(), own.below())));
        }
        return provisions;
    }
}
