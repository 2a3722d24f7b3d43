package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a cell, in the words of whoever fills in the workbook: columns and drop-down words, no ids. */
class SheetMessagesTest {
    private static final List<Object> HEADINGS =
            List.of("案件番号", "団体", "業務の名称", "契約締結日", "履行終了日", "契約金額", "再委託", "特定個人情報の取扱い", "操作の記録の保存年数");

    @TempDir
    Path folder;

    private record Told(String code, String place, String text) {}

    private List<Told> told(RawBook book) throws IOException {
        Path input = book.write(folder.resolve("matters.xlsx"));
        Run run = Run.of("batch", input, "-o", folder.resolve("out"), "--format", "text");
        assertTrue(Files.exists(folder.resolve("out/manifest.json")), run.all());
        List<Told> told = new ArrayList<>();
        JsonNode matters = JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve("out/manifest.json")))
                .path("matters");
        for (JsonNode matter : matters) {
            for (JsonNode message : matter.path("messages")) {
                told.add(new Told(
                        message.path("code").asString(),
                        message.path("place").asString(),
                        message.path("text").asString()));
            }
        }
        return told;
    }

    /** What stands beside the rows in the workbook that is handed back. */
    private String messages() throws IOException {
        StringBuilder all = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out/result.xlsx")))) {
            for (Row row : book.getSheet("案件")) {
                if (row.getRowNum() > 0 && row.getCell(1) != null) {
                    all.append(row.getCell(1).getStringCellValue()).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    @Test
    void theWaysOutAreThoseOfTheWorkbook() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案件",
                List.of(
                        HEADINGS,
                        row("a-1", "青葉野市", "業務", "2027-02-29", "2027-03-31", "330万円", "なし", "はい", "2.5"),
                        row("a-2", "青葉野", "業務", "令和8年12月1日", "2027-03-31", "330万円", "禁止", "取り扱わない", "3年")));
        List<Told> told = told(book);
        assertEquals(
                List.of(
                        "FCT-02 matters.xlsx 案件!D2",
                        "FCT-02 matters.xlsx 案件!I2",
                        "FCT-03 matters.xlsx 案件!G2",
                        "FCT-08 matters.xlsx 案件!B3"),
                told.stream()
                        .map(one -> one.code() + " " + one.place())
                        .sorted()
                        .toList());
        String messages = messages();
        assertFalse(messages.replaceAll("[A-Z]{3}-[0-9]{2}", "").matches("(?s).*[a-z]{4,}.*"), "an id: " + messages);
        assertTrue(messages.contains("次のうちから選んでください: 禁止、事前承認、前提とする"), messages);
        assertTrue(messages.contains("登録のある団体: 青葉野市"), messages);
        assertTrue(told.stream().anyMatch(one -> one.text().contains("その日は暦にありません")), told::toString);
        assertTrue(told.stream().anyMatch(one -> one.text().contains("整数だけ")), told::toString);
    }

    /** Notes on the law hide what is to be mended; they come with the set. */
    @Test
    void aRowWithAnErrorIsToldNoNotes() throws IOException {
        RawBook book = new RawBook();
        book.sheet(
                "案件",
                List.of(
                        HEADINGS,
                        row("b-1", "青葉野市", "業務", "2026-12-01", "2028-03-31", "3300000", "前提とする", "取り扱う", "3"),
                        row("b-2", "青葉野市", "業務", "2026-12-01", "2028-03-31", "3300000", "事前承認", "取り扱う", "3")));
        List<Told> told = told(book);
        assertTrue(
                told.stream()
                        .anyMatch(one ->
                                one.code().equals("LAW-05") && one.place().contains("3")),
                told::toString);
        assertEquals(
                List.of(),
                told.stream()
                        .filter(one ->
                                one.place().matches(".*![A-Z]*2") && one.code().equals("LAW-05"))
                        .toList());
        assertTrue(
                told.stream().anyMatch(one -> one.text().contains("あらかじめ定める再委託先（subcontractors）がありません")),
                told::toString);
    }
}
