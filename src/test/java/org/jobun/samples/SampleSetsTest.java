package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.cli.Jobun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The example sets are those committed in {@code output-samples/}. Another build of Java may pack bytes
 * otherwise; what is packed must be the same. After a wanted change: {@code output-samples/regenerate}.
 */
class SampleSetsTest {
    private static final Path COMMITTED = Path.of("output-samples");
    private static final boolean SAME_JAVA = sameJava();

    @TempDir
    static Path made;

    @BeforeAll
    static void generate() {
        String[] matters = Catalogs.matters().stream().map(Path::toString).toArray(String[]::new);
        generate(Stream.concat(
                Stream.of(matters),
                Stream.of("-o", made.toString(), "--names", "ascii", "--format", "docx,pdf,html,text,json")));
        generate(Stream.of(
                "matters/branch-office.yaml",
                "-o",
                made.resolve("final").toString(),
                "--names",
                "ascii",
                "--format",
                "docx,pdf,text",
                "--final"));
    }

    private static void generate(Stream<String> arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        assertEquals(
                0,
                Jobun.run(
                        nowhere,
                        nowhere,
                        Stream.concat(Stream.of("generate"), arguments).toArray(String[]::new)));
    }

    /** True where the samples were made by this very build of Java, whose deflate packs alike. */
    private static boolean sameJava() {
        try {
            String made =
                    Files.readString(COMMITTED.resolve("java-version.txt")).strip();
            return made.equals(System.getProperty("java.runtime.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(COMMITTED)) {
            return walk
                    .filter(Files::isRegularFile)
                    .map(file -> COMMITTED.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/") && !name.endsWith(".png"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWhatIsCommitted(String name) throws IOException {
        byte[] expected = Files.readAllBytes(COMMITTED.resolve(name));
        byte[] actual = Files.readAllBytes(made.resolve(name));
        if (SAME_JAVA) {
            assertArrayEquals(expected, actual);
        } else if (name.endsWith(".docx")) {
            assertEquals(parts(expected), parts(actual));
        } else if (name.endsWith(".pdf")) {
            assertEquals(streams(expected), streams(actual));
        } else if (name.endsWith(".json") && name.contains("manifest")) {
            assertEquals(withoutHashes(expected), withoutHashes(actual));
        } else {
            assertArrayEquals(expected, actual);
        }
    }

    @Test
    void nothingMoreIsMade() throws IOException {
        try (Stream<Path> walk = Files.walk(made)) {
            assertEquals(
                    files().toList(),
                    walk.filter(Files::isRegularFile)
                            .map(file -> made.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList());
        }
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Every stream of a PDF unpacked, by its number: pages, fonts, metadata. */
    private static Map<Long, String> streams(byte[] pdf) throws IOException {
        Map<Long, String> streams = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSBase value = document.getDocument().getObjectFromPool(key).getObject();
                if (value instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        streams.put(key.getNumber(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return streams;
    }

    private static String withoutHashes(byte[] manifest) {
        return new String(manifest, StandardCharsets.UTF_8)
                .replaceAll("\"bytes\" : \\d+,\\s*\"sha256\" : \"[0-9a-f]+\"", "")
                .replaceAll("\"catalog\" : \"[0-9a-f]+\"", "");
    }
}
