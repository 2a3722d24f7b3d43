package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jobun.store.Act;
import org.jobun.store.LedgerFilter;
import org.jobun.store.Role;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people with the same matters, and what one of them takes away. */
class TogetherTest {
    @TempDir
    static Path folder;

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = WebFixture.office(folder);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String begin(WebClient officer) {
        return officer.post("/matters", "from", "resident-data-migration", "body", "aobano")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @Test
    void oneSeesWhoElseHasAMatterOpenInTheMatterAndInTheList() {
        WebClient sato = web.person("sato", "契約課", Role.OFFICER);
        WebClient ito = web.person("ito", "契約課", Role.OFFICER);
        String matter = begin(sato);
        assertFalse(ito.get("/matters").body().contains("satoさんが開いています"));
        assertFalse(sato.get(matter).body().contains("開いています"));
        assertTrue(ito.get("/matters").body().contains("satoさんが開いています"));
        assertTrue(ito.get(matter).body().contains("satoさんが開いています"));
        assertEquals("[\"ito\"]", sato.get(matter + "/here").body());
        assertTrue(sato.get("/matters").body().contains("itoさんが開いています"));
        WebClient stranger = web.person("mori", "税務課", Role.OFFICER);
        assertEquals(404, stranger.get(matter + "/here").statusCode());
        assertFalse(stranger.get("/matters").body().contains("開いています"));
    }

    @Test
    void aMatterThatWasDeletedIsBroughtBackAndTheLedgerSaysByWhom() {
        WebClient tada = web.person("tada", "総務課", Role.OFFICER);
        WebClient kato = web.person("kato", "総務課", Role.OFFICER);
        String matter = begin(tada);
        String back = matter.replace("/matters/", "/matters/deleted/");
        assertTrue(kato.get("/matters/deleted").body().contains("削除した案件はありません"));
        assertEquals(303, tada.post(matter + "/delete").statusCode());
        assertEquals(404, tada.get(matter).statusCode());
        String deleted = kato.get("/matters/deleted").body();
        assertTrue(deleted.contains(back) && deleted.contains("<td data-label=\"削除した人\">tada</td>"), deleted);
        WebClient stranger = web.person("abe", "税務課", Role.OFFICER);
        assertFalse(stranger.get("/matters/deleted").body().contains(back));
        assertEquals(404, stranger.post(back).statusCode());
        HttpResponse<String> brought = kato.post(back);
        assertEquals(matter, brought.headers().firstValue("Location").orElse(""), brought::body);
        assertEquals(200, tada.get(matter).statusCode());
        assertEquals(404, kato.post(back).statusCode());
        assertEquals(
                "kato 案件の復元, tada 案件の削除",
                web.app().store().ledger().list(LedgerFilter.latest()).stream()
                        .filter(line -> line.entry().act() == Act.MATTER)
                        .map(line -> line.entry().personName() + " "
                                + line.entry().what().replaceFirst("（.*", ""))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse(""));
    }

    @Test
    void thePdfStandsBesideTheQuestionsAndOnlyThereMayAFrameBeShown() {
        WebClient officer = web.person("noda", "住民課", Role.OFFICER);
        String matter = begin(officer);
        HttpResponse<String> plain = officer.get(matter);
        assertTrue(plain.body().contains("&amp;pdf=1#papers\">PDFを並べる"), plain::body);
        assertFalse(policy(plain).contains("frame-src"));
        HttpResponse<String> beside = officer.get(matter + "?pdf=1");
        assertTrue(policy(beside).contains("frame-src 'self'"));
        String source = beside.body().replaceFirst("(?s).*<iframe[^>]* src=\"([^\"]+)\".*", "$1");
        HttpResponse<String> pdf = officer.get(source);
        assertTrue(pdf.body().startsWith("%PDF-"));
        assertTrue(policy(pdf).contains("frame-ancestors 'self'"));
        assertTrue(beside.body().contains("id=\"answers\""));
    }

    /** Whoever reads a page writes no files: ids of rules, facts and clauses mean nothing there. */
    @Test
    void messagesNameLawFactsAndClausesInsteadOfTheirIds() throws IOException {
        WebClient officer = web.person("ueda", "情報課", Role.OFFICER);
        byte[] file = Files.readAllBytes(Path.of("matters", "resident-data-migration.yaml"));
        String matter = officer.upload("/matters/file", Map.of(), new WebClient.Attached("file", "a.yaml", file))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String page = officer.get(matter).body();
        String messages = page.substring(page.indexOf("id=\"problems\""));
        for (String said : List.of("根拠: 印紙税法", "派遣元が書かれていない", "影響する条項: 罰則")) {
            assertTrue(messages.contains(said), () -> said + messages);
        }
        for (String id : List.of("stamp-duty", "dispatch.agency", "penalties.statutory")) {
            assertFalse(messages.contains(id), () -> id + messages);
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
