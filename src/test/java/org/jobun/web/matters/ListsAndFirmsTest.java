package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jobun.interview.Answers;
import org.jobun.store.Matters;
import org.jobun.store.Reach;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Lists that are pasted and taken from files, and firms that are picked from a register, in a real browser. */
class ListsAndFirmsTest {
    private static final String REGISTER = "登録番号,商号又は名称,所在地,代表者職名,代表者氏名,有効期限,指名停止開始日,指名停止終了日\n"
            + "0012,株式会社みなみデータサービス,青葉野市若葉町四丁目5番6号,代表取締役,髙橋　真理,2030-03-31,,\n"
            + "0013,北前ソフト株式会社,汐ノ浜市栄町五丁目2番,代表取締役,越後　渉,2020-03-31,,\n"
            + "0014,浜風計算株式会社,汐ノ浜市港通一丁目4番,代表取締役,𠮷田　稔,,2020-01-01,2099-12-31\n";

    @TempDir
    static Path folder;

    private static WebFixture web;
    private static Browser browser;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(folder.resolve("data"));
        browser = web.browser();
    }

    @AfterAll
    static void stop() {
        try {
            browser.close();
        } finally {
            web.close();
        }
    }

    private static Matters matters() {
        return web.app().store().matters(Reach.everything());
    }

    private static String begin(String id) {
        String yaml = "id: " + id + "\nmunicipality: aobano\ncontract:\n  name: 窓口業務\nchoices:\n  kind: desk\n";
        return web.officer().beginMatter(id, yaml);
    }

    private static Answers answers(String key) {
        return Answers.read(
                        key,
                        matters().find(key).orElseThrow().text(),
                        WebFixture.catalog().vocabulary(),
                        new org.jobun.diagnostic.Diagnostics())
                .orElseThrow();
    }

    private static void put(String css, String text) {
        WebElement field = browser.find(css);
        field.clear();
        field.sendKeys(text);
    }

    @Test
    void aTreeIsPastedChangedAndUndone() {
        String key = begin("tree");
        browser.open("/matters/" + key + "?question=work.items");
        browser.driver()
                .findElement(By.cssSelector("a[href*='/lists?list=work.items']"))
                .click();
        browser.assertForEverybody("list-empty");
        put("#text", "1 受付\n(1) 本人の確認\n(2) 書類の交付\n2 集計\n");
        browser.click("この内容にする");
        browser.assertForEverybody("list-saved");
        assertEquals(
                List.of("1 受付", "2 本人の確認", "2 書類の交付", "1 集計"),
                answers(key).rows("work.items").stream()
                        .map(row -> row.get("level") + " " + row.get("text"))
                        .toList());
        assertTrue(browser.find("#text").getAttribute("value").contains("　本人の確認"));
        put("#text", "");
        browser.click("この内容にする");
        browser.until(() -> !answers(key).isAnswered("work.items"), () -> "the list is still there");
        browser.open("/matters/" + key);
        browser.click("元に戻す");
        browser.until(() -> answers(key).rows("work.items").size() == 4, () -> "the list is not back");
    }

    @Test
    void nothingOfItNeedsAScript() {
        String key = begin("plain");
        try (Browser plain = web.signIn(new Browser(web.app().address(), false, 1280))) {
            plain.open("/matters/" + key + "/lists?list=work.items");
            plain.find("#text").sendKeys("受付\n案内\n");
            plain.click("この内容にする");
            plain.until(() -> answers(key).rows("work.items").size() == 2, () -> "the list is not there");
        }
    }

    @Test
    void cellsOfASpreadsheetArePastedAndWhatHasNoPlaceIsSaid() {
        String key = begin("cells");
        WebClient officer = web.officer();
        officer.get("/matters/" + key + "/lists?list=contract.deliverables");
        String page = officer.post(
                        "/matters/" + key + "/lists",
                        "list",
                        "contract.deliverables",
                        "was",
                        "",
                        "text",
                        "名称\t部数\t納期\t備考\r\n計画書\t2部\t令和8年12月1日\tA4\r\n")
                .body();
        assertTrue(page.contains("列「備考」"), page);
        assertEquals(
                List.of(Map.of("name", "計画書", "quantity", "2部", "due", "2026-12-01")),
                answers(key).rows("contract.deliverables"));
        String clash = officer.post(
                        "/matters/" + key + "/lists", "list", "contract.deliverables", "was", "", "text", "別の書類\t1部\n")
                .body();
        assertTrue(clash.contains("他の人が先に変更したので、保存していません"), clash);
        assertTrue(clash.contains("別の書類"), clash);
        assertEquals(1, answers(key).rows("contract.deliverables").size());
    }

    @Test
    void aFileIsTakenIntoItsLists() throws IOException {
        String key = begin("file");
        Path csv = Files.writeString(folder.resolve("成果物.csv"), "名称,数量\n計画書,1部\n報告書,2部\n");
        browser.open("/matters/" + key + "/lists");
        browser.assertForEverybody("lists");
        browser.find("#file").sendKeys(csv.toString());
        browser.click("取り込む");
        browser.assertForEverybody("lists-taken");
        assertEquals(2, answers(key).rows("contract.deliverables").size());
        Path bad = Files.writeString(folder.resolve("bad.docx"), "PK no");
        browser.find("#file").sendKeys(bad.toString());
        browser.click("取り込む");
        browser.assertForEverybody("lists-refused");
        assertEquals(2, answers(key).rows("contract.deliverables").size());
    }

    @Test
    void aMatterAndTheFileOfItsSpecificationBecomeOneMatter() {
        WebClient officer = web.officer();
        officer.get("/matters/new");
        byte[] matter = "id: two\nmunicipality: aobano\nspecification: spec.yaml\n".getBytes(StandardCharsets.UTF_8);
        byte[] specification = "work:\n  items:\n    - { text: 受付 }\n".getBytes(StandardCharsets.UTF_8);
        String refused = officer.upload("/matters/file", Map.of(), new WebClient.Attached("file", "m.yaml", matter))
                .body();
        assertTrue(refused.contains("FIL-01"), refused);
        String key = officer.upload(
                        "/matters/file",
                        Map.of(),
                        new WebClient.Attached("file", "m.yaml", matter),
                        new WebClient.Attached("specification", "spec.yaml", specification))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring("/matters/".length());
        assertEquals("受付", answers(key).rows("work.items").get(0).get("text"));
        assertFalse(matters().find(key).orElseThrow().text().contains("specification"));
    }

    @Test
    void aRegisterIsTakenInAndFirmsArePickedFromIt() throws IOException {
        String key = begin("firms");
        browser.open("/bodies/aobano/firms");
        browser.assertForEverybody("register-none");
        browser.find("#f-firms")
                .sendKeys(Files.writeString(folder.resolve("名簿.csv"), REGISTER).toString());
        browser.click("名簿にする");
        browser.assertForEverybody("register");
        assertTrue(browser.text().contains("3者"), browser.text());
        assertTrue(browser.text().contains("指名停止中（2099-12-31まで）"), browser.text());
        browser.open("/matters/" + key + "?question=contractor.firm");
        browser.driver()
                .findElement(By.cssSelector("a[href*='/firms?to=contractor.firm']"))
                .click();
        put("#q", "若葉町");
        browser.click("探す");
        browser.assertForEverybody("pick");
        browser.driver().findElement(By.cssSelector("td form button")).click();
        browser.until(() -> answers(key).isAnswered("contractor.firm"), () -> "no firm is picked");
        assertEquals("0012", answers(key).text("contractor.firm").orElseThrow());
        browser.open("/matters/" + key + "?question=contractor.name");
        assertTrue(browser.text().contains("空欄のときは 株式会社みなみデータサービス"), browser.text());
        WebClient officer = web.officer();
        String members = officer.get("/matters/" + key + "/firms?to=members").body();
        assertTrue(members.contains("name=\"a:members:1:firm\" value=\"0013\""), members);
        assertEquals(
                404, officer.get("/matters/" + key + "/firms?to=contract.name").statusCode());
        officer.get("/bodies/aobano/firms");
        assertTrue(officer.get("/bodies/aobano/firms/file").body().startsWith("登録番号"));
        assertEquals(
                422,
                officer.upload(
                                "/bodies/aobano/firms",
                                Map.of(),
                                new WebClient.Attached("file", "a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                        .statusCode());
        officer.post("/bodies/aobano/firms/remove");
        assertTrue(officer.get("/bodies/aobano/firms").body().contains("名簿はありません"));
    }
}
