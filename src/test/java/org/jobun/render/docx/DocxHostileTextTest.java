package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jobun.document.Anchor;
import org.jobun.document.Article;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.document.Origin;
import org.jobun.document.Paragraph;
import org.jobun.document.Table;
import org.jobun.document.TextBlock;
import org.jobun.document.TextBlock.Layout;
import org.jobun.document.Title;
import org.jobun.house.NumberingScheme;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value can spoil the file or become markup. */
class DocxHostileTextTest {
    private static final NumberingScheme SCHEME = SamplePaper.articles(Captions.ABOVE, Glyphs.DECIMAL);

    record Case(String value, String shown) {}

    static List<Case> values() {
        return List.of(
                new Case("</w:t></w:r><w:p/>&amp;\"']]>", "</w:t></w:r><w:p/>&amp;\"']]>"),
                new Case("一行目\n二行目\r\n三行目\r四行目", "一行目 二行目 三行目 四行目"),
                new Case("左\t右", "左 右"),
                new Case("a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf"),
                new Case("上\uD842下\uDFB7", "上\uFFFD下\uFFFD"),
                new Case("\uD842\uDFB7野家", "\uD842\uDFB7野家"),
                new Case(" 前後の空白 ", " 前後の空白 "),
                new Case("＝HYPERLINK(\"http://example.com\")", "＝HYPERLINK(\"http://example.com\")"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void showsAValueAsItIsOrAsAReplacementCharacter(Case c) {
        Document paper = paper(new TextBlock(Layout.FLUSH, List.of(new Inline.Value(c.value(), c.value(), c.value()))));
        byte[] docx = Rendered.bytes(paper);
        assertEquals(List.of(c.shown()), WordText.lines(docx));
        assertEquals(List.of(), DocxSchemaTest.problems(docx));
    }

    @ParameterizedTest
    @MethodSource("values")
    void holdsSuchTextInEveryPlaceThatTakesText(Case c) {
        String text = c.value();
        List<Inline> inlines =
                List.of(new Inline.Words(text), new Inline.Blank(text, text, text), new Inline.LawCitation(text, text));
        Label label = new Label("第1条", 1, 0);
        Paragraph paragraph = new Paragraph(new Anchor(text), new Label("", 1, 1), inlines, List.of());
        Article article = new Article(new Anchor("a"), new Origin(text, text), false, label, text, List.of(paragraph));
        Table.Cell cell = new Table.Cell(true, List.of(inlines));
        Table table = new Table(text, List.of(1000), 1, List.of(new Table.Row(List.of(cell))));
        byte[] docx = Rendered.bytes(paper(new Title(text), article, table));
        assertEquals(List.of(), DocxSchemaTest.problems(docx));
        assertEquals(4, WordText.lines(docx).size());
    }

    @Test
    void aPaperWithoutBlocksIsStillAFile() {
        byte[] docx = Rendered.bytes(paper());
        assertEquals(List.of(), WordText.lines(docx));
        assertEquals(List.of(), DocxSchemaTest.problems(docx));
    }

    private static Document paper(Block... blocks) {
        return SamplePaper.paper("memo", "<&>", SCHEME, List.of(blocks));
    }
}
