package org.jobun.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.store.NewPerson;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** How people of an office come in, and who may do what. */
class SignInTest {
    @TempDir
    static Path data;

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = WebFixture.office(data);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBack() {
        WebClient client = web.stranger();
        HttpResponse<String> sent = client.get("/account");
        assertEquals(303, sent.statusCode());
        assertEquals(
                "/signin?next=%2Faccount", sent.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> in =
                client.post("/signin", "login", "admin", "password", WebFixture.PASSWORD, "next", "/account");
        assertEquals("/account", in.headers().firstValue("Location").orElseThrow());
        assertEquals(200, client.get("/account").statusCode());
    }

    /** Looked at where the form is shown, which is where it is sent from; the answer to the form takes the same way. */
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/../..//x"})
    void nobodyIsSentElsewhere(String next) {
        String page = web.stranger()
                .get("/signin?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                .body();
        assertTrue(page.contains("name=\"next\" value=\"/matters\""), page);
    }

    /** Neither the name of an account nor whether it is disabled can be found out. */
    @Test
    void whatIsWrongIsNotSaid() {
        account("halted");
        web.app().store().people().disable(id("halted"), true);
        String wrong = web.stranger()
                .post("/signin", "login", "admin", "password", "not this one")
                .body();
        String nobody = web.stranger()
                .post("/signin", "login", "nobody", "password", "not this one")
                .body();
        HttpResponse<String> disabled =
                web.stranger().post("/signin", "login", "halted", "password", WebFixture.PASSWORD);
        assertEquals(wrong.replace("admin", "nobody"), nobody);
        assertEquals(nobody.replace("nobody", "halted"), disabled.body());
        assertEquals(422, disabled.statusCode());
        assertTrue(wrong.contains("利用者名又はパスワードが違います"), wrong);
    }

    @Test
    void guessingHasToWait() {
        account("guessed");
        WebClient client = web.stranger();
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    422,
                    client.post("/signin", "login", "guessed", "password", "wrong " + i)
                            .statusCode());
        }
        HttpResponse<String> waiting = client.post("/signin", "login", "guessed", "password", WebFixture.PASSWORD);
        assertEquals(429, waiting.statusCode());
        assertTrue(waiting.body().contains("続けて間違えたので"), waiting.body());
    }

    @Test
    void theTokenChangesAtSignInAndEndsAtSignOut() {
        account("rotating");
        WebClient client = web.person("rotating", "契約課", Role.OFFICER);
        Map<String, String> first = Map.copyOf(client.cookies());
        client.post("/signin", "login", "rotating", "password", WebFixture.PASSWORD);
        Map<String, String> second = Map.copyOf(client.cookies());
        assertNotEquals(first, second);
        assertEquals(303, with(first).statusCode());
        assertEquals(200, with(second).statusCode());
        client.post("/signout");
        assertTrue(client.cookies().isEmpty());
        assertEquals(303, with(second).statusCode());
    }

    private static HttpResponse<String> with(Map<String, String> cookies) {
        WebClient client = web.stranger();
        client.cookies().putAll(cookies);
        return client.get("/account");
    }

    @Test
    void anotherPasswordEndsAllOtherVisits() {
        account("changing");
        WebClient here = web.person("changing", "契約課", Role.OFFICER);
        WebClient there = web.person("changing", "契約課", Role.OFFICER);
        String fresh = "a longer pass phrase";
        assertEquals(
                422,
                here.post("/account/password", "current", "wrong", "fresh", fresh, "again", fresh)
                        .statusCode());
        assertEquals(
                422,
                here.post("/account/password", "current", WebFixture.PASSWORD, "fresh", "short", "again", "short")
                        .statusCode());
        HttpResponse<String> changed =
                here.post("/account/password", "current", WebFixture.PASSWORD, "fresh", fresh, "again", fresh);
        assertEquals(303, changed.statusCode(), changed.body());
        assertEquals(200, here.get("/account").statusCode());
        assertEquals(303, there.get("/account").statusCode());
    }

    /** What somebody may not see is not there. */
    @ParameterizedTest
    @CsvSource({"/people, 404", "/people/new, 404", "/account, 200"})
    void pagesOfAdministratorsAreNotThereForOthers(String path, int status) {
        assertEquals(status, web.person("plain", "契約課", Role.OFFICER).get(path).statusCode());
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        assertEquals(200, admin.get(path).statusCode());
    }

    @Test
    void anAdministratorAddsChangesAndStopsAccounts() {
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        HttpResponse<String> added = admin.post(
                "/people",
                "login",
                "s1234",
                "name",
                "鈴木 花子",
                "division",
                "情報政策課",
                "role",
                "OFFICER",
                "password",
                WebFixture.PASSWORD);
        String page = added.headers().firstValue("Location").orElseThrow();
        assertTrue(admin.get(page).body().contains("利用者を加えました"));
        assertTrue(admin.get("/people").body().contains("鈴木 花子"));
        WebClient suzuki = web.stranger();
        suzuki.post("/signin", "login", "Ｓ１２３４", "password", WebFixture.PASSWORD);
        assertTrue(suzuki.get("/account").body().contains("情報政策課"));
        String own = page.replaceAll("\\?.*", "");
        admin.post(own, "name", "鈴木 花子", "division", "契約課", "role", "REVIEWER");
        assertTrue(suzuki.get("/account").body().contains("契約課"));
        admin.post(own + "/disabled", "disabled", "true");
        assertEquals(303, suzuki.get("/account").statusCode());
        assertEquals(
                422,
                admin.post(
                                "/people",
                                "login",
                                "admin",
                                "name",
                                "別人",
                                "role",
                                "OFFICER",
                                "password",
                                WebFixture.PASSWORD)
                        .statusCode());
    }

    @Test
    void theLastAdministratorStays() {
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        String own = "/people/" + id("admin");
        assertEquals(422, admin.post(own + "/disabled", "disabled", "true").statusCode());
        assertEquals(
                422,
                admin.post(own, "name", "管理 者子", "division", "", "role", "OFFICER")
                        .statusCode());
        assertEquals(200, admin.get("/people").statusCode());
    }

    /** An account with a password. */
    private static void account(String login) {
        NewPerson person = new NewPerson(login, login, "契約課", Set.of(Role.OFFICER));
        web.app().store().people().create(person, WebFixture.PASSWORD.toCharArray());
    }

    private static String id(String login) {
        return web.app().store().people().byLogin(login).orElseThrow().id();
    }

    /** By keyboard only; nothing keeps anybody out. */
    @Test
    void everyPageIsForEverybody() {
        try (Browser browser = new Browser(web.app().address())) {
            browser.open("/people");
            browser.await("/signin");
            look(browser);
            browser.find("#login").sendKeys("admin", Keys.TAB, "wrong", Keys.ENTER);
            browser.find(".banner.error");
            look(browser);
            browser.find("#password").sendKeys(WebFixture.PASSWORD, Keys.ENTER);
            browser.await("/people");
            look(browser);
            for (String path : List.of("/people/new", "/people/" + id("admin"), "/account", "/nowhere")) {
                browser.open(path);
                look(browser);
            }
        }
    }

    @Test
    void oneSignsInWithoutScripts() {
        account("noscript");
        try (Browser browser = new Browser(web.app().address(), false, 1280)) {
            browser.open("/account");
            browser.find("#login").sendKeys("noscript");
            browser.find("#password").sendKeys(WebFixture.PASSWORD);
            browser.click("サインインする");
            browser.await("/account");
            browser.click("サインアウト");
            browser.await("/signin");
        }
    }

    private static void look(Browser browser) {
        browser.assertForEverybody(browser.path());
    }
}
