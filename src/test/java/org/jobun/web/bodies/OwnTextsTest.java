package org.jobun.web.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Own words for a clause, written in the page beside those of the program. */
class OwnTextsTest {
    private static final String CLAUSE = "clauses/jurisdiction/court.md";
    private static final String EDIT = "/bodies/folder/edit";
    private static final String AT_CLAUSE = EDIT + "?path=" + CLAUSE;
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private WebFixture web;
    private WebClient officer;

    @BeforeEach
    void start() {
        web = WebFixture.officer(folder);
        officer = web.officer();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static String ours() {
        return new String(CatalogFiles.bundled().get(CLAUSE), StandardCharsets.UTF_8);
    }

    private static String own() {
        return ours().replace("に関する訴訟", "から生ずる一切の紛争に関する訴訟");
    }

    private String state(String page) {
        Matcher state = STATE.matcher(page);
        assertTrue(state.find(), page);
        return state.group(1);
    }

    private HttpResponse<String> save(String text) {
        return officer.post(
                EDIT,
                "path",
                CLAUSE,
                "text",
                text,
                "state",
                state(officer.get(AT_CLAUSE).body()));
    }

    /** The text area of the browser gets a text as if it had been typed. */
    private static void write(Browser browser, String text) {
        ((JavascriptExecutor) browser.driver())
                .executeScript(
                        "const t = document.getElementById('f-text'); t.value = arguments[0];"
                                + " t.dispatchEvent(new Event('input', {bubbles: true}))",
                        text);
    }

    @Test
    void aClauseIsWrittenCheckedProvedAndKept() {
        try (Browser browser = web.browser()) {
            browser.open("/library/clauses/jurisdiction.court");
            browser.click("文言を書き換える");
            browser.await(EDIT + "?path=");
            WebElement written = browser.find("#f-text");
            assertEquals(ours().strip(), written.getAttribute("value").strip());
            browser.assertForEverybody("own-edit");
            write(browser, own());
            browser.await("#found", "から生ずる一切の紛争");
            browser.await("#found", "まだ証明していません");
            browser.await("#found", "証明できました");
            browser.assertForEverybody("own-edit-proved");
            browser.click("保存する");
            browser.await(EDIT + "?saved=1");
            assertTrue(browser.text().contains("保存しました"), browser.text());
            assertEquals(List.of(), browser.complaints());
        }
        assertTrue(officer.get("/library/clauses/jurisdiction.court").body().contains("から生ずる一切の紛争"));
    }

    @Test
    void whatIsWrongIsSaidWhileOneWritesAndNothingOfItIsKept() {
        String wrong = own().replace("とする。", "とし、第3条及び[[nothing.there]]の例による。");
        try (Browser browser = web.browser()) {
            browser.open(AT_CLAUSE);
            write(browser, wrong);
            browser.await("#found", "nothing.there");
            browser.assertForEverybody("own-edit-wrong");
        }
        HttpResponse<String> refused = save(wrong);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("第3条及び"), "what was written stays");
        assertFalse(officer.get("/bodies/folder").body().contains(CLAUSE));
    }

    @Test
    void aReferenceThatBreaksInSomeAnswersIsFoundByTheProof() throws Exception {
        String dangling = own().replace("とする。", "とし、[[subcontracting.by-approval]]の例による。");
        officer.post(EDIT + "/prove", "path", CLAUSE, "text", dangling);
        String page = look(dangling);
        for (int i = 0; i < 120 && page.contains("data-proof=\"running\""); i++) {
            Thread.sleep(500);
            page = look(dangling);
        }
        assertTrue(page.contains("証明できません"), page);
    }

    private String look(String text) {
        return officer.post(EDIT + "/look", "path", CLAUSE, "text", text).body();
    }

