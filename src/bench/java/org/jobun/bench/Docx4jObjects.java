package org.jobun.bench;

import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.NumberingDefinitionsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Body;
import org.docx4j.wml.CTDocGrid;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.Document;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.STDocGrid;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Styles;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Text;
import org.docx4j.wml.Tr;

/**
 * docx4j, a package built as objects by a program that knows the contract. Styles and list are read once. Head and foot are
 * left out, which spares it four parts.
 */
final class Docx4jObjects implements Contender {
    private static final ObjectFactory MAKE = new ObjectFactory();

    private final Template template;
    private final List<PaperData> papers;
    private final Styles styles;
    private final Numbering numbering;
    private final CTSettings settings;

    Docx4jObjects(Prepared prepared) throws IOException {
        template = Template.read(prepared.folder());
        papers = PaperData.read(prepared.folder().resolve(Prepared.DATA));
        Map<String, String> parts = WordParts.fixed(false);
        try {
            styles = (Styles) XmlUtils.unwrap(XmlUtils.unmarshalString(parts.get("word/styles.xml")));
            numbering = (Numbering) XmlUtils.unwrap(XmlUtils.unmarshalString(parts.get("word/numbering.xml")));
            settings = (CTSettings) XmlUtils.unwrap(XmlUtils.unmarshalString(parts.get("word/settings.xml")));
        } catch (JAXBException notOurs) {
            throw new IOException(notOurs);
        }
    }

    @Override
    public byte[] make(int number) throws Docx4JException {
        WordprocessingMLPackage word = new WordprocessingMLPackage();
        MainDocumentPart main = new MainDocumentPart();
        Document document = MAKE.createDocument();
        document.setBody(body(template.fill(papers.get(number % papers.size()))));
        main.setJaxbElement(document);
        word.addTargetPart(main);
        StyleDefinitionsPart stylesPart = new StyleDefinitionsPart();
        stylesPart.setJaxbElement(styles);
        main.addTargetPart(stylesPart);
        NumberingDefinitionsPart numberingPart = new NumberingDefinitionsPart();
        numberingPart.setJaxbElement(numbering);
        main.addTargetPart(numberingPart);
        DocumentSettingsPart settingsPart = new DocumentSettingsPart();
        settingsPart.setJaxbElement(settings);
        main.addTargetPart(settingsPart);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        word.save(out);
        return out.toByteArray();
    }

    private static Body body(List<Template.Filled> lines) {
        Body body = MAKE.createBody();
        List<Object> content = body.getContent();
        Tbl table = null;
        Tc cell = null;
        for (Template.Filled line : lines) {
            if (line.look() == Look.HEAD) {
                if (table == null) {
                    table = table();
                    content.add(table);
                }
                Tr row = MAKE.createTr();
                row.getContent().add(cell(line));
                cell = MAKE.createTc();
                row.getContent().add(cell);
                table.getContent().add(row);
            } else if (line.look() == Look.CELL) {
                cell.getContent().add(paragraph(line));
            } else {
                content.add(paragraph(line));
            }
        }
        body.setSectPr(section());
        return body;
    }

    private static Tbl table() {
        Tbl table = MAKE.createTbl();
        TblPr properties = MAKE.createTblPr();
        org.docx4j.wml.TblWidth width = MAKE.createTblWidth();
        width.setW(BigInteger.valueOf(9240));
        width.setType("dxa");
        properties.setTblW(width);
        table.setTblPr(properties);
        return table;
    }

    private static Tc cell(Template.Filled line) {
        Tc cell = MAKE.createTc();
        cell.getContent().add(paragraph(line));
        return cell;
    }

    private static P paragraph(Template.Filled line) {
        P paragraph = MAKE.createP();
        PPr properties = MAKE.createPPr();
        PPrBase.PStyle style = MAKE.createPPrBasePStyle();
        style.setVal(line.look().name());
        properties.setPStyle(style);
        paragraph.setPPr(properties);
        R run = MAKE.createR();
        if (!line.label().isEmpty() && line.look() != Look.ARTICLE) {
            run.getContent().add(text(line.look() == Look.SIGNATURE ? line.label() : line.label() + "　"));
            if (line.look() == Look.SIGNATURE) {
                run.getContent().add(MAKE.createRTab());
            }
        }
        run.getContent().add(text(line.text()));
        paragraph.getContent().add(run);
        return paragraph;
    }

    private static JAXBElement<Text> text(String words) {
        Text text = MAKE.createText();
        text.setValue(words);
        return MAKE.createRT(text);
    }

    private static SectPr section() {
        SectPr section = MAKE.createSectPr();
        SectPr.PgSz size = MAKE.createSectPrPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        section.setPgSz(size);
        SectPr.PgMar margins = MAKE.createSectPrPgMar();
        margins.setTop(BigInteger.valueOf(1_417));
        margins.setBottom(BigInteger.valueOf(1_417));
        margins.setLeft(BigInteger.valueOf(1_701));
        margins.setRight(BigInteger.valueOf(964));
        section.setPgMar(margins);
        CTDocGrid grid = MAKE.createCTDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(370));
        section.setDocGrid(grid);
        return section;
    }
}
