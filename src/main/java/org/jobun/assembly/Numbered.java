package org.jobun.assembly;

import java.util.List;
import java.util.Optional;
import org.jobun.document.Anchor;
import org.jobun.document.Label;
import org.jobun.house.NumberingScheme;

/**
 * The provisions of one paper with their numbers, gapless, in the house's style: of a paper made from the catalog, and of one
 * that was read back.
 *
 * @param paper id of the paper
 * @param name what other papers call it: 契約書
 * @param articles in order, those deleted among them
 * @param divisions 章, 節, 款 in order
 */
public record Numbered(
        String paper, String name, NumberingScheme scheme, List<Provision> articles, List<Division> divisions) {
    public Numbered {
        articles = List.copyOf(articles);
        divisions = List.copyOf(divisions);
    }

    /** What is counted, in the order of the paper. */
    public sealed interface Part {}

    /**
     * A provision to be counted.
     *
     * @param id of its anchor, unique in the paper
     * @param branch of an article: 1 for 第3条の2, 2 for 第3条の2の2, else 0
     * @param covers how many numbers it takes: more than one for articles deleted together
     * @param below 項 of an article, at least one, which is the one on its own line; 号 of a 項, and so on
     */
    public record Counted(String id, int branch, int covers, List<Counted> below) implements Part {
        public Counted {
            below = List.copyOf(below);
        }

        /** One that is counted with those beside it. */
        public Counted(String id, List<Counted> below) {
            this(id, 0, 1, below);
        }
    }

    /**
     * 章, 節 or 款.
     *
     * @param id of its anchor
     * @param level -3 章, -2 節, -1 款
     */
    public record Heading(String id, int level) implements Part {}

    /**
     * 附則: what follows is counted anew.
     *
     * @param articles whether in 条, else in 項, of which one alone has no number
     */
    public record Supplement(boolean articles) implements Part {}

    /**
     * 条, 項, 号 or what is below, with its number.
     *
     * @param number its place among those beside it, from 1: of an article, branches and deleted ones counted; those of 附則
     *     lie behind all others, with a gap
     * @param below in order
     */
    public record Provision(Anchor anchor, Label label, int number, List<Provision> below) {
        public Provision {
            below = List.copyOf(below);
        }

        /** True for what stands in 附則. */
        public boolean isSupplement() {
            return label.series().isSupplement();
        }
    }

    /**
     * 章, 節 or 款 with its number.
     *
     * @param above the one that it is in; null for 章
     * @param first number of the first article in it
     * @param last number of the last; below the first where there is none
     */
    public record Division(Anchor anchor, Label label, Division above, int first, int last) {
        /** Whether an article is in it. */
        public boolean holds(Provision article) {
            return article.number() >= first && article.number() <= last;
        }

        /** Whether both are in the same division, or both in none. */
        public boolean isBeside(Division other) {
            boolean top = above == null && other.above == null;
            boolean same =
                    above != null && other.above != null && above.anchor().equals(other.above.anchor());
            return label.level() == other.label.level() && (top || same);
        }
    }

    /** The division with an anchor. */
    public Optional<Division> division(String anchor) {
        return divisions.stream()
                .filter(division -> division.anchor().id().equals(anchor))
                .findFirst();
    }

    /** What {@link #articles} are called, where one before another is 前条; empty where they are called by number only. */
    public String unit(Provision article) {
        if (article.isSupplement()) {
            return article.label().series() == Label.Series.SUPPLEMENT_ARTICLES ? "条" : "項";
        }
        return switch (scheme.kind()) {
            case ARTICLES -> "条";
            case PARAGRAPHS -> "項";
            case NUMBERS, OUTLINE, RULES -> "";
        };
    }

    /** Counts articles and all below them. */
    public static Numbered of(String paper, String name, NumberingScheme scheme, List<? extends Part> parts) {
        Counting counting = new Counting(scheme, parts);
        return new Numbered(paper, name, scheme, counting.articles(), counting.divisions());
    }
}
