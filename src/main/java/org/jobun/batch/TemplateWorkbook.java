package org.jobun.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.catalog.Catalog;
import org.jobun.matter.Fact;
import org.jobun.matter.FactType;
import org.jobun.matter.FactValue;
import org.jobun.matter.Municipality;

/**
 * The workbook that officers fill in: a sheet of matters and one for each list, headings in Japanese with help as comments,
 * drop-down lists, dates and amounts typed, required columns marked, an example. Same catalog, same bytes.
 */
public final class TemplateWorkbook {
    private static final int ROWS = 5000;
    static final String WORDS = "選択肢";
    static final String GUIDE = "使い方";

    private final Catalog catalog;
    private final Optional<Municipality> preset;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle head = head(IndexedColors.GREY_25_PERCENT);
    private final CellStyle required = head(IndexedColors.LIGHT_ORANGE);
    private final CellStyle choice = head(IndexedColors.LIGHT_TURQUOISE);
    private final CellStyle date = format("yyyy-mm-dd");
    private final CellStyle amount = format("#,##0");
    private final CellStyle text = format("@");
    private XSSFSheet words;
    private int wordColumns;

    private TemplateWorkbook(Catalog catalog, Optional<Municipality> preset) {
        this.catalog = catalog;
        this.preset = preset;
    }

    /** @param preset a municipality whose usual answers stand in the example row */
    public static byte[] of(Catalog catalog, Optional<Municipality> preset) throws IOException {
        return new TemplateWorkbook(catalog, preset).write();
    }

    private byte[] write() throws IOException {
        try (book) {
            XSSFSheet main = book.createSheet(Column.MAIN_SHEET);
            List<FactType> lists = Column.lists(catalog.vocabulary());
            List<XSSFSheet> sheets = new ArrayList<>();
            lists.forEach(list -> sheets.add(book.createSheet(list.label())));
            XSSFSheet guide = book.createSheet(GUIDE);
            words = book.createSheet(WORDS);
            List<Column> columns = Column.ofMatters(catalog.vocabulary());
            columns(main, columns);
            example(main, columns);
            for (int i = 0; i < lists.size(); i++) {
                columns(sheets.get(i), Column.ofList(lists.get(i)));
            }
            guide(guide);
            book.setSheetVisibility(book.getSheetIndex(words), SheetVisibility.HIDDEN);
            // POI takes the clock for the date of making.
            book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return withoutClock(out.toByteArray());
        }
    }

