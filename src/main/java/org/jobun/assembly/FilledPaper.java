package org.jobun.assembly;

import java.time.LocalDate;
import java.util.List;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Location;

/**
 * A paper whose values are in, not yet numbered.
 *
 * @param annexMark 別記, 別記第1 …; empty where the paper is no annex
 */
public record FilledPaper(Template template, String annexMark, List<Block> blocks) {
    public FilledPaper {
        blocks = List.copyOf(blocks);
    }

    /** A piece of the paper from top to bottom. */
    public sealed interface Block {
        /** Calls the visitor's method for this kind of block. */
        <R> R accept(Visitor<R> visitor);
    }

    /** One method for each kind of block, without defaults: a new kind does not compile until every place knows it. */
    public interface Visitor<R> {
        R title(Title title);

        R formHead(FormHead head);

        R stamp(Stamp stamp);

        R text(Text text);

        R table(Table table);

        R signature(Signature signature);

        R article(Article article);
    }

    public record Title(FilledText text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.title(this);
        }
    }

    /** 様式第1号（第12条関係） */
    public record FormHead() implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formHead(this);
        }
    }

    public record Stamp(FilledText text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stamp(this);
        }
    }

    public record Text(TemplateLine.Layout layout, FilledText text) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    public record Table(String summary, List<Integer> widths, int headRows, List<List<Cell>> rows) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    public record Cell(boolean heading, List<FilledText> lines) {}

    public record Signature(FilledText date, List<Party> parties) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signature(this);
        }
    }

    public record Party(FilledText role, List<PartyLine> lines, boolean seal) {}

    public record PartyLine(String label, FilledText value) {}

    /**
     * An article.
     *
     * @param required true where the paper cannot do without it, whatever the choices of a matter
     * @param date decides on the law cited in it
     */
    public record Article(
            Clause clause, boolean required, LocalDate date, FilledText caption, List<Provision> paragraphs)
            implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.article(this);
        }
    }

    /** A 項, or 号 and below. */
    public record Provision(String label, FilledText text, List<Provision> items, Location place) {}
}
