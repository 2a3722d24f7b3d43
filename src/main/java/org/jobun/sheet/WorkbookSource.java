package org.jobun.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

/**
 * A workbook ({@code .xlsx}, {@code .xlsm}), read as a stream, so that 20,000 rows take no more memory than 200. A formula
 * counts with the value that was last computed; a date is a number whose format is that of a date.
 */
public final class WorkbookSource implements SheetSource {
    private static final Remarks NOTHING = new Remarks(List.of(), List.of());

    private final String shown;
    private final String name;
    private final Opening opening;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, Remarks> remarks = new TreeMap<>();
    private final WorkbookProperties properties;

    private interface Opening {
        OPCPackage open() throws IOException, OpenXML4JException;
    }

    /** Opens a workbook; throws {@link UnreadableInput} where it is damaged. */
    public WorkbookSource(Path file) throws IOException {
        this(file.toString(), file.getFileName().toString(), () -> OPCPackage.open(file.toFile(), PackageAccess.READ));
    }

    /**
     * Opens a workbook that was sent; throws {@link UnreadableInput} where it is damaged.
     *
     * @param name as the sender calls it
     */
    public WorkbookSource(String name, byte[] bytes) throws IOException {
        this(name, name.substring(name.lastIndexOf('/') + 1), () -> OPCPackage.open(new ByteArrayInputStream(bytes)));
    }

    private WorkbookSource(String shown, String name, Opening opening) throws IOException {
        this.shown = shown;
        this.name = name;
        this.opening = opening;
        this.properties = visit((strings, styles, sheet, title) -> sheets.add(title));
        if (sheets.isEmpty()) {
            // A Word file is a package too, and opens.
            throw new UnreadableInput(shown, "シートが一つもありません");
        }
    }

    private interface SheetVisit {
        void visit(SharedStrings strings, StylesTable styles, InputStream sheet, String name)
                throws IOException, SAXException, ParserConfigurationException;
    }

    /** Whatever is wrong with the file is reported as such; the visit keeps what goes wrong elsewhere to itself. */
    private WorkbookProperties visit(SheetVisit visit) throws UnreadableInput {
        try (OPCPackage opened = opening.open()) {
            XSSFReader reader = new XSSFReader(opened);
            WorkbookProperties read = properties(reader);
            // Without readings of kanji (ふりがな), which Excel keeps beside each name typed in Japanese.
            SharedStrings strings = new ReadOnlySharedStringsTable(opened, false);
            StylesTable styles = reader.getStylesTable();
            XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (iterator.hasNext()) {
                try (InputStream sheet = iterator.next()) {
                    visit.visit(strings, styles, sheet, iterator.getSheetName());
                }
            }
            return read;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                // POI reports a damaged file in a dozen unchecked ways.
                | RuntimeException broken) {
            throw new UnreadableInput(shown, whatIsWrong(broken));
        }
    }

    private static WorkbookProperties properties(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (InputStream in = reader.getWorkbookData()) {
            return WorkbookProperties.parse(in, new WorkbookProperties());
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

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public boolean isHidden(String sheet) {
        return properties.isHidden(sheet);
    }

    @Override
    public String file(String sheet) {
        return name;
    }

    @Override
    public void read(String wanted, RowTaker taker) throws IOException {
        DeferredFailure rows = new DeferredFailure(taker);
        visit((strings, styles, sheet, title) -> {
            if (title.equals(wanted)) {
                CellReader cells = new CellReader(strings, styles, properties.isSince1904());
                remarks.put(
                        title,
                        WorkbookProperties.parse(sheet, new SheetHandler(cells, rows))
                                .remarks());
            }
        });
        rows.check();
    }

    @Override
    public Remarks remarks(String sheet) {
        return remarks.getOrDefault(sheet, NOTHING);
    }
}
