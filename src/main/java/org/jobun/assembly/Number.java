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
        CountedParts parts = CountedParts.of(paper);
        NumberingScheme scheme = deepEnough(template.scheme(style), parts.all());
        Numbered numbers = Numbered.of(template.id(), template.name(), scheme, parts.all());
        List<NumberedPaper.Article> numbered = new ArrayList<>();
        for (int i = 0; i < parts.articles().size(); i++) {
            FilledPaper.Article article = parts.articles().get(i);
            if (article != null) {
                Numbered.Provision own = numbers.articles().get(i);
                numbered.add(new NumberedPaper.Article(article, own, provisions(article.paragraphs(), own.below())));
            }
        }
        return new NumberedPaper(paper, numbers, numbered);
    }

    /** The numbering with more levels where a paper goes deeper than papers usually do. */
    private static NumberingScheme deepEnough(NumberingScheme scheme, List<Numbered.Part> parts) {
        int deepest = 0;
        for (Numbered.Part part : parts) {
            if (part instanceof Counted article) {
                // In one list an article with one 項 shares its level with it.
                int saved = scheme.isOneList() && article.below().size() == 1 ? 1 : 0;
                deepest = Math.max(deepest, depth(article) - saved);
            }
        }
        NumberingScheme enough = scheme;
        while (deepest > enough.levels().size()) {
            enough = enough.deeper();
        }
        return enough;
    }

    private static int depth(Counted counted) {
        return 1 + counted.below().stream().mapToInt(Number::depth).max().orElse(0);
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
