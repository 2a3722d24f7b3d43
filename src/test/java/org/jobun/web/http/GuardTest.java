package org.jobun.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jobun.web.RawClient;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites cannot do: be taken for this server, send its forms, show its pages in theirs. */
class GuardTest {
    private static final String NAME = "name=変更&division=&role=ADMINISTRATOR";

    @TempDir
    static Path data;

    private static WebFixture web;
    private static WebClient officer;

    @BeforeAll
    static void start() {
        web = WebFixture.officer(data);
        officer = web.officer();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    /** A page of another site whose name was pointed at 127.0.0.1 sends the name of that site. */
    @ParameterizedTest
    @CsvSource({
        "evil.example, 421",
        "evil.example:8480, 421",
        "127.0.0.1.evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1, 200",
        "127.0.0.1:8480, 200",
        "localhost, 200",
        "LOCALHOST:80, 200",
        "[::1]:8480, 200"
    })
    void onlyItsOwnNamesAreAnswered(String host, int status) {
        String answer = RawClient.ask(
                web.app().address(), "GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1", "http://localhost"})
    void aFormOfAnotherOriginIsRefused(String origin) {
        assertEquals(403, change("Origin", origin).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void aFormThatTheBrowserSaysIsFromElsewhereIsRefused(String site) {
        assertEquals(
                403,
                change("Origin", web.app().address().toString(), "Sec-Fetch-Site", site)
                        .statusCode());
    }

    @Test
    void aFormOfOursIsTaken() {
        HttpResponse<String> answer = change("Origin", web.app().address().toString(), "Sec-Fetch-Site", "same-origin");
        assertEquals(303, answer.statusCode(), answer.body());
    }

    @Test
    void aFormWithoutTheSecretOfTheVisitIsRefused() {
        String own = web.app().address().toString();
        byte[] form = NAME.getBytes(StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";
        HttpResponse<String> without = officer.send("POST", person(), form, "Content-Type", type, "Origin", own);
        assertEquals(403, without.statusCode());
        byte[] other = (NAME + "&csrf=" + "x".repeat(43)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                403,
                officer.send("POST", person(), other, "Content-Type", type, "Origin", own)
                        .statusCode());
    }

    private static HttpResponse<String> change(String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        all[headers.length + 2] = "X-Csrf";
        all[headers.length + 3] = officer.csrf();
        return officer.send("POST", person(), NAME.getBytes(StandardCharsets.UTF_8), all);
    }

    private static String person() {
        return "/people/"
                + web.app().store().people().byLogin("officer").orElseThrow().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/health", "/nowhere", "/static/nothing.css", "/people"})
    void everyAnswerForbidsWhatIsNotOurs(String path) {
        HttpResponse<String> answer = officer.get(path);
        assertEquals(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                answer.headers().firstValue("Content-Security-Policy").orElse(""));
        assertEquals(1, answer.headers().allValues("Content-Security-Policy").size());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "same-origin", answer.headers().firstValue("Referrer-Policy").orElse(""));
        assertEquals(
                "same-origin",
                answer.headers().firstValue("Cross-Origin-Opener-Policy").orElse(""));
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        // Over plain HTTP it would lock people out.
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
        assertFalse(answer.body().contains(" style="), answer.body());
        assertFalse(answer.body().matches("(?s).*<[^>]+ on[a-z]+=.*"), answer.body());
    }

    @Test
    void onlyAPaperThatIsShownMayStandInAFrameOfOurs() {
        Answer shown = Answer.shown("契約書.pdf", "application/pdf", new byte[0]);
        assertTrue(shown.headers().get("Content-Security-Policy").contains("frame-ancestors 'self'"));
        Answer page = Answer.html("").showingFrames();
        assertTrue(page.headers().get("Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertTrue(page.headers().get("Content-Security-Policy").contains("frame-src 'self'"));
    }
}
