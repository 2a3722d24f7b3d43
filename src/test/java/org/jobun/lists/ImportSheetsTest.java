package org.jobun.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.FactType;
import org.jobun.matter.Vocabulary;
import org.jobun.samples.Catalogs;
import org.jobun.samples.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists out of workbooks as offices keep them. */
class ImportSheetsTest {
    private static final Vocabulary VOCABULARY = Catalogs.shipped().vocabulary();
    private static final ImportLists LISTS = new ImportLists(VOCABULARY);

    private static Outcome<ImportedLists> taken(byte[] bytes, String name) {
        return LISTS.of(bytes, name, Optional.empty());
    }

    private static String said(Outcome<ImportedLists> outcome) {
        DiagnosticText text = new DiagnosticText(Language.JA);
        return outcome.diagnostics().sorted().stream()
                .flatMap(one -> text.lines(one).stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, String>> rows(Outcome<ImportedLists> outcome, String path) {
        return outcome.value().orElseThrow().rows().getOrDefault(path, List.of());
    }

    private static void row(XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number - 1);
        for (int at = 0; at < values.length; at++) {
            Cell cell = row.createCell(at);
            if (values[at] instanceof Number count) {
                cell.setCellValue(count.doubleValue());
            } else if (values[at] instanceof LocalDate day) {
                CellStyle style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\""));
                cell.setCellValue(day);
                cell.setCellStyle(style);
            } else if (!"".equals(values[at])) {
                cell.setCellValue(String.valueOf(values[at]));
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook book) {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Titles, headings in two lines, merged cells, empty rows, totals, days of Excel: as people keep it. */
    private static byte[] book() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet tasks = book.createSheet("業務内容");
        row(tasks, 1, "業務内容");
        row(tasks, 3, "1", "受付");
        row(tasks, 4, "", "(1)", "本人の確認");
        row(tasks, 5, "", "(2)", "書類の交付");
        row(tasks, 6, "2", "集計");
        XSSFSheet sheet = book.createSheet("成果物一覧");
        row(sheet, 1, "別紙2　成果物一覧表");
        row(sheet, 3, "No.", "工程", "成果物名", "納品", "");
        row(sheet, 4, "", "", "", "部数", "納期");
        for (String range : List.of("A3:A4", "B3:B4", "C3:C4", "D3:E3", "B5:B6")) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
        row(sheet, 5, 1, "設計", "基本設計書", "２部", LocalDate.of(2026, 10, 30));
        row(sheet, 6, 2, "", "詳細設計書", "２部", "令和８年１１月３０日");
        row(sheet, 8, 3, "試験", "試験結果報告書", "1部", "未定");
        row(sheet, 9, "", "", "合計", "5部", "");
        XSSFSheet hidden = book.createSheet("作業用");
        row(hidden, 1, "メモ");
        book.setSheetHidden(2, true);
        return bytes(book);
    }

    @Test
    void aWorkbookAsPeopleKeepItGivesItsLists() {
        Outcome<ImportedLists> outcome = taken(book(), "別紙.xlsx");
        assertEquals(
                "1 受付\n2 本人の確認\n2 書類の交付\n1 集計",
                rows(outcome, "work.items").stream()
                        .map(row -> row.get("level") + " " + row.get("text"))
                        .collect(Collectors.joining("\n")),
                said(outcome));
        assertEquals(
                List.of(
                        Map.of("phase", "設計", "name", "基本設計書", "quantity", "２部", "due", "2026-10-30"),
                        Map.of("phase", "設計", "name", "詳細設計書", "quantity", "２部", "due", "2026-11-30"),
                        Map.of("phase", "試験", "name", "試験結果報告書", "quantity", "1部", "due", "未定")),
                rows(outcome, "contract.deliverables"),
                said(outcome));
        String said = said(outcome);
        assertTrue(said.contains("別紙.xlsx 成果物一覧!E8"), said);
        assertTrue(outcome.diagnostics().sorted().stream().anyMatch(one -> one.code() == Code.IMP_08), said);
        assertTrue(said.contains("シート「作業用」"), said);
        assertTrue(said.contains("合計の行は、取り込みませんでした"), said);
    }

    @Test
    void theSameBookSavedByLibreOfficeGivesTheSame(@TempDir Path folder) throws Exception {
        assumeTrue(System.getenv("CI") != null || LibreOffice.isInstalled());
        Path file = Files.write(folder.resolve("book.xlsx"), book());
        Path out = Files.createDirectory(folder.resolve("out"));
        LibreOffice.convert("ods", out, folder.resolve("profile"), List.of(file));
        LibreOffice.convert("xlsx", out, folder.resolve("profile"), List.of(out.resolve("book.ods")));
        Outcome<ImportedLists> saved = taken(Files.readAllBytes(out.resolve("book.xlsx")), "book.xlsx");
        assertEquals(
                taken(book(), "book.xlsx").value().orElseThrow().yaml(VOCABULARY),
                saved.value().orElseThrow().yaml(VOCABULARY),
                said(saved));
    }

    @Test
    void aCsvFileOfWindowsIsRead() {
        byte[] csv = "項目,測定方法,目標値\r\n応答率,受電数に対する応答数,90%以上\r\n".getBytes(Charset.forName("windows-31j"));
        Outcome<ImportedLists> outcome = taken(csv, "SLA.csv");
        assertEquals(
                List.of(Map.of("item", "応答率", "measure", "受電数に対する応答数", "target", "90%以上")),
                rows(outcome, "spec.sla"),
                said(outcome));
    }

    @Test
    void aFormulaWithoutAValueIsSaid() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet("貸与品");
        row(sheet, 1, "品名", "数量", "単位");
        row(sheet, 2, "端末", "", "台");
        sheet.getRow(1).createCell(1).setCellFormula("1/0");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Outcome<ImportedLists> outcome = taken(bytes(book), "a.xlsx");
        assertEquals(Code.IMP_07, outcome.diagnostics().sorted().get(0).code(), said(outcome));
        assertEquals(List.of(Map.of("name", "端末", "unit", "台")), rows(outcome, "spec.loaned"));
    }

