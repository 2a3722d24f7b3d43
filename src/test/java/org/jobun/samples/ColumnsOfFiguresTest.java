package org.jobun.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobun.document.Document;
import org.jobun.render.docx.WordText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers below each other end at the right of their column, in Word as in HTML and JSON; its head and all else do not. */
class ColumnsOfFiguresTest {
    private static final Pattern PARAGRAPH =
            Pattern.compile("<w:pStyle w:val=\"(?<style>\\w+)\"/>(?:<w:keepNext/>)?</w:pPr>(?<runs>.*?)</w:p>");

    private static Document specification;

    @BeforeAll
    static void draft() throws IOException {
        specification =
                Catalogs.papers(Files.readString(Path.of("matters", "kinds", "call-center.yaml"))).documents().stream()
                        .filter(paper -> paper.id().equals("specification"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> styles(String words) throws IOException {
        Matcher paragraphs = PARAGRAPH.matcher(new String(
                WordText.parts(ReadBack.bytes(specification, "docx")).get("word/document.xml"),
                StandardCharsets.UTF_8));
        return paragraphs
                .results()
                .filter(found -> found.group(2).replaceAll("<[^>]+>", "").equals(words))
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.toList());
    }

    @Test
    void wordHasAStyleForThem() throws IOException {
        assertEquals(List.of("TableFigure"), styles("61,000件"));
        assertEquals(List.of("TableHead"), styles("数量"));
        assertEquals(List.of("TableCell"), styles("令和7年度の実績"));
    }

    @Test
    void pagesHaveAClassForThem() {
        String html = new String(ReadBack.bytes(specification, "html"), StandardCharsets.UTF_8);
        Matcher cells = Pattern.compile("<td class=\"figure\">(.*?)</td>").matcher(html);
        List<String> figures = cells.results()
                .map(cell -> cell.group(1).replaceAll("<[^>]+>", ""))
                .toList();
        assertTrue(figures.containsAll(List.of("61,000件", "15", "12人")), figures::toString);
        assertTrue(html.contains("td.figure { text-align: right; }"));
    }

    @Test
    void jsonNamesTheColumns() {
        String json = new String(ReadBack.bytes(specification, "json"), StandardCharsets.UTF_8);
        assertTrue(json.replaceAll("\\s", "").contains("\"figures\":[1],\"headRows\":1"));
    }
}
