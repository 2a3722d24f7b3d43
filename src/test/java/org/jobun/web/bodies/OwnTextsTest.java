package org.jobun.web.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.catalog.CatalogFiles;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
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
