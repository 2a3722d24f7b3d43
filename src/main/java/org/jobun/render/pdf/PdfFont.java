package org.jobun.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobun.font.Font;
import org.jobun.font.Subset;

/**
 * The part of a font that one document uses, as a Type 0 font. A code stands for a glyph <em>and</em> the
 * characters it was used for, so that what is copied out is what was written, even where a font gives two
 * characters one glyph (月 and the radical ⽉, a base character and its variant).
 */
final class PdfFont {
    private static final int PAGE = 256;

    private final Font font;
    private final String name;
    private final Map<String, Integer> codes = new HashMap<>();
    /** Codes of single characters, in pages of 256. */
    private final int[][] byCharacter = new int[PAGE][];

    private final List<Cluster> byCode = new ArrayList<>();
    private int[] advances = new int[PAGE];

    PdfFont(Font font, String name) {
        this.font = font;
        this.name = name;
        // Code 0 is .notdef and is never used.
        byCode.add(null);
    }

    /** Name of the font in the resources of pages. */
    String name() {
        return name;
    }

    /** The code of a cluster, given out in the order of the paper. */
    int code(Cluster cluster) {
        if (cluster.text().length() > 1) {
            return codes.computeIfAbsent(cluster.glyph().id() + ":" + cluster.text(), fresh -> add(cluster));
        }
        char character = cluster.text().charAt(0);
        int[] page = byCharacter[character / PAGE];
        if (page == null) {
            page = byCharacter[character / PAGE] = new int[PAGE];
        }
        int code = page[character % PAGE];
        if (code == 0) {
            code = page[character % PAGE] = add(cluster);
        }
        return code;
    }

    private int add(Cluster cluster) {
        int code = byCode.size();
        byCode.add(cluster);
        if (code == advances.length) {
            advances = Arrays.copyOf(advances, 2 * code);
        }
        advances[code] = font.advance1000(cluster.glyph().id());
        return code;
    }

    /** What a viewer moves on by after this code, in thousandths of the em. */
    int advance(int code) {
        return advances[code];
    }

    /** Writes the font; everything in it follows from the codes given out. Returns its object. */
    int write(PdfFile pdf) throws IOException {
        BitSet glyphs = new BitSet();
        for (int code = 1; code < byCode.size(); code++) {
            glyphs.set(byCode.get(code).glyph().id());
        }
        Subset subset = font.subset(glyphs);
        String fontName = "/" + tag(glyphs) + "+" + font.name();
        PdfText map = toUnicode();
        byte[] cidToGid = cidToGid(subset.ids());
        int unicode = pdf.stream("", map.array(), map.length());
        int gids = pdf.stream("", cidToGid, cidToGid.length);
        int program = pdf.raw("/Filter/FlateDecode/Length1 " + subset.length(), subset.deflated());
        int descriptor = pdf.put(descriptor(font, fontName, program));
        int descendant = pdf.put("<</Type/Font/Subtype/CIDFontType2/BaseFont" + fontName
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[1[" + widths()
                + "]]/CIDToGIDMap " + gids + " 0 R/FontDescriptor " + descriptor + " 0 R>>");
        return pdf.put("<</Type/Font/Subtype/Type0/BaseFont" + fontName + "/Encoding/Identity-H/ToUnicode " + unicode
                + " 0 R/DescendantFonts[" + descendant + " 0 R]>>");
    }

    private PdfText widths() {
        PdfText widths = new PdfText(5 * byCode.size());
        for (int code = 1; code < byCode.size(); code++) {
            widths.append(advances[code]).append(' ');
        }
        return widths;
    }

    private byte[] cidToGid(char[] newIds) {
        byte[] map = new byte[byCode.size() * 2];
        for (int code = 1; code < byCode.size(); code++) {
            int glyph = newIds[byCode.get(code).glyph().id()];
            map[code * 2] = (byte) (glyph >> 8);
            map[code * 2 + 1] = (byte) glyph;
        }
        return map;
    }

    static String descriptor(Font font, String fontName, int program) {
        // Symbolic (bit 3): the glyphs are reached by code, not through an encoding.
        PdfText made = new PdfText("<</Type/FontDescriptor/FontName" + fontName + "/Flags 4/FontBBox[");
        for (int edge = 0; edge < 4; edge++) {
            made.append(edge == 0 ? "" : " ").append(font.bound(edge));
        }
        return made + "]/ItalicAngle 0/Ascent " + font.ascender() + "/Descent " + font.descender()
                + "/CapHeight 740/StemV 80/FontFile2 " + program + " 0 R>>";
    }

    private PdfText toUnicode() {
        PdfText map = new PdfText(byCode.size() * 16 + 400);
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < byCode.size(); from += 100) {
            int until = Math.min(byCode.size(), from + 100);
            map.append(until - from).append(" beginbfchar\n");
            for (int code = from; code < until; code++) {
                mapping(code, map);
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }

    private void mapping(int code, PdfText map) {
        map.append('<');
        map.hex(code);
        map.append("> <");
        String text = byCode.get(code).text();
        for (int i = 0; i < text.length(); i++) {
            map.hex(text.charAt(i));
        }
        map.append(">\n");
    }

    /** Six letters that follow from the glyphs. */
    private static String tag(BitSet glyphs) {
        long hash = 1125899906842597L;
        for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
            hash = 31 * hash + glyph;
        }
        PdfText tag = new PdfText();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash /= 26;
        }
        return tag.toString();
    }
}
