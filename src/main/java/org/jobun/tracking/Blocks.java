package org.jobun.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobun.redline.Alignment;
import org.jobun.redline.Pair;
import org.jobun.redline.SharedLetters;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/**
 * Paragraphs and tables of a place, or rows of a table, of two states side by side. A paragraph that is counted by another list than before
 * is another paragraph: LibreOffice does not take a change of a list back. Nor does it find back to a list that goes on behind another, so
 * that a paragraph of such a list is another one wherever any of its properties changes.
 */
final class Blocks {
    /** Paragraphs that have less in common are different paragraphs. */
    private static final double LEAST_ALIKE = 0.35;

    private static final double CHANGED = 0.2;
    private static final double ALL_WORDS_CHANGED = 1.5;
    private static final double DIFFERENT = 3 * Alignment.ALONE;

    /** Lists that go on behind another. */
    private final Set<String> shared;

    Blocks(Set<String> shared) {
        this.shared = shared;
    }

    /** A paragraph, table or row with what it is compared by, which is asked for each pair. */
    private static final class Block {
        final Element element;
        final String text;
        /** How it looks: what can differ between two states of one. */
        final String looks;
        /** Of a paragraph the list that counts it; of a table how many columns it has; of a row its cells. Never differs within one. */
        final String kind;

        final boolean paragraph;
        final boolean blank;

        private SharedLetters letters;

        Block(Element element, String looks, String kind) {
            this.element = element;
            this.text = WordXml.text(element);
            this.looks = looks;
            this.kind = kind;
            this.paragraph = WordXml.is(element, "p");
            this.blank = text.isBlank();
        }

        /** What costs nothing to become. */
        String key() {
            return kind + '\n' + paragraph + '\n' + looks + '\n' + text;
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
    List<Pair<Element>> in(Element before, Element after) {
        List<Block> old = new ArrayList<>(blocks(before));
        List<Block> now = new ArrayList<>(blocks(after));
        Pair<Block> last = last(old, now);
        List<Pair<Block>> pairs = new ArrayList<>(Alignment.around(old, now, Block::key, Blocks::cost));
        if (last != null) {
            pairs.add(last);
        }
        return elements(BeforeTables.joined(pairs, Block::isParagraph, (one, other) -> one.kind.equals(other.kind)));
    }

    /** Rows of a table. */
    static List<Pair<Element>> rows(Element before, Element after) {
        return elements(Alignment.around(rows(before), rows(after), Block::key, Blocks::cost));
    }

    private List<Block> blocks(Element holder) {
        List<Block> blocks = new ArrayList<>();
        for (Element one : XmlTree.children(holder)) {
            if (WordXml.is(one, "p")) {
                blocks.add(new Block(one, WordXml.part(one, "pPr"), list(one)));
            } else if (WordXml.is(one, "tbl")) {
                blocks.add(new Block(one, WordXml.part(one, "tblGrid") + WordXml.part(one, "tblPr"), columns(one)));
            }
        }
        return blocks;
    }

    /** Whether a paragraph is counted by a list that goes on behind another. */
    boolean isOfSharedList(Element paragraph) {
        return shared.contains(listOf(paragraph));
    }

    private static String listOf(Element paragraph) {
        return XmlTree.val(paragraph, "pPr", "numPr", "numId").orElse("");
    }

    private String list(Element paragraph) {
        String list = listOf(paragraph);
        String section = XmlTree.at(paragraph, "pPr", "sectPr").isPresent() ? "section" : "";
        return isOfSharedList(paragraph) ? WordXml.part(paragraph, "pPr") : list + section;
    }

    private static String columns(Element table) {
        return XmlTree.at(table, "tblGrid")
                .map(grid -> "table of " + XmlTree.children(grid, "gridCol").size())
                .orElseGet(() -> WordXml.part(table, "tblPr"));
    }

    private static List<Block> rows(Element table) {
        return XmlTree.children(table, "tr").stream()
                .map(row -> new Block(row, looks(row), cells(row)))
                .toList();
    }

    private static String looks(Element row) {
        StringBuilder looks = new StringBuilder(WordXml.part(row, "trPr"));
        XmlTree.children(row, "tc")
                .forEach(cell -> looks.append(WordXml.part(cell, "tcPr")).append('|'));
        return looks.toString();
    }

    /** Cells of a row: how many columns each has, and how it is joined with those above and below. */
    private static String cells(Element row) {
        StringBuilder cells = new StringBuilder("row ").append(WordXml.part(row, "tblPrEx"));
        for (Element cell : XmlTree.children(row, "tc")) {
            Element properties = WordXml.child(cell, "tcPr");
            for (String joined : properties == null ? List.<String>of() : List.of("gridSpan", "vMerge", "hMerge")) {
                cells.append(WordXml.part(properties, joined));
            }
            cells.append('|');
        }
        return cells.toString();
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
        if (before.paragraph != after.paragraph || !before.kind.equals(after.kind)) {
            return DIFFERENT;
        }
        boolean sameLooks = before.looks.equals(after.looks);
        boolean sameWords = before.text.equals(after.text);
        if (sameWords && sameLooks) {
            return 0;
        }
        if (before.blank || after.blank) {
            return sameWords ? CHANGED : DIFFERENT;
        }
        if (before.letters().atMostWith(after.letters()) < LEAST_ALIKE) {
            return DIFFERENT;
        }
        double alike = before.letters().with(after.letters());
        double looks = sameLooks ? 0 : CHANGED;
        return alike < LEAST_ALIKE ? DIFFERENT : CHANGED + looks + ALL_WORDS_CHANGED * (1 - alike);
    }
}
