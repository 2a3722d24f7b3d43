package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the tables of a TrueType file say the truth about each other (OpenType specification): an advance and an outline for
 * each glyph, parts of composite glyphs that exist, texts inside of the name table. What lies here would print a wrong glyph, or
 * end the program in the middle of a paper.
 */
public final class FontTables {
    private static final int MORE_COMPONENTS = 0x20;
    private static final int ARGUMENTS_ARE_WORDS = 0x01;
    private static final int HAS_SCALE = 0x08;
    private static final int HAS_TWO_SCALES = 0x40;
    private static final int HAS_MATRIX = 0x80;

    /** Levels of composite glyphs; good fonts have two or three. */
    private static final int DEEPEST = 16;

    /** Least lengths of tables that are read by place. */
    private static final Map<String, Integer> LEAST =
            Map.of("OS/2", 68, "head", 54, "hhea", 36, "maxp", 6, "name", 6, "post", 16);

    private final ByteBuffer file;
    private final Map<String, int[]> tables;
    private final int glyphs;
    private final boolean wide;
    /** Levels below each glyph, once known, from 1. */
    private final byte[] levels;

    private FontTables(ByteBuffer file, Map<String, int[]> tables) {
        this.file = file;
        this.tables = tables;
        this.glyphs = number("maxp", 4);
        this.wide = number("head", 50) != 0;
        this.levels = new byte[glyphs];
    }

    /**
     * The table that lies, or nothing.
     *
     * @param tables start and length of each, inside of the file; all that embedding needs
     */
    public static Optional<String> lie(ByteBuffer file, Map<String, int[]> tables) {
        for (String table : List.of("OS/2", "head", "hhea", "maxp", "name", "post")) {
            if (tables.get(table)[1] < LEAST.get(table)) {
                return Optional.of(table);
            }
        }
        return new FontTables(file, tables).lie();
    }

    private Optional<String> lie() {
        int perEm = number("head", 18);
        if (glyphs == 0) {
            return Optional.of("maxp");
        }
        if (perEm < 16 || perEm > 16_384) {
            return Optional.of("head");
        }
        int advances = number("hhea", 34);
        if (advances == 0 || advances > glyphs) {
            return Optional.of("hhea");
        }
        if (length("hmtx") < 4L * advances + 2L * (glyphs - advances)) {
            return Optional.of("hmtx");
        }
        if (length("loca") < (glyphs + 1L) * (wide ? 4 : 2)) {
            return Optional.of("loca");
        }
        for (int glyph = 0; glyph < glyphs; glyph++) {
            long size = offset(glyph + 1) - offset(glyph);
            if (size < 0 || size > 0 && size < 10 || offset(glyph + 1) > length("glyf")) {
                return Optional.of("loca");
            }
        }
        for (int glyph = 0; glyph < glyphs; glyph++) {
            if (levels(glyph, 1) < 0) {
                return Optional.of("glyf");
            }
        }
        return namesAreInside() ? Optional.empty() : Optional.of("name");
    }

    /** Levels of parts below a glyph; negative where a part does not exist, or they lead too deep or round in a circle. */
    private int levels(int glyph, int depth) {
        if (depth > DEEPEST) {
            return -1;
        }
        if (levels[glyph] != 0) {
            return levels[glyph];
        }
        long size = offset(glyph + 1) - offset(glyph);
        int from = start("glyf") + (int) offset(glyph);
        int most = 1;
        if (size > 0 && file.getShort(from) < 0) {
            long end = from + size;
            long at = from + 10L;
            int flags;
            do {
                if (at + 6 > end) {
                    return -1;
                }
                flags = file.getShort((int) at);
                int part = file.getShort((int) at + 2) & 0xFFFF;
                int below = part < glyphs ? levels(part, depth + 1) : -1;
                if (below < 0 || below >= DEEPEST) {
                    return -1;
                }
                most = Math.max(most, below + 1);
                at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
                at += (flags & HAS_SCALE) != 0
                        ? 2
                        : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0;
            } while ((flags & MORE_COMPONENTS) != 0);
        }
        levels[glyph] = (byte) most;
        return most;
    }

    private boolean namesAreInside() {
        int records = number("name", 2);
        long texts = number("name", 4);
        boolean inside = 6 + 12L * records <= length("name");
        for (int i = 0; inside && i < records; i++) {
            int entry = 6 + 12 * i;
            inside = texts + number("name", entry + 10) + number("name", entry + 8) <= length("name");
        }
        return inside;
    }

    /** Where the outline of a glyph begins in glyf. */
    private long offset(int glyph) {
        return wide ? file.getInt(start("loca") + 4 * glyph) & 0xFFFFFFFFL : 2L * number("loca", 2 * glyph);
    }

    private int number(String table, int at) {
        return file.getShort(start(table) + at) & 0xFFFF;
    }

    private int start(String table) {
        return tables.get(table)[0];
    }

    private int length(String table) {
        return tables.get(table)[1];
    }
}
