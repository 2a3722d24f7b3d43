package org.jobun.web.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jobun.batch.BidBook;
import org.jobun.web.Browser;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** 一括 in a real browser: nothing keeps anybody out, on any page and state. */
class BatchBrowserTest {
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

    private static Path book(String name, int rows, int faults) throws IOException {
        return Files.write(folder.resolve(name), new BidBook(rows, 3, faults).workbook(BidBook.Hand.TYPED));
    }

    /** Uploads a workbook; the address of its page. */
    private static String upload(Browser browser, Path book) {
        browser.open("/batches");
        browser.find("#file").sendKeys(book.toString());
        browser.find("form[enctype] button").click();
        browser.find("#rows");
        return browser.path();
    }

    @Test
    void theListAndWhatCannotBeReadAreForEverybody() throws IOException {
        try (WebFixture fresh = WebFixture.officer(folder.resolve("fresh"));
                Browser other = fresh.browser()) {
            other.open("/batches");
            assertEquals(List.of(), other.all("tbody tr"));
            other.assertForEverybody("batches-empty");
            Path broken = Files.writeString(folder.resolve("壊れた.xlsx"), "PK broken");
            other.find("#file").sendKeys(broken.toString());
            other.find("form[enctype] button").click();
            other.find(".banner.error");
            other.assertForEverybody("batch-unreadable");
            upload(other, book("二件.xlsx", 2, 0));
            other.open("/batches");
            assertEquals(1, other.all("main table tbody tr").size());
            other.assertForEverybody("batches");
        }
    }

    @Test
    void sixHundredRowsAreForEverybody() throws IOException {
        String address = upload(browser, book("多数.xlsx", 600, 20));
        browser.assertForEverybody("batch-rows");
        browser.open(address + "?only=made");
        assertEquals(List.of(), browser.all("tbody tr"));
        browser.assertForEverybody("batch-no-rows");
        browser.open(address + "?page=all");
        assertEquals(600, browser.all("tbody tr").size());
        browser.assertForEverybody("batch-600-rows");
        browser.open(address + "/mend");
        assertTrue(browser.all("fieldset.row-item").size() > 10);
        browser.assertForEverybody("batch-mend-many");
    }

    @Test
    void aRowIsReachedFromAmongTheWrongOnesAndMendedOnItsOwnPage() throws IOException {
        String address = upload(browser, book("十件.xlsx", 10, 6));
        browser.click("まとめて直す");
        browser.await(address + "/mend");
        browser.assertForEverybody("batch-mend");
        browser.find("fieldset.row-item legend a").click();
        browser.await(address + "/rows/");
        assertTrue(browser.all("[aria-invalid]").size() > 0, browser::text);
        browser.assertForEverybody("batch-row-wrong");
        String row = browser.path();
        WebElement name = browser.find("form[action$='/cells'] input[type=text]:not([aria-invalid])");
        String field = name.getDomAttribute("name");
        name.clear();
        name.sendKeys("直した値");
        browser.find(".bar button").click();
        browser.awaitGone(name);
        browser.open(row);
        assertEquals("直した値", browser.find("[name='" + field + "']").getDomAttribute("value"));
    }

    @Test
    void aBatchIsMendedAndMadeByKeysAlone() throws IOException {
        String address = upload(browser, book("八件.xlsx", 8, 10));
        browser.open(address + "/mend");
        int wrong = browser.all("fieldset.row-item").size();
        assertTrue(wrong > 0);
        toButton("select[aria-invalid], input[aria-invalid]");
        toButton(".bar button");
        browser.type(Keys.ENTER);
        browser.await(address + "/mend?mended=0");
        browser.open(address);
        toButton("form[action$='/run'] button");
        browser.type(Keys.ENTER);
        browser.find("#rows, iframe");
        if (!browser.all("iframe").isEmpty()) {
            browser.assertAccessible();
        }
        browser.find(".state.done");
        browser.find("a[href$='/zip']");
        browser.assertForEverybody("batch-done");
        assertEquals(List.of(), browser.complaints());
    }

    /** Tab until an element that is meant has the focus. */
    private static void toButton(String css) {
        for (int i = 0; i < 400; i++) {
            browser.tab(1);
            WebElement focused = browser.focused();
            if (browser.all(css).contains(focused)) {
                return;
            }
        }
        throw new AssertionError("not reached by keys: " + css);
    }

    @Test
    void allOfItWorksWithoutScript() throws IOException {
        Path book = book("無手順.xlsx", 8, 0);
        try (Browser plain = web.signIn(new Browser(web.app().address(), false, 1280))) {
            String address = upload(plain, book);
            new Select(plain.find("#formats")).selectByValue("docx");
            plain.find("form[action$='/run'] button").click();
            plain.find("iframe, #rows");
            for (int i = 0; i < 300 && plain.all("a[href$='/zip']").isEmpty(); i++) {
                plain.open(address);
            }
            plain.find("a[href$='/zip']").click();
            assertTrue(Files.size(plain.downloaded("無手順.zip")) > 10_000);
        }
    }
}
