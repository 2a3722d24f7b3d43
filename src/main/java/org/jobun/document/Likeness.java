package org.jobun.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether two papers are the same but for the texts of values, and which values those are. What a renderer makes of the rest
 * can then serve both.
 */
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

    private static int hash(Block block) {
        int hash = 7;
        if (block instanceof Article article) {
            hash = 31 * article.anchor().hashCode() + article.label().text().hashCode();
            for (Paragraph paragraph : article.paragraphs()) {
                hash = 31 * (31 * hash + hash(paragraph.text())) + itemsHash(paragraph.items());
            }
        } else if (block instanceof TextBlock text) {
            hash = hash(text.text());
        } else if (block instanceof Table table) {
            for (Table.Row row : table.rows()) {
                for (Table.Cell cell : row.cells()) {
                    for (List<Inline> line : cell.lines()) {
                        hash = 31 * hash + hash(line);
                    }
                }
            }
        } else if (block instanceof SignatureBlock signature) {
            for (SignatureBlock.Signatory signatory : signature.signatories()) {
                hash = 31 * hash
                        + signatory.role().hashCode()
                        + signatory.lines().size();
            }
        }
        return hash;
    }

    private static int itemsHash(List<Item> items) {
        int hash = 1;
        for (Item item : items) {
            hash = 31 * (31 * hash + hash(item.text())) + itemsHash(item.items());
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
        if (a == b) {
            return true;
        }
        if (a.getClass() != b.getClass()) {
            return false;
        }
        if (a instanceof Article article) {
            return articles(article, (Article) b);
        }
        if (a instanceof TextBlock text) {
            return text.layout() == ((TextBlock) b).layout() && texts(text.text(), ((TextBlock) b).text());
        }
        if (a instanceof Table table) {
            return tables(table, (Table) b);
        }
        if (a instanceof SignatureBlock signature) {
            SignatureBlock other = (SignatureBlock) b;
            return texts(signature.date(), other.date())
                    && all(signature.signatories(), other.signatories(), Likeness::signatories);
        }
        return a.equals(b);
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
                        && all(a.items(), b.items(), Likeness::items);
    }

    private static boolean items(Item a, Item b) {
        return a == b
                || a.anchor().equals(b.anchor())
                        && a.label().equals(b.label())
                        && texts(a.text(), b.text())
                        && all(a.items(), b.items(), Likeness::items);
    }

    private static boolean tables(Table a, Table b) {
        return a.summary().equals(b.summary())
                && a.widths().equals(b.widths())
                && a.headRows() == b.headRows()
                && all(a.rows(), b.rows(), (row, other) -> all(row.cells(), other.cells(), Likeness::cells));
    }

    private static boolean cells(Table.Cell a, Table.Cell b) {
        return a.heading() == b.heading() && all(a.lines(), b.lines(), Likeness::texts);
    }

    private static boolean signatories(SignatureBlock.Signatory a, SignatureBlock.Signatory b) {
        return a.role().equals(b.role())
                && a.seal() == b.seal()
                && all(
                        a.lines(),
                        b.lines(),
                        (line, other) -> line.label().equals(other.label()) && texts(line.value(), other.value()));
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

    /** The values and blanks of a paper, from top to bottom. */
    public static List<Inline> values(Document document) {
        List<Inline> values = new ArrayList<>();
        document.blocks().forEach(block -> values(block, values));
        return values;
    }

    private static void values(Block block, List<Inline> values) {
        if (block instanceof Article article) {
            article.paragraphs().forEach(paragraph -> {
                add(paragraph.text(), values);
                values(paragraph.items(), values);
            });
        } else if (block instanceof TextBlock text) {
            add(text.text(), values);
        } else if (block instanceof Table table) {
            table.rows().forEach(row -> row.cells().forEach(cell -> cell.lines().forEach(line -> add(line, values))));
        } else if (block instanceof SignatureBlock signature) {
            add(signature.date(), values);
            signature.signatories().forEach(party -> party.lines().forEach(line -> add(line.value(), values)));
        }
    }

    private static void values(List<Item> items, List<Inline> values) {
        for (Item item : items) {
            add(item.text(), values);
            values(item.items(), values);
        }
    }

    private static void add(List<Inline> text, List<Inline> values) {
        for (Inline inline : text) {
            if (inline instanceof Inline.Value || inline instanceof Inline.Blank) {
                values.add(inline);
            }
        }
    }
}
