package org.jobun.web.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jobun.catalog.CatalogFiles;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 審査: own words are submitted by whoever wrote them, and decided on by somebody else who has seen what is to be seen. */
class ApprovalPagesTest {
    private static final String CLAUSE = "clauses/jurisdiction/court.md";
    private static final String EDIT = "/bodies/folder/edit";
    private static final String ITEM = "/approval/item?name=clause%20jurisdiction.court@-";

    @TempDir
    Path folder;

    private WebFixture web;
    private WebClient author;
    private WebClient approver;

    @BeforeEach
    void start() {
        web = WebFixture.office(folder);
        author = web.person("kian", "法規係", Role.OFFICER, Role.REVIEWER, Role.APPROVER);
        approver = web.person("shonin", "総務課", Role.REVIEWER, Role.APPROVER);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static String own(String from, String to) {
        return new String(CatalogFiles.bundled().get(CLAUSE), StandardCharsets.UTF_8).replace(from, to);
    }

    private void save(String text) {
        String page = author.get(EDIT + "?path=" + CLAUSE).body();
        HttpResponse<String> saved =
                author.post(EDIT, "path", CLAUSE, "text", text, "state", value(page, "state"), "all", "yes");
        assertEquals(303, saved.statusCode(), saved::body);
    }

    private static String value(String page, String name) {
        return page.replaceFirst("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static HttpResponse<String> step(WebClient who, String step, String... more) {
        return step(who, hash(who), step, more);
    }

    /** Of the text that somebody has before them. */
    private static String hash(WebClient who) {
        return who.get(ITEM).body().replaceFirst("(?s).*今の本文等のハッシュ</dt><dd class=\"code\">([0-9a-f]{64}).*", "$1");
    }

    private static HttpResponse<String> step(WebClient who, String hash, String step, String... more) {
        String[] fields = new String[8 + more.length];
        System.arraycopy(
                new String[] {"name", "clause jurisdiction.court@-", "body", "", "hash", hash, "step", step},
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return who.post("/approval/item", fields);
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer::body);
    }

    private static void refused(int status, String words, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(words), answer::body);
    }

    @Test
    void ownWordsAreSubmittedAndApprovedBySomebodyElse() {
        done(approver.post("/approval/adopt", "body", ""));
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("kian", browser);
            browser.open("/approval?view=all");
            browser.await("main table", "jurisdiction.court");
            browser.assertForEverybody("approval-all");
            browser.click("jurisdiction.court");
            browser.await("main h1", "案");
            browser.await("#difference + p + .scroll", "から生ずる一切の紛争");
            browser.await("main", "証明できました");
            browser.assertForEverybody("approval-item-draft");
            browser.click("審査に付す");
            browser.await(".banner", "審査に付しました。台帳に記録しました");
            browser.assertForEverybody("approval-item-author");
        }
        refused(403, "起案に関わったので", step(author, "APPROVE"));
        done(step(approver, "APPROVE"));
    }

    /** Somebody else may have submitted what they wrote. */
    @Test
    void whoeverSavedATextInTheWebAppDoesNotApproveIt() {
        save(own("に関する訴訟", "から生ずる一切の紛争に関する訴訟"));
        done(step(approver, "SUBMIT"));
        refused(403, "起案に関わったので", step(author, "APPROVE"));
        refused(403, "起案に関わったので", step(approver, "APPROVE"));
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        refused(403, "承認の権限がありません", step(admin, "APPROVE"));
        WebClient other = web.person("betsu", "総務課", Role.APPROVER);
        done(step(other, "APPROVE"));
        assertTrue(other.get(ITEM).body().contains("施行中"));
    }
}
