package org.jobun.stylefile;

import java.math.BigInteger;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.model.structure.SectionWrapper;
import org.docx4j.wml.CTDocGrid;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.STDocGrid;
import org.docx4j.wml.SectPr;
import org.jobun.diagnostic.Code;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.WordTemplate;
import org.jobun.house.WordTemplate.Margins;
import org.jobun.house.WordTemplate.Running;
import org.jobun.house.WordTemplate.Section;

/** Takes pages over: paper, margins, heads and feet. */
final class SectionReader {
    /** Ten full-width letters of the body on a line, five lines on a page: less holds no paper. */
    private static final int FEWEST_LETTERS = 10;

    private static final int FEWEST_LINES = 5;

    private final WordTemplate.Settings settings;
    private final int bodySize;
    private final RunningReader running;
    private final ImportReport report;

    /** @param bodySize of the standard text in mpt */
    SectionReader(WordTemplate.Settings settings, int bodySize, RunningReader running, ImportReport report) {
        this.settings = settings;
        this.bodySize = bodySize;
        this.running = running;
        this.report = report;
    }

    /** The page of upright papers, and that of wide ones: the first wide section, or the first section on its side. */
    record Both(Section first, Section wide) {}

    Both read(List<SectionWrapper> sections) {
        SectionWrapper first = sections.get(0);
        Section section = read(first);
        Section wide = sections.stream()
                .filter(other -> isWide(other.getSectPr()))
                .findFirst()
                .filter(other -> !isWide(first.getSectPr()))
                .map(this::read)
                .orElseGet(() -> turned(section));
        return new Both(section, wide);
    }

    private Section read(SectionWrapper wrapper) {
        SectPr section = XmlUtils.deepCopy(wrapper.getSectPr());
        PageFrame frame = PageMeasures.of(section, settings.gutterAtTop());
        refuse(section, frame);
        boolean titlePage = section.getTitlePg() != null && section.getTitlePg().isVal();
        List<Running> heads = running.read(wrapper.getHeaderFooterPolicy());
        noteLost(section);
        Margins margins = PageMeasures.margins(section);
        strip(section);
        return new Section(frame, PlainXml.inside(PlainXml.of(section, "sectPr")), heads, titlePage, margins);
    }

    /** Pages that no paper of ours can have. */
    private void refuse(SectPr section, PageFrame frame) {
        if (frame.textWidth() < FEWEST_LETTERS * bodySize || frame.textHeight() < FEWEST_LINES * bodySize) {
            report.add(report.problem(Code.LOK_02)
                    .with("width", millimetres(frame.textWidth()))
                    .with("height", millimetres(frame.textHeight())));
        }
        if (section.getTextDirection() != null
                && section.getTextDirection().getVal() != null
                && !section.getTextDirection().getVal().startsWith("lr")) {
            report.add(report.problem(Code.LOK_03));
        }
        if (section.getCols() != null
                && section.getCols().getNum() != null
                && section.getCols().getNum().intValue() > 1) {
            report.add(report.problem(Code.LOK_06));
        }
    }

    /** What papers say themselves, or what belongs to the file only. */
    private static void strip(SectPr section) {
        section.getEGHdrFtrReferences().clear();
        section.setFootnotePr(null);
        section.setEndnotePr(null);
        section.setType(null);
        section.setPaperSrc(null);
        section.setPgNumType(null);
        section.setCols(null);
        section.setFormProt(null);
        section.setVAlign(null);
        section.setNoEndnote(null);
        section.setTextDirection(null);
        section.setBidi(null);
        section.setPrinterSettings(null);
        section.setFootnoteColumns(null);
        section.setSectPrChange(null);
    }

    /** What PDF does not show of a page. */
    private void noteLost(SectPr section) {
        if (section.getPgBorders() != null) {
            report.lost("ページの罫線");
        }
        if (section.getLnNumType() != null) {
            report.lost("行番号");
        }
        if (spacesLetters(section.getDocGrid())) {
            report.lost("文字数の指定（字送り）");
        }
        if (section.getPgNumType() != null
                && section.getPgNumType().getFmt() != null
                && section.getPgNumType().getFmt() != NumberFormat.DECIMAL) {
            report.lost("ページ番号の書式");
        }
    }

    private static boolean spacesLetters(CTDocGrid grid) {
        return grid != null
                && grid.getCharSpace() != null
                && grid.getCharSpace().signum() != 0
                && (grid.getType() == STDocGrid.LINES_AND_CHARS || grid.getType() == STDocGrid.SNAP_TO_CHARS);
    }

    private static boolean isWide(SectPr section) {
        SectPr.PgSz size = section.getPgSz();
        BigInteger width = size == null ? null : size.getW();
        return width != null && size.getH() != null && width.compareTo(size.getH()) > 0;
    }

    /** The same section on its side: Word turns margins with the paper. */
    private static Section turned(Section section) {
        PageFrame frame = section.frame();
        if (frame.width() > frame.height()) {
            return section;
        }
        PageFrame wide = frame.turned();
        String size = "<w:pgSz w:w=\"" + Twips.of(wide.width()) + "\" w:h=\"" + Twips.of(wide.height())
                + "\" w:orient=\"landscape\"/>";
        String xml = section.xml().replaceFirst("<w:pgSz[^>]*/>", size);
        xml = with(xml, "top", Twips.of(wide.top()));
        xml = with(xml, "right", Twips.of(wide.right()));
        xml = with(xml, "bottom", Twips.of(wide.bottom()));
        xml = with(xml, "left", Twips.of(wide.left()));
        xml = with(xml, "gutter", 0);
        return new Section(wide, xml, section.running(), section.titlePage(), section.margins());
    }

    private static String with(String xml, String margin, int twips) {
        return xml.replaceFirst("w:" + margin + "=\"[^\"]*\"", "w:" + margin + "=\"" + twips + "\"");
    }

    private static String millimetres(int mpt) {
        return String.valueOf(Math.round(mpt * 25.4 / 72_000));
    }
}
