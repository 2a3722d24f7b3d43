package org.jobun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The steps of the guide for officers, done as they are written. */
class GuideTest {
    private static final Path GUIDE = Path.of("docs", "guide.ja.md");
    private static final Pattern STEP = Pattern.compile("^[0-9]+\\. (.*)$", Pattern.MULTILINE);
    private static final Pattern PRESS = Pattern.compile("「(.+)」を押します。");
    private static final Pattern TYPE = Pattern.compile("「(.+)」に「(.+)」と入力します。");
    private static final Pattern PICK = Pattern.compile("「(.+)」で「(.+)」を選びます。");
    private static final Pattern CHOOSE = Pattern.compile("「(.+)」を選びます。");
    private static final Pattern SEEN = Pattern.compile("「(.+)」と表示されます。");

    @TempDir
    Path folder;

    @Test
    void everyStepOfTheGuideCanBeDoneAsItIsWritten() throws IOException {
        List<String> steps = new ArrayList<>();
        STEP.matcher(Files.readString(GUIDE)).results().forEach(step -> steps.add(step.group(1)));
        assertTrue(steps.size() >= 18, steps::toString);
        try (WebFixture web = WebFixture.officer(folder);
                Browser browser = web.browser()) {
            browser.open("/matters");
            steps.forEach(step -> new Step(browser).take(step));
            assertEquals(List.of(), browser.complaints());
        }
    }

    private record Step(Browser browser) {
        void take(String step) {
            Matcher type = TYPE.matcher(step);
            Matcher pick = PICK.matcher(step);
            Matcher press = PRESS.matcher(step);
            Matcher choose = CHOOSE.matcher(step);
            Matcher seen = SEEN.matcher(step);
            if (type.matches()) {
                WebElement field = browser.find("[aria-label='" + type.group(1) + "']");
                field.click();
                field.sendKeys(type.group(2));
            } else if (pick.matches()) {
                WebElement label = browser.driver().findElement(By.xpath("//label[.='" + pick.group(1) + "']"));
                new Select(browser.find("#" + label.getDomAttribute("for"))).selectByVisibleText(pick.group(2));
            } else if (press.matches()) {
                browser.click(press.group(1));
            } else if (choose.matches()) {
                browser.driver()
                        .findElement(By.xpath("//label[contains(.,'" + choose.group(1) + "')]"))
                        .click();
            } else {
                assertTrue(seen.matches(), "no step that can be done: " + step);
                await(seen.group(1));
            }
        }

        private void await(String words) {
            browser.await("body", words);
        }
    }
}
