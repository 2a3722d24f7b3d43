package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.store.Reach;
import org.jobun.web.ProgramCatalog;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.app.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts that the catalog of a body computes: the pages never ask for them, print them and say how they came about. */
class OwnAmountsPageTest {
    private static final Path BODY = Path.of("src/test/bodies/unit-price");

    @TempDir
    Path folder;

    @Test
    void ownAmountsAreNotAskedAndAreShownWithTheirFormula() throws IOException {
        Map<String, byte[]> own = CatalogFiles.in(BODY);
        ProgramCatalog program =
                found -> new CatalogReader(found).layer(CatalogFiles.bundled()).layer(own);
        Catalog catalog = program.read().value().orElseThrow();
        WebSettings settings = WebSettings.officer(folder.resolve("data")).on(0);
        try (WebFixture web = WebFixture.start(settings, program, Clock.systemDefaultZone())) {
            Answers answers = Answers.read(
                            "water",
                            Files.readString(BODY.resolve("matters/water.yaml")),
                            catalog.vocabulary(),
                            new Diagnostics())
                    .orElseThrow();
            String matter = "/matters/"
                    + web.app()
                            .store()
                            .matters(Reach.everything())
                            .create(
                                    new Headings(catalog, LocalDate.of(2026, 11, 28)).of(answers, "", "作成中"),
                                    answers.text(),
                                    "officer")
                            .key();
            WebClient client = web.officer();
            String asked = client.get(matter + "?question=prices").body();
            assertTrue(asked.contains("name=\"a:prices:1:count\""), asked);
            assertFalse(asked.contains("name=\"a:prices:1:amount\""), asked);
            assertTrue(asked.contains("576,000"), "the amount of a row stands in the paper beside: " + asked);
            String rate = client.get(matter + "?question=unit.cash").body();
            assertTrue(rate.contains("name=\"a:unit.cash\""), rate);
            for (String amount : List.of("unit.total", "unit.advance", "unit.term")) {
                assertFalse(
                        rate.contains("name=\"a:" + amount + "\"") || rate.contains("id=\"q-" + amount + "\""), rate);
            }
            String why = client.get(matter + "/why/1/unit-price-contract/unit-price.fee")
                    .body();
            assertTrue(why.contains("予定総額 1,584,000円 ←"), why);
            assertTrue(why.contains("前払金額 475,000円 ←"), why);
            assertEquals(200, client.get(matter).statusCode());
        }
    }
}
