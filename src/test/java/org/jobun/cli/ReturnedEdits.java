package org.jobun.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What the other side did to a Word file, a line for each, in the words of a reader:
 *
 * <pre>
 * 案件: resident-data-migration
 * 書類: contract
 * 値: 38,500,000 → 41,800,000          everywhere, in the store too
 * 改: 三十日 → 四十日                     within one stretch of words
 * 追: 三十日 → 四十日                     the same, tracked
 * 消: 業務責任者を変更                     the paragraph with these words
 * 追消: 業務責任者を変更                   the same, tracked
 * 加: 業務責任者を変更 → 新しい項。          a paragraph like it behind it
 * 文: 業務責任者を変更 → 新しい項。          all words of the paragraph
 * 加似: 位置の語 → 似る語 → 新しい号。       a paragraph like a second one behind the first
 * 条: 監督員 → 見出し → 条の文。            an article of one 項 before another
 * 移: 見出しA → 見出しB                   the article moved before another
 * 保存: LibreOffice
 * </pre>
 */
final class ReturnedEdits {
    private static final Pattern LINE = Pattern.compile("([^:]+): ?(.*)");
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>(?:(?!</w:p>).)*</w:p>");
    private static final String TRACKED = " w:author=\"相手方\" w:date=\"2026-12-02T09:00:00Z\"";

    private final List<String[]> edits = new ArrayList<>();
    private String matter = "";
    private String paper = "contract";
    private String more = "";
    private boolean libreOffice;
    private int id = 9000;

    static ReturnedEdits read(Path file) throws IOException {
        ReturnedEdits edits = new ReturnedEdits();
        for (String line : Files.readAllLines(file)) {
            Matcher parsed = LINE.matcher(line);
            if (line.startsWith("#") || !parsed.matches()) {
                continue;
            }
            String words = parsed.group(2);
            switch (parsed.group(1)) {
                case "案件" -> edits.matter = words;
                case "書類" -> edits.paper = words;
                case "加える" -> edits.more += words.replace("\\n", "\n") + "\n";
                case "保存" -> edits.libreOffice = true;
                default -> edits.edits.add(new String[] {parsed.group(1), words});
            }
        }
        return edits;
    }

    String matter() {
        return matter;
    }

    String paper() {
        return paper;
    }

    /** What the matter of the case has beside that of the example. */
    String more() {
        return more;
    }

    boolean byLibreOffice() {
        return libreOffice;
    }

    byte[] in(byte[] docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                boolean text = entry.getName().equals("word/document.xml");
                if (text || entry.getName().equals("customXml/item1.xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    for (String[] edit : edits) {
                        xml = text || edit[0].equals("値") ? edited(xml, edit[0], edit[1]) : xml;
                    }
                    bytes = xml.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private String edited(String xml, String kind, String words) {
        String[] ends = words.split(" → ", -1);
        return switch (kind) {
            case "値" -> xml.replace(ends[0], ends[1]);
            case "改" -> once(xml, ends[0], ends[1]);
            case "追" ->
                once(
                        xml,
                        ends[0],
                        "</w:t></w:r><w:del w:id=\"" + id++ + "\"" + TRACKED + "><w:r><w:delText>" + ends[0]
                                + "</w:delText></w:r></w:del><w:ins w:id=\"" + id++ + "\"" + TRACKED + "><w:r><w:t>"
                                + ends[1] + "</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">");
            case "消" -> once(xml, paragraph(xml, ends[0]), "");
            case "追消" -> once(xml, paragraph(xml, ends[0]), deleted(paragraph(xml, ends[0])));
            case "加" -> {
                String like = paragraph(xml, ends[0]);
                yield once(xml, like, like + fresh(like, ends[1]));
            }
            case "加似" -> {
                String behind = paragraph(xml, ends[0]);
                yield once(xml, behind, behind + fresh(paragraph(xml, ends[1]), ends[2]));
            }
            case "条" -> {
                // In a specification captions have numbers, and stand in no brackets.
                boolean brackets = plain(xml).contains("（" + ends[0] + "）");
                String before = brackets ? paragraph(xml, "（" + ends[0] + "）") : caption(xml, ends[0]);
                String line = xml.substring(xml.indexOf(before) + before.length());
                String caption = brackets ? "（" + ends[1] + "）" : ends[1];
                yield once(xml, before, fresh(before, caption) + fresh(line, ends[2]) + before);
            }
            case "文" -> once(xml, paragraph(xml, ends[0]), fresh(paragraph(xml, ends[0]), ends[1]));
            case "移" -> moved(xml, ends[0], ends[1]);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String once(String xml, String before, String after) {
        int at = xml.indexOf(before);
        if (at < 0 || before.length() < 300 && xml.indexOf(before, at + 1) >= 0) {
            throw new IllegalArgumentException((at < 0 ? "not there: " : "more than once: ") + before);
        }
        return xml.substring(0, at) + after + xml.substring(at + before.length());
    }

    private static String plain(String paragraph) {
        return paragraph.replaceAll("<[^>]*>", "");
    }

    private static String paragraph(String xml, String words) {
        List<String> found = PARAGRAPH
                .matcher(xml)
                .results()
                .map(result -> result.group())
                .filter(one -> plain(one).contains(words))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " paragraphs with " + words);
        }
        return found.get(0);
    }

    private static String caption(String xml, String words) {
        return PARAGRAPH
                .matcher(xml)
                .results()
                .map(result -> result.group())
                .filter(one -> plain(one).equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no caption " + words));
    }

    private static String fresh(String like, String words) {
        Matcher properties = Pattern.compile("<w:pPr>.*?</w:pPr>").matcher(like);
        return "<w:p>" + (properties.find() ? properties.group() : "") + "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private String deleted(String paragraph) {
        String mark = "<w:del w:id=\"" + id++ + "\"" + TRACKED;
        return paragraph
                .replaceFirst("</w:pPr>", "<w:rPr>" + mark + "/></w:rPr></w:pPr>")
                .replaceAll("(<w:r>(?:(?!</w:r>).)*</w:r>)", mark + ">$1</w:del>")
                .replace("<w:t>", "<w:delText>")
                .replace("</w:t>", "</w:delText>");
    }

    private static String moved(String xml, String what, String before) {
        int from = xml.indexOf(paragraph(xml, "（" + what + "）"));
        int to = xml.indexOf("<w:pStyle w:val=\"ArticleCaption\"/>", from + 50);
        to = xml.lastIndexOf("<w:p>", to);
        String article = xml.substring(from, to);
        String rest = xml.substring(0, from) + xml.substring(to);
        int at = rest.indexOf(paragraph(rest, "（" + before + "）"));
        return rest.substring(0, at) + article + rest.substring(at);
    }
}
