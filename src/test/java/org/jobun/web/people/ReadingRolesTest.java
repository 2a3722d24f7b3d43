package org.jobun.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.store.NewPerson;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.http.Access;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 閲覧 and 監査 read, each as much as it may, and write nothing, whatever they ask for. */
class ReadingRolesTest {
    @TempDir
    static Path data;

    private static WebFixture web;
    private static String matter;

    @BeforeAll
    static void start() throws IOException {
        web = WebFixture.office(data);
        matter = web.person("kian", "契約課", Role.OFFICER)
                .beginMatter("consortium", Files.readString(Path.of("matters/consortium.yaml")));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static WebClient reader() {
        return web.person("etsuran", "契約課", Role.READER);
    }

    private static WebClient auditor() {
        return web.person("kansa", "", Role.AUDITOR);
    }

    /** With the secret of their visit and a form: nothing but the role is in the way. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "AUDITOR"})
    void noRouteThatWritesAnswersThem(Role role) {
        List<String> answered = new ArrayList<>();
        int asked = 0;
        for (Map.Entry<String, Access> route : web.app().writing().entrySet()) {
            String method = route.getKey().replaceFirst(" .*", "");
            String path = route.getKey().replaceFirst("^\\S+ ", "").replace("{key}", matter);
            if (route.getValue() == Access.ANYBODY || route.getValue() == Access.OWN_ACCOUNT) {
                continue;
            }
            asked++;
            // A connection on which something was refused at the door ends.
            WebClient client = role == Role.READER ? reader() : auditor();
            HttpResponse<String> answer = client.send(
                    method,
                    path.replaceAll("\\{\\w+\\}", "x"),
                    ("csrf=" + client.csrf()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Origin",
                    client.origin());
            if (answer.statusCode() != 403 || !answer.body().contains("読むだけの役割")) {
                answered.add(route.getKey() + " " + answer.statusCode());
            }
        }
        assertEquals(List.of(), answered);
        assertTrue(asked > 45, asked + " routes");
    }

    /** What anybody may ask for that is not read only is to come in, to go, and what programs do by a token. */
    @Test
    void whatIsLeftIsKnown() {
        List<String> left = web.app().writing().entrySet().stream()
                .filter(route -> route.getValue() == Access.ANYBODY || route.getValue() == Access.OWN_ACCOUNT)
                .map(Map.Entry::getKey)
                .filter(route -> !route.contains(" /api/v1/"))
                .sorted()
                .toList();
        assertEquals(
                List.of("POST /account/password", "POST /backup", "POST /signin", "POST /signout", "POST /start"),
                left);
    }

    /** A token may be older than the role. */
    @Test
    void aTokenOfSomebodyWhoOnlyReadsKeepsNothing() {
        Person person =
                web.app().store().people().vouchedFor(new NewPerson("program", "program", "契約課", Set.of(Role.OFFICER)));
        String token = web.app()
                .store()
                .apiTokens()
                .create(person, "財務会計", Set.of("read", "write"), java.util.Optional.empty())
                .secret();
        web.app().store().people().change(person.id(), "program", "契約課", Set.of(Role.READER));
        List<String> answered = new ArrayList<>();
        web.app().writing().keySet().stream()
                .filter(route -> route.contains(" /api/v1/"))
                .filter(route -> !route.matches(".*/(questions|check|draft)(/.*)?"))
                .forEach(route -> {
                    HttpResponse<String> answer = web.stranger()
                            .send(
                                    route.replaceFirst(" .*", ""),
                                    route.replaceFirst("^\\S+ ", "").replaceAll("\\{\\w+\\}", "x"),
                                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                    "Authorization",
                                    "Bearer " + token,
                                    "Content-Type",
                                    "application/json");
                    if (answer.statusCode() != 403) {
                        answered.add(route + " " + answer.statusCode());
                    }
                });
        assertEquals(List.of(), answered);
    }

    @Test
    void readingStandsAloneAndIsStrongerThanAnythingElse() {
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        HttpResponse<String> both = admin.send(
                "POST",
                "/people",
                ("csrf=" + admin.csrf() + "&login=both&name=both&division=&password=correct+horse+battery"
                                + "&role=READER&role=APPROVER")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                admin.origin());
        assertEquals(422, both.statusCode());
        assertTrue(both.body().contains("ほかの役割と一緒に選ぶことができません"), both::body);
        WebClient odd = web.person("odd", "契約課", Role.AUDITOR, Role.ADMINISTRATOR);
        assertEquals(403, odd.post("/matters").statusCode(), "however it came to have both");
        assertFalse(odd.get("/people").body().contains("利用者を加える"));
    }

    @Test
    void eachReadsAsMuchAsItMay() {
        for (String path :
                List.of("/matters", "/register", "/recall", "/library", "/bodies", "/approval", "/matters/" + matter)) {
            assertEquals(200, reader().get(path).statusCode(), path);
            assertEquals(200, auditor().get(path).statusCode(), path);
        }
        assertEquals(
                404,
                web.person("hoka", "福祉課", Role.READER).get("/matters/" + matter).statusCode());
        for (String path : List.of("/ledger", "/ledger/check", "/people")) {
            assertEquals(404, reader().get(path).statusCode(), path);
            assertEquals(200, auditor().get(path).statusCode(), path);
        }
        assertEquals(404, auditor().get("/people/new").statusCode());
    }

    @Test
    void theirPagesAreForEverybody() {
        reader();
        auditor();
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("etsuran", browser);
            browser.open("/matters/" + matter);
            browser.await("header", "読むだけ");
            assertFalse(browser.find("#asked input").isEnabled());
            browser.assertForEverybody("reader-matter");
            browser.open("/account");
            browser.assertForEverybody("reader-account");
            web.signInAs("kansa", browser);
            browser.open("/people");
            browser.assertForEverybody("auditor-people");
        }
    }
}
