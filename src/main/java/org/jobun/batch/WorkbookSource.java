package org.jobun.batch;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
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
 * A workbook ({@code .xlsx}), read as a stream, so that 20,000 rows take no more memory than 200. A formula counts with the
 * value that was last computed; a date is a number whose format is that of a date.
 */
final class WorkbookSource implements SheetSource {
    private final Path file;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, Remarks> remarks = new TreeMap<>();
    private final boolean since1904;

    WorkbookSource(Path file) throws IOException {
        this.file = file;
        since1904 = open((reader, strings, styles, sheet, name) -> sheets.add(name));
    }

    private interface SheetVisit {
        void visit(XSSFReader reader, SharedStrings strings, StylesTable styles, InputStream sheet, String name)
                throws IOException, SAXException, ParserConfigurationException;
    }

    private boolean open(SheetVisit visit) throws IOException {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            boolean early = is1904(reader);
            SharedStrings strings = new ReadOnlySharedStringsTable(opened);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (iterator.hasNext()) {
                try (InputStream sheet = iterator.next()) {
                    visit.visit(reader, strings, styles, sheet, iterator.getSheetName());
                }
            }
            return early;
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | UnsupportedFileFormatException
                | OpenXML4JRuntimeException
                | org.apache.poi.util.RecordFormatException broken) {
            throw new UnreadableInput(file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private static boolean is1904(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        boolean[] early = new boolean[1];
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    if (local.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        early[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return early[0];
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        // POI's reader knows no external entities and no document types.
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void read(String wanted, RowTaker taker) throws IOException {
        open((reader, strings, styles, sheet, name) -> {
            if (name.equals(wanted)) {
                Handler handler = new Handler(strings, styles, taker);
                parse(sheet, handler);
                if (handler.failed != null) {
                    throw handler.failed;
                }
                remarks.put(name, new Remarks(handler.merged, handler.hiddenColumns));
            }
        });
    }

    @Override
    public Remarks remarks(String sheet) {
        return remarks.getOrDefault(sheet, new Remarks(List.of(), List.of()));
    }

    /** Collects the cells of a row (ECMA-376 part 1, 18.3.1). */
    private final class Handler extends DefaultHandler {
        private final SharedStrings strings;
        private final StylesTable styles;
        private final RowTaker taker;
        private final List<String> merged = new ArrayList<>();
        private final List<String> hiddenColumns = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Map<Integer, String> cells = new LinkedHashMap<>();
        private IOException failed;
        private int row;
        private int column;
        private boolean hidden;
        private boolean inValue;
        private boolean phonetic;
        private String type = "";
        private String style = "";

        Handler(SharedStrings strings, StylesTable styles, RowTaker taker) {
            this.strings = strings;
            this.styles = styles;
            this.taker = taker;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "col" -> {
                    if (isOn(attributes.getValue("hidden"))) {
                        int from = Integer.parseInt(attributes.getValue("min"));
                        hiddenColumns.add(CellReference.convertNumToColString(from - 1));
                    }
                }
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    hidden = isOn(attributes.getValue("hidden"));
                    cells = new LinkedHashMap<>();
                    column = -1;
                }
                case "c" -> {
                    String place = attributes.getValue("r");
                    column = place == null ? column + 1 : new CellReference(place).getCol();
                    type = orEmpty(attributes.getValue("t"));
                    style = orEmpty(attributes.getValue("s"));
                    text.setLength(0);
                }
                case "v", "t" -> inValue = !phonetic;
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
        public void endElement(String uri, String local, String name) throws SAXException {
            switch (local) {
                case "v", "t" -> inValue = false;
                case "rPh" -> phonetic = false;
                case "c" -> {
                    String value = value();
                    if (!value.isBlank()) {
                        cells.put(column, value);
                    }
                }
                case "row" -> {
                    if (!cells.isEmpty() && failed == null) {
                        try {
                            taker.take(new Row(row, cells, hidden));
                        } catch (IOException stopped) {
                            failed = stopped;
                        }
                    }
                }
                default -> {}
            }
        }

        private String value() {
            String raw = text.toString();
            if (raw.isEmpty()) {
                return "";
            }
            return switch (type) {
                case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
                case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
                case "str", "inlineStr", "e" -> raw;
                case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
                default -> numeric(raw);
            };
        }

        private String numeric(String raw) {
            try {
                BigDecimal number = new BigDecimal(raw);
                if (!style.isEmpty() && isDate(Integer.parseInt(style), number.doubleValue())) {
                    LocalDateTime time = DateUtil.getLocalDateTime(number.doubleValue(), since1904);
                    return time.toLocalDate().toString();
                }
                // 46000000 may be stored as 4.6E7; what a computation left behind the 15th digit is no part of it.
                BigDecimal exact = number.round(new java.math.MathContext(15)).stripTrailingZeros();
                return exact.toPlainString();
            } catch (NumberFormatException odd) {
                return raw;
            }
        }

        private boolean isDate(int index, double value) {
            if (index >= styles.getNumCellStyles()) {
                return false;
            }
            XSSFCellStyle cellStyle = styles.getStyleAt(index);
            String format = String.valueOf(cellStyle.getDataFormatString());
            // POI does not know the letters of 和暦 (ggge"年"m"月"d"日").
            String bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|;.*", "");
            return DateUtil.isValidExcelDate(value)
                    && (DateUtil.isADateFormat(cellStyle.getDataFormat(), format)
                            || bare.matches("(?=.*[eEgG])[gGeEyYmMdD/.\\-年月日 ]+"));
        }

        private static boolean isOn(String value) {
            return "1".equals(value) || "true".equals(value);
        }

        private static String orEmpty(String value) {
            return value == null ? "" : value;
        }
    }
}
