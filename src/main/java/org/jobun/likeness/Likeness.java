package org.jobun.likeness;

import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.BlockVisitor;
import org.jobun.document.Contents;
import org.jobun.document.Document;
import org.jobun.document.Heading;
import org.jobun.document.Inline;
import org.jobun.document.Item;
import org.jobun.document.Paragraph;
import org.jobun.document.Provision;
import org.jobun.document.SignatureBlock;
import org.jobun.document.StampPlace;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.Title;

/** Whether two papers are the same but for the texts of values. What a renderer makes of the rest can then serve both. */
public final class Likeness {
    private Likeness() {}

    /** The same for papers that are alike; for others hardly ever. */
    public static int hash(Document document) {
        int hash = document.id().hashCode();
        for (Block block : document.blocks()) {
            hash = 31 * hash + hash(block);
        }
        return hash;
    }

    /** Of its texts; an article is known by where it stands, too. */
    private static int hash(Block block) {
        int hash = 7;
        if (block instanceof Article article) {
            for (Provision provision : article.provisions()) {
                hash = 31 * hash + provision.anchor().hashCode();
            }
        }
        for (List<Inline> text : block.texts()) {
            hash = 31 * hash + hash(text);
        }
        return hash;
    }

    /** Of the words, which remember theirs; of references no more than that they are there. */
    private static int hash(List<Inline> text) {
        int hash = 1;
        for (Inline inline : text) {
            hash = 31 * hash
                    + (inline instanceof Inline.Words words ? words.text().hashCode() : 7);
        }
        return hash;
    }

    /** True where blocks, numbers, looks and words are equal, and values stand for the same facts in the same places. */
    public static boolean of(Document a, Document b) {
        return a.id().equals(b.id())
                && a.draft() == b.draft()
                && a.numbering().equals(b.numbering())
                && a.style().equals(b.style())
                && all(a.blocks(), b.blocks(), Likeness::blocks);
    }

    private static boolean blocks(Block a, Block b) {
        return a == b || a.getClass() == b.getClass() && a.accept(new WithCounterpart(b));
    }

    /** Compares a block with another of its kind. */
    private record WithCounterpart(Block other) implements BlockVisitor<Boolean> {
        @Override
        public Boolean title(Title title) {
            return title.equals(other);
        }

        @Override
        public Boolean stampPlace(StampPlace place) {
            return place.equals(other);
        }

        @Override
        public Boolean text(TextBlock text) {
            TextBlock counterpart = (TextBlock) other;
            return text.layout() == counterpart.layout()
                    && Objects.equals(text.mark(), counterpart.mark())
                    && texts(text.text(), counterpart.text());
        }

        @Override
        public Boolean heading(Heading heading) {
            return heading.equals(other);
        }

        @Override
        public Boolean contents(Contents contents) {
            return contents.equals(other);
        }

        @Override
        public Boolean article(Article article) {
            return articles(article, (Article) other);
        }

        @Override
        public Boolean table(Table table) {
            return tables(table, (Table) other);
        }

        @Override
        public Boolean signature(SignatureBlock block) {
            SignatureBlock counterpart = (SignatureBlock) other;
            return texts(block.date(), counterpart.date())
                    && all(block.signatories(), counterpart.signatories(), Likeness::signatories);
        }
    }

    private static boolean articles(Article a, Article b) {
        return a.anchor().equals(b.anchor())
                && a.origin().equals(b.origin())
                && a.required() == b.required()
                && a.label().equals(b.label())
                && a.caption().equals(b.caption())
                && all(a.paragraphs(), b.paragraphs(), Likeness::paragraphs);
    }

    private static boolean paragraphs(Paragraph a, Paragraph b) {
        return a == b
                || a.anchor().equals(b.anchor())
                        && a.label().equals(b.label())
                        && texts(a.text(), b.text())
                        && all(a.inserts(), b.inserts(), Likeness::blocks)
                        && all(a.items(), b.items(), Likeness::items);
    }

    private static boolean items(Item a, Item b) {
        return a == b
                || a.anchor().equals(b.anchor())
                        && a.label().equals(b.label())
                        && texts(a.text(), b.text())
                        && all(a.inserts(), b.inserts(), Likeness::blocks)
                        && all(a.items(), b.items(), Likeness::items);
    }

    private static boolean tables(Table a, Table b) {
        return a.summary().equals(b.summary())
                && a.widths().equals(b.widths())
                && a.figures().equals(b.figures())
                && a.headRows() == b.headRows()
                && all(a.rows(), b.rows(), Likeness::rows);
    }

    private static boolean rows(Table.Row a, Table.Row b) {
        return Objects.equals(a.number(), b.number()) && all(a.cells(), b.cells(), Likeness::cells);
    }

    private static boolean cells(Table.Cell a, Table.Cell b) {
        return a.heading() == b.heading() && all(a.lines(), b.lines(), Likeness::texts);
    }

    private static boolean signatories(SignatureBlock.Signatory a, SignatureBlock.Signatory b) {
        return a.role().equals(b.role()) && a.seal() == b.seal() && all(a.lines(), b.lines(), Likeness::lines);
    }

    private static boolean lines(SignatureBlock.Line a, SignatureBlock.Line b) {
        return a.label().equals(b.label()) && texts(a.value(), b.value());
    }

    private static boolean texts(List<Inline> a, List<Inline> b) {
        return a == b || all(a, b, Likeness::inlines);
    }

    private static boolean inlines(Inline a, Inline b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Inline.Value value && b instanceof Inline.Value other && value.isOfMatter()) {
            return value.fact().equals(other.fact()) && value.label().equals(other.label());
        }
        return a.equals(b);
    }

    /** True where two lists are equally long and each has its counterpart in the other. */
    public static <T> boolean all(List<T> a, List<T> b, BiPredicate<T, T> alike) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!alike.test(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
