package org.jobun.stylefile;

import java.math.BigInteger;
import java.util.Optional;
import org.docx4j.wml.SectPr;
import org.jobun.house.HouseStyle.PageFrame;
import org.jobun.house.WordTemplate.Margins;

/** Paper and margins of a section; what it leaves out is as Word takes it, A4 with 30 mm and 35 mm. */
final class PageMeasures {
    private PageMeasures() {}

    /** Paper and margins in mpt. What the section leaves out is written into it. */
    static PageFrame of(SectPr section, boolean gutterAtTop) {
        SectPr.PgMar margins = completed(section);
        int gutter = Twips.mpt(margins.getGutter());
        SectPr.PgSz size = section.getPgSz();
        return new PageFrame(
                Twips.mpt(orElse(size.getW(), 11_906)),
                Twips.mpt(orElse(size.getH(), 16_838)),
                // A negative margin is one that a tall head does not push down.
                Twips.mpt(margins.getTop().abs()) + (gutterAtTop ? gutter : 0),
                Twips.mpt(margins.getRight()),
                Twips.mpt(margins.getBottom().abs()),
                Twips.mpt(margins.getLeft()) + (gutterAtTop ? 0 : gutter));
    }

    /** Where heads and feet stand, of a section whose paper and margins were read. */
    static Margins margins(SectPr section) {
        SectPr.PgMar margins = section.getPgMar();
        return new Margins(
                Twips.mpt(margins.getHeader()),
                Twips.mpt(margins.getFooter()),
                margins.getTop().signum() < 0);
    }

    private static SectPr.PgMar completed(SectPr section) {
        if (section.getPgSz() == null) {
            SectPr.PgSz size = new SectPr.PgSz();
            size.setW(BigInteger.valueOf(11_906));
            size.setH(BigInteger.valueOf(16_838));
            section.setPgSz(size);
        }
        SectPr.PgMar margins = Optional.ofNullable(section.getPgMar()).orElseGet(SectPr.PgMar::new);
        section.setPgMar(margins);
        // All seven are required (ECMA-376 part 1, 17.6.11); Word fills in what a file leaves out.
        margins.setTop(orElse(margins.getTop(), 1985));
        margins.setRight(orElse(margins.getRight(), 1701));
        margins.setBottom(orElse(margins.getBottom(), 1701));
        margins.setLeft(orElse(margins.getLeft(), 1701));
        margins.setHeader(orElse(margins.getHeader(), 851));
        margins.setFooter(orElse(margins.getFooter(), 992));
        margins.setGutter(orElse(margins.getGutter(), 0));
        return margins;
    }

    private static BigInteger orElse(BigInteger value, int other) {
        return value == null ? BigInteger.valueOf(other) : value;
    }
}
