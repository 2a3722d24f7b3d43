package org.jobun.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jobun.batch.BidBook;
import org.jobun.store.MatterFilter;
import org.jobun.store.Reach;
import org.jobun.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that want to hurt, sent wherever the pages take one: refused in a sentence, nothing of them kept, and the server goes on. */
class HostileUploadsTest {
    private static final String ENTITY = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS =
            "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    private static WebFixture web;
    private static WebClient officer;
    private static byte[] word;
    private static byte[] book;
    private static String matter;

    @BeforeAll
    static void start() throws IOException {
        web = WebFixture.officer(folder);
        officer = web.officer();
        word = officer.bytes("/library/papers/contract/word").body();
        book = new BidBook(2, 1, 0).workbook(BidBook.Hand.TYPED);
        matter = officer.post("/matters", "from", "resident-data-migration", "body", "aobano")
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        web.close();
        assertFalse(Files.exists(folder.resolve("faults.log")), "a fault of the program");
    }

    /** Where a file goes, in which field, and what else the form has. */
    private record Door(String path, String field) {
        HttpResponse<String> send(String name, byte[] bytes) {
            Map<String, String> fields = path.equals("/bodies/folder")
                    ? Map.of("state", web.app().store().catalogFolder().state())
                    : Map.of();
            return officer.upload(path, fields, new WebClient.Attached(field, name, bytes));
        }
    }

    private static final Door WORKBOOK = new Door("/batches", "file");
    private static final Door STYLE = new Door("/bodies/aobano/style", "file");
    private static final Door FONT = new Door("/bodies/aobano/fonts", "file");
    private static final Door FOLDER = new Door("/bodies/folder", "zip");
    private static final Door MATTER = new Door("/matters/file", "file");

    private static DynamicTest refused(Door door, String name, String said, byte[] bytes) {
        return DynamicTest.dynamicTest(door.path() + " " + name + " " + said, () -> {
            String before = kept();
            HttpResponse<String> answer = door.send(name, bytes);
            assertEquals(422, answer.statusCode(), answer::body);
            assertTrue(answer.body().contains(said), answer::body);
            assertFalse(answer.body().contains("root:"), "a file of this machine");
            assertFalse(answer.body().contains(folder.toString()), "where things lie on this machine");
            assertEquals(before, kept());
            assertEquals(200, officer.get("/matters").statusCode());
        });
    }

    /** All that a file could have left behind. */
    private static String kept() throws IOException {
        Store store = web.app().store();
        return store.matters(Reach.everything()).list(MatterFilter.all()).total() + " "
                + store.batches(Reach.everything()).list(100).size() + " "
                + store.catalogFolder().state();
    }

    @TestFactory
    Stream<DynamicTest> aWorkbook() throws IOException {
        return Stream.of(
                refused(WORKBOOK, "a.xlsx", "異常に大きく", zip(blanks(parts(book)))),
                refused(WORKBOOK, "a.xlsx", "DOCTYPE", changed(book, "xl/workbook.xml", ENTITY)),
                refused(WORKBOOK, "a.xlsx", "DOCTYPE", changed(book, "xl/workbook.xml", LAUGHS)),
                refused(WORKBOOK, "a.xlsx", "BAT-01", PDF),
                refused(WORKBOOK, "a.pdf", "BAT-01", PDF),
                refused(WORKBOOK, "a.xlsx", "BAT-01", word),
                refused(WORKBOOK, "a.xlsx", "BAT-01", java.util.Arrays.copyOf(book, book.length / 2)));
    }

    @TestFactory
    Stream<DynamicTest> aWordFile() throws IOException {
        return Stream.of(
                refused(STYLE, "a.docx", "WRD-05", bomb()),
                refused(STYLE, "a.docx", "WRD-07", changed(word, "word/styles.xml", ENTITY)),
                refused(STYLE, "a.docx", "WRD-07", changed(word, "word/styles.xml", LAUGHS)),
                refused(STYLE, "a.docx", "WRD-01", PDF),
                refused(STYLE, "a.docx", "エラー", book),
                refused(STYLE, "a.docx", "WRD-04", java.util.Arrays.copyOf(word, word.length / 2)));
    }