    private CellStyle head(IndexedColors ground) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        Sheets.inOrder((XSSFFont) font);
        style.setFont(font);
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private CellStyle format(String pattern) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        return style;
    }

    private void columns(XSSFSheet sheet, List<Column> columns) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellValue(column.isRequired() ? column.heading() + " ※" : column.heading());
            boolean chosen = column.type() != null && column.type().kind() == FactType.Kind.CHOICE;
            cell.setCellStyle(column.isRequired() ? required : chosen ? choice : head);
            comment(sheet, cell, help(column));
            sheet.setColumnWidth(
                    i, Math.max(14, Math.min(40, 4 + 2 * column.heading().length())) * 256);
            sheet.setDefaultColumnStyle(i, style(column));
            validate(sheet, i, column);
        }
        sheet.createFreezePane(2, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, ROWS, 0, columns.size() - 1));
        printed(sheet);
    }

    /** On its side, the headings and the numbers of matters on every page. */
    private static void printed(XSSFSheet sheet) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(CellRangeAddress.valueOf("A:B"));
    }

    private CellStyle style(Column column) {
        if (column.type() == null) {
            return text;
        }
        return switch (column.type().kind()) {
            case DATE -> date;
            case MONEY, NUMBER -> amount;
            default -> text;
        };
    }

    private String help(Column column) {
        if (column.key().equals(Column.ID)) {
            return "案件ごとに別の番号。半角の英数字、-、_ で80字まで。フォルダーの名前になります。";
        }
        if (column.key().equals(Column.MUNICIPALITY)) {
            return "団体の名前又は id: "
                    + String.join(
                            "、",
                            catalog.municipalities().values().stream()
                                    .map(Municipality::name)
                                    .toList());
        }
        FactType type = column.type();
        if (type == null) {
            return column.heading() + "（" + column.key() + "）";
        }
        String kind = switch (type.kind()) {
            case TEXT -> "文字。";
            case NUMBER -> "数。全角の数字でも構いません。";
            case MONEY -> "円。消費税等を含む額。「38,500,000円」とも書けます。";
            case DATE -> "日付。2026-12-01、2026/12/1、令和8年12月1日のどれでも構いません。";
            case MONTH -> "年月。2024-10、令和6年10月のどちらでも構いません。";
            case FRACTION -> "割合。10/100、10%、100分の10、1割のどれでも構いません。";
            case SHARE -> "割合。60、60%、100分の60、6割のどれでも構いません。";
            case LEVEL -> "段。1から3まで。";
            case FLAG -> "はい又はいいえ。";
            case CHOICE -> "一覧から選びます: " + String.join("、", type.values().values()) + "。";
            case LIST -> "";
        };
        String fallback = type.fallback().isEmpty()
                ? ""
                : "空欄のときは「" + type.values().getOrDefault(type.fallback(), type.fallback()) + "」。";
        String hearing = type.hearing().isEmpty() ? "" : "ヒアリング項目 " + String.join("、", type.hearing()) + "。";
        return kind + fallback + hearing + "（" + type.path() + "）";
    }

    private void comment(XSSFSheet sheet, Cell cell, String help) {
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setRow1(1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow2(6);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(book.getCreationHelper().createRichTextString(help));
        comment.setAuthor("jobun");
        cell.setCellComment(comment);
    }

    private void validate(XSSFSheet sheet, int index, Column column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        FactType type = column.type();
        DataValidationConstraint constraint = null;
        if (column.key().equals(Column.MUNICIPALITY)) {
            constraint = helper.createFormulaListConstraint(words(
                    "団体",
                    catalog.municipalities().values().stream()
                            .map(Municipality::name)
                            .toList()));
        } else if (type != null && type.kind() == FactType.Kind.CHOICE) {
            constraint = helper.createFormulaListConstraint(
                    words(type.label(), List.copyOf(type.values().values())));
        } else if (type != null && type.kind() == FactType.Kind.FLAG) {
            constraint = helper.createExplicitListConstraint(new String[] {"はい", "いいえ"});
        }
        if (constraint == null) {
            return;
        }
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, index, index));
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(column.heading(), "一覧から選んでください。");
        sheet.addValidationData(validation);
    }

    /** A named range of words; a list in the rule itself may have 255 letters at most. */
    private String words(String heading, List<String> values) {
        int column = wordColumns++;
        row(0).createCell(column).setCellValue(heading);
        for (int i = 0; i < values.size(); i++) {
            row(i + 1).createCell(column).setCellValue(values.get(i));
        }
        String letters = CellReference.convertNumToColString(column);
        Name name = book.createName();
        name.setNameName("words_" + (column + 1));
        name.setRefersToFormula("'" + WORDS + "'!$" + letters + "$2:$" + letters + "$" + (values.size() + 1));
        return name.getNameName();
    }

    private Row row(int index) {
        Row row = words.getRow(index);
        return row == null ? words.createRow(index) : row;
    }

    /** A matter that makes papers as it stands. */
    private void example(XSSFSheet sheet, List<Column> columns) {
        Municipality municipality = preset.orElseGet(
                () -> catalog.municipalities().values().iterator().next());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(Column.ID, "rei-1");
        values.put(Column.MUNICIPALITY, municipality.name());
        values.put("contract.name", "（例）窓口システム保守業務");
        values.put("contract.outline", "窓口の事務を支援する情報システムの保守を行う業務");
        values.put("contract.amount", 3_300_000L);
        values.put("contract.place", municipality.name() + "庁舎");
        values.put("contractor.name", "株式会社見本データ");
        values.put("contractor.address", municipality.name() + "中央一丁目1番1号");
        values.put("contractor.representative_title", "代表取締役");
        values.put("contractor.representative_name", "見本　一郎");
        values.put("work.data", "氏名及び住所");
        LocalDate day = LocalDate.of(2026, 12, 1);
        values.put("dates.conclusion", day);
        values.put("dates.start", day);
        values.put("dates.end", LocalDate.of(2027, 3, 31));
        Row row = sheet.createRow(1);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(style(column));
            Object value = values.get(column.key());
            if (value instanceof Long number) {
                cell.setCellValue(number);
            } else if (value instanceof LocalDate local) {
                cell.setCellValue(local);
            } else if (value != null) {
                cell.setCellValue(String.valueOf(value));
            } else if (column.type() != null && column.type().kind() == FactType.Kind.CHOICE) {
                Optional.ofNullable(municipality.facts().get(column.key()))
                        .map(Fact::value)
                        .filter(FactValue.Choice.class::isInstance)
                        .ifPresent(usual -> cell.setCellValue(((FactValue.Choice) usual).label()));
            }
        }
    }

    private void guide(XSSFSheet sheet) {
        List<String> lines = List.of(
                "1　「案件」のシートに、1行に1件を書きます。2行目は例です。消すか、書き替えてください。",
                "2　※の付いた列は、必ず書きます。ほかの空欄は、団体の既定又は「空欄のときは」に書かれた値になり、どちらもない値は書類の中で【…】と示します。",
                "3　水色の列は、一覧から選びます。列見出しに載せると、説明が出ます。",
                "4　構成員、分割した契約、成果物などは、それぞれのシートに、同じ案件番号で1行に1つずつ書きます。",
                "5　数字は全角でも構いません。日付は、2026-12-01、2026/12/1、令和8年12月1日のどれでも構いません。数式は、最後に計算された値を使います。",
                "6　列の順は変えても、使わない列は削除しても構いません。セルの結合と、行や列の非表示はしないでください。",
                "7　保存したら、 jobun batch このブック -o 保存先 で作ります。誤りのある行は作らずに、保存先の result.xlsx に行ごとに示します。直して同じコマンドを実行すると、その行だけを作ります。");
        for (int i = 0; i < lines.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(lines.get(i));
        }
        sheet.setColumnWidth(0, 120 * 256);
    }

    /** The same package with one time in all its entries. */
    private static byte[] withoutClock(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(plain);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
