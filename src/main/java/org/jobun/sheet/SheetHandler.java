package org.jobun.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jobun.sheet.SheetSource.Cell;
import org.jobun.sheet.SheetSource.Remarks;
import org.jobun.sheet.SheetSource.Row;
import org.jobun.sheet.SheetSource.Span;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of the rows of a sheet (ECMA-376 part 1, 18.3.1). */
final class SheetHandler extends DefaultHandler {
    /** The last column is XFD. */
    private static final int LETTERS_OF_COLUMNS = 3;

    private final CellReader reader;
    private final DeferredFailure taker;
    private final List<String> merged = new ArrayList<>();
    private final List<Span> hiddenColumns = new ArrayList<>();

    private Map<Integer, Cell> cells = new LinkedHashMap<>();
    private int row;
    private boolean hiddenRow;

    private int column;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean valued;
    private final StringBuilder text = new StringBuilder();
    private boolean inValue;
    private boolean phonetic;

    SheetHandler(CellReader reader, DeferredFailure taker) {
        this.reader = reader;
        this.taker = taker;
    }

    Remarks remarks() {
        return new Remarks(merged, hiddenColumns);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "col" -> column(attributes);
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> beginValue();
            // Readings of kanji are no part of a value.
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merged.add(attributes.getValue("ref"));
            default -> {}
        }
    }

    private void column(Attributes attributes) {
        if (WorkbookProperties.isOn(attributes.getValue("hidden"))) {
            hiddenColumns.add(new Span(
                    Integer.parseInt(attributes.getValue("min")) - 1,
                    Integer.parseInt(attributes.getValue("max")) - 1));
        }
    }

    private void beginRow(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        if (row < 1 || row > ExcelLimits.MOST_ROWS) {
            throw new IllegalArgumentException(String.valueOf(number));
        }
        hiddenRow = WorkbookProperties.isOn(attributes.getValue("hidden"));
        cells = new LinkedHashMap<>();
        column = -1;
    }

    private void beginCell(Attributes attributes) {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        type = Objects.requireNonNullElse(attributes.getValue("t"), "");
        style = Objects.requireNonNullElse(attributes.getValue("s"), "");
        formula = false;
        valued = false;
        text.setLength(0);
    }

    private void beginValue() {
        valued = true;
        inValue = !phonetic;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inValue) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "v", "t" -> inValue = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() {
        Cell cell = text.length() == 0
                ? CellReader.empty(type, formula, valued)
                : reader.read(type, style, text.toString());
        if (!cell.text().isBlank() || cell.kind() == SheetSource.Kind.UNCOMPUTED) {
            cells.put(column, cell);
        }
    }

    private void endRow() {
        if (!cells.isEmpty()) {
            taker.take(new Row(row, cells, hiddenRow));
        }
    }

    /** Of the place of a cell, {@code AB12}. */
    private static int column(String place) {
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            letters++;
        }
        int column = letters > LETTERS_OF_COLUMNS ? -1 : SheetSource.column(place.substring(0, letters));
        if (column < 0 || column >= ExcelLimits.MOST_COLUMNS) {
            throw new IllegalArgumentException(place);
        }
        return column;
    }
}
