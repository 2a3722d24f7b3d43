package org.jobun.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.jobun.font.Font;
import org.jobun.font.ProgramFonts;
import org.jobun.font.Subset;

/**
 * The font that fields are typed in: the body's font with the characters that Windows types (JIS X 0208, ①, 髙, 﨑), reached
 * by Unicode through a CMap that every viewer has (ISO 32000-1, table 118), so that people can type what they want.
 */
final class FormFont {
    static final String NAME = "FieldFont";

    private static final String MAP = "UniJIS-UTF16-H";

    /** In thousandths of the em; only others are listed. */
    private static final int USUAL_WIDTH = 1000;

    private FormFont() {}

    /** All of it that never changes. */
    private record Made(byte[] program, int length, byte[] glyphs, String widths) {}

    private static final class Holder {
        static final Made MADE = make();
    }

    private static Made make() {
        Font font = ProgramFonts.body();
        SortedMap<Integer, Integer> glyphs = glyphs(font);
        BitSet wanted = new BitSet();
        glyphs.values().forEach(wanted::set);
        Subset subset = font.subset(wanted);
        byte[] map = new byte[2 * (glyphs.lastKey() + 1)];
        PdfText widths = new PdfText();
        glyphs.forEach((cid, glyph) -> {
            int id = subset.ids()[glyph];
            map[2 * cid] = (byte) (id >> 8);
            map[2 * cid + 1] = (byte) id;
            int advance = font.advance1000(glyph);
            if (advance != USUAL_WIDTH) {
                widths.append(cid).append('[').append(advance).append(']');
            }
        });
        // Made once and large: here time is well spent on a smaller file.
        return new Made(PdfFile.deflated(subset.inflated()), subset.length(), map, widths.toString());
    }

    /** The glyph of each character that can be typed, by its number in Japan1. */
    private static SortedMap<Integer, Integer> glyphs(Font font) {
        try {
            CMap map = new CMapParser().parsePredefined(MAP);
            SortedMap<Integer, Integer> glyphs = new TreeMap<>();
            for (char character : characters()) {
                int glyph = font.glyph(character);
                int cid = map.toCID(new byte[] {(byte) (character >> 8), (byte) character});
                if (glyph != 0 && cid != 0) {
                    glyphs.put(cid, glyph);
                }
            }
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ASCII, then all that Windows writes in two bytes. */
    private static List<Character> characters() {
        List<Character> all = new ArrayList<>();
        for (char c = 0x20; c < 0x7F; c++) {
            all.add(c);
        }
        Charset japanese = Charset.forName("windows-31j");
        for (int lead = 0x81; lead <= 0xFC; lead++) {
            for (int trail = 0x40; trail <= 0xFC; trail++) {
                String text = new String(new byte[] {(byte) lead, (byte) trail}, japanese);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                    all.add(text.charAt(0));
                }
            }
        }
        return all;
    }

    /** Writes the font; returns its object. */
    static int write(PdfFile pdf) throws IOException {
        Made made = Holder.MADE;
        String name = "/JBNFRM+" + ProgramFonts.body().name();
        int program = pdf.raw("/Filter/FlateDecode/Length1 " + made.length(), made.program());
        int glyphs = pdf.stream("", made.glyphs(), made.glyphs().length);
        int descriptor = pdf.put(PdfFont.descriptor(ProgramFonts.body(), name, program));
        int descendant = pdf.put("<</Type/Font/Subtype/CIDFontType2/BaseFont" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 7>>/DW 1000/W[" + made.widths()
                + "]/CIDToGIDMap " + glyphs + " 0 R/FontDescriptor " + descriptor + " 0 R>>");
        return pdf.put("<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/" + MAP + "/DescendantFonts["
                + descendant + " 0 R]>>");
    }
}
