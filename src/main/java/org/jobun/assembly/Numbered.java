package org.jobun.assembly;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;

/**
 * The provisions of one paper with their numbers, gapless, in the house's style: of a paper made from the catalog, and of one
 * that was read back.
 *
 * @param paper id of the paper
 * @param name what other papers call it: 契約書
 * @param articles in order
 */
public record Numbered(String paper, String name, NumberingScheme scheme, List<Provision> articles) {
    public Numbered {
        articles = List.copyOf(articles);
    }

    /**
     * Something to be counted.
     *
     * @param id of its anchor, unique in the paper
     * @param below 項 of an article, at least one, which is the one on its own line; 号 of a 項, and so on
     */
    public record Counted(String id, List<Counted> below) {
        public Counted {
            below = List.copyOf(below);
        }
    }

    /**
     * 条, 項, 号 or what is below, with its number.
     *
     * @param below in order
     */
    public record Provision(Anchor anchor, Label label, List<Provision> below) {
        public Provision {
            below = List.copyOf(below);
        }

        /** Its number among those beside it, from 1. */
        public int number() {
            return label.number();
        }
    }

    /** Counts articles and all below them. */
    public static Numbered of(String paper, String name, NumberingScheme scheme, List<Counted> articles) {
        List<Provision> numbered = new ArrayList<>(articles.size());
        for (Counted article : articles) {
            numbered.add(article(article, numbered.size() + 1, scheme));
        }
        return new Numbered(paper, name, scheme, numbered);
    }

    /** The first 項 has no number in print; in an outline each has one, but an only one, which is the article's own line. */
    private static Provision article(Counted article, int number, NumberingScheme scheme) {
        boolean outline = scheme.kind() == NumberingScheme.Kind.OUTLINE;
        boolean single = article.below().size() == 1;
        int levelBelow = outline && single ? 1 : 2;
        List<Provision> paragraphs = new ArrayList<>(article.below().size());
        for (Counted paragraph : article.below()) {
            int position = paragraphs.size() + 1;
            boolean printed = outline ? !single : position > 1;
            Label label = new Label(printed ? scheme.levels().get(1).label(position) : "", position, 1);
            paragraphs.add(
                    new Provision(new Anchor(paragraph.id()), label, items(paragraph.below(), levelBelow, scheme)));
        }
        return new Provision(
                new Anchor(article.id()), new Label(scheme.levels().get(0).label(number), number, 0), paragraphs);
    }

    /** What somebody has put deeper than the numbering goes counts on its last level. */
    private static List<Provision> items(List<Counted> items, int level, NumberingScheme scheme) {
        int depth = Math.min(level, scheme.levels().size() - 1);
        List<Provision> numbered = new ArrayList<>(items.size());
        for (Counted item : items) {
            int position = numbered.size() + 1;
            Label label = new Label(scheme.levels().get(depth).label(position), position, depth);
            numbered.add(new Provision(new Anchor(item.id()), label, items(item.below(), depth + 1, scheme)));
        }
        return numbered;
    }
}
