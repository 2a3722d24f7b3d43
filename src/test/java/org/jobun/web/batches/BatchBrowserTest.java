package org.jobun.web.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jobun.batch.BidBook;
import org.jobun.web.Browser;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** 一括 in a real browser: nothing keeps anybody out, on any page and state. */
class BatchBrowserTest {
    /** Where pictures go, if somebody wants to look at them. */
    private static final String PICTURES = System.getenv().getOrDefault("JOBUN_PICTURES", "");

    @TempDir
    Path data;

    private Path book(String name, int rows, int faults) throws IOException {
        return Files.write(data.resolve(name), new BidBook(rows, 3, faults).workbook(BidBook.Hand.TYPED));
    }

    private static void upload(Browser browser, Path book) {
        browser.open("/batches");
        browser.find("#file").sendKeys(book.toString());
        browser.find("form[enctype] button").click();
        browser.await("/batches/");
        browser.find("#rows");
    }

    private static void looked(Browser browser, String name) {
        browser.assertAccessible();
        assertFalse(browser.scrollsSideways(), name);
        if (!PICTURES.isEmpty()) {
            browser.picture(Path.of(PICTURES, name + ".png"));
        }
    }

    @Test
    void theListSixHundredRowsAndTheirErrorsAreOpenToEverybody() throws IOException {
        Path many = book("多数.xlsx", 600, 20);
        Path broken = Files.writeString(data.resolve("壊れた.xlsx"), "PK broken");
        try (WebFixture web = WebFixture.officer(data.resolve("data"));
                Browser browser = web.browser()) {
            browser.open("/batches");
            looked(browser, "empty-1280");
            browser.find("#file").sendKeys(broken.toString());
            browser.find("form[enctype] button").click();
            browser.find(".banner.error");
            looked(browser, "unreadable-1280");
            upload(browser, many);
            String address = browser.path();
            looked(browser, "rows-1280");
            browser.open(address + "?page=all");
            assertEquals(600, browser.all("tbody tr").size());
            browser.assertAccessible();
            assertFalse(browser.scrollsSideways());
            browser.open(address + "/mend");
            looked(browser, "mend-1280");
            browser.assertAskedOnlyTheServer();
        }
    }

    @Test
    void aBatchIsMendedAndMadeByKeysAlone() throws IOException {
        Path book = book("八件.xlsx", 8, 10);
        try (WebFixture web = WebFixture.officer(data.resolve("data"));
                Browser browser = web.browser()) {
            upload(browser, book);
            String address = browser.path();
            browser.open(address + "/mend");
            int wrong = browser.all("fieldset.row-item").size();
            assertTrue(wrong > 0);
            toButton(browser, "select[aria-invalid], input[aria-invalid]");
            toButton(browser, ".bar button");
            browser.type(Keys.ENTER);
            browser.await(address + "/mend?mended=0");
            browser.open(address);
            toButton(browser, "form[action$='/run'] button");
            browser.type(Keys.ENTER);
            browser.find("#rows, iframe");
            if (!browser.all("iframe").isEmpty()) {
                looked(browser, "running-1280");
            }
            browser.find(".state.done");
            browser.find("a[href$='/zip']");
            looked(browser, "done-1280");
            browser.resize(320, 900);
            looked(browser, "done-320");
            assertEquals(List.of(), browser.complaints());
        }
    }

    /** Tab until an element that is meant has the focus. */
    private static void toButton(Browser browser, String css) {
        for (int i = 0; i < 400; i++) {
            browser.tab(1);
            WebElement focused = browser.focused();
            if (browser.driver().findElements(By.cssSelector(css)).contains(focused)) {
                return;
            }
        }
        throw new AssertionError("not reached by keys: " + css);
    }

    @Test
    void allOfItWorksWithoutScript() throws IOException {
        Path book = book("八件.xlsx", 8, 0);
        try (WebFixture web = WebFixture.officer(data.resolve("data"));
                Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            upload(browser, book);
            String address = browser.path();
            new Select(browser.find("#formats")).selectByValue("docx");
            browser.find("form[action$='/run'] button").click();
            browser.find("iframe, #rows");
            for (int i = 0; i < 300 && browser.all("a[href$='/zip']").isEmpty(); i++) {
                browser.open(address);
            }
            browser.find("a[href$='/zip']").click();
            assertTrue(Files.size(browser.downloaded("八件.zip")) > 10_000);
        }
    }
}
