package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.interview.DraftPreview;
import org.jobun.interview.Effects;
import org.jobun.interview.FindEffects;
import org.jobun.store.CatalogFolder;
import org.jobun.store.FileSource;
import org.jobun.store.Heading;
import org.jobun.store.Reach;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of options is what would be found anew, whoever changes what in between. */
class RememberedEffectsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String CLAUSE = "clauses/subcontracting/prohibited.md";

    private final Catalog catalog = WebFixture.catalog();
    private final DraftPreview previews = new DraftPreview(catalog, new DraftPapers(catalog));
    private final FindEffects plain = new FindEffects(catalog, previews);

    private Answers example() throws IOException {
        return Answers.read(
                        "resident-data-migration",
                        Files.readString(Path.of("matters", "resident-data-migration.yaml")),
                        catalog.vocabulary(),
                        new Diagnostics())
                .orElseThrow();
    }

    @Test
    void theSameIsFoundOnceAndWhateverDiffersAnew() throws IOException {
        RememberedEffects remembered = new RememberedEffects(plain, previews);
        Answers answers = example();
        Effects first = remembered.of(answers, "subcontracting", "prohibited", TODAY);
        assertEquals(plain.of(answers, "subcontracting", "prohibited", TODAY), first);
        assertSame(first, remembered.of(answers, "subcontracting", "prohibited", TODAY));
        assertEquals(
                plain.of(answers, "subcontracting", "presumed", TODAY),
                remembered.of(answers, "subcontracting", "presumed", TODAY));
        Answers changed = answers.with("subcontracting", "prohibited");
        assertTrue(remembered.of(changed, "subcontracting", "prohibited", TODAY).isNone());
        Effects back = remembered.of(changed, "subcontracting", "by-approval", TODAY);
        assertEquals(plain.of(changed, "subcontracting", "by-approval", TODAY), back);
        assertEquals(first, remembered.of(answers, "subcontracting", "prohibited", TODAY));
        Effects tomorrow = remembered.of(answers, "subcontracting", "prohibited", TODAY.plusDays(1));
        assertNotEquals(System.identityHashCode(first), System.identityHashCode(tomorrow));
    }

    @Test
    void aChangeByAnotherPersonAndOneOfTheCatalogAreSeen(@TempDir Path data) throws IOException {
        try (WebFixture web = WebFixture.officer(data)) {
            Heading heading = new Headings(catalog, TODAY).of(example(), "", Headings.OPEN);
            String matter = "/matters/"
                    + web.app()
                            .store()
                            .matters(Reach.everything())
                            .create(heading, example().text(), "officer")
                            .key();
            WebClient one = web.officer();
            WebClient other = web.officer();
            String before = asked(one, matter);
            assertEquals(before, asked(one, matter));
            assertTrue(before.contains("再委託"), before);
            String renamed = Files.readString(Path.of(CLAUSE)).replaceFirst("(?m)^caption: .*$", "caption: 外注の禁止");
            web.app()
                    .store()
                    .catalogFolder()
                    .put(
                            CatalogFolder.EVERY_BODY,
                            CLAUSE,
                            FileSource.of(renamed.getBytes(StandardCharsets.UTF_8)),
                            "officer");
            assertEquals(200, other.get("/bodies/folder").statusCode());
            String afterwards = asked(one, matter);
            assertTrue(afterwards.contains("外注の禁止"), afterwards);
            assertFalse(before.contains("外注の禁止"), before);
            HttpResponse<String> saved =
                    other.post(matter + "/live", "a:subcontracting", "prohibited", "w:subcontracting", "", "group", "");
            assertEquals(200, saved.statusCode());
            assertTrue(asked(one, matter).contains("書類は変わりません"), asked(one, matter));
        }
    }

    private static String asked(WebClient officer, String matter) {
        HttpResponse<String> found = officer.get(matter + "/effects?path=subcontracting&option=prohibited");
        assertEquals(200, found.statusCode());
        return found.body();
    }
}
