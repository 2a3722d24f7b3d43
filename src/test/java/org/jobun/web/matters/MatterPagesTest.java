package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.store.Heading;
import org.jobun.store.KeptMatter;
import org.jobun.store.Matters;
import org.jobun.store.Reach;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages of matters in a real browser: each page and state, wide and narrow; what one sees while one types. */
class MatterPagesTest {
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

    /** A matter as an example has it, with changes. */
    private static String matter(String name, Map<String, String> changes) throws IOException {
        Answers answers = Answers.read(
                        name,
                        Files.readString(Path.of("matters", name + ".yaml")),
                        WebFixture.catalog().vocabulary(),
                        new Diagnostics())
                .orElseThrow();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            answers = answers.with(change.getKey(), change.getValue());
        }
        Heading heading =
                new Headings(WebFixture.catalog(), java.time.LocalDate.of(2026, 11, 28)).of(answers, "", "作成中");
        return "/matters/"
                + matters().create(heading, answers.text(), "officer").key();
    }

    @Test
    void everyPageAndStateIsForEverybodyWideAndNarrow() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("empty", "/matters?q=見つからない語");
        pages.put("new", "/matters/new");
        String whole = matter("resident-data-migration", Map.of());
        String gone = matter("consortium", Map.of()).substring("/matters/".length());
        matters().delete(gone, 1, "officer");
        String wrong = matter("resident-data-migration", Map.of("dates.end", "2027-02-30", "contract.amount", "百円"));
        pages.put("list", "/matters");
        pages.put("questions", whole);
        pages.put("choices", whole + "?group=subcontracting");
        pages.put("list-question", matter("consortium", Map.of()) + "?question=members");
        pages.put("wrong", wrong + "?question=dates.end");
        pages.put("special-provisions", whole + "?paper=1/special-provisions");
        pages.put("pdf-beside", whole + "?paper=1/contract&pdf=1");
        pages.put("why", whole + "/why/1/contract/subcontracting.by-approval");
        pages.put("more", whole + "/more");
        pages.put("calendar", whole + "/calendar");
        pages.put("calendar-wrong", matter("resident-data-migration", Map.of("dates.bid", "2026-11-03")) + "/calendar");
        pages.put("deleted", "/matters/deleted");
        pages.put("final-refused", wrong + "/freeze");
        pages.put("final-ready", whole + "/freeze");
        pages.put("beside-none", whole + "/beside");
        String last = matter("resident-data-migration", Map.of("mynumber", "no", "contract.amount", "41800000"));
        pages.put("from", whole + "/from/" + last.substring("/matters/".length()) + "?numbers=yes");
        pages.put("not-found", "/matters/nothing-here");
        pages.forEach(MatterPagesTest::look);
    }

    /** Days that are shown as proposals are taken over by one press, and only those that were shown. */
    @Test
    void proposalsOfTheCalendarAreTakenOverByOnePress() throws IOException {
        String matter = matter("resident-data-migration", Map.of());
        String key = matter.substring("/matters/".length());
        browser.open(matter + "/calendar");
        assertTrue(browser.find("main").getText().contains("令和8年11月24日（火）"), browser.find("main")::getText);
        browser.find("button[value='dates.award']").click();
        browser.await("main", "提案した日を全部採る");
        assertEquals("2026-11-24", answer(key, "dates.award"));
        assertEquals("", answer(key, "dates.draft"));
        browser.find("button[value='all']").click();
        browser.await("main h1", "日程");
        assertEquals("2026-10-26", answer(key, "dates.draft"));
        assertEquals("2026-11-20", answer(key, "dates.bid"));
        assertEquals("", answer(key, "dates.inspected"));
        assertFalse(browser.find("main").getText().contains("全部採る"));
    }

    private static String answer(String key, String path) {
        return Answers.read(
                        "kept",
                        matters().find(key).orElseThrow().text(),
                        WebFixture.catalog().vocabulary(),
                        new Diagnostics())
                .orElseThrow()
                .text(path)
                .orElse("");
    }

    private static void look(String name, String path) {
        browser.open(path);
        browser.find("main h1");
        browser.assertForEverybody("matters-" + name);
    }

    @Test
    void whatIsTypedStandsInThePaperAndIsKeptAndTheFormStaysAsItIs() throws IOException {
        String matter = matter("resident-data-migration", Map.of());
        browser.open(matter + "?question=contract.name");
        WebElement field = browser.find("[name='a:contract.name']");
        field.sendKeys(Keys.END, "（令和８年度）");
        browser.driver().executeScript("arguments[0].setSelectionRange(3, 5)", field);
        browser.await("#paper", "住民情報システムデータ移行業務（令和８年度）");
        assertEquals("住民情報システムデータ移行業務（令和８年度）", field.getDomProperty("value"));
        assertEquals(field, browser.focused());
        assertEquals(3L, browser.driver().executeScript("return arguments[0].selectionStart", field));
        assertEquals(5L, browser.driver().executeScript("return arguments[0].selectionEnd", field));
        assertTrue(text(matter).contains("住民情報システムデータ移行業務（令和８年度）"));
    }

    private static String text(String matter) {
        return matters()
                .find(matter.substring("/matters/".length()))
                .map(KeptMatter::text)
                .orElseThrow();
    }

    @Test
    void aDayIsUnderstoodAndAWrongOneIsSaidAtItsField() throws IOException {
        String matter = matter("resident-data-migration", Map.of("dates.end", ""));
        browser.open(matter + "?question=dates.end");
        WebElement field = browser.find("[name='a:dates.end']");
        field.sendKeys("Ｒ９．３．３１");
        browser.await("#q-dates\\.end", "令和9年3月31日");
        field.sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, "３２");
        browser.until(() -> !browser.find("#e-dates\\.end").getText().isEmpty(), browser::text);
        assertEquals("Ｒ９．３．３２", field.getDomProperty("value"));
        assertTrue(text(matter).contains("Ｒ９．３．３２"));
    }

    @Test
    void twoPeopleAtDifferentQuestionsBothKeepTheirAnswersAndAtOneQuestionTheSecondIsTold() throws IOException {
        String matter = matter("resident-data-migration", Map.of());
        String key = matter.substring("/matters/".length());
        browser.open(matter + "?question=contract.place");
        KeptMatter before = matters().find(key).orElseThrow();
        String other = before.text().replace("38500000", "40000000").replace("電算室", "会議室");
        matters().save(key, before.version(), other, before.heading(), "officer", "other");
        WebElement place = browser.find("[name='a:contract.place']");
        place.sendKeys(Keys.END, "の隣");
        browser.await("#saved", "変更しています");
        assertTrue(text(matter).contains("会議室"));
        assertFalse(text(matter).contains("の隣"));
        WebElement outline = browser.find("[name='a:contract.outline']");
        outline.sendKeys(Keys.END, "である。");
        browser.await("#paper, #saved", "");
        browser.until(() -> text(matter).contains("移行する業務である。"), browser::text);
        assertTrue(text(matter).contains("40000000"));
    }

    @Test
    void anOptionSaysWhatItChangesBeforeItIsChosen() throws IOException {
        String matter = matter("resident-data-migration", Map.of());
        browser.open(matter + "?question=subcontracting");
        WebElement option = browser.find("[name='a:subcontracting'][data-option='prohibited']");
        String before = text(matter);
        new org.openqa.selenium.interactions.Actions(browser.driver())
                .moveToElement(option)
                .perform();
        browser.await("[data-effect='prohibited']", "契約書");
        assertTrue(
                browser.find("[data-effect='prohibited']").getText().contains("外れる"),
                browser.find("[data-effect='prohibited']")::getText);
        assertEquals(before, text(matter));
    }

    @Test
    void whatIsLeftInTheGroupsIsWhatIsLeftInAll() throws IOException {
        browser.open(matter("resident-data-migration", Map.of("contract.place", "")) + "?question=contract.name");
        assertEquals(1, left());
        browser.find("[name='a:contract.name']").sendKeys(Keys.END, "一式");
        browser.await("#paper", "移行業務一式");
        assertEquals(1, left());
    }

    /** 残り n件, once it is the same at the groups and above them. */
    private static int left() {
        int groups = browser.all("[data-count]").stream()
                .map(count -> count.getText().replaceAll("[^0-9]", ""))
                .filter(count -> !count.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
        assertEquals(browser.find("#open").getText(), Integer.toString(groups));
        return groups;
    }

    @Test
    void howManyFilesASetWillHaveIsSaidBeforeItIsMade() throws IOException {
        String page = matter("resident-data-migration", Map.of()) + "/freeze";
        browser.open(page);
        String said = browser.find(".banner.good p").getText();
        browser.find("form[action$='/freeze'] button").click();
        browser.find("a[href$='/zip']");
        browser.open(page);
        String made = browser.find("td[data-label='ファイル']").getText();
        assertTrue(said.startsWith(made + "のファイルを"), () -> made + " files: " + said);
    }

    /** What is final is read from its Word files; what only follows from other numbers is shown when it is asked for. */
    @Test
    void aFinalSetStandsBesideThePapersAsTheyAreNow() throws IOException {
        String matter = matter("resident-data-migration", Map.of());
        browser.open(matter + "/freeze");
        browser.find("form[action$='/freeze'] button").click();
        browser.find("a[href*='/beside']").click();
        browser.await("main", "書類に違いはありません。");
        browser.open(matter + "?question=contract.place");
        browser.find("[name='a:contract.place']").sendKeys(Keys.END, "<b>の隣");
        browser.until(() -> text(matter).contains("の隣"), browser::text);
        look("beside", matter + "/beside");
        assertTrue(browser.find("ins").getText().contains("<b>の隣"), browser::text);
        assertEquals("変更", browser.find(".side .state").getText());
        String text = tables(matter + "/beside/file?before=1&after=now");
        assertTrue(text.contains("<b>の隣") && text.contains("変更前は確定第1号、変更後はいまの案である。"), text);
        browser.open(matter + "/beside?before=now&after=1");
        assertTrue(browser.find("del").getText().contains("<b>の隣"), browser::text);
        browser.find("#f-numbers").click();
        browser.find("form.filter button").click();
        browser.find("#f-numbers[checked]");
    }

    /** 汐ノ浜市 wants the later state at the left. */
    @Test
    void theLaterStateStandsWhereTheBodyWantsIt() throws IOException {
        String last = matter("branch-office", Map.of());
        String now = matter("branch-office", Map.of("contract.amount", "9900000", "subcontracting", "prohibited"));
        look("beside-changed", now + "/from/" + last.substring("/matters/".length()) + "?numbers=yes");
        List<String> heads = browser.all(".side thead").stream()
                .map(WebElement::getText)
                .distinct()
                .toList();
        assertEquals(List.of("違い 今年度 前年度"), heads);
        String text = tables(now + "/from/" + last.substring("/matters/".length()) + "/file");
        assertTrue(text.contains("今年度\t前年度"), text);
        assertTrue(browser.text().contains("令和9年"), browser::text);
        assertTrue(browser.text().contains("契約金額（９，１８５，０００円→９，９００，０００円）の変更による。"), browser::text);
    }

    /** The table of a page as a text; it is there for Word, PDF and Excel too. */
    private static String tables(String address) {
        String file = address + (address.contains("?") ? "&" : "?") + "format=";
        WebClient officer = web.officer();
        for (String format : List.of("docx", "pdf", "xlsx")) {
            HttpResponse<byte[]> table = officer.bytes(file + format);
            assertEquals(200, table.statusCode(), format);
            String name = table.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(name.endsWith("." + format), name);
        }
        return officer.get(file + "text").body();
    }

    @Test
    void whatWasTypedComesBackByUndo() throws IOException {
        String matter = matter("resident-data-migration", Map.of());
        String before = text(matter);
        browser.open(matter + "?question=contract.place");
        browser.find("[name='a:contract.place']").sendKeys(Keys.END, "の隣");
        browser.until(() -> text(matter).contains("の隣"), browser::text);
        browser.find("form[action$='/undo'] button").click();
        browser.find("#answers");
        assertEquals(before, text(matter));
        String history = web.officer().get(matter + "/more").body();
        assertTrue(history.contains(">作成</td>") && !history.contains("create"), history);
    }

    @Test
    void nothingOfTheRunComplains() {
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(line -> !line.contains("404") && !line.contains("409") && !line.contains("422"))
                        .toList());
    }
}
