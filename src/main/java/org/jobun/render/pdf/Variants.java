package org.jobun.render.pdf;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The variants of characters that a font has (OpenType specification, cmap subtable of format 14; UTS #37). */
final class Variants {
    /** The variant is the glyph that the character has anyway. */
    static final int USUAL = -1;

    private static final int FORMAT = 14;

    /** selector &lt;&lt; 32 | character → glyph. */
    private final Map<Long, Integer> glyphs = new HashMap<>();

    /**
     * @param file TrueType
     * @param cmap where its cmap begins
     */
    Variants(byte[] file, int cmap) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int tables = bytes.getShort(cmap + 2) & 0xFFFF;
        for (int i = 0; i < tables; i++) {
            int table = cmap + bytes.getInt(cmap + 4 + 8 * i + 4);
            if (bytes.getShort(table) == FORMAT) {
                read(bytes, table);
            }
        }
    }

    private void read(ByteBuffer bytes, int table) {
        int selectors = bytes.getInt(table + 6);
        for (int i = 0; i < selectors; i++) {
            int at = table + 10 + 11 * i;
            long selector = (long) three(bytes, at) << 32;
            int usual = bytes.getInt(at + 3);
            if (usual != 0) {
                int ranges = bytes.getInt(table + usual);
                for (int range = 0; range < ranges; range++) {
                    int place = table + usual + 4 + 4 * range;
                    int first = three(bytes, place);
                    int more = bytes.get(place + 3) & 0xFF;
                    for (int c = first; c <= first + more; c++) {
                        glyphs.put(selector | c, USUAL);
                    }
                }
            }
            int own = bytes.getInt(at + 7);
            if (own != 0) {
                int count = bytes.getInt(table + own);
                for (int entry = 0; entry < count; entry++) {
                    int place = table + own + 4 + 5 * entry;
                    glyphs.put(selector | three(bytes, place), bytes.getShort(place + 3) & 0xFFFF);
                }
            }
        }
    }

    private static int three(ByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xFF) << 16 | (bytes.get(at + 1) & 0xFF) << 8 | bytes.get(at + 2) & 0xFF;
    }

    /** The glyph of a variant, {@link #USUAL}, or 0 where the font does not have it. */
    int glyph(int codePoint, int selector) {
        return glyphs.getOrDefault((long) selector << 32 | codePoint, 0);
    }
}
