package org.jobun.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to fill in: sheets of columns with help as comments, drop-down lists, typed cells, the columns marked that must be
 * filled. Same content, same bytes.
 */
public final class FormBook {
    private static final int GUIDE_WIDTH = 120;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<Mark, CellStyle> heads = new EnumMap<>(Mark.class);
    private final Map<CellForm, CellStyle> forms = new EnumMap<>(CellForm.class);
    private final XSSFSheet guide;
    private final XSSFSheet words;
    private int lists;

    /** How cells of a column are shown. */
    public enum CellForm {
        DAY("yyyy-mm-dd"),
        AMOUNT("#,##0"),
        TEXT("@");

        private final String pattern;

        CellForm(String pattern) {
            this.pattern = pattern;
        }
    }

    /** What the heading of a column says of it by its colour. */
    private enum Mark {
        FREE(IndexedColors.GREY_25_PERCENT),
        REQUIRED(IndexedColors.LIGHT_ORANGE),
        CHOICE(IndexedColors.LIGHT_TURQUOISE);

        private final IndexedColors ground;

        Mark(IndexedColors ground) {
            this.ground = ground;
        }
    }

    /**
     * The words that a cell may hold.
     *
     * @param list what the list of them is called; empty for a few that need no list
     */
    public record Choices(String list, List<String> words) {
        public Choices {
            words = List.copyOf(words);
        }
    }

    /**
     * A column to fill in.
     *
     * @param required whether it must be filled
     * @param help shown as a comment of the heading
     * @param choices what may be filled in; empty for anything
     */
    public record Field(String heading, boolean required, CellForm form, String help, Optional<Choices> choices) {
        private Mark mark() {
            boolean listed = choices.filter(known -> !known.list().isEmpty()).isPresent();
            return required ? Mark.REQUIRED : listed ? Mark.CHOICE : Mark.FREE;
        }

        private String marked() {
            return required ? heading + " ※" : heading;
        }
    }

    /**
     * A workbook with sheets in this order, the last of which, for the words of lists, is hidden.
     *
     * @param sheets to fill in
     * @param guide name of the sheet that says how
     */
    public FormBook(List<String> sheets, String guide, String words) {
        for (Mark mark : Mark.values()) {
            heads.put(mark, head(mark));
        }
        for (CellForm form : CellForm.values()) {
            forms.put(form, style(form));
        }
        sheets.forEach(book::createSheet);
        this.guide = book.createSheet(guide);
        this.words = book.createSheet(words);
    }

    private CellStyle head(Mark mark) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        Reproducible.inOrder(font);
        style.setFont(font);
        style.setFillForegroundColor(mark.ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private CellStyle style(CellForm form) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(form.pattern));
        return style;
    }

    /** Gives a sheet its columns. */
    public void columns(String sheet, List<Field> fields) {
        FormPage page = new FormPage(book, book.getSheet(sheet));
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            page.heading(i, field.marked(), heads.get(field.mark()));
            page.help(i, field.help());
            page.cells(i, field.heading(), forms.get(field.form()));
            if (field.choices().isPresent()) {
                choices(page, i, field.heading(), field.choices().get());
            }
        }
        page.close(fields.size());
    }

    private void choices(FormPage page, int column, String heading, Choices choices) {
        if (choices.list().isEmpty()) {
            page.chooseFrom(column, heading, choices.words());
        } else {
            page.chooseFromList(column, heading, list(choices));
        }
    }

    /** A named range of words; a list in the rule itself may have 255 letters at most. */
    private String list(Choices choices) {
        int column = lists++;
        List<String> lines = new ArrayList<>(List.of(choices.list()));
        lines.addAll(choices.words());
        for (int i = 0; i < lines.size(); i++) {
            Row row = words.getRow(i) == null ? words.createRow(i) : words.getRow(i);
            row.createCell(column).setCellValue(lines.get(i));
        }
        String letters = CellReference.convertNumToColString(column);
        Name name = book.createName();
        name.setNameName("words_" + (column + 1));
        name.setRefersToFormula("'" + words.getSheetName() + "'!$" + letters + "$2:$" + letters + "$" + lines.size());
        return name.getNameName();
    }

    /**
     * Fills the first row of a sheet as an example.
     *
     * @param values one for each of the fields: a text, a whole number, a day, or empty
     */
    public void example(String sheet, List<Field> fields, List<Optional<Object>> values) {
        Row row = book.getSheet(sheet).createRow(1);
        for (int i = 0; i < fields.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(forms.get(fields.get(i).form()));
            values.get(i).ifPresent(value -> fill(cell, value));
        }
    }

    private static void fill(Cell cell, Object value) {
        if (value instanceof Long number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else {
            cell.setCellValue(String.valueOf(value));
        }
    }

    /** Says how the workbook is filled in, a line each. */
    public void guide(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            guide.createRow(i).createCell(0).setCellValue(lines.get(i));
        }
        guide.setColumnWidth(0, GUIDE_WIDTH * ExcelLimits.LETTER);
    }

    /** The file; to be called once. */
    public byte[] bytes() throws IOException {
        try (book) {
            book.setSheetVisibility(book.getSheetIndex(words), SheetVisibility.HIDDEN);
            return Reproducible.bytes(book);
        }
    }
}