    /** Lists whose labels an export uses as headings, with values that their columns can hold. */
    @Provide
    Arbitrary<List<Map<String, String>>> deliverables() {
        return rowsOf("contract.deliverables");
    }

    @Provide
    Arbitrary<List<Map<String, String>>> loaned() {
        return rowsOf("spec.loaned");
    }

    @Provide
    Arbitrary<List<Map<String, String>>> sla() {
        return rowsOf("spec.sla");
    }

    private static Arbitrary<List<Map<String, String>>> rowsOf(String path) {
        FactType list = VOCABULARY.find(path).orElseThrow();
        Arbitrary<Map<String, String>> row = Arbitraries.just(new LinkedHashMap<>());
        for (String column : list.values().keySet()) {
            Arbitrary<String> text = text(list.columnKind(column));
            boolean key = column.equals(TableMatch.keyColumn(list));
            if (!list.columnCheck(column).isEmpty()) {
                continue;
            }
            row = row.flatMap(cells -> (key ? text : text.injectNull(0.3)).map(value -> {
                Map<String, String> more = new LinkedHashMap<>(cells);
                if (value != null) {
                    more.put(column, value);
                }
                return more;
            }));
        }
        return row.list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<String> text(FactType.Kind kind) {
        return switch (kind) {
            case LEVEL -> Arbitraries.just("1");
            case SHARE, FRACTION -> Arbitraries.of("20/100", "1/3");
            case MONEY -> Arbitraries.integers().between(0, 9_999_999).map(String::valueOf);
            case NUMBER -> Arbitraries.integers().between(0, 99_999).map(String::valueOf);
            case DATE ->
                Arbitraries.integers()
                        .between(0, 3000)
                        .map(days -> LocalDate.of(2025, 4, 1).plusDays(days).toString());
            default ->
                Arbitraries.of(
                        "移行計画書",
                        "１部",
                        "甲及び乙",
                        "電磁的記録（PDF）",
                        "a b",
                        "第1回",
                        "端末",
                        "90%以上",
                        "3. 概要",
                        "いわゆる\"仮\"",
                        "二行\n目");
        };
    }

    @Property(tries = 15)
    void aListThatIsExportedIsImportedAsItWas(@ForAll("deliverables") List<Map<String, String>> rows) {
        returns("contract.deliverables", rows);
    }

    @Property(tries = 15)
    void lentItemsReturn(@ForAll("loaned") List<Map<String, String>> rows) {
        returns("spec.loaned", rows);
    }

    @Property(tries = 15)
    void serviceLevelsReturn(@ForAll("sla") List<Map<String, String>> rows) {
        returns("spec.sla", rows);
    }

    @Property(tries = 100)
    void aListThatIsEditedAsATextIsReadAsItWas(@ForAll("any") Map.Entry<FactType, List<Map<String, String>>> list) {
        String text = ListText.of(list.getKey(), list.getValue());
        Outcome<ImportedLists> outcome = LISTS.ofText(text, list.getKey());
        assertEquals(list.getValue(), rows(outcome, list.getKey().path()), text + said(outcome));
    }

    /** Rows of any list of the vocabulary. */
    @Provide
    Arbitrary<Map.Entry<FactType, List<Map<String, String>>>> any() {
        return Arbitraries.of(LISTS.lists())
                .flatMap(list -> list.levelColumn().isPresent()
                        ? tree(list).map(rows -> Map.entry(list, rows))
                        : rowsOf(list.path()).map(rows -> Map.entry(list, rows)));
    }

    /** Each row at most one level below the one before. */
    private static Arbitrary<List<Map<String, String>>> tree(FactType list) {
        return rowsOf(list.path())
                .flatMap(rows -> Arbitraries.integers()
                        .between(1, 3)
                        .list()
                        .ofSize(rows.size())
                        .map(levels -> {
                            List<Map<String, String>> placed = new ArrayList<>();
                            int before = 0;
                            for (int i = 0; i < rows.size(); i++) {
                                before = Math.min(levels.get(i), before + 1);
                                Map<String, String> row = new LinkedHashMap<>(rows.get(i));
                                row.put(list.levelColumn().orElseThrow(), String.valueOf(before));
                                placed.add(row);
                            }
                            return placed;
                        }));
    }

    private static void returns(String path, List<Map<String, String>> rows) {
        FactType list = VOCABULARY.find(path).orElseThrow();
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = book.createSheet(list.label());
        List<String> columns = new ArrayList<>(list.values().keySet());
        row(sheet, 1, columns.stream().map(list::columnLabel).toArray());
        for (int number = 0; number < rows.size(); number++) {
            Map<String, String> row = rows.get(number);
            row(
                    sheet,
                    number + 2,
                    columns.stream().map(column -> row.getOrDefault(column, "")).toArray());
        }
        Outcome<ImportedLists> outcome = taken(bytes(book), "list.xlsx");
        assertEquals(rows, rows(outcome, path), said(outcome));
        assertTrue(outcome.diagnostics().isEmpty(), said(outcome));
    }
}
