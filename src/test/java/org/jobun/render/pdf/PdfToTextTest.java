package org.jobun.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jobun.document.Inline;
import org.jobun.document.TextBlock;
import org.jobun.render.text.TextRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people get who copy from a viewer: pdftotext (Poppler), which knows nothing of ours, reads the words in order. */
class PdfToTextTest {
    static Stream<Path> samples() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("output-samples"))) {
            return walk.filter(file -> file.toString().endsWith(".pdf")).sorted().toList().stream();
        }
    }

    /** .ci/run installs it; a developer's machine may be without. */
    @BeforeEach
    void isThere() {
        assumeTrue(System.getenv("CI") != null || isInstalled(), "pdftotext is not installed");
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pdftotext")));
    }

    private static String read(Path pdf, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("pdftotext", "-enc", "UTF-8"));
        command.addAll(List.of(options));
        command.addAll(List.of(pdf.toString(), "-"));
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theWordsAreThoseOfTheTextInItsOrder(Path pdf) throws IOException {
        String name = pdf.getFileName().toString().replace(".pdf", ".txt");
        String wanted = TextRenderer.withoutSpace(Files.readString(pdf.resolveSibling(name)));
        // The page's number, （案） and the heads of tables that go on are not of the text: nothing else may stand
        // between.
        String read = TextRenderer.withoutSpace(read(pdf, "-raw"));
        int at = 0;
        int skipped = 0;
        for (int i = 0; i < read.length() && at < wanted.length(); i++) {
            boolean same = read.charAt(i) == wanted.charAt(at);
            at += same ? 1 : 0;
            skipped += same ? 0 : 1;
        }
        assertEquals(wanted.length(), at, () -> pdf + " lacks words");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            int most = document.getNumberOfPages() * 60;
            int left = read.length() - wanted.length();
            assertTrue(
                    left <= most && skipped <= most, () -> pdf + ": " + left + " characters that are not of the text");
        }
    }

    @Test
    void wordsAtTheEndsOfLinesDoNotRunTogether() throws IOException {
        String words =
                "Systems Integration and Consulting International ".repeat(6).strip();
        Path file = Files.createTempFile("lines", ".pdf");
        try {
            Files.write(
                    file,
                    PdfPages.bytes(PdfPages.paper(
                            List.of(new TextBlock(TextBlock.Layout.FLUSH, List.of(new Inline.Words(words)))))));
            String read = read(file, "-raw").replaceAll("\\s+", " ");
            assertTrue(read.startsWith(words), read);
        } finally {
            Files.delete(file);
        }
    }
}
