package org.jobun.web.recall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.FolderZip;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** 是正 as a batch: what is to be done is decided for each set, the papers are made in the background, and taken as a ZIP. */
class RecallBatchTest {
    private static final String CLAUSE = "clauses/subcontracting/by-approval.md";
    private static final String DAY = "2027-01-17";

    @TempDir
    Path folder;

    private WebFixture web;

    @BeforeEach
    void start() {
        web = WebFixture.officer(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    /** Freezes the example as another matter of its own. */
    private static void freeze(WebClient officer, String id) throws IOException {
        String text = Files.readString(Path.of("matters/resident-data-migration.yaml"))
                .replace("id: resident-data-migration", "id: " + id)
                .replace("住民情報システムデータ移行業務", "移行業務" + id);
        officer.freezeMatter(officer.beginMatter(id, text));
    }

    private static void wordAnew(WebClient officer) throws IOException {
        String text = Files.readString(Path.of(CLAUSE)).replace("第三者に委託し、又は請け負わせること", "第三者に委託し、若しくは請け負わせること");
        String state =
                officer.get("/bodies/folder").body().replaceFirst("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
        byte[] zip = FolderZip.write(Map.of(CLAUSE, text.getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> taken =
                officer.upload("/bodies/folder", Map.of("state", state), new WebClient.Attached("zip", "own.zip", zip));
        assertEquals(303, taken.statusCode(), taken::body);
    }

    private static String begun(WebClient officer, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of(
                "kind",
                "CLAUSE",
                "what",
                "subcontracting.by-approval",
                "day",
                DAY,
                "date",
                "2027-01-05",
                "reason",
                "誤記の訂正"));
        fields.addAll(List.of(more));
        HttpResponse<String> begun = officer.post("/recall/batches", fields.toArray(String[]::new));
        assertEquals(303, begun.statusCode(), begun::body);
        return begun.headers().firstValue("Location").orElseThrow();
    }

    private static void run(WebClient officer, String address) throws InterruptedException {
        assertEquals(303, officer.post(address + "/run").statusCode());
        for (int i = 0; i < 600 && officer.get(address).body().contains("<iframe"); i++) {
            Thread.sleep(50);
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

    private static String version(WebClient officer, String address) {
        return officer.get(address).body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private static List<String> sets(WebClient officer, String address) {
        return java.util.regex.Pattern.compile("name=\"decision ([^\"]+)\"")
                .matcher(officer.get(address).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void anOfficerDecidesForEachSetAndMakesThePapersByKeysAlone() throws IOException {
        WebClient officer = web.officer();
        freeze(officer, "r8-1");
        freeze(officer, "r8-2");
        freeze(officer, "r8-3");
        wordAnew(officer);
        try (Browser browser = web.browser()) {
            browser.open("/recall?kind=CLAUSE&what=subcontracting.by-approval&day=" + DAY);
            browser.await("#reached", "変更の及ぶ一式");
            browser.find("#f-date").sendKeys("令和9年1月5日");
            browser.find("#f-reason").sendKeys("誤記の訂正", Keys.ENTER);
            browser.await("/recall/batches/");
            String address = browser.path();
            browser.assertForEverybody("recall-batch");
            new Select(browser.find("#d-1")).selectByVisibleText("対応不要");
            browser.find(".bar button").sendKeys(Keys.ENTER);
            browser.await("main", "対応不要とする理由を入力してください");
            browser.assertForEverybody("recall-batch-wrong");
            browser.find("#r-1").sendKeys("業務が終わっているため");
            WebElement before = browser.find("main h1");
            browser.find(".bar button").sendKeys(Keys.ENTER);
            browser.awaitGone(before);
            new Select(browser.find("#d-2")).selectByVisibleText("通知");
            before = browser.find("main h1");
            browser.find(".bar button").sendKeys(Keys.ENTER);
            browser.awaitGone(before);
            browser.await("main", "書類を作るもの2件");
            browser.find("form[action$='/run'] button").sendKeys(Keys.ENTER);
            browser.find("a[href$='/zip']");
            browser.assertForEverybody("recall-batch-done");
            assertTrue(browser.text().contains("作成済み2件"), browser::text);
            assertEquals(
                    1,
                    browser.all("a[href^='" + address.replaceFirst("\\?.*", "") + "/files/']").stream()
                            .filter(link -> link.getDomProperty("textContent").contains("変更契約書"))
                            .count());
            browser.find("a[href$='/zip']").sendKeys(Keys.ENTER);
            assertTrue(Files.size(browser.downloaded("是正 条項（版） subcontracting.by-approval 2027-01-17.zip")) > 10_000);
            browser.open("/recall");
            browser.assertForEverybody("recall-batches");
            assertEquals(
                    1,
                    browser.driver()
                            .findElements(By.cssSelector("a[href^='/recall/batches/']"))
                            .size());
            // The page that refuses a decision says so with its status too.
            assertTrue(
                    browser.complaints().stream().allMatch(one -> one.contains("422")), browser.complaints()::toString);
        }
    }

    /** Each agreement is proved, the list says how far each is, and the same batch gives the same bytes once more. */
    @Test
    void thePapersAreThoseOfTheCommandAndStayTheSame() throws Exception {
        WebClient officer = web.officer();
        freeze(officer, "r8-1");
        freeze(officer, "r8-2");
        wordAnew(officer);
        String address = begun(officer);
        run(officer, address);
        Map<String, byte[]> files = zip(officer, address);
        String agreement = files.keySet().stream()
                .filter(name -> name.contains("r8-1") && name.contains("変更契約書"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(files.keySet()));
        assertTrue(agreement.startsWith("aobano/r8-1-"), agreement);
        String all = "";
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all += file.getKey().contains("r8-1") ? words(file.getValue()) : "";
        }
        assertTrue(all.contains("「又は」を「若しくは」に") || all.contains("若しくは請け負わせること"), all);
        try (XSSFWorkbook list = new XSSFWorkbook(new ByteArrayInputStream(files.get("是正一覧.xlsx")))) {
            assertEquals(2, list.getSheetAt(0).getLastRowNum());
            assertEquals("作成済み", list.getSheetAt(0).getRow(1).getCell(16).getStringCellValue());
        }
        run(officer, address);
        Map<String, byte[]> again = zip(officer, address);
        assertEquals(files.keySet(), again.keySet());
        files.forEach(
                (name, bytes) -> org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, again.get(name), name));
    }

    /** What was decided after the papers were made is what counts. */
    @Test
    void anotherDecisionMakesOtherPapers() throws Exception {
        WebClient officer = web.officer();
        freeze(officer, "r8-1");
        freeze(officer, "r8-2");
        wordAnew(officer);
        String address = begun(officer);
        run(officer, address);
        String set = sets(officer, address).get(0);
        HttpResponse<String> saved = officer.post(
                address + "/decisions",
                "version",
                version(officer, address),
                "decision " + set,
                "通知",
                "reason " + set,
                "軽微なため");
        assertEquals(303, saved.statusCode(), saved::body);
        run(officer, address);
        List<String> names = List.copyOf(zip(officer, address).keySet());
        assertEquals(1, names.stream().filter(name -> name.contains("変更契約書")).count(), names::toString);
        assertEquals(1, names.stream().filter(name -> name.contains("契約に関する通知")).count(), names::toString);
        HttpResponse<String> all = officer.post(
                address + "/decisions", "version", version(officer, address), "every", "対応不要", "reason", "全て終わったため");
        assertEquals(303, all.statusCode(), all::body);
        run(officer, address);
        assertEquals(List.of("是正一覧.xlsx"), List.copyOf(zip(officer, address).keySet()));
        HttpResponse<String> late =
                officer.post(address + "/decisions", "version", "1", "decision " + set, "通知", "reason " + set, "");
        assertEquals(409, late.statusCode());
    }

    @Test
    void whatCannotBeReadBeginsNothing() throws IOException {
        WebClient officer = web.officer();
        freeze(officer, "r8-1");
        assertEquals(422, officer.post("/recall/batches", "kind", "CLAUSE").statusCode());
        assertEquals(
                422,
                officer.post("/recall/batches", "kind", "FIRM", "what", "浜", "day", DAY, "date", "いつか")
                        .statusCode());
        HttpResponse<String> value = officer.post(
                "/recall/batches",
                "kind",
                "FIRM",
                "what",
                "浜",
                "day",
                DAY,
                "date",
                DAY,
                "values",
                "yes",
                "set",
                "no.such=1");
        assertEquals(422, value.statusCode());
        assertTrue(value.body().contains("no.such=1"), value::body);
        assertFalse(officer.get("/recall").body().contains("これまでの是正"));
    }

    @Test
    void anotherDivisionHasNoneOfIt() throws Exception {
        try (WebFixture office = WebFixture.office(folder.resolve("office"))) {
            WebClient own = office.person("own", "契約課", Role.OFFICER);
            WebClient other = office.person("other", "福祉課", Role.OFFICER);
            freeze(own, "r8-1");
            String address = begun(own);
            assertEquals(404, other.get(address).statusCode());
            assertEquals(404, other.get(address + "/zip").statusCode());
            assertEquals(404, other.post(address + "/run").statusCode());
            assertEquals(404, own.get(address.replace("/recall", "")).statusCode(), "it is no batch of a workbook");
        }
    }
}
