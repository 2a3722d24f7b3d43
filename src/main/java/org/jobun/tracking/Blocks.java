package org.jobun.tracking;

import java.util.ArrayList;
import java.util.List;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Paragraphs and tables of a place, or rows of a table, of two states side by side. A paragraph that is counted by another list than before
 * is another paragraph: LibreOffice does not take a change of a list back.
 */
final class Blocks {
    /** Paragraphs that have less in common are different paragraphs. */
    private static final double LEAST_ALIKE = 0.35;

    private static final double CHANGED = 0.2;
    private static final double ALL_WORDS_CHANGED = 1.5;
    private static final double DIFFERENT = 3 * Alignment.ALONE;

    private Blocks() {}

    /** A paragraph, table or row with what it is compared by, which is asked for each pair. */
    private static final class Block {
        final Element element;
        final String text;
        /** Of a paragraph its properties; of a table its columns and looks; of a row its cells and theirs. */
        final String shape;
        /** Of a paragraph the list that counts it. */
        final String list;

        final boolean paragraph;
        final boolean blank;

        private SharedLetters letters;

        Block(Element element, String shape, String list) {
            this.element = element;
            this.text = WordXml.text(element);
            this.shape = shape;
            this.list = list;
            this.paragraph = WordXml.is(element, "p");
            this.blank = text.isBlank();
        }

        /** What costs nothing to become. */
        String key() {
            return list + '\n' + paragraph + '\n' + shape + '\n' + text;
        }

        boolean isParagraph() {
            return paragraph;
        }

        SharedLetters letters() {
            if (letters == null) {
                letters = SharedLetters.of(text);
            }
            return letters;
        }
    }

    /** What stands in a body, a cell, a header: paragraphs and tables. */
    static List<Pair<Element>> in(Element before, Element after) {
        List<Block> old = new ArrayList<>(blocks(before));
        List<Block> now = new ArrayList<>(blocks(after));
        Pair<Block> last = last(old, now);
        List<Pair<Block>> pairs = new ArrayList<>(Alignment.around(old, now, Block::key, Blocks::cost));
        if (last != null) {
            pairs.add(last);
        }
        return elements(BeforeTables.joined(pairs, Block::isParagraph, (one, other) -> one.list.equals(other.list)));
    }

    /** Rows of a table. */
    static List<Pair<Element>> rows(Element before, Element after) {
        return elements(Alignment.around(rows(before), rows(after), Block::key, Blocks::cost));
    }

    private static List<Block> blocks(Element holder) {
        List<Block> blocks = new ArrayList<>();
        for (Element one : XmlTree.children(holder)) {
            if (WordXml.is(one, "p")) {
                blocks.add(new Block(one, WordXml.part(one, "pPr"), list(one)));
            } else if (WordXml.is(one, "tbl")) {
                blocks.add(new Block(one, WordXml.part(one, "tblGrid") + WordXml.part(one, "tblPr"), ""));
            }
        }
        return blocks;
    }

    private static String list(Element paragraph) {
        return XmlTree.val(paragraph, "pPr", "numPr", "numId").orElse("");
    }

    private static List<Block> rows(Element table) {
        return XmlTree.children(table, "tr").stream()
                .map(row -> new Block(row, shape(row), ""))
                .toList();
    }

    /** Cells of a row and how they look. */
    private static String shape(Element row) {
        StringBuilder shape = new StringBuilder(WordXml.part(row, "trPr"));
        XmlTree.children(row, "tc")
                .forEach(cell -> shape.append(WordXml.part(cell, "tcPr")).append('|'));
        return shape.toString();
    }

    private static List<Pair<Element>> elements(List<Pair<Block>> pairs) {
        return pairs.stream()
                .map(pair -> new Pair<>(
                        pair.isAdded() ? null : pair.before().element, pair.isRemoved() ? null : pair.after().element))
                .toList();
    }

    /** The mark of the last paragraph of a place can never be taken away: it stays, whatever its words are. */
    private static Pair<Block> last(List<Block> old, List<Block> now) {
        boolean both = !old.isEmpty() && !now.isEmpty();
        if (both
                && old.get(old.size() - 1).isParagraph()
                && now.get(now.size() - 1).isParagraph()) {
            return new Pair<>(old.remove(old.size() - 1), now.remove(now.size() - 1));
        }
        return null;
    }

    private static double cost(Block before, Block after) {
        boolean sameShape = before.shape.equals(after.shape);
        boolean others = before.paragraph != after.paragraph || !before.paragraph && !sameShape;
        if (others || !before.list.equals(after.list)) {
            return DIFFERENT;
        }
        boolean sameWords = before.text.equals(after.text);
        if (sameWords && sameShape) {
            return 0;
        }
        if (before.blank || after.blank) {
            return sameWords ? CHANGED : DIFFERENT;
        }
        if (before.letters().atMostWith(after.letters()) < LEAST_ALIKE) {
            return DIFFERENT;
        }
        double alike = before.letters().with(after.letters());
        double shapes = sameShape ? 0 : CHANGED;
        return alike < LEAST_ALIKE ? DIFFERENT : CHANGED + shapes + ALL_WORDS_CHANGED * (1 - alike);
    }
}
