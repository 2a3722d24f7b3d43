package org.jobun.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jobun.store.CatalogFolder;
import org.jobun.store.FileSource;
import org.jobun.web.app.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog with errors: nobody drafts with half of it, everybody is told what is wrong, and what is final can still be had. */
class FaultyCatalogTest {
    private static final String PATH = "clauses/own/broken.md";
    private static final byte[] BROKEN = "これは条項のファイルではない".getBytes(StandardCharsets.UTF_8);
    private static final Path MATTER = Path.of("matters", "resident-data-migration.yaml");

    @TempDir
    Path data;

    private static String matter(WebClient officer) throws IOException {
        HttpResponse<String> taken = officer.upload(
                "/matters/file", Map.of(), new WebClient.Attached("file", "a.yaml", Files.readAllBytes(MATTER)));
        return taken.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whatIsFinalCanBeHadAndEveryOtherPageSaysWhatIsWrong() throws Exception {
        String matter;
        String answers;
        byte[] before;
        try (WebFixture web = WebFixture.officer(data)) {
            WebClient officer = web.officer();
            matter = matter(officer);
            HttpResponse<String> frozen = officer.post(matter + "/freeze");
            assertEquals(303, frozen.statusCode(), frozen::body);
            answers = officer.get(matter + "/file").body();
            before = officer.bytes(matter + "/sets/1/zip").body();
        }
        ProgramCatalog bundled = ProgramCatalog.bundled();
        ProgramCatalog faulty = found -> bundled.layers(found).layer(Map.of(PATH, BROKEN));
        try (WebFixture web = WebFixture.start(WebSettings.officer(data).on(0), faulty, Clock.systemDefaultZone())) {
            WebClient officer = web.officer();
            String list = officer.get("/matters").body();
            assertTrue(list.contains("住民情報システム") && list.contains("/library/faults"), list);
            assertTrue(officer.get(matter).body().contains("第1号"));
            assertArrayEquals(before, officer.bytes(matter + "/sets/1/zip").body());
            assertEquals(answers, officer.get(matter + "/file").body());
            String faults = officer.get("/library/faults").body();
            assertTrue(faults.contains(PATH + ":1") && faults.contains("エラー"), faults);
            assertSayWhatIsWrong(web, officer, matter);
            look(web, matter);
            assertFalse(Files.exists(data.resolve("faults.log")), () -> read(data.resolve("faults.log")));
        }
    }

    private static void look(WebFixture web, String matter) {
        try (Browser browser = web.browser()) {
            for (String path : List.of("/matters", "/library/faults", matter, "/matters/new")) {
                browser.resize(320, 900);
                browser.open(path);
                browser.picture(Path.of(
                        "target",
                        "pictures",
                        "faulty",
                        path.equals(matter) ? "matter.png" : path.replaceAll(".*/", "") + ".png"));
                browser.assertAccessible();
                assertFalse(browser.scrollsSideways(), path);
            }
        }
    }

    private static void assertSayWhatIsWrong(WebFixture web, WebClient officer, String matter) {
        int refused = 0;
        for (String path : web.app().paths()) {
            String asked = path.replace("/matters/{key}", matter).replaceAll("\\{[^}]+}", "1");
            HttpResponse<String> answer = officer.get(asked);
            assertNotEquals(500, answer.statusCode(), asked);
            if (answer.statusCode() == 503) {
                refused++;
                assertTrue(answer.body().contains("条項集に誤りがある"), () -> asked + answer.body());
            }
        }
        assertTrue(refused > 15, "pages that say it: " + refused);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void filesOfTheOfficeThatBecameFaultyAreMendedFromTheirPage() throws Exception {
        try (WebFixture web = WebFixture.officer(data)) {
            web.app().store().catalogFolder().put(CatalogFolder.EVERY_BODY, PATH, FileSource.of(BROKEN), "officer");
        }
        try (WebFixture web = WebFixture.officer(data)) {
            WebClient officer = web.officer();
            assertEquals(503, officer.get("/matters/new").statusCode());
            String folder = officer.get("/bodies/folder").body();
            assertTrue(folder.contains(PATH) && folder.contains("/library/faults"), folder);
            String state = folder.replaceFirst("(?s).*name=\"state\" value=\"([^\"]+)\".*", "$1");
            HttpResponse<String> mended = officer.upload(
                    "/bodies/folder",
                    Map.of("state", state),
                    new WebClient.Attached("zip", "own.zip", zip("clauses/own/README.txt", "何もない")));
            assertEquals(303, mended.statusCode(), mended::body);
            assertEquals(200, officer.get("/matters/new").statusCode());
            assertEquals(303, officer.get("/library/faults").statusCode());
        }
    }

    private static byte[] zip(String path, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
