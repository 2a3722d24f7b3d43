package org.jobun.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jobun.store.Act;
import org.jobun.store.Heading;
import org.jobun.store.KeptMatter;
import org.jobun.store.LedgerFilter;
import org.jobun.store.Reach;
import org.jobun.store.Role;
import org.jobun.web.Browser;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever sees a matter or takes a file is in the ledger; whoever belongs to another division sees none of it. */
class LedgerTest {
    @TempDir
    static Path data;

    private static WebFixture web;

    /** A matter of one division. */
    private static KeptMatter matter(String division) throws IOException {
        String text = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        Heading heading = new Heading("移行", "", OptionalInt.empty(), division, "", "作成中", Optional.empty(), "");
        return web.app().store().matters(Reach.everything()).create(heading, text, "test");
    }

    @BeforeAll
    static void start() {
        web = WebFixture.office(data);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void aViewAndADownloadAreRecordedWithWhoAndWhat() throws IOException {
        KeptMatter matter = matter("契約課");
        WebClient officer = web.person("sees", "契約課", Role.OFFICER);
        assertEquals(200, officer.get("/matters/" + matter.key()).statusCode());
        assertEquals(200, officer.bytes("/matters/" + matter.key() + "/file").statusCode());
        String person = web.app().store().people().byLogin("sees").orElseThrow().id();
        List<String> lines = web
                .app()
                .store()
                .ledger()
                .list(LedgerFilter.latest().by(person))
                .stream()
                .map(line -> line.entry().act() + " " + line.entry().matter() + " "
                        + line.entry().personName() + " " + line.entry().address())
                .toList();
        assertEquals(
                List.of(
                        Act.EXPORT + " " + matter.key() + " sees 127.0.0.1",
                        Act.VIEW + " " + matter.key() + " sees 127.0.0.1"),
                lines);
    }

    /** Not even that there is one. */
    @Test
    void aMatterOfAnotherDivisionIsNotThere() throws IOException {
        KeptMatter matter = matter("契約課");
        WebClient other = web.person("other", "福祉課", Role.OFFICER);
        WebClient none = web.person("none", "", Role.OFFICER);
        for (String path : List.of("", "/file", "/more", "/freeze", "/effects")) {
            assertEquals(404, other.get("/matters/" + matter.key() + path).statusCode(), path);
            assertEquals(404, none.get("/matters/" + matter.key() + path).statusCode(), path);
        }
        String same = other.get("/matters/" + matter.key()).body();
        assertEquals(same, other.get("/matters/nosuchmatter").body());
        assertEquals(404, other.post("/matters/" + matter.key() + "/delete").statusCode());
        assertTrue(web.app()
                .store()
                .ledger()
                .list(LedgerFilter.latest().of(matter.key()))
                .isEmpty());
    }

    @Test
    void anAdministratorReadsItAndTakesItToExcel() throws IOException {
        KeptMatter matter = matter("契約課");
        WebClient officer = web.person("=cmd()", "契約課", Role.OFFICER);
        officer.get("/matters/" + matter.key());
        WebClient admin = web.person("admin", "", Role.ADMINISTRATOR);
        assertTrue(admin.get("/ledger?matter=" + matter.key()).body().contains("閲覧"));
        assertTrue(admin.get("/ledger?matter=nothing").body().contains("当てはまる記録はありません"));
        assertTrue(admin.get("/ledger?from=2999-01-01").body().contains("当てはまる記録はありません"));
        assertTrue(admin.get("/ledger/check").body().contains("書き換えられても抜けてもいません"));
        String table =
                new String(admin.bytes("/ledger.csv?matter=" + matter.key()).body(), StandardCharsets.UTF_8);
        assertTrue(table.startsWith("\uFEFF番号,日時,氏名"), table);
        assertTrue(table.contains("\"'=cmd()\""), table);
        assertEquals(404, officer.get("/ledger").statusCode());
    }

    @Test
    void signingInAndFailingToAreRecorded() {
        WebClient client = web.stranger();
        client.post("/signin", "login", "nobody-here", "password", "wrong");
        assertTrue(web.app().store().ledger().list(LedgerFilter.latest()).stream()
                .anyMatch(line -> line.entry().act() == Act.SIGN_IN_REFUSED
                        && line.entry().what().equals("nobody-here")));
    }

    @Test
    void itsPagesAreForEverybody() {
        try (Browser browser = new Browser(web.app().address())) {
            web.signInAs("admin", browser);
            for (String path : List.of("/ledger", "/ledger?matter=nothing", "/ledger/check")) {
                browser.open(path);
                browser.assertForEverybody(path);
            }
        }
    }
}
