package org.jobun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Chromium without a window. It remembers every request that a page makes; a test fails when it closes one of which a page
 * asked anybody but the server.
 *
 * <pre>
 * try (WebFixture web = WebFixture.officer(folder); Browser browser = web.browser()) {
 *     browser.open("/matters");
 *     browser.assertForEverybody("matters");
 * }
 * </pre>
 */
public final class Browser implements AutoCloseable {
    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final String DRIVER = "/usr/bin/chromedriver";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Of a page as an officer has it, in CSS pixels. */
    private static final int WIDE = 1280;

    /** A folder for pictures of every page and state that is looked at; without it none are made, for they cost time. */
    private static final String PICTURES = System.getenv("JOBUN_PICTURES");

    /** What looks at a page as people with impairments would; it is in the jar of axe for Selenium. */
    private static final String AXE = resource("/axe.min.js");

    private final URI server;
    private final Path files;
    private final ChromeDriver driver;
    private final List<String> asked = new ArrayList<>();

    /** As an officer has it: 1280 × 900, scripts on. */
    public Browser(URI server) {
        this(server, true, WIDE);
    }

    /**
     * Another one.
     *
     * @param scripts whether pages may run scripts
     * @param width of the page in CSS pixels
     */
    public Browser(URI server, boolean scripts, int width) {
        assumeTrue(System.getenv("CI") != null || isInstalled(), "Chromium and its driver are not installed");
        this.server = server;
        this.files = temporary();
        System.setProperty("webdriver.chrome.driver", DRIVER);
        driver = new ChromeDriver(options(scripts));
        driver.manage().timeouts().pageLoadTimeout(PATIENCE.multipliedBy(3));
        driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(3));
        resize(width, 900);
        // What the browser shows of its own before the first page.
        driver.get("about:blank");
        driver.manage().logs().get("performance");
    }

    public static boolean isInstalled() {
        return Files.isExecutable(Path.of(CHROMIUM)) && Files.isExecutable(Path.of(DRIVER));
    }

    private ChromeOptions options(boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        // Nothing of its own may go out either: no updates, no guesses, no first run.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=ja",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + files.resolve("profile"),
                "about:blank");
        Map<String, Object> preferences = new java.util.HashMap<>(
                Map.of("download.default_directory", downloads().toString(), "download.prompt_for_download", false));
        if (!scripts) {
            preferences.put("profile.managed_default_content_settings.javascript", 2);
        }
        options.setExperimentalOption("prefs", preferences);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("performance", Level.ALL);
        logs.enable("browser", Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** The driver, for what has no word of its own here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** A page, by its path or whole address. */
    public void open(String path) {
        driver.get(server.resolve(path).toString());
    }

    /** The path of the page that is shown, with what follows it. */
    public String path() {
        URI shown = URI.create(driver.getCurrentUrl());
        return shown.getRawPath() + (shown.getRawQuery() == null ? "" : "?" + shown.getRawQuery());
    }

    /** Waits for a page whose path begins so. */
    public void await(String path) {
        until(() -> path().startsWith(path), () -> path() + " does not become " + path);
    }

    /** The element, once it is there. */
    public WebElement find(String css) {
        return waiting(PATIENCE).until(shown -> driver.findElement(By.cssSelector(css)));
    }

    /** Waits until something holds; pages that draft papers may take their time on a busy machine. */
    public void until(BooleanSupplier holds, Supplier<String> otherwise) {
        waiting(PATIENCE.multipliedBy(3)).withMessage(otherwise).until(shown -> holds.getAsBoolean());
    }

    /** Waits until the text of an element has some words. */
    public void await(String css, String words) {
        until(() -> says(css, words), () -> words + " is not in\n" + text());
    }

    private boolean says(String css, String words) {
        try {
            return find(css).getText().contains(words);
        } catch (WebDriverException between) {
            if (isBetween(between)) {
                return false;
            }
            throw between;
        }
    }

    /** While one page, or a part of it, gives way to the next, the driver says in other words that an element is gone. */
    private static boolean isBetween(WebDriverException failure) {
        return String.valueOf(failure.getMessage()).contains("does not belong to the document");
    }

    /** Waits until an element is of a page that is gone. */
    public void awaitGone(WebElement element) {
        waiting(PATIENCE.multipliedBy(3)).until(shown -> isGone(element));
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        } catch (WebDriverException between) {
            return isBetween(between);
        }
    }

    /** Looks again soon: half a second, which is the habit of Selenium, would be most of the time of a test. */
    private WebDriverWait waiting(Duration patience) {
        WebDriverWait wait = new WebDriverWait(driver, patience, LOOK_AGAIN);
        // Pages exchange parts of themselves while one looks.
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The text of the page. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Clicks a link or button by its words. */
    public void click(String words) {
        String quoted = "'" + words + "'";
        driver.findElement(By.xpath(
                        "//a[contains(normalize-space(.)," + quoted + ")]|//button[contains(normalize-space(.),"
                                + quoted + ")]|//summary[contains(normalize-space(.)," + quoted + ")]"))
                .click();
    }

    /** Keys, to whatever has the focus. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Tab, so many times. */
    public void tab(int times) {
        for (int i = 0; i < times; i++) {
            type(Keys.TAB);
        }
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Sets the size of the page. */
    public void resize(int width, int height) {
        // A window cannot be narrower than some 500 px, a page can.
        driver.manage().window().setSize(new Dimension(Math.max(width, 600), height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whether something is wider than the page, so that one would have to scroll in two directions. */
    public boolean scrollsSideways() {
        return (Boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** A picture of the whole page. */
    public Path picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Object height = driver.executeScript("return Math.min(document.documentElement.scrollHeight, 6000)");
            Object width = driver.executeScript("return document.documentElement.clientWidth");
            Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
            Object data = driver.executeCdpCommand(
                            "Page.captureScreenshot",
                            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                    .get("data");
            return Files.write(file, OutputType.BYTES.convertFromBase64Png((String) data));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Nobody is kept out of the page that is shown: axe finds nothing. Scripts must be on. */
    public void assertAccessible() {
        if (!(Boolean) driver.executeScript("return !!window.axe")) {
            driver.executeScript(AXE);
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then(
                    results => done(results.violations.map(rule =>
                        rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' | '))),
                    failure => done(['axe: ' + failure]));""", RULES);
        assertEquals(List.of(), found, path());
    }

    /**
     * The page that is shown is for everybody, on a wide screen and at 320 px, which is also what 1280 px enlarged four times leave: axe
     * finds nothing, and nothing has to be scrolled in two directions.
     *
     * @param name of its pictures
     */
    public void assertForEverybody(String name) {
        for (int width : new int[] {320, WIDE}) {
            resize(width, 900);
            assertFalse(scrollsSideways(), () -> name + " scrolls sideways at " + width);
            assertAccessible();
            if (PICTURES != null) {
                picture(Path.of(PICTURES, name.replaceAll("[^\\p{L}\\p{N}.-]+", "_") + "-" + width + ".png"));
            }
        }
    }

    /** Every address that was asked for so far. */
    public List<String> asked() {
        JsonMapper mapper = new JsonMapper();
        for (LogEntry entry : driver.manage().logs().get("performance")) {
            JsonNode message = mapper.readTree(entry.getMessage()).path("message");
            if (message.path("method").asString().equals("Network.requestWillBeSent")) {
                asked.add(message.path("params").path("request").path("url").asString());
            }
        }
        return asked;
    }

    /** Nothing but the server was asked for anything; pages of the browser's own, which are in it, do not count. */
    private void assertAskedOnlyTheServer() {
        TreeSet<String> elsewhere = new TreeSet<>(asked());
        String own = server.resolve("/").toString();
        elsewhere.removeIf(address -> address.startsWith(own)
                || address.startsWith("data:")
                || address.startsWith("chrome://")
                || address.startsWith("chrome-extension://"));
        assertEquals(new TreeSet<>(), elsewhere);
    }

    /** What the browser complains of: scripts that fail, and what the policy of the page forbids. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Where downloaded files arrive. */
    public Path downloads() {
        return files.resolve("downloads");
    }

    /** A file, once it has arrived whole. */
    public Path downloaded(String name) {
        Path file = downloads().resolve(name);
        until(() -> isWhole(file), () -> name + " does not arrive");
        return file;
    }

    /** The browser keeps the name by an empty file, writes beside it, and moves that there at the end. */
    private static boolean isWhole(Path file) {
        Path written = file.resolveSibling(file.getFileName() + ".crdownload");
        try {
            return Files.exists(file) && Files.size(file) > 0 && !Files.exists(written);
        } catch (IOException moved) {
            return false;
        }
    }

    private static String resource(String name) {
        try (InputStream in = AxeBuilder.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("jobun-browser");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Ends it. Whatever was done with it, no page may have asked anybody but the server. */
    @Override
    public void close() {
        try {
            assertAskedOnlyTheServer();
        } finally {
            driver.quit();
            Folders.delete(files);
        }
    }
}
