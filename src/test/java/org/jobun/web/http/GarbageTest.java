package org.jobun.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jobun.web.RawClient;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent to whatever route: no fault, and nothing in the answer that only the program should know. */
class GarbageTest {
    private static final long SEED = 20261128;
    private static final List<String> PIECES = List.of(
            "..",
            "%2e%2e",
            "%2f",
            "%5c",
            "%00",
            "%",
            "%zz",
            "%E3%81",
            "%E6%9D%A1",
            "~",
            ";a=b",
            "'",
            "\"",
            "<b>",
            "999999999999999999999",
            "-1",
            "0",
            "null",
            "x".repeat(3000),
            "key",
            "a.b",
            "*",
            "%0d%0aX-A:%20b",
            "?",
            "#",
            "//",
            "\\",
            "%25252e",
            "+");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW", "get");
    private static final List<String> BODIES = List.of(
            "",
            "csrf=",
            "version=x&csrf=",
            "version=99999999999999999999&name=%00&csrf=",
            "{",
            "[[[[[[",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>");

    @TempDir
    static Path data;

    private static WebFixture web;
    private static WebClient officer;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(data);
        officer = web.officer();
        officer.csrf();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void noRouteFailsOnGarbage() throws IOException {
        Random random = new Random(SEED);
        List<String> patterns = web.app().paths();
        assertTrue(patterns.size() > 20, patterns::toString);
        for (int round = 0; round < 3; round++) {
            for (String pattern : patterns) {
                String path = filled(pattern, random) + "?" + pick(PIECES, random) + "=" + pick(PIECES, random);
                ask(pick(METHODS, random), path, pick(BODIES, random));
                ask("POST", filled(pattern, random), pick(BODIES, random));
                ask("GET", filled(pattern, random), "");
            }
        }
        Path log = data.resolve("faults.log");
        assertFalse(Files.exists(log), () -> head(log));
    }

    private static String head(Path log) {
        try {
            return Files.readString(log).lines().limit(40).reduce("", (a, b) -> a + "\n" + b);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private static String filled(String pattern, Random random) {
        String path = pattern;
        while (path.contains("{")) {
            path = path.substring(0, path.indexOf('{')) + pick(PIECES, random) + path.substring(path.indexOf('}') + 1);
        }
        return random.nextInt(4) == 0 ? path + "/" + pick(PIECES, random) : path;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static void ask(String method, String path, String form) {
        String body = form.replace("csrf=", "csrf=" + officer.csrf());
        String cookie = officer.cookies().entrySet().iterator().next().toString();
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost:"
                + web.app().address().getPort()
                + "\r\nCookie: " + cookie + "\r\nX-Csrf: " + officer.csrf()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        String answer = RawClient.ask(web.app().address(), request);
        String asked = method + " " + path.substring(0, Math.min(path.length(), 200));
        assertTrue(answer.matches("(?s)HTTP/1.1 [234]\\d\\d .*"), asked + "\n" + answer);
        for (String inner :
                List.of("org.jobun", "java.", "freemarker", "jetty", "Exception", "\tat ", data.toString(), "X-A: b")) {
            assertFalse(answer.contains(inner), asked + " tells " + inner + "\n" + answer);
        }
    }

    @Test
    void whatIsNotHttpGetsAPlainPage() {
        for (String junk : List.of(
                "\0\0\0\0\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n")) {
            String answer = RawClient.ask(web.app().address(), junk);
            assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|505) .*"), junk + answer);
            assertFalse(answer.contains("jetty"), answer);
            assertFalse(answer.contains("Exception"), answer);
        }
    }

    /** A fault is in the log once, with where it came from; who asked sees a plain page. */
    @Test
    void aFaultIsLoggedOnceAndNotShown(@TempDir Path other) throws IOException {
        try (WebFixture broken =
                WebFixture.start(org.jobun.web.app.WebSettings.officer(other).on(0))) {
            WebClient client = broken.officer();
            broken.app().store().close();
            var answer = client.get("/account");
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains("サーバの都合により"), answer.body());
            assertFalse(answer.body().contains("Exception"), answer.body());
            List<String> log = Files.readAllLines(other.resolve("faults.log"));
            assertEquals(
                    1,
                    log.stream().filter(line -> line.matches("\\d{4}-.*Z .*")).count(),
                    log::toString);
            var data = client.get("/account", "Accept", "application/json");
            assertEquals(
                    "application/problem+json",
                    data.headers().firstValue("Content-Type").orElse(""));
        }
    }
}
