package org.jobun.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word files as offices write them. */
final class WordMaker {
    private final XWPFDocument document = new XWPFDocument();
    private BigInteger list;

    /** Headings by style, as Word names them. */
    WordMaker heading(int level, String text) {
        String id = String.valueOf(level);
        if (document.getStyles() == null || document.getStyles().getStyle(id) == null) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(id);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
            document.createStyles().addStyle(new XWPFStyle(style));
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(id);
        paragraph.createRun().setText(text);
        return this;
    }

    WordMaker text(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    /** An item that Word counts: level 0 as 1., 1 as (1), 2 as ア. */
    WordMaker counted(int level, String text) {
        if (list == null) {
            CTAbstractNum numbers = CTAbstractNum.Factory.newInstance();
            numbers.setAbstractNumId(BigInteger.ZERO);
            level(numbers, 0, STNumberFormat.DECIMAL, "%1.");
            level(numbers, 1, STNumberFormat.DECIMAL, "(%2)");
            level(numbers, 2, STNumberFormat.AIUEO_FULL_WIDTH, "%3");
            var numbering = document.createNumbering();
            list = numbering.addNum(
                    numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(numbers)));
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
        return this;
    }

    private static void level(CTAbstractNum numbers, int level, STNumberFormat.Enum format, String text) {
        CTLvl made = numbers.addNewLvl();
        made.setIlvl(BigInteger.valueOf(level));
        made.addNewNumFmt().setVal(format);
        made.addNewLvlText().setVal(text);
    }

    /** A table; a cell that is null goes on with the one above, and one that is → with the one to the left. */
    WordMaker table(List<List<String>> rows) {
        int width = rows.get(0).size();
        XWPFTable table = document.createTable(rows.size(), width);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int column = 0; column < width; column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(1800));
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = width - 1; column >= 0; column--) {
                String text = rows.get(row).get(column);
                XWPFTableCell cell = table.getRow(row).getCell(column);
                boolean merged = row + 1 < rows.size() && rows.get(row + 1).get(column) == null;
                if (text == null || merged) {
                    var merge = tcPr(cell).addNewVMerge();
                    merge.setVal(text == null ? STMerge.CONTINUE : STMerge.RESTART);
                }
                if ("→".equals(text)) {
                    tcPr(table.getRow(row).getCell(column - 1)).addNewGridSpan().setVal(BigInteger.TWO);
                    table.getRow(row).removeCell(column);
                } else if (text != null) {
                    cell.setText(text);
                }
            }
        }
        return this;
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr tcPr(XWPFTableCell cell) {
        var made = cell.getCTTc();
        return made.isSetTcPr() ? made.getTcPr() : made.addNewTcPr();
    }

    byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
