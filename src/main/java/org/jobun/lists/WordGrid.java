package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jobun.diagnostic.Location;
import org.jobun.word.XmlTree;
import org.w3c.dom.Element;

/** The cells of a table of Word, with merged ones spread over the places that they cover (ECMA-376 part 1, 17.4.17 and 17.4.84). */
final class WordGrid {
    /** No table that people write has so many columns. */
    private static final int MOST_COLUMNS = 60;

    private final Places places;

    /** Where a cell is. */
    interface Places {
        /** Both are counted from 1. */
        Location of(int row, int column);
    }

    WordGrid(Places places) {
        this.places = places;
    }

    List<List<Grid.Cell>> rows(Element table, Function<Element, String> words) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Element row : outer(table, "tr")) {
            rows.add(row(row, rows.isEmpty() ? List.of() : rows.get(rows.size() - 1), rows.size() + 1, words));
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int number = 0; number < rows.size(); number++) {
            List<Grid.Cell> row = rows.get(number);
            while (row.size() < width) {
                row.add(new Grid.Cell("", places.of(number + 1, row.size() + 1), false));
            }
        }
        return rows;
    }

    /** Rows of this table, or cells of this row, be they within content controls. */
    private static List<Element> outer(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : XmlTree.children(parent)) {
            if (XmlTree.is(child, name)) {
                found.add(child);
            } else if (XmlTree.is(child, "sdt") || XmlTree.is(child, "sdtContent") || XmlTree.is(child, "customXml")) {
                found.addAll(outer(child, name));
            }
        }
        return found;
    }

    private List<Grid.Cell> row(Element row, List<Grid.Cell> above, int number, Function<Element, String> words) {
        List<Grid.Cell> cells = new ArrayList<>();
        int skipped = XmlTree.number(XmlTree.val(row, "trPr", "gridBefore").orElse("0"), 0);
        for (int i = 0; i < Math.min(skipped, MOST_COLUMNS); i++) {
            cells.add(new Grid.Cell("", places.of(number, cells.size() + 1), false));
        }
        for (Element cell : outer(row, "tc")) {
            int at = cells.size();
            boolean goesOn = XmlTree.at(cell, "tcPr", "vMerge")
                            .filter(merge -> !XmlTree.attribute(merge, "val").equals("restart"))
                            .isPresent()
                    && at < above.size();
            String text = goesOn ? above.get(at).text() : words.apply(cell);
            int span = XmlTree.number(XmlTree.val(cell, "tcPr", "gridSpan").orElse("1"), 1);
            for (int i = 0; i < Math.max(1, Math.min(span, MOST_COLUMNS)); i++) {
                cells.add(new Grid.Cell(text, places.of(number, at + 1), goesOn || i > 0));
            }
        }
        return cells;
    }
}
