import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who types into a matter of their own, without a browser. */
final class Officer {
    static final String WORDS = "住民情報システムの標準化に伴うデータ移行及び運用テスト支援の業務に係る契約";

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern VIEW = Pattern.compile("\"view\":\"?([0-9]+)");
    private static final Pattern KIND = Pattern.compile("name=\"from\" value=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Server server;
    private final String cookie;
    private final String csrf;
    /** The page on which a matter begins. */
    private final String beginning;
    private String matter = "";
    private String view = "";
    private String before = "";

    Officer(Server server) throws Exception {
        this.server = server;
        HttpResponse<String> page = Server.HTTP.send(
                HttpRequest.newBuilder(server.wayIn()).build(), HttpResponse.BodyHandlers.ofString());
        cookie = Server.cookie(page);
        beginning = get("/matters/new");
        Matcher form = CSRF.matcher(beginning);
        form.find();
        csrf = form.group(1);
    }

    /** Begins a matter from an example and looks at it. */
    Officer begin() throws Exception {
        return begin("resident-data-migration", "aobano");
    }

    /** Kinds of matter and examples that one can begin from; empty for nothing at all. */
    List<String> kinds() {
        return KIND.matcher(beginning)
                .results()
                .map(kind -> kind.group(1))
                .toList();
    }

    /** Begins a matter of a kind for a body and looks at it. */
    Officer begin(String kind, String body) throws Exception {
        matter = sent(post("/matters", FORM, ("csrf=" + csrf + "&from=" + kind + "&body=" + body).getBytes(
                StandardCharsets.UTF_8)));
        get(matter);
        return this;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path))
                .header("Cookie", cookie)
                .timeout(Duration.ofSeconds(60));
    }

    /** A page. */
    String get(String path) throws Exception {
        return sent(request(path).build());
    }

    private HttpRequest post(String path, String type, byte[] body) {
        return request(path)
                .header("Content-Type", type)
                .header("X-Csrf", csrf)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The body, or where it leads to. */
    private static String sent(HttpRequest request) throws Exception {
        HttpResponse<String> answer = Server.HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(request.uri() + " " + answer.statusCode());
        }
        return answer.body().isEmpty() ? answer.headers().firstValue("Location").orElse("") : answer.body();
    }

    /** Uploads a workbook of many matters; where it leads to. */
    String upload(String name, byte[] book) throws Exception {
        String boundary = "----jobun-bench";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + book.length + end.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(book, 0, body, head.length, book.length);
        System.arraycopy(end, 0, body, head.length + book.length, end.length);
        return sent(post("/batches", "multipart/form-data; boundary=" + boundary, body));
    }

    /** Milliseconds from each key to its answer. */
    double[] type(int keys, int every) throws Exception {
        double[] times = new double[keys];
        for (int i = 0; i < keys; i++) {
            long begin = System.nanoTime();
            key(WORDS.substring(0, 1 + i % WORDS.length()));
            times[i] = Server.since(begin) * 1000;
            if (every > 0) {
                Thread.sleep(Math.max(0, every - Math.round(times[i])));
            }
        }
        return times;
    }

    private void key(String now) throws Exception {
        String body = "a%3Acontract.name=" + encoded(now) + "&w%3Acontract.name=" + encoded(before)
                + "&group=work&paper=1%2Fcontract&questions=contract.name&view=" + view;
        Matcher seen =
                VIEW.matcher(sent(post(matter + "/live", FORM, body.getBytes(StandardCharsets.UTF_8))));
        view = seen.find() ? seen.group(1) : "";
        before = now;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
