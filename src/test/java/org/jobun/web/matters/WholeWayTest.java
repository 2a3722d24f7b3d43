package org.jobun.web.matters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobun.cli.Jobun;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.interview.Answers;
import org.jobun.store.KeptMatter;
import org.jobun.store.MatterFilter;
import org.jobun.store.Reach;
import org.jobun.web.Browser;
import org.jobun.web.WebFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty data folder to a final set, as an officer goes; what comes out is what the command line makes. */
class WholeWayTest {
    private static final String KIND = "resident-data-migration";

    @TempDir
    Path folder;

    @Test
    void anOfficerMakesTheSetOfAMatterByKeysAlone() throws IOException {
        try (WebFixture web = WebFixture.officer(folder.resolve("data"));
                Browser browser = web.browser()) {
            makeSet(new OfficerAtWork(browser, false));
            compareWithCommandLine(web, browser);
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void theSameIsDoneWithTheMouseAndWithoutScript() throws IOException {
        try (WebFixture web = WebFixture.officer(folder.resolve("data"));
                Browser browser = web.signIn(new Browser(web.app().address(), false, 1280))) {
            OfficerAtWork officer = new OfficerAtWork(browser, true);
            makeSet(officer);
            compareWithCommandLine(web, browser);
            System.out.println(
                    "from nothing to a final set: " + officer.clicks() + " clicks, " + officer.keys() + " keys");
        }
    }

    private static void makeSet(OfficerAtWork officer) throws IOException {
        Answers example = Answers.read(
                        KIND,
                        Files.readString(Path.of("matters", KIND + ".yaml")),
                        WebFixture.catalog().vocabulary(),
                        new Diagnostics())
                .orElseThrow();
        officer.begin(KIND);
        officer.answerAll(example);
        officer.freeze();
    }

    /** The files of the set, downloaded, against those that the command line makes of the matter's file. */
    private void compareWithCommandLine(WebFixture web, Browser browser) throws IOException {
        KeptMatter matter = matter(web);
        assertEquals("確定", matter.heading().state());
        Map<String, byte[]> downloaded = download(browser);
        Path file = Files.writeString(folder.resolve("matter.yaml"), matter.text());
        Path sets = folder.resolve("sets");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertEquals(
                0, Jobun.run(out, out, "generate", file.toString(), "--final", "-o", sets.toString()), said::toString);
        Map<String, byte[]> made = filesIn(sets);
        assertTrue(made.size() > 30, made.keySet()::toString);
        made.remove("manifest.json");
        downloaded.remove("manifest.json");
        assertEquals(made.keySet(), downloaded.keySet());
        made.forEach((name, bytes) -> assertArrayEquals(bytes, downloaded.get(name), name));
    }

    private static KeptMatter matter(WebFixture web) {
        String key = web.app()
                .store()
                .matters(Reach.everything())
                .list(MatterFilter.all())
                .lines()
                .get(0)
                .key();
        return web.app().store().matters(Reach.everything()).find(key).orElseThrow();
    }

    private static Map<String, byte[]> download(Browser browser) throws IOException {
        browser.find("a[href$='/zip']").click();
        Path zip = browser.downloaded("住民情報システムデータ移行業務（確定第1号）.zip");
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> filesIn(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
