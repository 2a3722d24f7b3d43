package org.jobun.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The part of a face that one document uses, as a Type 0 font. A code stands for a glyph <em>and</em> the
 * characters it was used for, so that what is copied out is what was written, even where a font gives two
 * characters one glyph (月 and the radical ⽉, a base character and its variant).
 */
final class FontSubset {
    private static final List<String> TABLES =
            List.of("head", "hhea", "hmtx", "maxp", "loca", "glyf", "cvt ", "fpgm", "prep");

    private final Face face;
    private final String name;
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<Cluster> byCode = new ArrayList<>();

    FontSubset(Face face, String name) {
        this.face = face;
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
        String key = cluster.glyph().id() + ":" + cluster.text();
        Integer code = codes.get(key);
        if (code == null) {
            code = byCode.size();
            codes.put(key, code);
            byCode.add(cluster);
        }
        return code;
    }

    /** Fills the font dictionary; everything in it follows from the codes given out. */
    void writeTo(COSDictionary font, PDDocument document) throws IOException {
        TreeSet<Integer> glyphs = new TreeSet<>();
        byCode.stream().skip(1).forEach(cluster -> glyphs.add(cluster.glyph().id()));
        TTFSubsetter subsetter = new TTFSubsetter(face.font(), TABLES);
        subsetter.addGlyphIds(glyphs);
        Map<Integer, Integer> newIds = new HashMap<>();
        subsetter.getGIDMap().forEach((newId, oldId) -> newIds.put(oldId, newId));
        ByteArrayOutputStream program = new ByteArrayOutputStream(1 << 16);
        subsetter.writeToStream(program);

        String fontName = tag(glyphs) + "+" + face.font().getName();
        COSDictionary descendant = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, fontName);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.TO_UNICODE, stream(document, toUnicode().getBytes(StandardCharsets.US_ASCII)));
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);

        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, fontName);
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, cidToGid(newIds)));
        descendant.setItem(COSName.FONT_DESC, descriptor(fontName, document, program.toByteArray()));
    }

    private COSArray widths() {
        COSArray list = new COSArray();
        for (int code = 1; code < byCode.size(); code++) {
            list.add(COSInteger.get(face.advance1000(byCode.get(code).glyph().id())));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(list);
        return widths;
    }

    private byte[] cidToGid(Map<Integer, Integer> newIds) {
        byte[] map = new byte[byCode.size() * 2];
        for (int code = 1; code < byCode.size(); code++) {
            int glyph = newIds.get(byCode.get(code).glyph().id());
            map[code * 2] = (byte) (glyph >> 8);
            map[code * 2 + 1] = (byte) glyph;
        }
        return map;
    }

    private COSDictionary descriptor(String fontName, PDDocument document, byte[] program) throws IOException {
        HeaderTable header = face.font().getHeader();
        int em = face.font().getUnitsPerEm();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, fontName);
        // Symbolic (bit 3): the glyphs are reached by code, not through an encoding.
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int value : new int[] {header.getXMin(), header.getYMin(), header.getXMax(), header.getYMax()}) {
            box.add(COSInteger.get(value * 1000L / em));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, face.font().getHorizontalHeader().getAscender() * 1000 / em);
        descriptor.setInt(COSName.DESCENT, face.font().getHorizontalHeader().getDescender() * 1000 / em);
        descriptor.setInt(COSName.CAP_HEIGHT, 740);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream file = stream(document, program);
        file.setInt(COSName.LENGTH1, program.length);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder(byCode.size() * 16 + 400);
        map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < byCode.size(); from += 100) {
            int until = Math.min(byCode.size(), from + 100);
            map.append(until - from).append(" beginbfchar\n");
            for (int code = from; code < until; code++) {
                map.append('<');
                hex(code, map);
                map.append("> <");
                byCode.get(code).text().chars().forEach(unit -> hex(unit, map));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    static void hex(int value, StringBuilder out) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append("0123456789ABCDEF".charAt(value >> shift & 15));
        }
    }

    /** Six letters that follow from the glyphs. */
    private static String tag(TreeSet<Integer> glyphs) {
        long hash = 1125899906842597L;
        for (int glyph : glyphs) {
            hash = 31 * hash + glyph;
        }
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash /= 26;
        }
        return tag.toString();
    }

    static COSStream stream(PDDocument document, byte[] bytes) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    /** Fonts of one document in the order in which they were first used. */
    static final class All {
        private final Map<Face, FontSubset> subsets = new LinkedHashMap<>();

        FontSubset of(Face face) {
            return subsets.computeIfAbsent(face, used -> new FontSubset(used, "F" + (subsets.size() + 1)));
        }

        Iterable<FontSubset> inOrder() {
            return subsets.values();
        }
    }
}