    private String affected(WebClient who, String text) throws Exception {
        String page = who.post(EDIT + "/affect", "path", CLAUSE, "text", text).body();
        for (int i = 0; i < 240 && page.contains("data-effects=\"running\""); i++) {
            Thread.sleep(250);
            page = who.post(EDIT + "/look", "path", CLAUSE, "text", text).body();
        }
        return page;
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("matters/resident-data-migration.yaml"));
    }

    /** Every contract has the clause: each example, and the matter that is kept. */
    @Test
    void whichMattersATextChangesIsSaidWithTheirPapers() throws Exception {
        String key = officer.beginMatter("kept", example().replace("住民情報システムデータ移行業務", "残した案件"));
        assertTrue(affected(officer, ours()).contains("書類の変わるものはありません"), "the text as it is");
        try (Browser browser = web.browser()) {
            browser.open(AT_CLAUSE);
            browser.await("#found", "まだ調べていません");
            write(browser, own());
            browser.await("#found", "から生ずる一切の紛争");
            browser.find("#affect").sendKeys(Keys.ENTER);
            browser.await("#found", "残した案件");
            browser.assertForEverybody("own-effects");
            browser.await("#found", "件の書類が変わります");
            browser.await("#found", "業務委託契約書　異なるところ1か所");
            browser.open(EDIT + "/beside?matter=" + key);
            browser.await("main h1", "文言の書換えによる違い");
            assertEquals("から生ずる一切の紛争", browser.find("ins").getText());
            browser.assertForEverybody("own-beside");
            browser.open("/bodies/folder/edit/beside?matter=example%3Aresident-data-migration");
            assertEquals("から生ずる一切の紛争", browser.find("ins").getText());
        }
    }

    @Test
    void whatATextChangesIsThereWithoutScriptAndAsAFile() throws Exception {
        String key = officer.beginMatter("kept", example());
        String page = affected(officer, own());
        String address = EDIT + "/beside?matter=" + key;
        assertTrue(
                page.contains("href=\"" + address + "\" target=\"_blank\""),
                "it opens beside the text, which is not kept yet");
        assertTrue(officer.get(address).body().contains("から生ずる一切の紛争"));
        for (String format : List.of("docx", "pdf", "xlsx")) {
            HttpResponse<byte[]> table =
                    officer.bytes(address.replace("beside?", "beside/file?") + "&format=" + format);
            assertEquals(200, table.statusCode(), format);
        }
        assertEquals(404, officer.get(EDIT + "/beside?matter=nothing").statusCode());
        assertEquals(404, web.officer().get(address).statusCode(), "another visit has asked for nothing");
    }

    /** A wording that leaves a reference without its aim: the papers cannot be made any more. */
    @Test
    void anErrorThatComesWithATextIsSaidOfEachMatter() throws Exception {
        String dangling = own().replace("とする。", "とし、[[subcontracting.by-approval]]の例による。");
        officer.beginMatter("kept", example().replace("choices:", "choices:\n  subcontracting: prohibited"));
        String page = affected(officer, dangling);
        assertTrue(page.contains("次のエラーにより、書類を作ることができません"), page);
    }

    @Test
    void mattersOfOthersAreOnlyCounted() throws Exception {
        web.close();
        try (WebFixture office = WebFixture.office(folder.resolve("office"))) {
            WebClient legal = office.person("legal", "法規係", Role.REVIEWER);
            String own = legal.beginMatter("own", example().replace("住民情報システムデータ移行業務", "法規係の案件"));
            String other = office.person("officer", "総務課", Role.OFFICER)
                    .beginMatter("other", example().replace("住民情報システムデータ移行業務", "総務課の案件"));
            String page = affected(legal, own());
            assertTrue(page.contains("うち1件は、ほかの課の案件です"), page);
            assertTrue(page.contains("法規係の案件") && !page.contains("総務課の案件"), page);
            assertEquals(200, legal.get(EDIT + "/beside?matter=" + own).statusCode());
            assertEquals(404, legal.get(EDIT + "/beside?matter=" + other).statusCode());
            WebClient colleague = office.person("colleague", "総務課", Role.OFFICER);
            assertEquals(404, colleague.get(EDIT + "/beside?matter=" + other).statusCode());
        }
    }

    @Test
    void ofTwoWhoWriteTheSecondLosesNothing() {
        String before = state(officer.get(AT_CLAUSE).body());
        assertEquals(303, save(own()).statusCode());
        HttpResponse<String> second =
                officer.post(EDIT, "path", CLAUSE, "text", own().replace("一切の", "全ての"), "state", before);
        assertEquals(409, second.statusCode());
        assertTrue(second.body().contains("全ての紛争"), second.body());
        assertTrue(officer.get(AT_CLAUSE).body().contains("一切の紛争"));
    }

    @Test
    void theTextOfTheProgramComesBack() {
        save(own());
        String page = officer.get(AT_CLAUSE).body();
        assertTrue(page.contains("付属の文言に戻す"), page);
        assertEquals(
                303,
                officer.post(EDIT + "/remove", "path", CLAUSE, "state", state(page))
                        .statusCode());
        assertFalse(officer.get("/library/clauses/jurisdiction.court").body().contains("一切の紛争"));
    }

    @Test
    void aClauseOfOnesOwnIsBegunWithWhatHasToBeThere() {
        HttpResponse<String> begun = officer.get("/bodies/folder/new?kind=clause&name=own-terms/notice");
        assertEquals(303, begun.statusCode());
        String page = officer.get(begun.headers().firstValue("Location").orElseThrow())
                .body();
        assertTrue(page.contains("id: own-terms.notice"), page);
        assertEquals(
                422, officer.get("/bodies/folder/new?kind=clause&name=..%2Fx").statusCode());
        assertEquals(404, officer.get(EDIT + "?path=../../etc/passwd.md").statusCode());
        assertEquals(404, officer.get(EDIT + "?path=municipalities/aobano.yaml").statusCode());
    }
}
