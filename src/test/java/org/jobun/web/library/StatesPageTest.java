package org.jobun.web.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.CatalogFolder;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The clauses of two days, and of the program and the office, beside each other. */
class StatesPageTest {
    private static final String CLAUSE = "clauses/jurisdiction/court.md";
    private static final String DAYS = "/library/beside?from=2026-12-01&to=2027-02-01";
    private static final String OWN = "/library/beside?before=program&after=office";

    @TempDir
    static Path folder;

    private static WebFixture web;
    private static WebClient officer;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(folder);
        String ours = new String(CatalogFiles.bundled().get(CLAUSE), StandardCharsets.UTF_8);
        byte[] own = ours.replace("に関する訴訟", "から生ずる一切の紛争に関する訴訟").getBytes(StandardCharsets.UTF_8);
        CatalogFolder kept = web.app().store().catalogFolder();
        assertTrue(kept.change(kept.state(), CLAUSE, own, "officer"));
        officer = web.officer();
        officer.get("/bodies/folder");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = officer.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void whatADayOfLawChangesIsBesideWhatItWas() {
        String page = page(DAYS);
        assertTrue(page.contains("違う条項は、2件です"), page);
        assertTrue(page.contains("<del>個人情報保護法第176条（正当な理由なく"), page);
        assertTrue(page.contains("href=\"/library/clauses/penalties.statutory\""), page);
        assertFalse(page.contains("jurisdiction.court"), "the words of the office are on both sides");
        assertTrue(page("/library/beside?from=2026-12-01&to=2026-12-02").contains("条項に違いはありません"));
        assertTrue(page("/library/law?from=2026-12-01&to=2027-02-01").contains(DAYS.replace("&", "&amp;")));
    }

    @Test
    void whatTheOfficeSaysOtherwiseIsBesideWhatTheProgramSays() {
        String page = page(OWN);
        assertTrue(page.contains("違う条項は、1件です"), page);
        assertTrue(page.contains("<ins>から生ずる一切の紛争</ins>"), page);
        String other = page(OWN + "&clause=penalties.statutory&from=2026-12-01&to=2027-02-01");
        assertTrue(other.contains("違う条項は、1件です") && !other.contains("一切の紛争"), other);
        String clause = page("/library/clauses/jurisdiction.court");
        assertTrue(clause.contains("付属の文言と比べる"), clause);
        assertFalse(page("/library/clauses/penalties.statutory").contains("付属の文言と比べる"));
    }

    @Test
    void aDayThatIsNoneIsSaidAtItsField() {
        String page = page("/library/beside?from=x&to=");
        assertTrue(page.contains("日付として読み取れません"), page);
        assertTrue(page.contains("日付を入力してください"), page);
        assertEquals(
                404, officer.get("/library/beside/file?from=x&to=&format=docx").statusCode());
        assertEquals(
                404,
                officer.get(DAYS.replace("beside?", "beside/file?") + "&format=exe")
                        .statusCode());
        String none = "/library/beside/file?from=2026-12-01&to=2026-12-02&format=docx";
        assertEquals(404, officer.get(none).statusCode());
    }

    @Test
    void theTableIsThereForWordAndExcel() throws IOException {
        String file = DAYS.replace("beside?", "beside/file?") + "&format=";
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(officer.bytes(file + "docx").body()))) {
            assertEquals(3, word.getTables().get(0).getNumberOfRows());
            assertEquals(
                    "使っている条項集（令和9年2月1日）",
                    word.getTables().get(0).getRow(0).getCell(1).getText());
        }
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(officer.bytes(file + "xlsx").body()))) {
            assertEquals(1, book.getNumberOfSheets());
        }
        String pdf = new String(officer.bytes(file + "pdf").body(), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"), pdf.substring(0, 8));
    }

    @Test
    void versionsOfAClauseAndTwoBodiesAreTablesToo() {
        String versions = page("/library/clauses/definition.terms/compare");
        assertTrue(versions.contains("/library/clauses/definition.terms/compare/file?before="), versions);
        String table = page("/library/clauses/subcontracting.by-approval/compare/file?format=text"
                + "&before=subcontracting.prohibited%40-&after=subcontracting.by-approval%40-");
        assertTrue(table.contains("再委託の禁止") && table.contains("再委託の制限") && table.contains("変更"), table);
        String bodies = "/library/clauses/subcontracting.by-approval/drafted?one=aobano&two=kirigasawa";
        assertTrue(page(bodies).contains("/drafted/file?one=aobano&amp;two=kirigasawa&amp;format=docx"));
        String both = page(bodies.replace("drafted?", "drafted/file?") + "&format=text");
        assertTrue(both.contains("青葉野市") && both.contains("霧ヶ沢町"), both);
        String refused = bodies.replace("kirigasawa", "shionohama");
        assertTrue(page(refused).contains("汐ノ浜市の文書を作ることができないので"), page(refused));
        assertFalse(page(refused).contains("<del>"), "nothing was taken away");
        assertEquals(
                404,
                officer.get(refused.replace("drafted?", "drafted/file?") + "&format=docx")
                        .statusCode());
        assertEquals(
                404,
                officer.get("/library/clauses/subcontracting.by-approval/drafted/file?one=aobano&format=docx")
                        .statusCode());
    }

    @Test
    void pagesAreForEverybody() {
        try (Browser browser = web.browser()) {
            for (String path :
                    List.of(DAYS, OWN, "/library/beside?from=x&to=", "/library/clauses/jurisdiction.court")) {
                browser.open(path);
                browser.assertForEverybody(path);
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void oneComesToATableByKeysAloneAndWithoutScript() {
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open(DAYS);
            browser.find("#f-from").sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-12-01", Keys.TAB);
            // What a field has is chosen when one comes to it by keys.
            browser.type(Keys.TAB, "令和8年12月2日", Keys.ENTER);
            browser.await("main", "条項に違いはありません");
            browser.find("#f-to").sendKeys(Keys.chord(Keys.CONTROL, "a"), "令和9年2月1日", Keys.TAB);
            browser.type(Keys.ENTER);
            browser.await("main", "違う条項は、2件です");
            browser.find("main button").sendKeys(Keys.TAB);
            assertEquals("Word", browser.focused().getText());
        }
    }
}
