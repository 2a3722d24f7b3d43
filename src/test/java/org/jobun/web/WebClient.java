package org.jobun.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does without showing anything: cookies, forms with the secret of the visit, files. Follows no redirect. */
public final class WebClient {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----jobun-test-boundary";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    /** A file to be sent. */
    public record Attached(String field, String name, byte[] bytes) {}

    public WebClient(URI server) {
        this.server = server;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return text(send(request(path, headers).GET()));
    }

    /** A file, as it is. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path).GET());
    }

    /** A form, with pairs of name and value, and the secret of the visit. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        fields.putIfAbsent("csrf", csrf());
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return text(send(request(path, "Content-Type", "application/x-www-form-urlencoded", "Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofString(form))));
    }

    /** A form with a file. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, Attached... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("csrf", csrf());
        all.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (Attached file : files) {
            part(body, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.bytes());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return text(send(request(path, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY, "Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    /** Begins a matter from its file. Its key. */
    public String beginMatter(String id, String yaml) {
        Attached file = new Attached("file", id + ".yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return upload("/matters/file", Map.of(), file)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .substring("/matters/".length());
    }

    /** Makes the set of an example final, as it is. The key of its matter. */
    public String freeze(String matter) throws IOException {
        String key = beginMatter(matter, Files.readString(Path.of("matters", matter + ".yaml")));
        freezeMatter(key);
        return key;
    }

    /** Makes the set of a matter final, as it is. */
    public void freezeMatter(String key) {
        HttpResponse<String> frozen = post("/matters/" + key + "/freeze");
        if (frozen.statusCode() != 303) {
            throw new AssertionError(frozen.body());
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] bytes) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Any request, with the cookies of this visit. */
    public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        return text(send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    /** The secret that forms of this visit carry; empty for strangers. */
    public String csrf() {
        if (csrf.isEmpty()) {
            Matcher found = CSRF.matcher(text(send(request("/account").GET())).body());
            csrf = found.find() ? found.group(1) : "";
        }
        return csrf;
    }

    /** Goes on with a session that was begun elsewhere. */
    public void begin(String token) {
        keep((server.getScheme().equals("https") ? "__Host-jobun" : "jobun-" + server.getPort()) + "=" + token);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String origin() {
        return server.toString();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        csrf = "";
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static HttpResponse<String> text(HttpResponse<byte[]> response) {
        return new TextResponse(response, new String(response.body(), StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
