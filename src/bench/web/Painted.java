import java.util.List;
import org.jobun.web.Browser;
import org.openqa.selenium.WebElement;

/** Somebody who types in a real browser: the time from a key until what it changes is painted. */
final class Painted implements AutoCloseable {
    private final Browser browser;
    private final WebElement field;

    Painted(Server server) throws Exception {
        browser = new Browser(server.address());
        browser.open(server.wayIn().toString());
        browser.await("/matters");
        browser.open("/matters/new");
        browser.find("input[value=resident-data-migration]").click();
        browser.find("main form button[type=submit]").click();
        field = browser.find("[name='a:contract.name']");
        browser.driver().executeScript("""
                window.times = []; window.begun = 0;
                document.getElementById('answers').addEventListener('input', () => { window.begun = performance.now(); }, true);
                document.addEventListener('painted', () => requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => window.times.push(performance.now() - window.begun);
                  channel.port2.postMessage(0);
                }));""");
        field.click();
    }

    /** Milliseconds of each key. */
    double[] type(int count, int every) throws InterruptedException {
        browser.driver().executeScript("window.times = []");
        for (int i = 0; i < count; i++) {
            int at = i % Officer.WORDS.length();
            field.sendKeys(Officer.WORDS.substring(at, at + 1));
            Thread.sleep(every);
            if (at == Officer.WORDS.length() - 1) {
                field.clear();
            }
        }
        Thread.sleep(1000);
        List<?> times = (List<?>) browser.driver().executeScript("return window.times");
        return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    @Override
    public void close() {
        browser.close();
    }
}
