package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Template;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.house.HouseSettings;
import org.jobun.house.NumberingScheme;

/** Third pass: a number and an anchor for each provision, gapless, in the house's style. */
public final class Number {
    private Number() {}

    public static List<NumberedPaper> papers(List<FilledPaper> papers, HouseSettings style) {
        return papers.stream().map(paper -> paper(paper, style)).toList();
    }

    private static NumberedPaper paper(FilledPaper paper, HouseSettings style) {
        Template template = paper.template();
        NumberingScheme scheme = style.scheme(template.id(), template.numbering());
        List<NumberedPaper.Article> articles = new ArrayList<>();
        for (FilledPaper.Block block : paper.blocks()) {
            if (block instanceof FilledPaper.Article article) {
                articles.add(article(article, articles.size() + 1, scheme));
            }
        }
        return new NumberedPaper(paper, scheme, articles);
    }

    private static NumberedPaper.Article article(FilledPaper.Article article, int number, NumberingScheme scheme) {
        Anchor anchor = new Anchor(article.clause().id());
        Label label = new Label(scheme.levels().get(0).label(number), number, 0);
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        boolean single = article.paragraphs().size() == 1;
        List<NumberedPaper.Provision> paragraphs = new ArrayList<>();
        for (FilledPaper.Provision paragraph : article.paragraphs()) {
            int position = paragraphs.size() + 1;
            boolean printed = outline ? !single : position > 1;
            String text = printed ? scheme.levels().get(1).label(position) : "";
            int below = outline && single ? 1 : 2;
            Anchor own = new Anchor(anchor.id() + "/" + position);
            paragraphs.add(new NumberedPaper.Provision(
                    paragraph, own, new Label(text, position, 1), items(paragraph.items(), own, below, scheme)));
        }
        return new NumberedPaper.Article(article, anchor, label, paragraphs);
    }

    private static List<NumberedPaper.Provision> items(
            List<FilledPaper.Provision> items, Anchor parent, int level, NumberingScheme scheme) {
        List<NumberedPaper.Provision> numbered = new ArrayList<>();
        for (FilledPaper.Provision item : items) {
            int position = numbered.size() + 1;
            Anchor own = new Anchor(parent.id() + "/" + position);
            Label label = new Label(scheme.levels().get(level).label(position), position, level);
            numbered.add(new NumberedPaper.Provision(item, own, label, items(item.items(), own, level + 1, scheme)));
        }
        return numbered;
    }
}
