package org.jobun.assembly;

import org.jobun.document.Inline;
import org.jobun.document.Likeness;
import org.jobun.law.ChangeDays;

/**
 * Whether filled papers say the same but for the texts of values. Numbers, references and what checks find depend on nothing
 * else: they read 契約金額 where it stands, never how much it is.
 */
public final class Alike {
    private final ChangeDays changes;

    /** @param changes between which the law that papers cite is the same */
    public Alike(ChangeDays changes) {
        this.changes = changes;
    }

    /** True where every block, text and run has its counterpart. */
    public boolean papers(FilledPaper a, FilledPaper b) {
        return a.template() == b.template()
                && a.annexMark().equals(b.annexMark())
                && Likeness.all(a.blocks(), b.blocks(), this::blocks);
    }

    private boolean blocks(FilledPaper.Block a, FilledPaper.Block b) {
        if (a == b) {
            return true;
        }
        if (a.getClass() != b.getClass()) {
            return false;
        }
        if (a instanceof FilledPaper.Article article) {
            return articles(article, (FilledPaper.Article) b);
        }
        if (a instanceof FilledPaper.Text text) {
            FilledPaper.Text other = (FilledPaper.Text) b;
            return text.layout() == other.layout() && texts(text.text(), other.text());
        }
        if (a instanceof FilledPaper.Table table) {
            return tables(table, (FilledPaper.Table) b);
        }
        if (a instanceof FilledPaper.Signature signature) {
            FilledPaper.Signature other = (FilledPaper.Signature) b;
            return texts(signature.date(), other.date())
                    && Likeness.all(signature.parties(), other.parties(), Alike::parties);
        }
        if (a instanceof FilledPaper.Title title) {
            return strings(title.text(), ((FilledPaper.Title) b).text());
        }
        if (a instanceof FilledPaper.Stamp stamp) {
            return strings(stamp.text(), ((FilledPaper.Stamp) b).text());
        }
        return a instanceof FilledPaper.FormHead;
    }

    private boolean articles(FilledPaper.Article a, FilledPaper.Article b) {
        return a.clause() == b.clause()
                && a.required() == b.required()
                && changes.periodOf(a.date()) == changes.periodOf(b.date())
                && strings(a.caption(), b.caption())
                && Likeness.all(a.paragraphs(), b.paragraphs(), Alike::provisions);
    }

    private static boolean provisions(FilledPaper.Provision a, FilledPaper.Provision b) {
        return a.label().equals(b.label())
                && texts(a.text(), b.text())
                && Likeness.all(a.items(), b.items(), Alike::provisions);
    }

    private static boolean tables(FilledPaper.Table a, FilledPaper.Table b) {
        return a.summary().equals(b.summary())
                && a.headRows() == b.headRows()
                && a.widths().equals(b.widths())
                && Likeness.all(a.rows(), b.rows(), (row, other) -> Likeness.all(row, other, Alike::cells));
    }

    private static boolean cells(FilledPaper.Cell a, FilledPaper.Cell b) {
        return a.heading() == b.heading() && Likeness.all(a.lines(), b.lines(), Alike::texts);
    }

    private static boolean parties(FilledPaper.Party a, FilledPaper.Party b) {
        return a.seal() == b.seal()
                && strings(a.role(), b.role())
                && Likeness.all(
                        a.lines(),
                        b.lines(),
                        (line, other) -> line.label().equals(other.label()) && texts(line.value(), other.value()));
    }

    /** Texts that become one string: a value among references cannot be found in it again. */
    private static boolean strings(FilledText a, FilledText b) {
        return texts(a, b)
                && (a == b
                        || a.runs().equals(b.runs())
                        || a.runs().stream().allMatch(FilledText.Done.class::isInstance));
    }

    private static boolean texts(FilledText a, FilledText b) {
        return a == b || Likeness.all(a.runs(), b.runs(), Alike::runs);
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
