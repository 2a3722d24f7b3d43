package org.jobun.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Broken and hostile files: each refused by its own code, in time, without a stack trace. */
class HostileFilesTest {
    private static final Path GOOD = Path.of("output-samples/resident-data-migration/specification.docx");
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** Changes the parts of a good file. */
    private interface Change {
        void apply(Map<String, byte[]> parts) throws IOException;
    }

    @Test
    void aGoodFileIsOpened() throws IOException {
        WordPackage file =
                WordPackage.open(Files.readAllBytes(GOOD), "good.docx").value().orElseThrow();
        assertEquals("word/document.xml", file.mainDocument());
        assertTrue(file.xml("word/document.xml").isPresent());
        assertFalse(file.xml("word/missing.xml").isPresent());
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertEquals(List.of("WRD-12"), codes(WordPackage.open(Path.of("no", "such.docx"), "such.docx")));
    }

    @TestFactory
    List<DynamicTest> eachIsRefusedWithItsOwnCode() throws IOException {
        byte[] good = Files.readAllBytes(GOOD);
        String document = text(parts(good), "word/document.xml");
        return List.of(
                refused("WRD-01", "an empty file", new byte[0]),
                refused("WRD-01", "a PDF", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                refused("WRD-01", "RTF", "{\\rtf1 hello}".getBytes(StandardCharsets.US_ASCII)),
                refused("WRD-01", "a web page", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.US_ASCII)),
                refused("WRD-02", "a password", ole2("EncryptedPackage")),
                refused("WRD-03", "Word 97", ole2("WordDocument")),
                refused("WRD-04", "cut in the middle", Arrays.copyOf(good, good.length / 2)),
                refused("WRD-04", "cut before its directory", Arrays.copyOf(good, good.length - 40)),
                refused("WRD-04", "XML that ends early", parts -> put(parts, "word/document.xml", "<w:document")),
                refused("WRD-05", "a bomb", parts -> parts.put("word/media/bomb.bin", new byte[40 << 20])),
                refused("WRD-05", "many bombs", parts -> {
                    for (int i = 0; i < 8; i++) {
                        parts.put("word/media/bomb" + i + ".bin", new byte[20 << 20]);
                    }
                }),
                refused("WRD-05", "a bomb of blanks", parts -> put(parts, "word/document.xml", " ".repeat(10 << 20))),
                refused("WRD-04", "a list of parts that promises 2 GB", promising(good, Integer.MAX_VALUE)),
                refused("WRD-04", "a list of parts that names another", naming(good, "word/documemt.xml")),
                refused("WRD-06", "a part that is a link", linked(good)),
                refused("WRD-05", "too many parts", parts -> {
                    for (int i = 0; i < 3000; i++) {
                        parts.put("word/media/p" + i + ".bin", new byte[1]);
                    }
                }),
                refused(
                        "WRD-05",
                        "too deep",
                        parts -> put(parts, "customXml/item9.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000))),
                refused(
                        "WRD-05",
                        "too many elements",
                        parts -> put(parts, "customXml/item9.xml", "<a>" + "<b/>".repeat(1_000_000) + "</a>")),
                refused("WRD-06", "a name that leaves the archive", parts -> put(parts, "../evil.xml", "<a/>")),
                refused("WRD-06", "two names that differ in case", parts -> put(parts, "WORD/document.xml", "<a/>")),
                refused(
                        "WRD-07",
                        "an external entity",
                        parts -> put(
                                parts,
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + document)),
                refused("WRD-07", "a billion laughs", parts -> put(parts, "word/document.xml", laughs())),
                refused(
                        "WRD-08",
                        "macros by content type",
                        parts -> replace(
                                parts,
                                "[Content_Types].xml",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")),
                refused("WRD-08", "macros by part", parts -> parts.put("word/vbaProject.bin", new byte[10])),
                refused("WRD-08", "a field that starts a program", parts -> field(parts, "DDE", "AUTO c:\\\\x.exe")),
                refused(
                        "WRD-10",
                        "a field that takes in a picture",
                        parts -> replace(
                                parts,
                                "word/document.xml",
                                " REF _",
                                " INCLUDEPICTURE &quot;http://example.invalid/a.png&quot; _")),
                refused("WRD-10", "a field that takes in a text", parts -> field(parts, " includetext", " x.docx")),
                refused("WRD-08", "a control that runs", parts -> relate(parts, "control", "activeX1.xml", "")),
                refused("WRD-09", "no content types", parts -> parts.remove("[Content_Types].xml")),
                refused("WRD-09", "no main part", parts -> parts.remove("word/document.xml")),
                refused(
                        "WRD-09",
                        "a workbook",
                        parts -> replace(
                                parts,
                                "[Content_Types].xml",
                                "wordprocessingml.document.main",
                                "spreadsheetml.sheet.main")),
                refused(
                        "WRD-10",
                        "a linked picture",
                        parts -> relate(parts, "image", "http://example.invalid/a.png", " TargetMode=\"External\"")),
                refused(
                        "WRD-10",
                        "a template elsewhere",
                        parts -> relate(parts, "attachedTemplate", "file:///c:/t.dotm", " TargetMode=\"External\"")),
                refused("WRD-10", "another file taken in", parts -> relate(parts, "aFChunk", "chunk.html", "")),
                refused(
                        "WRD-11",
                        "the strict form",
                        parts -> replace(
                                parts,
                                "_rels/.rels",
                                "http://schemas.openxmlformats.org/officeDocument/2006/",
                                "http://purl.oclc.org/ooxml/officeDocument/")));
    }

    @Test
    void aLinkThatOneClicksOnIsNoHarm() throws IOException {
        Map<String, byte[]> parts = parts(Files.readAllBytes(GOOD));
        relate(parts, "hyperlink", "https://example.invalid/", " TargetMode=\"External\"");
        assertEquals(List.of(), codes(WordPackage.open(zip(parts), "linked.docx")));
    }

    /** As docxmlater writes: folders are entries, nothing is deflated, sizes stand behind. ZipInputStream of Java refuses that. */
    @Test
    void aFileOfStoredEntriesWithSizesBehindThemIsOpened() throws IOException {
        Map<String, byte[]> parts = parts(Files.readAllBytes(GOOD));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("word/", new byte[0]);
        all.putAll(parts);
        for (boolean signed : new boolean[] {true, false}) {
            Outcome<WordPackage> outcome = WordPackage.open(storedWithDescriptors(all, signed), "stored.docx");
            assertEquals(List.of(), codes(outcome));
            WordPackage file = outcome.value().orElseThrow();
            assertEquals(parts.keySet(), new java.util.HashSet<>(file.parts().keySet()));
            assertArrayEquals(parts.get("word/document.xml"), file.parts().get("word/document.xml"));
        }
    }

    /** APPNOTE.TXT 4.3.9: with the signature that most programs write, or without. */
    private static byte[] storedWithDescriptors(Map<String, byte[]> parts, boolean signed) {
        ByteBuffer out = ByteBuffer.allocate(4 << 20).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer list = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach((name, bytes) -> {
            byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(bytes);
            int header = out.position();
            out.putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort((short) 0)
                    .putInt(0);
            out.putInt(0).putInt(0).putInt(0).putShort((short) letters.length).putShort((short) 0);
            out.put(letters).put(bytes);
            if (signed) {
                out.putInt(0x08074b50);
            }
            out.putInt((int) crc.getValue()).putInt(bytes.length).putInt(bytes.length);
            list.putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 8)
                    .putShort((short) 0);
            list.putInt(0).putInt((int) crc.getValue()).putInt(bytes.length).putInt(bytes.length);
            list.putShort((short) letters.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0);
            list.putShort((short) 0).putInt(0).putInt(header).put(letters);
        });
        int at = out.position();
        out.put(list.array(), 0, list.position());
        out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) parts.size());
        out.putShort((short) parts.size()).putInt(list.position()).putInt(at).putShort((short) 0);
        return Arrays.copyOf(out.array(), out.position());
    }

    @Test
    void noDamageEverThrows() throws IOException {
        byte[] good = Files.readAllBytes(GOOD);
        Random random = new Random(20261124);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int flips = random.nextInt(20); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Outcome<WordPackage> outcome = WordPackage.open(damaged, "damaged.docx");
            assertTrue(outcome.value().isPresent() != outcome.diagnostics().hasErrors());
        }
    }

