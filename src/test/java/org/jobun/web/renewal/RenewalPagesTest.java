package org.jobun.web.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.app.WebSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** 年度更新: last year's matters in one table, mended here or in Excel, and the sets of the new year made of it. */
class RenewalPagesTest {
    private static final Clock DECEMBER = Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Path LAST = Path.of("src/test/renewal/next-year/last/r8-hoshu.yaml");

    @TempDir
    Path folder;

    private WebFixture web;

    @BeforeEach
    void start() {
        web = WebFixture.start(WebSettings.officer(folder.resolve("data")).on(0), WebFixture.program(), DECEMBER);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static String begin(WebClient officer, String id) throws IOException {
        String text = Files.readString(LAST).replace("r8-hoshu", id).replace("総合行政システム", "総合行政システム" + id);
        return officer.beginMatter(id, text);
    }

    private static void freeze(WebClient officer, String id) throws IOException {
        officer.freezeMatter(begin(officer, id));
    }

    /** Makes the table of a body; the address of its rows. */
    private static String opened(WebClient officer) {
        HttpResponse<String> table = officer.post("/renewal/table", "body", "kirigasawa", "year", "2027", "to", "page");
        assertEquals(303, table.statusCode(), table::body);
        return table.headers().firstValue("Location").orElseThrow();
    }

    private static void run(WebClient officer, String address) throws InterruptedException {
        assertEquals(303, officer.post(address + "/run", "formats", "docx").statusCode());
        for (int i = 0; i < 600 && !officer.get(address).body().contains("受け取る"); i++) {
            Thread.sleep(100);
        }
    }

    private static Map<String, byte[]> zip(WebClient officer, String address) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = officer.bytes(address + "/zip").body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String words(byte[] file) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return words.getText();
        }
    }

    @Test
    void anOfficerMendsATableAndMakesTheNewYearByKeysAlone() throws IOException {
        WebClient officer = web.officer();
        freeze(officer, "r8-hoshu");
        begin(officer, "r8-unyo");
        try (Browser browser = web.browser()) {
            browser.open("/matters");
            browser.find("header a[href='/renewal']").sendKeys(Keys.ENTER);
            browser.await("main h1", "年度更新");
            browser.assertForEverybody("renewal-empty");
            new Select(browser.find("#f-body")).selectByVisibleText("霧ヶ沢町");
            browser.find("button[value=page]").sendKeys(Keys.ENTER);
            browser.await("main h1", "年度更新 令和9年度 霧ヶ沢町");
            String address = browser.path();
            browser.assertForEverybody("renewal-rows");
            assertEquals(2, browser.all("#rows ~ table tbody tr").size(), browser::text);
            browser.find("tbody th a").sendKeys(Keys.ENTER);
            browser.await(address + "/rows/");
            assertTrue(browser.text().contains("前年度　7920000"), browser::text);
            assertTrue(browser.text().contains("変わる法令"), browser::text);
            browser.assertForEverybody("renewal-row");
            fill(browser, "契約金額", "8,030,000");
            browser.find(".bar button").sendKeys(Keys.ENTER);
            browser.await(address + "/rows/");
            browser.open(address);
            browser.find("form[action$='/run'] button").sendKeys(Keys.ENTER);
            browser.find("a[href$='/zip']");
            browser.assertForEverybody("renewal-done");
            browser.find("form[action$='/matters'] button").sendKeys(Keys.ENTER);
            browser.await("main", "2件を「案件」に加えました");
            browser.open("/matters");
            browser.await("main", "令和9年度総合行政システムr8-hoshu保守業務");
            browser.open("/renewal");
            browser.assertForEverybody("renewal");
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void fill(Browser browser, String label, String text) {
        for (var field : browser.all("main .field")) {
            if (field.findElement(org.openqa.selenium.By.tagName("label"))
                    .getText()
                    .startsWith(label)) {
                var input = field.findElement(org.openqa.selenium.By.tagName("input"));
                input.clear();
                input.sendKeys(text);
                return;
            }
        }
        throw new AssertionError(label);
    }

    /** What was issued is what the new papers are set beside, whatever the matter says since. */
    @Test
    void eachSetIsSetBesideWhatWasIssuedAndTheMattersAreKeptOnce() throws Exception {
        WebClient officer = web.officer();
        String key = begin(officer, "r8-hoshu");
        assertEquals(303, officer.post("/matters/" + key + "/freeze").statusCode());
        String address = opened(officer);
        run(officer, address);
        Map<String, byte[]> files = zip(officer, address);
        String table = files.keySet().stream()
                .filter(name -> name.endsWith("前年度との新旧対照表.docx"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(files.keySet()));
        String beside = words(files.get(table));
        assertTrue(beside.contains("令和8年度") && beside.contains("令和9年度"), beside);
        assertTrue(officer.post(address.replace("/batches", "/renewal") + "/matters")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith("?added=1"));
        assertTrue(officer.post(address.replace("/batches", "/renewal") + "/matters")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .endsWith("?added=0"));
    }

    /** The table goes through Excel and back; what is wrong is said of its cell, and the others can be made. */
    @Test
    void aTableComesBackFromExcelWithItsProblemsByCell() throws IOException {
        WebClient officer = web.officer();
        freeze(officer, "r8-hoshu");
        begin(officer, "r8-unyo");
        begin(officer, "r8-owari");
        HttpResponse<String> one = officer.post("/renewal/table", "body", "kirigasawa", "year", "2027", "to", "file");
        assertEquals(200, one.statusCode(), one::body);
        byte[] table = tableOf(officer);
        byte[] edited = edited(table);
        HttpResponse<String> sent =
                officer.upload("/renewal", Map.of(), new WebClient.Attached("file", "書き込んだ表.xlsx", edited));
        assertEquals(303, sent.statusCode(), sent::body);
        String address = sent.headers().firstValue("Location").orElseThrow();
        String page = officer.get(address).body();
        assertTrue(page.contains("2件のうち、1件に直すところがあります"), page);
        assertTrue(officer.get(address + "?only=left").body().contains("r9-unyo"), page);
        assertTrue(officer.get(address + "/rows/4").body().contains("<option selected>しない</option>"), page);
        String mend = officer.get(address + "/mend").body();
        assertTrue(mend.contains("令和九年どこか」は、日付として読めません"), mend);
        HttpResponse<String> other =
                officer.upload("/renewal", Map.of(), new WebClient.Attached("file", "別の表.xlsx", otherBook()));
        assertEquals(422, other.statusCode());
        assertTrue(other.body().contains("RNW-07"), other::body);
    }

    private static byte[] tableOf(WebClient officer) {
        String address = opened(officer);
        byte[] result = officer.bytes(address + "/result.xlsx").body();
        assertTrue(result.length > 1000);
        return result;
    }

    private static byte[] otherBook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("案件").createRow(0).createCell(0).setCellValue("案件番号");
            book.write(out);
            return out.toByteArray();
        }
    }

    /** One row is not to be renewed, one has a day that is none. */
    private static byte[] edited(byte[] table) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(table));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheet("年度更新");
            Row head = sheet.getRow(0);
            for (int i = 0; i < head.getLastCellNum(); i++) {
                String heading = head.getCell(i).getStringCellValue();
                if (heading.equals("更新")) {
                    sheet.getRow(3).createCell(i).setCellValue("しない");
                } else if (heading.equals("契約締結日")) {
                    sheet.getRow(1).createCell(i).setCellValue("令和九年どこか");
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void anotherDivisionHasNoneOfIt() throws IOException {
        try (WebFixture office = WebFixture.start(
                WebSettings.office(
                        folder.resolve("office"), org.jobun.web.http.Listening.plain("127.0.0.1", List.of(0))),
                WebFixture.program(),
                DECEMBER)) {
            WebClient own = office.person("own", "契約課", Role.OFFICER);
            WebClient other = office.person("other", "福祉課", Role.OFFICER);
            freeze(own, "r8-hoshu");
            HttpResponse<String> none =
                    other.post("/renewal/table", "body", "kirigasawa", "year", "2027", "to", "page");
            assertEquals(422, none.statusCode());
            assertTrue(none.body().contains("RNW-01"), none::body);
            String address = opened(own);
            assertEquals(404, other.get(address).statusCode());
            assertFalse(other.get("/renewal").body().contains(address));
        }
    }
}
