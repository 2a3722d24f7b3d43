package org.jobun.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.app.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proxy says is believed from its own address only. */
class ProxyTest {
    private static final String USER = "X-Remote-User";

    @TempDir
    Path data;

    private WebFixture behind(String network) {
        Listening listening = new Listening(
                "127.0.0.1",
                List.of(0),
                Set.of("jobun.city.example"),
                Optional.empty(),
                new Proxies(List.of(Network.parse(network)), Optional.of(USER)),
                Limits.USUAL);
        return WebFixture.start(WebSettings.office(data, listening));
    }

    @Test
    void whoeverTheProxyNamesIsIn() {
        try (WebFixture web = behind("127.0.0.0/8")) {
            web.person("someone", "", org.jobun.store.Role.OFFICER);
            WebClient client = web.stranger();
            HttpResponse<String> page =
                    client.get("/account", USER, "s1234", "X-Forwarded-For", "203.0.113.9, 10.1.2.3");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("s1234"), page.body());
            assertEquals(1, client.cookies().size());
            String first = client.cookies().toString();
            client.get("/account", USER, "s1234");
            assertEquals(first, client.cookies().toString());
            // Another person at the same browser does not go on with the visit of the first.
            assertTrue(client.get("/account", USER, "s9999").body().contains("s9999"));
            assertEquals(303, web.stranger().get("/account").statusCode());
        }
    }

    /** The same words from anywhere else mean nothing. */
    @Test
    void theHeaderIsIgnoredFromElsewhere() {
        try (WebFixture web = behind("10.1.0.0/16")) {
            WebClient client = web.stranger();
            assertEquals(303, client.get("/account", USER, "admin").statusCode());
            assertTrue(client.cookies().isEmpty());
            assertTrue(web.app().store().people().byLogin("admin").isEmpty());
            HttpResponse<String> plain =
                    client.get("/health", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");
            assertEquals(200, plain.statusCode());
            assertTrue(plain.headers().firstValue("Strict-Transport-Security").isEmpty());
        }
    }

    @Test
    void whatTheBrowserCallsUsComesFromTheProxy() {
        try (WebFixture web = behind("127.0.0.1")) {
            WebClient client = web.stranger();
            String[] ours = {USER, "s1", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "jobun.city.example"};
            HttpResponse<String> page = client.get("/account", ours);
            String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.startsWith("__Host-jobun="), cookie);
            assertTrue(cookie.endsWith("; Secure"), cookie);
            assertTrue(page.headers().firstValue("Strict-Transport-Security").isPresent());
            assertEquals(
                    421,
                    client.get("/account", USER, "s1", "X-Forwarded-Host", "evil.example")
                            .statusCode());
        }
    }
}