    private static DynamicTest refused(String code, String what, Change change) throws IOException {
        Map<String, byte[]> parts = parts(Files.readAllBytes(GOOD));
        change.apply(parts);
        return refused(code, what, zip(parts));
    }

    private static DynamicTest refused(String code, String what, byte[] file) {
        return DynamicTest.dynamicTest(
                code + " " + what,
                () -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> assertEquals(List.of(code), codes(WordPackage.open(file, "hostile.docx")))));
    }

    private static List<String> codes(Outcome<WordPackage> outcome) {
        Diagnostics found = outcome.diagnostics();
        assertEquals(found.hasErrors(), outcome.value().isEmpty());
        return found.sorted().stream()
                .map(one -> one.code().name().replace('_', '-'))
                .distinct()
                .toList();
    }

    /** Puts a field into the first paragraph, its instruction in two runs. */
    private static void field(Map<String, byte[]> parts, String first, String second) {
        String run = "<w:r><w:%s</w:r>";
        String field = run.formatted("fldChar w:fldCharType=\"begin\"/>")
                + run.formatted("instrText>" + first + "</w:instrText>")
                + run.formatted("instrText>" + second + "</w:instrText>")
                + run.formatted("fldChar w:fldCharType=\"end\"/>");
        replace(parts, "word/document.xml", "</w:p><w:sectPr", field + "</w:p><w:sectPr");
    }

    /** The last entry of the list at the end of an archive. */
    private static int lastListed(byte[] zip) {
        for (int i = zip.length - 4; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new AssertionError("no list");
    }

    private static byte[] promising(byte[] good, int size) {
        byte[] zip = good.clone();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(lastListed(zip) + 24, size);
        return zip;
    }

    private static byte[] naming(byte[] good, String other) {
        byte[] zip = good.clone();
        byte[] name = other.getBytes(StandardCharsets.US_ASCII);
        byte[] former = "word/document.xml".getBytes(StandardCharsets.US_ASCII);
        for (int i = zip.length - former.length; i > 0; i--) {
            if (Arrays.equals(Arrays.copyOfRange(zip, i, i + former.length), former)) {
                System.arraycopy(name, 0, zip, i, name.length);
                return zip;
            }
        }
        throw new AssertionError("no document");
    }

    /** As a ZIP program of Unix stores a symbolic link. */
    private static byte[] linked(byte[] good) {
        byte[] zip = good.clone();
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(lastListed(zip) + 4, (short) (3 << 8 | 20));
        buffer.putInt(lastListed(zip) + 38, 0120777 << 16);
        return zip;
    }

    private static String laughs() {
        StringBuilder out = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            out.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10));
            out.append("\">");
        }
        return out.append("]><lolz>&l11;</lolz>").toString();
    }

    private static byte[] ole2(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int head : new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}) {
            out.write(head);
        }
        out.writeBytes(new byte[504]);
        out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        return out.toByteArray();
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8).replaceFirst("^<\\?xml[^>]*>", "");
    }

    private static void replace(Map<String, byte[]> parts, String name, String from, String to) {
        String text = text(parts, name);
        assertTrue(text.contains(from));
        put(parts, name, text.replace(from, to));
    }

    private static void relate(Map<String, byte[]> parts, String kind, String target, String more) {
        replace(
                parts,
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"x\" Type=\"" + RELS + kind + "\" Target=\"" + target + "\"" + more
                        + "/></Relationships>");
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
