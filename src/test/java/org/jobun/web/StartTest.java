package org.jobun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one officer comes in. */
class StartTest {
    @TempDir
    Path data;

    @Test
    void theAddressOfAStartLetsInOnce() {
        try (WebFixture web = WebFixture.officer(data)) {
            String wayIn = web.app().wayIn().toString();
            WebClient first = web.stranger();
            HttpResponse<String> opened = first.get(wayIn);
            assertEquals(200, opened.statusCode());
            String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
            String name = "jobun-" + web.app().address().getPort();
            assertTrue(cookie.matches(name + "=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict"), cookie);
            assertEquals(
                    "0; url=/matters", opened.headers().firstValue("Refresh").orElseThrow());
            WebClient second = web.stranger();
            assertEquals(403, second.get(wayIn).statusCode());
            assertTrue(second.cookies().isEmpty());
        }
    }

    @Test
    void aBrowserComesToThePagesAndAsksNobodyElse() {
        try (WebFixture web = WebFixture.officer(data);
                Browser browser = web.browser()) {
            browser.assertForEverybody("matters-at-the-start");
            assertTrue(browser.asked().contains(web.uri("/matters").toString()), browser.asked()::toString);
            assertTrue(browser.text().contains("この端末の利用者"), browser.text());
        }
    }
}
