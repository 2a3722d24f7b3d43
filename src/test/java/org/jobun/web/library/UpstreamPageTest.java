package org.jobun.web.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.CatalogFolder;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.FolderZip;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** 付属の更新 in a browser: the release before is sent, and what has to be looked at is shown. */
class UpstreamPageTest {
    private static final String COURT = "clauses/jurisdiction/court.md";
    private static final String PAGE = "/library/upstream";

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

    private static String ours() {
        return new String(CatalogFiles.bundled().get(COURT), StandardCharsets.UTF_8);
    }

    private static void wordAnew(WebFixture web) {
        CatalogFolder kept = web.app().store().catalogFolder();
        byte[] own = ours().replace("に関する訴訟", "から生ずる訴訟").getBytes(StandardCharsets.UTF_8);
        assertTrue(kept.change(kept.state(), COURT, own, "officer"));
    }

    /** Ours with another court, as a release before might have had it. */
    private static byte[] release() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(CatalogFiles.bundled());
        files.put(COURT, ours().replace("第一審の専属的合意管轄裁判所", "第一審の管轄裁判所").getBytes(StandardCharsets.UTF_8));
        return FolderZip.write(files);
    }

    @Test
    void whatHasToBeLookedAtIsShownByKeysAloneAndWithoutScript() throws IOException {
        wordAnew(web);
        Path zip = Files.write(folder.resolve("before.zip"), release());
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open(PAGE);
            browser.find("#f-zip").sendKeys(zip.toString());
            browser.find("main form button").sendKeys(Keys.ENTER);
            browser.await("#list", "作業一覧");
            assertTrue(browser.text().contains("見るものは1件です"), browser.text());
            assertTrue(browser.text().contains("条項「合意管轄裁判所」"), browser.text());
            assertEquals("管轄裁判所", browser.find("main del").getText());
            new Select(browser.find("#d-1")).selectByVisibleText("独自のまま");
            browser.find("#r-1").sendKeys("議会の議決による。", Keys.ENTER);
            browser.await("main", "判断していないもの0件");
            assertEquals("独自のまま", browser.find("main h3 .state").getText());
            assertEquals(
                    "議会の議決による。",
                    web.app()
                            .store()
                            .upstreamDecisions()
                            .standing()
                            .values()
                            .iterator()
                            .next()
                            .reason());
            browser.click("独自の文言を開く");
            browser.await("main h1", "文言の書換え");
        }
    }

    /** The office need not have kept the files of the release before: it adopted them. */
    @Test
    void theReleaseThatWasAdoptedBeforeIsCompared() {
        wordAnew(web);
        WebClient officer = web.officer();
        assertEquals(404, officer.post("/library/upstream/adopted").statusCode());
        Map<String, byte[]> files = new TreeMap<>(CatalogFiles.bundled());
        files.put(COURT, ours().replace("第一審の専属的合意管轄裁判所", "第一審の管轄裁判所").getBytes(StandardCharsets.UTF_8));
        web.app().store().releases().keep("0.0.9", files);
        assertEquals(303, officer.post("/approval/adopt", "body", "").statusCode());
        assertEquals(2, web.app().store().releases().all().size(), "adopting keeps the release of now");
        assertTrue(web.app()
                .store()
                .approvals()
                .lines()
                .get(0)
                .entry()
                .says()
                .contains("\"release\":\""
                        + web.app().store().releases().all().get(0).digest()));
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open(PAGE);
            browser.find("form[action$='/adopted'] button").sendKeys(Keys.ENTER);
            browser.await("#list", "作業一覧");
            assertTrue(browser.text().contains("見るものは1件です"), browser.text());
            assertEquals("管轄裁判所", browser.find("main del").getText());
        }
    }

    /** The release changes another place than the office does. */
    @Test
    void bothChangesAreOpenedAsATextToBeKept() throws IOException {
        wordAnew(web);
        Map<String, byte[]> files = new TreeMap<>(CatalogFiles.bundled());
        files.put(COURT, ours().replace("団体情報による。", "団体の情報による。").getBytes(StandardCharsets.UTF_8));
        Path zip = Files.write(folder.resolve("before.zip"), FolderZip.write(files));
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open(PAGE);
            browser.find("#f-zip").sendKeys(zip.toString());
            browser.find("main form button").sendKeys(Keys.ENTER);
            browser.await("#list", "作業一覧");
            browser.click("両方を入れた案を開く");
            browser.await("main h1", "文言の書換え");
            String text = browser.find("#f-text").getAttribute("value");
            assertTrue(text.contains("から生ずる訴訟") && text.contains("団体情報による。"), text);
            browser.click("保存する");
            browser.await("main", "保存しました");
        }
    }

    @Test
    void thePageIsForEverybody() throws IOException {
        try (Browser browser = web.browser()) {
            browser.open(PAGE);
            assertTrue(browser.text().contains("独自の条項集がないので"), browser.text());
            browser.assertForEverybody("upstream-nothing");
            wordAnew(web);
            Path zip = Files.write(folder.resolve("before.zip"), release());
            browser.open(PAGE);
            browser.assertForEverybody("upstream-empty");
            browser.find("#f-zip").sendKeys(zip.toString());
            browser.click("比べる");
            browser.await("#list", "作業一覧");
            browser.assertForEverybody("upstream-list");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void theListIsAWorkbookWithAPlaceForDecisions() throws IOException {
        wordAnew(web);
        WebClient officer = web.officer();
        officer.get("/bodies/folder");
        assertEquals(404, officer.get(PAGE + "/file").statusCode());
        assertEquals(
                303,
                officer.upload(PAGE, Map.of(), new WebClient.Attached("zip", "before.zip", release()))
                        .statusCode());
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(officer.bytes(PAGE + "/file").body()))) {
            assertEquals(1, book.getSheetAt(0).getLastRowNum());
            assertEquals("判断", book.getSheetAt(0).getRow(0).getCell(7).getStringCellValue());
        }
        assertEquals(422, officer.upload(PAGE, Map.of()).statusCode());
        byte[] broken = {1, 2, 3};
        assertEquals(
                422,
                officer.upload(PAGE, Map.of(), new WebClient.Attached("zip", "x.zip", broken))
                        .statusCode());
        byte[] half = FolderZip.write(Map.of(COURT, ours().getBytes(StandardCharsets.UTF_8)));
        String refused = officer.upload(PAGE, Map.of(), new WebClient.Attached("zip", "x.zip", half))
                .body();
        assertTrue(refused.contains("比べることができませんでした"), refused);
    }

    @Test
    void onlyAReviewerCompares() throws IOException {
        try (WebFixture office = WebFixture.office(folder.resolve("office"))) {
            wordAnew(office);
            WebClient colleague = office.person("colleague", "総務課", Role.OFFICER);
            String page = colleague.get(PAGE).body();
            assertTrue(page.contains("比べるのは、審査の担当です"), page);
            assertFalse(page.contains("f-zip"), page);
            assertEquals(
                    404,
                    colleague
                            .upload(PAGE, Map.of(), new WebClient.Attached("zip", "b.zip", release()))
                            .statusCode());
        }
    }
}
