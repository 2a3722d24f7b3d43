package org.jobun.reuse;

import static org.jobun.likeness.Likeness.all;

import java.util.Objects;
import org.jobun.assembly.FilledPaper;
import org.jobun.assembly.FilledPaper.Article;
import org.jobun.assembly.FilledPaper.Cell;
import org.jobun.assembly.FilledPaper.FormHead;
import org.jobun.assembly.FilledPaper.Party;
import org.jobun.assembly.FilledPaper.PartyLine;
import org.jobun.assembly.FilledPaper.Provision;
import org.jobun.assembly.FilledPaper.Signature;
import org.jobun.assembly.FilledPaper.Stamp;
import org.jobun.assembly.FilledPaper.Table;
import org.jobun.assembly.FilledPaper.Text;
import org.jobun.assembly.FilledPaper.Title;
import org.jobun.assembly.FilledText;
import org.jobun.document.Inline;
import org.jobun.law.ChangeDays;

/**
 * Whether filled papers say the same but for the texts of values. Numbers, references and what checks find depend on nothing
 * else: they read where 契約金額 is printed, never how much it is.
 */
final class SameButValues {
    private final ChangeDays changes;

    /** @param changes between which the law that papers cite is the same */
    SameButValues(ChangeDays changes) {
        this.changes = changes;
    }

    /** True where every block, text and run has its counterpart. */
    boolean papers(FilledPaper a, FilledPaper b) {
        return a.template() == b.template()
                && a.annexMark().equals(b.annexMark())
                && all(a.blocks(), b.blocks(), this::blocks);
    }

    private boolean blocks(FilledPaper.Block a, FilledPaper.Block b) {
        return a == b || a.getClass() == b.getClass() && a.accept(new WithCounterpart(b));
    }

    /** Compares a block with another of its kind. */
    private final class WithCounterpart implements FilledPaper.Visitor<Boolean> {
        private final FilledPaper.Block other;

        WithCounterpart(FilledPaper.Block other) {
            this.other = other;
        }

        @Override
        public Boolean title(Title title) {
            return strings(title.text(), ((Title) other).text());
        }

        @Override
        public Boolean formHead(FormHead head) {
            return true;
        }

        @Override
        public Boolean scheduleHead(FilledPaper.ScheduleHead head) {
            return head.label().equals(((FilledPaper.ScheduleHead) other).label());
        }

        @Override
        public Boolean stamp(Stamp stamp) {
            return strings(stamp.text(), ((Stamp) other).text());
        }

        @Override
        public Boolean text(Text text) {
            return text.layout() == ((Text) other).layout() && texts(text.text(), ((Text) other).text());
        }

        @Override
        public Boolean table(Table table) {
            return tables(table, (Table) other);
        }

        @Override
        public Boolean signature(Signature signature) {
            Signature counterpart = (Signature) other;
            return texts(signature.date(), counterpart.date())
                    && all(signature.parties(), counterpart.parties(), SameButValues::parties);
        }

        /** 目次 says them again, so they may not differ at all. */
        @Override
        public Boolean heading(FilledPaper.Heading heading) {
            FilledPaper.Heading counterpart = (FilledPaper.Heading) other;
            return heading.id().equals(counterpart.id())
                    && heading.rank() == counterpart.rank()
                    && heading.text().runs().equals(counterpart.text().runs());
        }

        @Override
        public Boolean supplement(FilledPaper.Supplement supplement) {
            return supplement.equals(other);
        }

        @Override
        public Boolean contents(FilledPaper.Contents contents) {
            return true;
        }

        @Override
        public Boolean deleted(FilledPaper.Deleted deleted) {
            return deleted.equals(other);
        }

        @Override
        public Boolean article(Article article) {
            return articles(article, (Article) other);
        }
    }

    private boolean articles(Article a, Article b) {
        return a.clause() == b.clause()
                && a.required() == b.required()
                && a.standing().equals(b.standing())
                && changes.periodOf(a.date()) == changes.periodOf(b.date())
                && strings(a.caption(), b.caption())
                && all(a.paragraphs(), b.paragraphs(), this::provisions);
    }

    private boolean provisions(Provision a, Provision b) {
        return a.label().equals(b.label())
                && texts(a.text(), b.text())
                && all(a.inserts(), b.inserts(), this::blocks)
                && all(a.items(), b.items(), this::provisions);
    }

    private static boolean tables(Table a, Table b) {
        return a.summary().equals(b.summary())
                && a.headRows() == b.headRows()
                && a.widths().equals(b.widths())
                && a.figures().equals(b.figures())
                && all(a.rows(), b.rows(), (row, other) -> all(row, other, SameButValues::cells));
    }

    private static boolean cells(Cell a, Cell b) {
        return a.heading() == b.heading()
                && Objects.equals(a.rowLabel(), b.rowLabel())
                && all(a.lines(), b.lines(), SameButValues::texts);
    }

    private static boolean parties(Party a, Party b) {
        return a.seal() == b.seal()
                && strings(a.role(), b.role())
                && all(a.lines(), b.lines(), SameButValues::partyLines);
    }

    private static boolean partyLines(PartyLine a, PartyLine b) {
        return a.label().equals(b.label()) && texts(a.value(), b.value());
    }

    /** Texts that become one string: a value among references cannot be found in it again. */
    private static boolean strings(FilledText a, FilledText b) {
        return a == b || texts(a, b) && (a.runs().equals(b.runs()) || a.isDone());
    }

    private static boolean texts(FilledText a, FilledText b) {
        return a == b || all(a.runs(), b.runs(), SameButValues::runs);
    }

    private static boolean runs(FilledText.Run a, FilledText.Run b) {
        if (a == b) {
            return true;
        }
        if (!(a instanceof FilledText.Done one) || !(b instanceof FilledText.Done other)) {
            return a.equals(b);
        }
        if (one.inline() instanceof Inline.Value value && other.inline() instanceof Inline.Value counterpart) {
            return value.fact().equals(counterpart.fact()) && value.label().equals(counterpart.label());
        }
        return one.inline().equals(other.inline());
    }
}
