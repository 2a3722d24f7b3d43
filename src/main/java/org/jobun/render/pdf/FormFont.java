package org.jobun.render.pdf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.jobun.font.Font;
import org.jobun.font.ProgramFonts;
import org.jobun.font.Subset;

/**
 * The font that fields are typed in: the body's face with the characters that Windows types (JIS X 0208, ①, 髙, 﨑), reached
 * by Unicode through a CMap that every viewer has (ISO 32000-1, table 118), so that people can type what they want.
 */
final class FormFont {
    static final String NAME = "FieldFont";

    private static final String MAP = "UniJIS-UTF16-H";

    private FormFont() {}

    /** All of it that never changes. */
    private record Made(byte[] program, int length, byte[] glyphs, String widths) {}

    private static final class Holder {
        static final Made MADE = make();
    }

    private static Made make() {
        try {
            CMap map = new CMapParser().parsePredefined(MAP);
            Font face = ProgramFonts.body();
            Map<Integer, Integer> glyphOf = new TreeMap<>();
            for (int c = 0x20; c < 0x7F; c++) {
                add((char) c, map, face, glyphOf);
            }
            Charset japanese = Charset.forName("windows-31j");
            for (int lead = 0x81; lead <= 0xFC; lead++) {
                for (int trail = 0x40; trail <= 0xFC; trail++) {
                    String text = new String(new byte[] {(byte) lead, (byte) trail}, japanese);
                    if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                        add(text.charAt(0), map, face, glyphOf);
                    }
                }
            }
            Subset program = face.subset(new TreeSet<>(glyphOf.values()));
            int last = glyphOf.keySet().stream().max(Integer::compare).orElseThrow();
            byte[] glyphs = new byte[2 * (last + 1)];
            StringBuilder widths = new StringBuilder();
            glyphOf.forEach((cid, glyph) -> {
                int id = program.ids().get(glyph);
                glyphs[2 * cid] = (byte) (id >> 8);
                glyphs[2 * cid + 1] = (byte) id;
                int advance = face.advance1000(glyph);
                if (advance != 1000) {
                    widths.append(cid).append('[').append(advance).append(']');
                }
            });
            // Made once and large: here time is well spent on a smaller file.
            return new Made(PdfFile.deflated(program.inflated()), program.length(), glyphs, widths.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(char character, CMap map, Font face, Map<Integer, Integer> glyphOf) {
        int glyph = face.glyph(character);
        int cid = map.toCID(new byte[] {(byte) (character >> 8), (byte) character});
        if (glyph != 0 && cid != 0) {
            glyphOf.put(cid, glyph);
        }
    }

    /** Writes the font; returns its object. */
    static int write(PdfFile pdf) throws IOException {
        Made made = Holder.MADE;
        String name = "/JBNFRM+" + ProgramFonts.body().file().name();
        int program = pdf.raw("/Filter/FlateDecode/Length1 " + made.length(), made.program());
        int glyphs = pdf.stream("", made.glyphs(), made.glyphs().length);
        int descriptor = pdf.put(FontSubset.descriptor(ProgramFonts.body(), name, program));
        int descendant = pdf.put("<</Type/Font/Subtype/CIDFontType2/BaseFont" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 7>>/DW 1000/W[" + made.widths()
                + "]/CIDToGIDMap " + glyphs + " 0 R/FontDescriptor " + descriptor + " 0 R>>");
        return pdf.put("<</Type/Font/Subtype/Type0/BaseFont" + name + "/Encoding/" + MAP + "/DescendantFonts["
                + descendant + " 0 R]>>");
    }
}
