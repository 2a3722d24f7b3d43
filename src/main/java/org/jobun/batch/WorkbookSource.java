package org.jobun.batch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook ({@code .xlsx}, {@code .xlsm}), read as a stream, so that 20,000 rows take no more memory than 200. A formula
 * counts with the value that was last computed; a date is a number whose format is that of a date.
 */
final class WorkbookSource implements SheetSource {
    /** The last column is XFD. */
    private static final int LETTERS_OF_COLUMNS = 3;

    private final Path file;
    private final List<String> sheets = new ArrayList<>();
    private final Set<String> hidden;
    private final Map<String, Remarks> remarks = new TreeMap<>();
    private final boolean since1904;

    WorkbookSource(Path file) throws IOException {
        this.file = file;
        About about = open((strings, styles, sheet, name) -> sheets.add(name));
        since1904 = about.since1904;
        hidden = about.hidden;
    }

    private interface SheetVisit {
        void visit(SharedStrings strings, StylesTable styles, InputStream sheet, String name)
                throws IOException, SAXException, ParserConfigurationException;
    }

    /** Whatever is wrong with the file is said as such; the visit keeps what goes wrong elsewhere to itself. */
    private About open(SheetVisit visit) throws UnreadableInput {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            About about = new About();
            try (InputStream in = reader.getWorkbookData()) {
                parse(in, about);
            }
            // Without readings of kanji (ふりがな), which Excel keeps beside each name typed in Japanese.
            SharedStrings strings = new ReadOnlySharedStringsTable(opened, false);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (iterator.hasNext()) {
                try (InputStream sheet = iterator.next()) {
                    visit.visit(strings, styles, sheet, iterator.getSheetName());
                }
            }
            return about;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                // POI tells of a damaged file in a dozen unchecked ways.
                | RuntimeException broken) {
            throw new UnreadableInput(file.toString(), whatIsWrong(broken));
        }
    }

    /** In the words of those who read it: what libraries say is English, and of no use to them. */
    private static String whatIsWrong(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("DOCTYPE")) {
                return "中の XML に、外部のファイルを取り込む宣言（DOCTYPE）があります";
            }
            if (message.contains("Zip bomb") || message.contains("array of length")) {
                return "展開すると異常に大きくなります";
            }
        }
        return "壊れているか、途中で切れています";
    }

    /** What a workbook says of its sheets and days (ECMA-376 part 1, 18.2). */
    private static final class About extends DefaultHandler {
        private final Set<String> hidden = new TreeSet<>();
        private boolean since1904;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("workbookPr")) {
                since1904 = isOn(attributes.getValue("date1904"));
            } else if (local.equals("sheet")
                    && String.valueOf(attributes.getValue("state")).endsWith("idden")) {
                hidden.add(attributes.getValue("name"));
            }
        }
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        // POI's reader knows no external entities and no document types.
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }

    private static boolean isOn(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    @Override
    public String file(String sheet) {
        return file.getFileName().toString();
    }

    @Override
    public void read(String wanted, RowTaker taker) throws IOException {
        Handed handed = new Handed(taker);
        open((strings, styles, sheet, name) -> {
            if (name.equals(wanted)) {
                Handler handler = new Handler(strings, styles, handed);
                parse(sheet, handler);
                remarks.put(name, new Remarks(handler.merged, handler.hiddenColumns));
            }
        });
        handed.check();
    }

    /** Hands on rows until that fails, and keeps why: it is not the file's fault. */
    private static final class Handed {
        private final RowTaker taker;
        private IOException disk;
        private RuntimeException bug;

        Handed(RowTaker taker) {
            this.taker = taker;
        }

        void take(Row row) {
            if (disk != null || bug != null) {
                return;
            }
            try {
                taker.take(row);
            } catch (IOException failed) {
                disk = failed;
            } catch (RuntimeException failed) {
                bug = failed;
            }
        }

        void check() throws IOException {
            if (disk != null) {
                throw disk;
            }
            if (bug != null) {
                throw bug;
            }
        }
    }

    @Override
    public Remarks remarks(String sheet) {
        return remarks.getOrDefault(sheet, new Remarks(List.of(), List.of()));
    }

    /** Collects the cells of a row (ECMA-376 part 1, 18.3.1). */
    private final class Handler extends DefaultHandler {
        private final SharedStrings strings;
        private final StylesTable styles;
        private final Handed taker;
        private final List<String> merged = new ArrayList<>();
        private final List<Span> hiddenColumns = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        /** By the number of the style. */
        private final Map<Integer, CellFormat> formats = new HashMap<>();

        private Map<Integer, Cell> cells = new LinkedHashMap<>();
        private int row;
        private int column;
        private boolean hiddenRow;
        private boolean inValue;
        private boolean phonetic;
        private boolean formula;
        private boolean valued;
        private String type = "";
        private String style = "";

        Handler(SharedStrings strings, StylesTable styles, Handed taker) {
            this.strings = strings;
            this.styles = styles;
            this.taker = taker;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "col" -> {
                    if (isOn(attributes.getValue("hidden"))) {
                        hiddenColumns.add(new Span(
                                Integer.parseInt(attributes.getValue("min")) - 1,
                                Integer.parseInt(attributes.getValue("max")) - 1));
                    }
                }
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    if (row < 1 || row > Sheets.MOST_ROWS) {
                        throw new IllegalArgumentException(String.valueOf(number));
                    }
                    hiddenRow = isOn(attributes.getValue("hidden"));
                    cells = new LinkedHashMap<>();
                    column = -1;
                }
                case "c" -> {
                    String place = attributes.getValue("r");
                    column = place == null ? column + 1 : column(place);
                    type = orEmpty(attributes.getValue("t"));
                    style = orEmpty(attributes.getValue("s"));
                    formula = false;
                    valued = false;
                    text.setLength(0);
                }
                case "f" -> formula = true;
                case "v", "t" -> {
                    valued = true;
                    inValue = !phonetic;
                }
                // Readings of kanji are no part of a value.
                case "rPh" -> phonetic = true;
                case "mergeCell" -> merged.add(attributes.getValue("ref"));
                default -> {}
            }
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
                case "c" -> {
                    Cell cell = cell();
                    if (!cell.text().isBlank() || cell.kind() == Kind.UNCOMPUTED) {
                        cells.put(column, cell);
                    }
                }
                case "row" -> {
                    if (!cells.isEmpty()) {
                        taker.take(new Row(row, cells, hiddenRow));
                    }
                }
                default -> {}
            }
        }

        /** Of the place of a cell, {@code AB12}. */
        private static int column(String place) {
            int letters = 0;
            while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
                letters++;
            }
            int column = letters > LETTERS_OF_COLUMNS
                    ? -1
                    : CellReference.convertColStringToIndex(place.substring(0, letters));
            if (column < 0 || column >= Sheets.MOST_COLUMNS) {
                throw new IllegalArgumentException(place);
            }
            return column;
        }

        private Cell cell() {
            String raw = text.toString();
            if (raw.isEmpty()) {
                // A formula whose result is an empty text has type and value; one without a result has an empty value
                // at most.
                boolean computed = type.equals("str") && valued;
                return new Cell("", formula && !computed ? Kind.UNCOMPUTED : Kind.TEXT);
            }
            return switch (type) {
                case "s" -> Cell.text(strings.getItemAt(Integer.parseInt(raw)).getString());
                case "b" -> Cell.text(raw.equals("1") ? "TRUE" : "FALSE");
                case "str", "inlineStr" -> Cell.text(raw);
                case "e" -> new Cell(raw, Kind.FAULT);
                case "d" -> day(raw);
                default -> numeric(raw);
            };
        }

        private static Cell day(String raw) {
            try {
                String day = raw.length() > 10 ? raw.substring(0, 10) : raw;
                return new Cell(LocalDate.parse(day).toString(), Kind.DATE);
            } catch (DateTimeException odd) {
                return Cell.text(raw);
            }
        }

        private Cell numeric(String raw) {
            BigDecimal number;
            try {
                number = new BigDecimal(raw);
            } catch (NumberFormatException odd) {
                return Cell.text(raw);
            }
            CellFormat format = format();
            if (format.isDay() && DateUtil.isValidExcelDate(number.doubleValue())) {
                LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), since1904);
                return new Cell(time.toLocalDate().toString(), Kind.DATE);
            }
            if (format.isTime() && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
                LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), since1904, true);
                return Cell.text(CellFormat.time(time.toLocalTime()));
            }
            // 46000000 may be stored as 4.6E7; what a computation left behind the 15th digit is no part of it.
            BigDecimal exact = number.round(new MathContext(15));
            return format.of(exact.stripTrailingZeros());
        }

        private CellFormat format() {
            return formats.computeIfAbsent(style.isEmpty() ? 0 : Integer.parseInt(style), this::format);
        }

        private CellFormat format(int index) {
            if (index >= styles.getNumCellStyles()) {
                return CellFormat.GENERAL;
            }
            XSSFCellStyle cellStyle = styles.getStyleAt(index);
            return new CellFormat(cellStyle.getDataFormat(), String.valueOf(cellStyle.getDataFormatString()));
        }

        private static String orEmpty(String value) {
            return value == null ? "" : value;
        }
    }
}
