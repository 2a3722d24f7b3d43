package org.jobun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** Pages that one meets when there is nothing yet or something is refused, and those of an account: nothing keeps anybody out. */
class StatesTest {
    @TempDir
    static Path data;

    private static WebFixture web;
    private static Browser browser;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(data);
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

    @Test
    void listsWithNothingInThem() {
        for (String path : List.of("/matters", "/batches", "/account/tokens")) {
            browser.open(path);
            assertEquals(List.of(), browser.all("tbody tr"), path);
            browser.assertForEverybody("empty-" + path);
        }
        for (String path : List.of("/library?q=%E3%81%AA%E3%81%84%E8%AA%9E", "/bodies/folder")) {
            browser.open(path);
            browser.assertForEverybody("empty-" + path);
        }
    }

    @Test
    void tokensOfProgramsAreMadeSeenOnceAndEnded() {
        browser.open("/account/tokens");
        browser.find("#label").sendKeys("財務会計");
        browser.click("トークンを作る");
        String secret = browser.find("#secret").getDomAttribute("value");
        assertTrue(secret.length() > 30, secret);
        browser.assertForEverybody("tokens-made");
        browser.open("/account/tokens");
        assertEquals(List.of(), browser.all("#secret"));
        browser.assertForEverybody("tokens");
        WebElement before = browser.find("tbody tr");
        browser.click("失効させる");
        browser.awaitGone(before);
        assertEquals(List.of(), browser.all("tbody tr"));
    }

    @Test
    void whatIsNotThere() {
        browser.open("/matters/nothing-here");
        refused("404", "お探しのページはありません。");
    }

    @Test
    void anAddressThatLetInBefore() {
        String wayIn = web.app().wayIn().toString();
        browser.open(wayIn);
        browser.await("/matters");
        browser.open(wayIn);
        browser.find("main h1");
        browser.assertForEverybody("start-used");
    }

    @Test
    void aFormThatIsNotOfThisVisit() {
        browser.open("/account/tokens");
        browser.driver().executeScript("document.querySelectorAll('[name=csrf]').forEach(one => one.value = 'x')");
        browser.find("#label").sendKeys("他から");
        browser.click("トークンを作る");
        refused("403", "このページからの送信ではないので、受け付けませんでした。");
    }

    @Test
    void anAddressThatCannotBeRead() {
        browser.driver().get(web.uri("/") + "%ff");
        refused("400", "この送信は、読み取ることができませんでした。");
    }

    private static void refused(String name, String sentence) {
        browser.await("main", sentence);
        browser.assertForEverybody("refused-" + name);
    }

    @Test
    void anAccount() {
        browser.open("/account");
        browser.assertForEverybody("account");
    }
}
