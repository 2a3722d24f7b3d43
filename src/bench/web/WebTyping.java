import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobun.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * How long it takes from a key to the painted paper, alone and beside others, and how much memory the server has. One server as
 * {@code ./jobun web} starts it, on the loopback address; bounded in people and time.
 *
 * <p>Arguments: folder of the program, people, seconds.
 */
public final class WebTyping {
    private static final String WORDS = "住民情報システムの標準化に伴うデータ移行及び運用テスト支援の業務に係る契約";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern VIEW = Pattern.compile("\"view\":\"?([0-9]+)");

    private final Path home;
    private final Path data;
    private Process server;
    private URI address;

    private WebTyping(Path home) throws IOException {
        this.home = home;
        this.data = Files.createTempDirectory("jobun-typing");
    }

    public static void main(String[] arguments) throws Exception {
        WebTyping bench = new WebTyping(Path.of(arguments[0]));
        try {
            bench.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        } finally {
            bench.server.destroy();
        }
    }

    private void run(int people, int seconds) throws Exception {
        start();
        Officer alone = new Officer(1);
        alone.type(60, 0);
        say("server, warm, one after another", alone.type(200, 0));
        alone.type(1, 0);
        try (Browser browser = new Browser(address)) {
            browser.open(wayIn());
            browser.await("/matters");
            WebElement field = open(browser);
            keys(browser, field, 20, 300);
            say("key to painted paper, alone", keys(browser, field, 120, 400));
            System.out.println("RSS of the server " + rss("VmRSS") + " MB, peak " + rss("VmHWM") + " MB");
            ExecutorService pool = Executors.newFixedThreadPool(people);
            List<Future<double[]>> typing = new ArrayList<>();
            for (int i = 1; i <= people; i++) {
                Officer officer = new Officer(i + 1);
                typing.add(pool.submit(() -> officer.type(seconds * 2, 500)));
            }
            say("key to painted paper, beside " + people, keys(browser, field, seconds * 2, 400));
            List<double[]> all = new ArrayList<>();
            for (Future<double[]> one : typing) {
                all.add(one.get());
            }
            pool.shutdown();
            say("server, " + people + " people, two keys a second", all.stream().flatMapToDouble(Arrays::stream).toArray());
        }
        System.out.println("RSS of the server " + rss("VmRSS") + " MB, peak " + rss("VmHWM") + " MB");
    }

    private void start() throws Exception {
        long begin = System.nanoTime();
        server = new ProcessBuilder(
                        home.resolve("jobun").toString(), "web", "--no-browser", "--port", "0", "--data", data.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        Matcher url = Pattern.compile("http://[^ ]+").matcher(out.readLine());
        if (!url.find()) {
            throw new IOException("no address");
        }
        address = URI.create(url.group()).resolve("/");
        HttpClient client = client();
        ok(client, HttpRequest.newBuilder(URI.create(url.group())).build());
        System.out.printf(Locale.ROOT, "start to first page %.2f s%n", since(begin) / 1000);
        while (client.send(HttpRequest.newBuilder(address.resolve("/matters")).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode()
                != 200) {
            Thread.sleep(20);
        }
        System.out.printf(Locale.ROOT, "start to catalog ready %.2f s%n", since(begin) / 1000);
    }

    /** A way in, as a second start of the program gets one. */
    private String wayIn() throws Exception {
        List<String> running = Files.readAllLines(data.resolve("running.txt"));
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/start"))
                .header("X-Jobun-Secret", running.get(1))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return address.resolve(client().send(request, HttpResponse.BodyHandlers.ofString()).body()).toString();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String ok(HttpClient client, HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(request.uri() + " " + answer.statusCode());
        }
        return answer.body().isEmpty() ? answer.headers().firstValue("Location").orElse("") : answer.body();
    }

    /** Somebody who types into a matter of their own. */
    private final class Officer {
        private final HttpClient client = client();
        private final String csrf;
        private final String matter;
        private String view = "";
        private String before = "";

        Officer(int number) throws Exception {
            ok(client, HttpRequest.newBuilder(URI.create(wayIn())).build());
            String page = ok(client, HttpRequest.newBuilder(address.resolve("/matters/new")).build());
            Matcher form = CSRF.matcher(page);
            form.find();
            csrf = form.group(1);
            HttpRequest begin = post("/matters", "csrf=" + csrf + "&from=resident-data-migration&body=aobano");
            matter = ok(client, begin);
            ok(client, HttpRequest.newBuilder(address.resolve(matter)).build());
            before = "";
        }

        private HttpRequest post(String path, String body) {
            return HttpRequest.newBuilder(address.resolve(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Csrf", csrf)
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }

        /** Milliseconds from each key to its answer. */
        double[] type(int keys, int every) throws Exception {
            double[] times = new double[keys];
            for (int i = 0; i < keys; i++) {
                String now = WORDS.substring(0, 1 + i % WORDS.length());
                String body = "a%3Acontract.name=" + URLEncoder.encode(now, StandardCharsets.UTF_8) + "&w%3Acontract.name="
                        + URLEncoder.encode(before, StandardCharsets.UTF_8)
                        + "&group=work&paper=1%2Fcontract&questions=contract.name&view=" + view;
                long begin = System.nanoTime();
                String answer = ok(client, post(matter + "/live", body));
                times[i] = since(begin);
                before = now;
                Matcher seen = VIEW.matcher(answer);
                view = seen.find() ? seen.group(1) : "";
                if (every > 0) {
                    Thread.sleep(Math.max(0, every - Math.round(times[i])));
                }
            }
            return times;
        }
    }

    private static WebElement open(Browser browser) {
        browser.open("/matters/new");
        browser.find("input[value=resident-data-migration]").click();
        browser.find("main form button[type=submit]").click();
        WebElement field = browser.find("[name='a:contract.name']");
        browser.driver().executeScript("""
                window.times = []; window.begun = 0;
                document.getElementById('answers').addEventListener('input', () => { window.begun = performance.now(); }, true);
                document.addEventListener('painted', () => requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => window.times.push(performance.now() - window.begun);
                  channel.port2.postMessage(0);
                }));""");
        field.click();
        return field;
    }

    private static double[] keys(Browser browser, WebElement field, int count, int every) throws InterruptedException {
        browser.driver().executeScript("window.times = []");
        for (int i = 0; i < count; i++) {
            field.sendKeys(WORDS.substring(i % WORDS.length(), i % WORDS.length() + 1));
            Thread.sleep(every);
            if (i % WORDS.length() == WORDS.length() - 1) {
                field.clear();
            }
        }
        Thread.sleep(1000);
        List<?> times = (List<?>) browser.driver().executeScript("return window.times");
        return times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
    }

    private long rss(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return 0;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void say(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: %d keys, median %.0f ms, p95 %.0f ms, max %.0f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1]);
    }
}
