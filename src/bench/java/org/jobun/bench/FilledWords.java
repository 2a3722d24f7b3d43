package org.jobun.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The words that a template and its values must give, and those that a Word file holds; both without white space. */
final class FilledWords {
    private static final Pattern WORDS = Pattern.compile("<w:t(?: [^>]*)?>([^<]*)</w:t>");

    private FilledWords() {}

    /** @param articles whether the labels of articles are among them; in Word files a list numbers the articles */
    static String of(List<Line> template, PaperData data, boolean articles) {
        StringBuilder out = new StringBuilder();
        lines(template, data, data.values(), articles, out);
        return out.toString().replaceAll("[\\s　]", "");
    }

    private static void lines(
            List<Line> lines, PaperData data, Map<String, String> values, boolean articles, StringBuilder out) {
        for (Line line : lines) {
            if (line instanceof Line.Text text) {
                if (articles || text.look() != Look.ARTICLE) {
                    spans(text.label(), values, out);
                }
                spans(text.text(), values, out);
            } else if (line instanceof Line.Ruled ruled) {
                for (Line.Row row : ruled.rows()) {
                    out.append(row.head());
                    row.cell().forEach(cell -> spans(cell, values, out));
                }
            } else if (line instanceof Line.When when) {
                lines(when.lines(), data, values, articles, out);
            } else if (line instanceof Line.EachMember each) {
                data.members().forEach(member -> lines(each.lines(), data, member, articles, out));
            }
        }
    }

    private static void spans(List<Span> spans, Map<String, String> data, StringBuilder out) {
        for (Span span : spans) {
            out.append(span instanceof Span.Slot slot ? data.get(slot.name()) : ((Span.Words) span).text());
        }
    }

    /** Fails where a contender's first Word file has other words than it should. */
    static void check(Entrant entrant, Path file, Path folder) throws IOException {
        if (entrant.format() != Entrant.Format.DOCX || entrant.platform() == Entrant.Platform.JOBUN) {
            return;
        }
        String expected = Files.readString(folder.resolve("words-docx.txt"));
        String found = in(Files.readAllBytes(file));
        int at = Arrays.mismatch(expected.toCharArray(), found.toCharArray());
        if (at >= 0) {
            throw new IllegalStateException(
                    entrant.name() + ": " + around(found, at) + " instead of " + around(expected, at));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.min(text.length(), Math.max(0, at - 20)), Math.min(text.length(), at + 20));
    }

    /** The words in the body of a Word file. */
    private static String in(byte[] docx) throws IOException {
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
        return Pattern.compile("&#(?:x([0-9A-Fa-f]+)|([0-9]+));")
                .matcher(
                        out.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .replaceAll(found -> Character.toString(
                        found.group(1) != null
                                ? Integer.parseInt(found.group(1), 16)
                                : Integer.parseInt(found.group(2))))
                .replaceAll("[\\s　]", "");
    }
}
