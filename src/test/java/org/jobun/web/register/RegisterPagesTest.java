package org.jobun.web.register;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jobun.store.Act;
import org.jobun.store.LedgerFilter;
import org.jobun.store.NewEntry;
import org.jobun.store.Reach;
import org.jobun.store.RegisterState;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** 台帳: a set that was frozen is found, what became of it is written down, a signed paper lies beside it. */
class RegisterPagesTest {
    private static final byte[] SIGNED = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern SET = Pattern.compile("href=\"(/register/[^\"?.]+)\"");

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

    private static List<String> sets(WebClient officer, String... namesAndValues) {
        StringBuilder query = new StringBuilder("/register?");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        List<String> sets = new ArrayList<>();
        Matcher links = SET.matcher(officer.get(query.toString()).body());
        while (links.find()) {
            sets.add(links.group(1));
        }
        return sets;
    }

    private static NewEntry elsewhere(int number, String division) {
        String matter = "old-" + number;
        return new NewEntry(
                division,
                new NewEntry.About(
                        "aobano",
                        "青葉野市",
                        matter,
                        "以前の業務 " + number,
                        "",
                        "open",
                        "株式会社以前",
                        OptionalLong.of(1_000_000 + number),
                        Optional.of(LocalDate.of(2025, 4, 1)),
                        Optional.of(LocalDate.of(2025, 4, 1)),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        Optional.empty(),
                        true),
                new NewEntry.Origin("h" + number, "", "/sets/" + matter, "", Optional.empty()),
                RegisterState.SIGNED,
                List.of(new NewEntry.Firm("受注者", "株式会社以前")),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                "佐藤");
    }

