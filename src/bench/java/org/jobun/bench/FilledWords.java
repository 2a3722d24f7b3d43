package org.jobun.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Whether a contender's first paper has the words that it should, white space aside. */
final class FilledWords {
    private static final String DOCX = "words-docx.txt";
    private static final String PDF = "words-pdf.txt";
    private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");
    private static final Pattern NUMBERED = Pattern.compile("&#(?:x([0-9A-Fa-f]+)|([0-9]+));");

    private FilledWords() {}

    /** Keeps what papers are to say; in Word files a list numbers the articles. */
    static void expect(List<Template.Filled> lines, Path folder) throws IOException {
        StringBuilder docx = new StringBuilder();
        StringBuilder pdf = new StringBuilder();
        for (Template.Filled line : lines) {
            docx.append(line.look() == Look.ARTICLE ? "" : line.label()).append(line.text());
            pdf.append(line.label()).append(line.text());
        }
        Files.writeString(folder.resolve(DOCX), withoutSpace(docx.toString()));
        Files.writeString(folder.resolve(PDF), withoutSpace(pdf.toString()));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    /** Fails where it has others. */
    static void check(Entrant entrant, Path file, Path folder) throws IOException {
        boolean docx = entrant.format() == Entrant.Format.DOCX;
        String expected = Files.readString(folder.resolve(docx ? DOCX : PDF));
        if (!docx) {
            checkPdf(entrant, expected, file);
        } else if (entrant.platform() != Entrant.Platform.JOBUN) {
            // Jobun's own tests read its Word files; their words stand partly in lists and fields.
            String found = inDocx(Files.readAllBytes(file));
            int at = Arrays.mismatch(expected.toCharArray(), found.toCharArray());
            if (at >= 0) {
                throw new IllegalStateException(
                        entrant.name() + ": " + around(found, at) + " instead of " + around(expected, at));
            }
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.min(text.length(), Math.max(0, at - 20)), Math.min(text.length(), at + 20));
    }

    private static String inDocx(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(WordParts.DOCUMENT)) {
                    return words(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        throw new IOException("no " + WordParts.DOCUMENT);
    }

    private static String words(String xml) {
        StringBuilder out = new StringBuilder();
        Matcher words = WORDS.matcher(xml);
        while (words.find()) {
            out.append(words.group(1));
        }
        String named = out.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return withoutSpace(NUMBERED.matcher(named)
                .replaceAll(found -> Character.toString(
                        found.group(1) != null
                                ? Integer.parseInt(found.group(1), 16)
                                : Integer.parseInt(found.group(2)))));
    }

    /** In a PDF the order of cells, and what extraction makes of some characters, is a matter of taste: they are counted. */
    private static void checkPdf(Entrant entrant, String expected, Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String found = withoutSpace(new PDFTextStripper().getText(pdf));
            if (found.length() < expected.length()
                    || found.length() > expected.length() + 40 * pdf.getNumberOfPages()) {
                throw new IllegalStateException(
                        "%s: %d letters instead of %d".formatted(entrant.name(), found.length(), expected.length()));
            }
        }
    }
}
