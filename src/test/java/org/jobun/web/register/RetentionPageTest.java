package org.jobun.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jobun.store.Act;
import org.jobun.store.LedgerFilter;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.app.WebSettings;
import org.jobun.web.http.Listening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** 保存期間: what need not be kept any more is shown, and erased with everything that is kept of it. */
class RetentionPageTest {
    /** Contracts that end in March 2027 and are kept for five years are over on the day before. */
    private static final Clock LATER = Clock.fixed(Instant.parse("2032-04-01T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path folder;

    private static String freeze(WebClient officer) throws IOException {
        String matter = "resident-data-migration";
        String key = officer.beginMatter(matter, Files.readString(Path.of("matters", matter + ".yaml")));
        HttpResponse<String> frozen = officer.post("/matters/" + key + "/freeze");
        assertEquals(303, frozen.statusCode(), frozen::body);
        return key;
    }

    @Test
    void whatIsOverIsErasedByKeysAloneAndNothingOfItIsLeft() throws IOException {
        try (WebFixture web = WebFixture.start(WebSettings.officer(folder).on(0), WebFixture.program(), LATER);
                Browser browser = web.browser()) {
            WebClient officer = web.officer();
            String key = freeze(officer);
            String set = "/matters/" + key + "/sets/1";
            assertEquals(200, officer.get(set).statusCode());
            browser.open("/register");
            browser.find("a[href='/retention']").sendKeys(Keys.ENTER);
            browser.await("main h1", "保存期間");
            browser.assertForEverybody("retention");
            browser.find("#y-1").sendKeys("五", Keys.ENTER);
            browser.await("main", "年数を、0から99までの数字で");
            browser.assertForEverybody("retention-wrong");
            browser.find("#y-1").sendKeys("5", Keys.ENTER);
            browser.await("main", "住民情報システムデータ移行業務");
            browser.assertForEverybody("retention-over");
            browser.find("#sure").sendKeys(Keys.SPACE);
            browser.find("form[action$='/erase'] button").sendKeys(Keys.ENTER);
            browser.await("main", "1件を消去しました");
            browser.assertForEverybody("retention-erased");
            assertEquals(404, officer.get(set).statusCode());
            assertEquals(404, officer.get("/matters/" + key).statusCode());
            assertFalse(officer.get("/matters").body().contains("住民情報システムデータ移行業務"));
            assertTrue(officer.get("/register").body().contains("（消去した一式）"));
            assertEquals(
                    1,
                    web.app().store().ledger().list(LedgerFilter.latest()).stream()
                            .filter(line -> line.entry().act() == Act.ERASE)
                            .count());
        }
    }

    @Test
    void onlyWhoLooksAfterTheServerErasesAndNothingBeforeItsDay() throws IOException {
        try (WebFixture web = WebFixture.start(
                WebSettings.office(folder, Listening.plain("127.0.0.1", List.of(0))), WebFixture.program(), LATER)) {
            WebClient officer = web.person("own", "契約課", Role.OFFICER);
            WebClient administrator = web.person("root", "総務課", Role.ADMINISTRATOR);
            freeze(officer);
            assertEquals(
                    404,
                    officer.post("/retention/rule", "body", "aobano", "years", "5")
                            .statusCode());
            assertEquals(404, officer.post("/retention/erase", "sure", "yes").statusCode());
            assertEquals(
                    303,
                    administrator
                            .post("/retention/rule", "body", "aobano", "years", "6")
                            .statusCode());
            assertTrue(officer.get("/retention").body().contains("6年"));
            String later = administrator.get("/retention?on=2033-04-01").body();
            assertTrue(later.contains("1件"), later);
            assertEquals(
                    422,
                    administrator
                            .post("/retention/erase", "sure", "yes", "on", "2033-04-01", "count", "1")
                            .statusCode());
            assertEquals(
                    409,
                    administrator
                            .post("/retention/erase", "sure", "yes", "on", "2032-04-01", "count", "1")
                            .statusCode());
            assertEquals(422, administrator.get("/retention?on=x").statusCode());
            assertFalse(officer.get("/register").body().contains("（消去した一式）"));
        }
    }
}