    @TestFactory
    Stream<DynamicTest> aFont() {
        return Stream.of(
                refused(FONT, "a.ttf", "FNT-03", word),
                refused(FONT, "a.ttf", "FNT-03", new byte[] {0, 1, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0, 0, 0, 0, 0, 0
                }),
                refused(FONT, "a.docx", "フォントのファイルではありません", word),
                refused(FONT, "..", "フォントのファイルではありません", PDF));
    }

    @TestFactory
    Stream<DynamicTest> aFolder() throws IOException {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            many.put("clauses/own/a" + i + ".md", new byte[0]);
        }
        byte[] laughs = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                .getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                refused(FOLDER, "a.zip", "大きすぎます", zip(Map.of("clauses/own/a.md", new byte[120 << 20]))),
                refused(FOLDER, "a.zip", "多すぎます", zip(many)),
                refused(FOLDER, "a.zip", "取り込んでいません", zip(Map.of("laws/own.yaml", laughs))),
                refused(FOLDER, "a.zip", "SRC-02", zip(Map.of("clauses/own/a.md", new byte[] {(byte) 0xff, 0}))),
                refused(FOLDER, "a.zip", "WRD-05", zip(Map.of("municipalities/aobano/style.docx", bomb()))),
                refused(FOLDER, "a.zip", "条項集のファイルではありません", word),
                refused(FOLDER, "a.zip", "読み取れません", PDF));
    }

    @TestFactory
    Stream<DynamicTest> aMatterFile() {
        return Stream.of(
                refused(MATTER, "a.yaml", "SRC-02", "id: 移行".getBytes(Charset.forName("Windows-31J"))),
                refused(MATTER, "a.yaml", "エラー", word),
                refused(MATTER, "a.yaml", "エラー", PDF),
                refused(MATTER, "a.yaml", "エラー", ("a: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)),
                refused(
                        MATTER,
                        "a.yaml",
                        "大きすぎます",
                        ("id: x\nname: " + "あ".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8)),
                refused(
                        new Door(matter + "/compare", "file"),
                        "a.yaml",
                        "SRC-02",
                        "id: 移行".getBytes(Charset.forName("Windows-31J"))));
    }

    /** Anchors of YAML are not followed: a file that would grow to a thousand million words stays as it is. */
    @Test
    void aMatterFileThatWouldGrowDoesNot() {
        StringBuilder laughs = new StringBuilder("id: x\na0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        HttpResponse<String> taken = MATTER.send("a.yaml", laughs.toString().getBytes(StandardCharsets.UTF_8));
        String key = taken.headers().firstValue("Location").orElseThrow().substring("/matters/".length());
        String kept = web.app()
                .store()
                .matters(Reach.everything())
                .find(key)
                .orElseThrow()
                .text();
        assertTrue(kept.length() < 10_000, () -> "letters: " + kept.length());
    }

    /** What is larger than any file that is taken does not even come in. */
    @TestFactory
    Stream<DynamicTest> aFileThatIsTooLarge() {
        byte[] large = new byte[65 << 20];
        return Stream.of(WORKBOOK, STYLE, FONT, FOLDER, MATTER)
                .map(door -> DynamicTest.dynamicTest(door.path(), () -> {
                    String before = kept();
                    HttpResponse<String> answer = door.send("a.bin", large);
                    assertEquals(413, answer.statusCode(), answer::body);
                    assertEquals(before, kept());
                }));
    }

    /** A sheet that grows to sixty megabytes. */
    private static Map<String, byte[]> blanks(Map<String, byte[]> parts) {
        String name = parts.keySet().stream()
                .filter(part -> part.startsWith("xl/worksheets/sheet"))
                .findFirst()
                .orElseThrow();
        String sheet = new String(parts.get(name), StandardCharsets.UTF_8);
        parts.put(
                name,
                sheet.replace("</sheetData>", " ".repeat(60_000_000) + "</sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    /** A document type before the root of a part. */
    private static byte[] changed(byte[] zip, String part, String type) throws IOException {
        Map<String, byte[]> parts = parts(zip);
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        int root = xml.indexOf('<', xml.indexOf("?>") + 2);
        parts.put(part, (xml.substring(0, root) + type + xml.substring(root)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] bomb() throws IOException {
        Map<String, byte[]> parts = parts(word);
        parts.put("word/media/bomb.bin", new byte[40 << 20]);
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve("parts.zip"), zip);
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
