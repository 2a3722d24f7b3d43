package org.jobun.web.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the library as people meet them. */
class LibraryPagesTest {
    private static final List<String> PAGES = List.of(
            "/library",
            "/library?q=" + word("再委託"),
            "/library?q=" + word("どこにもない語"),
            "/library?day=" + word("令和8年13月1日"),
            "/library/papers/contract",
            "/library/papers/special-provisions",
            "/library/papers/form-pledge",
            "/library/clauses/subcontracting.by-approval",
            "/library/clauses/definition.terms?version=2023-04-01",
            "/library/clauses/definition.terms/compare",
            "/library/clauses/subcontracting.by-approval/drafted?one=aobano",
            "/library/clauses/subcontracting.by-approval/drafted?one=aobano&two=shionohama",
            "/library/law",
            "/library/law?from=x&to=");

    @TempDir
    static Path folder;

    private static WebFixture web;
    private static WebClient officer;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(folder);
        officer = web.officer();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String page(String path) {
        HttpResponse<String> answer = officer.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    @Test
    void everyPageIsAccessibleAndFitsASmallScreen() {
        try (Browser browser = web.browser()) {
            assertFits(PAGES, browser);
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void assertFits(List<String> pages, Browser browser) {
        for (String path : pages) {
            browser.open(path);
            browser.assertForEverybody(path);
        }
    }

    @Test
    void aSearchCanBeSentAndItsAddressShared() {
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open("/library");
            browser.find("#f-q").sendKeys("民法562");
            browser.click("探す");
            browser.await("/library?q=");
            assertTrue(browser.path().contains(word("民法562")), browser.path());
            assertTrue(browser.all("mark").size() > 0);
            browser.find(".results a").click();
            browser.await("/library/clauses/");
            assertTrue(browser.text().contains("使われる所"));
        }
    }

    @Test
    void aDayThatIsNoneIsSaidAtItsFieldAndTheRestIsKept() {
        String page = page("/library?q=" + word("再委託") + "&day=" + word("令和8年13月1日"));
        assertTrue(page.contains("日付として読み取れません"), page);
        assertTrue(page.contains("value=\"再委託\""), page);
        assertTrue(page.contains("value=\"令和8年13月1日\""), page);
    }

    @Test
    void twoBodiesAreBesideEachOtherAsTheirPapersAre() {
        String page = page("/library/clauses/subcontracting.by-approval/drafted?one=aobano&two=kirigasawa");
        assertTrue(page.matches("(?s).*<ins>[^<]*託者[^<]*</ins>.*"), page);
        assertTrue(page.contains("霧ヶ沢町"), page);
        assertTrue(page.contains("再委託が「事前承認」のときに使います"), page);
        String forced = page("/library/clauses/subcontracting.by-approval/drafted?one=shionohama&answers=example");
        assertTrue(forced.contains("乙</span>は，本業務の全部又は一部を"), forced);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/library/papers/nothing",
                "/library/papers/member-list/word",
                "/library/clauses/nothing",
                "/library/clauses/definition.terms?version=1999-01-01",
                "/library/clauses/nothing/compare",
                "/library/check/faults/0",
                "/library/check/faults/x")) {
            assertEquals(404, officer.get(path).statusCode(), path);
        }
        assertEquals(303, web.stranger().get("/library").statusCode());
    }

    @Test
    void filesOpenAndHaveJapaneseNames() throws IOException {
        HttpResponse<byte[]> word = officer.bytes("/library/papers/contract/word");
        assertEquals(
                "attachment; filename*=UTF-8''" + word("条項集　業務委託契約書").replace("+", "%20") + ".docx",
                word.headers().firstValue("Content-Disposition").orElseThrow());
        new XWPFDocument(new ByteArrayInputStream(word.body())).close();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(officer.bytes("/library/papers.zip").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertTrue(names.size() > 10, names::toString);
        assertTrue(names.stream().anyMatch(name -> name.endsWith(" 条項集　業務委託契約書.docx")), names::toString);
    }

    /** Hearing items are looked for in the background; the proof too. */
    @Test
    void whatTakesLongRunsInTheBackground() throws Exception {
        assertTrue(page("/library/check").contains("証明を始める"));
        assertEquals(303, officer.post("/library/prove").statusCode());
        String running = page("/library/check");
        assertTrue(running.contains("証明しています") || running.contains("証明できました"), running);
        String proved = wait("/library/check", "証明できました");
        assertTrue(proved.contains("誤りは一つもありませんでした"), proved);
        String items = wait("/library/hearing", "30件のうち30件に対応しています");
        assertTrue(items.contains("個人情報取扱特記事項"), items);
        wait("/library/topics", "に対応しています");
        try (Browser browser = web.browser()) {
            assertFits(List.of("/library/hearing", "/library/topics", "/library/check"), browser);
        }
        byte[] book = officer.bytes("/library/workbook").body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(31, workbook.getSheet("ヒアリング項目").getPhysicalNumberOfRows());
        }
    }

    private static String wait(String path, String words) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        String page = page(path);
        while (!page.contains(words) && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            page = page(path);
        }
        assertTrue(page.contains(words), page);
        return page;
    }
}
