package org.jobun.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /** Every text of the paper, as they are read. */
    public List<FilledText> texts() {
        List<FilledText> texts = new ArrayList<>();
        blocks.forEach(block -> block.texts(texts::add));
        return texts;
    }

    /** Its articles, in order. */
    public List<Article> articles() {
        return blocks.stream()
                .filter(Article.class::isInstance)
                .map(Article.class::cast)
                .toList();
    }

    /** A piece of the paper from top to bottom. */
    public sealed interface Block {
        /** Gives each of its texts, as they are read. */
        void texts(Consumer<FilledText> each);

        /** Calls the visitor's method for this kind of block. */
        <R> R accept(Visitor<R> visitor);
    }

    /** One method for each kind of block, without defaults: a new kind does not compile until every place knows it. */
    public interface Visitor<R> {
        R title(Title title);

        R formHead(FormHead head);

        R scheduleHead(ScheduleHead head);

        R stamp(Stamp stamp);

        R text(Text text);

        R table(Table table);

        R signature(Signature signature);

        R article(Article article);

        R heading(Heading heading);

        R supplement(Supplement supplement);

        R contents(Contents contents);

        R deleted(Deleted deleted);
    }

    /** 標題 */
    public record Title(FilledText text) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {
            each.accept(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.title(this);
        }
    }

    /** 様式第1号（第12条関係） */
    public record FormHead() implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formHead(this);
        }
    }

    /**
     * 別表第1（第5条関係）
     *
     * @param label by which references name it
     */
    public record ScheduleHead(String label, Location place) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scheduleHead(this);
        }
    }

    /** The place of a revenue stamp. */
    public record Stamp(FilledText text) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {
            each.accept(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stamp(this);
        }
    }

    /** A text outside the articles. */
    public record Text(TemplateLine.Layout layout, FilledText text) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {
            each.accept(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** 表; widths are shares of 1000, figures the columns whose cells end at the right. */
    public record Table(
            String summary, List<Integer> widths, List<Integer> figures, int headRows, List<List<Cell>> rows)
            implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {
            rows.forEach(row -> row.forEach(cell -> cell.lines().forEach(each)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /**
     * One cell; each text is a line.
     *
     * @param rowLabel of the row whose number it holds, which may have none (empty); null for any other cell
     */
    public record Cell(boolean heading, List<FilledText> lines, String rowLabel) {
        /** A cell with words. */
        public Cell(boolean heading, List<FilledText> lines) {
            this(heading, lines, null);
        }

        /** Whether it holds the number of its row. */
        public boolean isNumber() {
            return rowLabel != null;
        }
    }

    /** 記名押印欄 */
    public record Signature(FilledText date, List<Party> parties) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {
            each.accept(date);
            for (Party party : parties) {
                each.accept(party.role());
                party.lines().forEach(line -> each.accept(line.value()));
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signature(this);
        }
    }

    /** One party that signs. */
    public record Party(FilledText role, List<PartyLine> lines, boolean seal) {}

    /** 住所 and the like of a party. */
    public record PartyLine(String label, FilledText value) {}

    /**
     * An article.
     *
     * @param required true where the paper cannot do without it, whatever the choices of a matter
     * @param standing where in the count it stands
     * @param date decides on the law cited in it
     */
    public record Article(
            Clause clause,
            boolean required,
            Standing standing,
            LocalDate date,
            FilledText caption,
            List<Provision> paragraphs)
            implements Block {
        /** Identity in the paper: that of its clause, whose later parts are counted. */
        public String id() {
            return standing.part() == 1 ? clause.id() : clause.id() + "/" + standing.part();
        }

        @Override
        public void texts(Consumer<FilledText> each) {
            each.accept(caption);
            paragraphs.forEach(paragraph -> paragraph.texts(each));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.article(this);
        }
    }

    /**
     * Where an article stands in the count.
     *
     * @param branch 1 for 第3条の2, 2 for 第3条の2の2, else 0
     * @param part which part of its clause it is, from 1: where each 項 is a rule of its own, a clause makes several
     */
    public record Standing(int branch, int part) {}

    /**
     * 章, 節 or 款.
     *
     * @param rank what it is
     * @param id of the anchor
     */
    public record Heading(org.jobun.document.Heading.Rank rank, String id, FilledText text) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {
            each.accept(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /**
     * 附則: what follows is counted anew.
     *
     * @param articles whether in 条, else in 項
     */
    public record Supplement(boolean articles) implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.supplement(this);
        }
    }

    /** 目次 */
    public record Contents() implements Block {
        @Override
        public void texts(Consumer<FilledText> each) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contents(this);
        }
    }

    /**
     * 第5条　削除: articles that were deleted and keep their numbers.
     *
     * @param ids what their clauses were called
     */
    public record Deleted(List<String> ids) implements Block {
        public Deleted {
            ids = List.copyOf(ids);
        }

        /** Identity in the paper. */
        public String id() {
            return "deleted." + ids.get(0).replace('.', '-');
        }

        @Override
        public void texts(Consumer<FilledText> each) {}

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deleted(this);
        }
    }

    /**
     * A 項, or 号 and below.
     *
     * @param inserts tables, formulas and notes below its text
     */
    public record Provision(String label, FilledText text, List<Block> inserts, List<Provision> items, Location place) {
        public Provision {
            inserts = List.copyOf(inserts);
        }

        /** The same with more tables, formulas or notes behind all of it: behind its last provision. */
        Provision closedBy(List<Block> closing) {
            if (closing.isEmpty()) {
                return this;
            }
            if (items.isEmpty()) {
                List<Block> all = new ArrayList<>(inserts);
                all.addAll(closing);
                return new Provision(label, text, all, items, place);
            }
            List<Provision> closed = new ArrayList<>(items);
            int last = closed.size() - 1;
            closed.set(last, closed.get(last).closedBy(closing));
            return new Provision(label, text, inserts, closed, place);
        }

        /** Gives its text and those of all below it, as they are read. */
        public void texts(Consumer<FilledText> each) {
            each.accept(text);
            inserts.forEach(insert -> insert.texts(each));
            items.forEach(item -> item.texts(each));
        }
    }
}
