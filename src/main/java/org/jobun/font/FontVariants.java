package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** The variants of characters that a font has (OpenType specification, cmap subtable of format 14; UTS #37). */
final class FontVariants {
    /** The variant is the glyph that the character has anyway. */
    static final int USUAL = -1;

    private static final int FORMAT = 14;
    /** Bytes before the selectors, of a selector, of a range of usual variants, and of a mapping to a glyph. */
    private static final int HEAD = 10;

    private static final int SELECTOR = 11;
    private static final int RANGE = 4;
    private static final int MAPPING = 5;

    private final ByteBuffer bytes;
    private final int cmap;
    /** selector &lt;&lt; 32 | character → glyph; read when the first variant is asked for, by whichever thread. */
    private volatile Map<Long, Integer> glyphs;

    /**
     * @param file TrueType
     * @param cmap where its cmap begins
     */
    FontVariants(byte[] file, int cmap) {
        this.bytes = ByteBuffer.wrap(file);
        this.cmap = cmap;
    }

    private Map<Long, Integer> read() {
        Map<Long, Integer> read = new HashMap<>();
        int tables = bytes.getShort(cmap + 2) & 0xFFFF;
        for (int i = 0; i < tables; i++) {
            int table = cmap + bytes.getInt(cmap + 4 + 8 * i + 4);
            if (bytes.getShort(table) == FORMAT) {
                read(table, read);
            }
        }
        return read;
    }

    /** A record for each selector: its usual variants as ranges of characters, its own glyphs one by one. */
    private void read(int table, Map<Long, Integer> read) {
        int selectors = bytes.getInt(table + 6);
        for (int i = 0; i < selectors; i++) {
            int at = table + HEAD + SELECTOR * i;
            long selector = (long) three(at) << 32;
            int usual = bytes.getInt(at + 3);
            if (usual != 0) {
                readUsual(table + usual, selector, read);
            }
            int own = bytes.getInt(at + 7);
            if (own != 0) {
                readOwn(table + own, selector, read);
            }
        }
    }

    private void readUsual(int table, long selector, Map<Long, Integer> read) {
        int ranges = bytes.getInt(table);
        for (int range = 0; range < ranges; range++) {
            int place = table + 4 + RANGE * range;
            int first = three(place);
            int more = bytes.get(place + 3) & 0xFF;
            for (int c = first; c <= first + more; c++) {
                read.put(selector | c, USUAL);
            }
        }
    }

    private void readOwn(int table, long selector, Map<Long, Integer> read) {
        int count = bytes.getInt(table);
        for (int entry = 0; entry < count; entry++) {
            int place = table + 4 + MAPPING * entry;
            read.put(selector | three(place), bytes.getShort(place + 3) & 0xFFFF);
        }
    }

    private int three(int at) {
        return (bytes.get(at) & 0xFF) << 16 | (bytes.get(at + 1) & 0xFF) << 8 | bytes.get(at + 2) & 0xFF;
    }

    /** The glyph of a variant, {@link #USUAL}, or 0 where the font does not have it. */
    int glyph(int codePoint, int selector) {
        Map<Long, Integer> known = glyphs;
        if (known == null) {
            glyphs = known = read();
        }
        return known.getOrDefault((long) selector << 32 | codePoint, 0);
    }
}
