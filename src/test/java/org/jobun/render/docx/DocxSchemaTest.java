package org.jobun.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jobun.document.Document;
import org.jobun.house.HouseStyle;
import org.jobun.house.HouseStyle.Footer;
import org.jobun.house.HouseStyle.Lock;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.NumberingScheme.Captions;
import org.jobun.house.NumberingScheme.Glyphs;
import org.jobun.house.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.GlossaryDocumentDocument1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Every part follows the schemas of ECMA-376. */
public class DocxSchemaTest {

    private interface Parser {
        XmlObject parse(ByteArrayInputStream in) throws Exception;
    }

    /** What was found in parts that are alike in most papers: styles, numbering and the like. */
    private static final Map<Part, List<String>> LOOKED_AT = new ConcurrentHashMap<>();

    private record Part(String name, ByteBuffer bytes) {}

    private static final Map<String, Parser> PARTS = Map.of(
            "word/document.xml", in -> DocumentDocument.Factory.parse(in),
            "word/styles.xml", in -> StylesDocument.Factory.parse(in),
            "word/numbering.xml", in -> NumberingDocument.Factory.parse(in),
            "word/settings.xml", in -> SettingsDocument.Factory.parse(in),
            "word/fontTable.xml", in -> FontsDocument.Factory.parse(in),
            "word/header.xml", in -> HdrDocument.Factory.parse(in),
            "word/footer.xml", in -> FtrDocument.Factory.parse(in),
            "word/theme/theme1.xml", in -> ThemeDocument.Factory.parse(in),
            "word/glossary/document.xml", in -> GlossaryDocumentDocument1.Factory.parse(in));

    @ParameterizedTest
    @MethodSource("org.jobun.render.docx.Rendered#samples")
    void everyPartIsValid(Document paper) {
        assertEquals(List.of(), problems(Rendered.bytes(paper)));
    }

    @Test
    void aDraftOnALandscapePageIsValid() {
        Document paper = SamplePaper.contract(SamplePaper.articles(Captions.ABOVE, Glyphs.KANJI));
        PageFrame landscape = new PageFrame(841_890, 595_276, 70_000, 60_000, 70_000, 60_000);
        Typography large = new Typography(12_000, 20_000, "ＭＳ 明朝", "ＭＳ 明朝", false);
        HouseStyle style = new HouseStyle(landscape, large, Footer.PAGE, Lock.NONE, HouseStyle.Print.PLAIN);
        Document draft = paper.withStyle(style).asDraft(true);
        assertEquals(List.of(), problems(Rendered.bytes(draft)));
    }

    public static List<String> problems(byte[] docx) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(WordText.parts(docx)).forEach((name, bytes) -> {
            if (name.startsWith("word/") && name.endsWith(".xml")) {
                problems.addAll(
                        name.equals("word/document.xml")
                                ? problems(name, bytes)
                                : LOOKED_AT.computeIfAbsent(
                                        new Part(name, ByteBuffer.wrap(bytes)), part -> problems(name, bytes)));
            }
        });
        return problems;
    }

    /** Parts taken over from a municipality's file bear names of their own. */
    private static Parser parser(String name) {
        if (name.startsWith("word/house-")) {
            return PARTS.get(name.startsWith("word/house-header") ? "word/header.xml" : "word/footer.xml");
        }
        return PARTS.get(name);
    }

    private static List<String> problems(String name, byte[] bytes) {
        List<Object> errors = new ArrayList<>();
        try {
            XmlObject part = parser(name).parse(new ByteArrayInputStream(bytes));
            part.validate(new XmlOptions().setErrorListener(new ArrayList<>() {
                @Override
                public boolean add(org.apache.xmlbeans.XmlError error) {
                    return errors.add(error);
                }
            }));
        } catch (Exception e) {
            errors.add(e);
        }
        return errors.stream().map(error -> name + ": " + error).toList();
    }
}