    private static void addElsewhere(WebFixture web, int count, String division) {
        List<NewEntry> entries = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            entries.add(elsewhere(number, division));
        }
        web.app().store().register(Reach.everything()).add(entries);
    }

    @Test
    void setsAreFoundByWhatTheySay() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("consortium");
        officer.freeze("resident-data-migration");
        addElsewhere(web, 60, "");
        assertEquals(50, sets(officer).size(), "a page");
        assertEquals(12, sets(officer, "page", "2").size());
        assertEquals(1, sets(officer, "firm", "東邦情報システム").size(), "a member of the consortium");
        assertEquals(
                60,
                sets(officer, "q", "以前", "page", "1").size()
                        + sets(officer, "q", "以前", "page", "2").size());
        assertEquals(1, sets(officer, "least", "6,600万円").size());
        assertEquals(2, sets(officer, "from", "R9.1.17").size());
        assertEquals(1, sets(officer, "clause", "subcontracting.by-approval").size());
        assertEquals(1, sets(officer, "fact", "consortium_type=task").size());
        assertEquals(0, sets(officer, "state", "解除").size());
        assertEquals(2, sets(officer, "state", "交付").size());
        assertEquals(1, sets(officer, "law", "民法436条").size(), "joint obligation");
        assertEquals(0, sets(officer, "law", "建築基準法").size());
        String wrong = officer.get("/register?from=x&most=y").body();
        assertTrue(wrong.contains("日付として読み取れません") && wrong.contains("金額として読み取れません"), wrong);
        assertEquals(422, officer.get("/register.xlsx?from=x").statusCode());
        byte[] book = officer.bytes("/register.xlsx?firm=%E6%9D%B1%E9%82%A6").body();
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(1, opened.getSheetAt(0).getLastRowNum());
        }
    }

    @Test
    void aLongListDoesNotLinkToEveryPage() {
        addElsewhere(web, 500, "");
        String page = web.officer().get("/register?page=5").body();
        List<String> pages = Pattern.compile("&amp;page=(\\d+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertEquals(List.of("1", "3", "4", "5", "6", "7", "10"), pages);
    }

    @Test
    void whatBecomesOfASetIsWrittenDownByKeysAloneAndWithoutScript() throws IOException {
        web.officer().freeze("consortium");
        Path pdf = Files.write(folder.resolve("調印.pdf"), SIGNED);
        try (Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            browser.open("/matters");
            browser.find("header a[href='/register']").sendKeys(Keys.ENTER);
            browser.await("main h1", "台帳");
            browser.find("#f-firm").sendKeys("東邦", Keys.ENTER);
            browser.await("main", "1件");
            browser.find("tbody th a").sendKeys(Keys.ENTER);
            browser.await("#clauses + table", "audit.on-site");
            assertEquals(64, browser.find("#files + table td.code").getText().length());
            browser.find("form[action$='/state'] button").sendKeys(Keys.ENTER);
            browser.await("#e-state", "状態を選んでください");
            new Select(browser.find("#f-state")).selectByVisibleText("締結");
            browser.find("#f-on").sendKeys("令和8年12月21日");
            browser.find("#f-note").sendKeys("郵送による", Keys.ENTER);
            browser.await("main h1", "この状態を記録しますか");
            assertTrue(browser.text().contains("令和8年12月21日"), browser.text());
            browser.find("main form button").sendKeys(Keys.ENTER);
            browser.await(".banner", "状態を記録しました");
            assertEquals("締結", browser.find("#states + table tbody th").getText());
            browser.find("#f-file").sendKeys(pdf.toString());
            browser.find("form[action$='/attached'] button").sendKeys(Keys.ENTER);
            browser.await(".banner", "書類を添えました");
            assertEquals("調印.pdf", browser.find("#attached + ul a").getText());
            browser.find("a[href*='/beside']").sendKeys(Keys.ENTER);
            browser.await("main", "書類に違いはありません");
        }
    }

    @Test
    void aSignedPaperIsAPdfAndComesBackAsItWas() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("consortium");
        String set = sets(officer).get(0);
        WebClient.Attached word = new WebClient.Attached("file", "a.docx", new byte[] {'P', 'K', 3, 4, 5, 6});
        assertEquals(422, officer.upload(set + "/attached", Map.of(), word).statusCode());
        assertEquals(422, officer.upload(set + "/attached", Map.of()).statusCode());
        WebClient.Attached pdf = new WebClient.Attached("file", "調印.pdf", SIGNED);
        assertEquals(303, officer.upload(set + "/attached", Map.of(), pdf).statusCode());
        Matcher link = Pattern.compile("href=\"(" + set + "/attached/[0-9a-f]{64})\"")
                .matcher(officer.get(set).body());
        assertTrue(link.find());
        assertArrayEquals(SIGNED, officer.bytes(link.group(1)).body());
        assertEquals(404, officer.get(set + "/attached/1").statusCode());
        long written = web.app().store().ledger().list(LedgerFilter.latest()).stream()
                .filter(line -> line.entry().act() == Act.REGISTER)
                .count();
        assertEquals(1, written);
    }

    /** Nothing is written before somebody has said that it is right. */
    @Test
    void aStateIsAskedForTwice() throws IOException {
        WebClient officer = web.officer();
        officer.freeze("consortium");
        String set = sets(officer).get(0);
        assertEquals(422, officer.post(set + "/state", "state", "締結", "on", "x").statusCode());
        assertEquals(
                200, officer.post(set + "/state", "state", "解除", "on", "R9.2.1").statusCode());
        assertEquals(1, sets(officer, "state", "交付").size());
        assertEquals(
                303,
                officer.post(set + "/state", "state", "解除", "on", "R9.2.1", "sure", "yes")
                        .statusCode());
        assertEquals(1, sets(officer, "state", "解除").size());
    }

    @Test
    void aSetOfAnotherDivisionIsNotThere() throws IOException {
        try (WebFixture office = WebFixture.office(folder.resolve("office"))) {
            addElsewhere(office, 1, "契約課");
            WebClient own = office.person("own", "契約課", Role.OFFICER);
            WebClient other = office.person("other", "福祉課", Role.OFFICER);
            String set = sets(own).get(0);
            assertEquals(200, own.get(set).statusCode());
            assertEquals(List.of(), sets(other));
            assertFalse(other.get("/register").body().contains("青葉野市"), "not even its body");
            assertEquals(404, other.get(set).statusCode());
            assertEquals(
                    404,
                    other.post(set + "/state", "state", "解除", "on", "R9.2.1", "sure", "yes")
                            .statusCode());
            assertEquals(
                    404,
                    other.upload(set + "/attached", Map.of(), new WebClient.Attached("file", "a.pdf", SIGNED))
                            .statusCode());
        }
    }

    @Test
    void thePagesAreForEverybody() throws IOException {
        try (Browser browser = web.browser()) {
            browser.open("/register");
            browser.assertForEverybody("register-empty");
            WebClient officer = web.officer();
            officer.freeze("consortium");
            addElsewhere(web, 60, "");
            browser.open("/register");
            browser.assertForEverybody("register");
            browser.open("/register?from=x&least=y");
            browser.assertForEverybody("register-wrong");
            browser.open("/register?firm=%E6%9D%B1%E9%82%A6");
            browser.driver().findElement(By.cssSelector("tbody th a")).click();
            browser.await("main h1", "窓口");
            browser.assertForEverybody("register-set");
            assertEquals(List.of(), browser.complaints());
            browser.find("form[action$='/state'] button").click();
            browser.await("#e-state", "状態を選んでください");
            browser.assertForEverybody("register-set-wrong");
            new Select(browser.find("#f-state")).selectByVisibleText("完了");
            browser.find("#f-on").sendKeys("R9.3.31");
            browser.click("確認へ進む");
            browser.await("main h1", "この状態を記録しますか");
            browser.assertForEverybody("register-state");
        }
    }
}
