package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.interview.Answers;
import org.jobun.web.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An officer who makes a set in the browser, and what it takes: clicks with the mouse, or keys alone. */
final class OfficerAtWork {
    private static final int MOST_TABS = 600;

    private final Browser browser;
    private final boolean mouse;
    private int clicks;
    private int keys;

    /** @param mouse whether there is one; else everything is done by keys */
    OfficerAtWork(Browser browser, boolean mouse) {
        this.browser = browser;
        this.mouse = mouse;
    }

    int clicks() {
        return clicks;
    }

    int keys() {
        return keys;
    }

    /** Begins a matter of a kind and a body from the list of matters. */
    void begin(String kind) {
        browser.open("/matters");
        press(browser.find("a[href='/matters/new']"));
        pick(browser.find("input[name=from][value=" + kind + "]"));
        press(browser.find("main form button[type=submit]"));
        browser.find("#answers");
    }

    /** Answers every question of every group as an example does. */
    void answerAll(Answers example) {
        Set<String> seen = new HashSet<>();
        String group = group();
        while (seen.add(group)) {
            answerGroup(example);
            WebElement before = browser.find("#matter");
            press(browser.find("#answers .bar button"));
            browser.awaitGone(before);
            group = group();
        }
    }

    private String group() {
        return browser.find("#matter").getDomAttribute("data-group");
    }

    private void answerGroup(Answers example) {
        // Answers bring questions and rows that were not there when the page came.
        StringBuilder open = new StringBuilder("#answers [name^='a:']");
        for (List<WebElement> left = browser.all(open.toString());
                !left.isEmpty();
                left = browser.all(open.toString())) {
            WebElement field = left.get(0);
            String name = field.getDomAttribute("name");
            open.append(":not([name='").append(name).append("'])");
            answer(field, name.substring(2), example);
        }
    }

    private void answer(WebElement field, String name, Answers example) {
        String wanted = wanted(name, example);
        boolean radio = "radio".equals(field.getDomAttribute("type"));
        if (wanted.isEmpty()) {
            return;
        }
        if (!field.isDisplayed()) {
            press(browser.find("#optional > summary"));
        }
        if (radio) {
            WebElement option = browser.find("[name='a:" + name + "'][data-option='" + wanted + "']");
            if (!option.isSelected()) {
                pick(option);
            }
        } else if (!wanted.equals(field.getDomProperty("value"))) {
            go(field);
            browser.type(wanted);
            keys += wanted.length();
        }
    }

    private static String wanted(String name, Answers example) {
        String[] cell = name.split(":");
        if (cell.length == 1) {
            return example.text(name).orElse("");
        }
        List<Map<String, String>> rows = example.rows(cell[0]);
        int row = Integer.parseInt(cell[1]);
        return row <= rows.size() ? rows.get(row - 1).getOrDefault(cell[2], "") : "";
    }

    /** Makes the set final. */
    void freeze() {
        press(browser.find("a[href$='/freeze']"));
        press(browser.find("form[action$='/freeze'] button"));
        browser.find("a[href$='/zip']");
    }

    /** Goes to a link or button and presses it. */
    void press(WebElement element) {
        if (mouse) {
            element.click();
            clicks++;
        } else {
            go(element);
            browser.type(Keys.ENTER);
            keys++;
        }
    }

    private void pick(WebElement radio) {
        if (mouse) {
            radio.click();
            clicks++;
            return;
        }
        go(radio);
        browser.type(Keys.SPACE);
        keys++;
    }

    /** Puts the focus on an element. */
    private void go(WebElement element) {
        if (mouse) {
            element.click();
            clicks++;
            return;
        }
        int tabs = 0;
        for (String place = place(element); !place.equals("there"); place = place(element)) {
            assertTrue(tabs++ < MOST_TABS, () -> "no way by keys to " + element);
            browser.type(place.equals("beside") ? Keys.ARROW_DOWN : Keys.TAB);
            keys++;
        }
    }

    /**
     * Whether an element has the focus, or another option of its question: tab reaches a group of options as one, arrows go on inside of
     * it.
     */
    private String place(WebElement element) {
        return (String) browser.driver().executeScript("""
                const wanted = arguments[0], focused = document.activeElement;
                const beside = wanted.type === 'radio' && focused.type === 'radio' && wanted.name === focused.name;
                return wanted === focused ? 'there' : beside ? 'beside' : 'away';""", element);
    }
}
