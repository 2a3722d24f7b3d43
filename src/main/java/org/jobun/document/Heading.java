package org.jobun.document;

import java.util.List;
import org.jobun.house.NumberingScheme;

/**
 * 章, 節 or 款, or the heading of the 附則: a line above the articles that it holds, which go up to the next heading of its
 * rank or of a higher one.
 *
 * @param anchor its identity inside the paper
 * @param rank what it is
 * @param label 第1章; not printed for 附則
 * @param caption 総則
 */
public record Heading(Anchor anchor, Rank rank, Label label, String caption) implements Block {

    /** What a heading is. */
    public enum Rank {
        /** 章 */
        CHAPTER,
        /** 節 */
        SECTION,
        /** 款 */
        SUBSECTION,
        /** 附則 */
        SUPPLEMENT;

        /** How many headings stand above one of this rank: 0 for 章 and 附則. */
        public int depth() {
            return this == SUPPLEMENT ? 0 : ordinal();
        }

        /** The level of its number, see {@link NumberingScheme#level}; 附則 has none. */
        public int level() {
            return ordinal() - NumberingScheme.DIVISIONS;
        }

        /** The rank whose numbers have a level. */
        public static Rank ofLevel(int level) {
            return values()[level + NumberingScheme.DIVISIONS];
        }

        /** 章, 節, 款; 附則 */
        public String word() {
            return switch (this) {
                case CHAPTER -> "章";
                case SECTION -> "節";
                case SUBSECTION -> "款";
                case SUPPLEMENT -> "附則";
            };
        }
    }

    /** None: a heading is no running text. */
    @Override
    public List<List<Inline>> texts() {
        return List.of();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.heading(this);
    }
}
