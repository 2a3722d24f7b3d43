package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the tables of a TrueType file say the truth about each other (OpenType specification): an advance and an outline for
 * each glyph, parts of composite glyphs that exist, texts inside of the name table. What lies here would print a wrong glyph, or
 * end the program in the middle of a paper.
 */
public final class FontTables {
    /** Units of the em that the specification allows. */
    private static final int LEAST_EM = 16;

    private static final int LARGEST_EM = 16_384;

    /** Bytes of the shortest part of a composite glyph. */
    private static final int LEAST_PART = 6;

    /** Levels of a glyph that cannot be. */
    private static final int NONE = -1;

    /** Levels of composite glyphs; good fonts have two or three. */
    private static final int DEEPEST = 16;

    /** Least lengths of tables that are read by place. */
    private static final Map<String, Integer> LEAST =
            Map.of("OS/2", 68, "head", 54, "hhea", 36, "maxp", 6, "name", 6, "post", 16);

    private final ByteBuffer file;
    private final Map<String, int[]> tables;
    private final int glyphs;
    private final int advances;
    private final boolean wide;
    /** Levels below each glyph, once known, from 1. */
    private final byte[] levels;

    private FontTables(ByteBuffer file, Map<String, int[]> tables) {
        this.file = file;
        this.tables = tables;
        this.glyphs = number("maxp", TrueType.MAXP_GLYPHS);
        this.advances = number("hhea", TrueType.HHEA_ADVANCES);
        this.wide = number("head", TrueType.HEAD_LOCA_FORMAT) != 0;
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

    /** A table, and whether it can be believed where those before it can. */
    private record Check(String table, BooleanSupplier holds) {}

    private Optional<String> lie() {
        return Stream.of(
                        new Check("maxp", () -> glyphs > 0),
                        new Check("head", this::hasAnEm),
                        new Check("hhea", () -> advances > 0 && advances <= glyphs),
                        new Check("hmtx", () -> length("hmtx") >= 4L * advances + 2L * (glyphs - advances)),
                        new Check("loca", () -> length("loca") >= (glyphs + 1L) * (wide ? 4 : 2)),
                        new Check("loca", () -> IntStream.range(0, glyphs).allMatch(this::hasAnOutline)),
                        new Check("glyf", () -> IntStream.range(0, glyphs).allMatch(glyph -> levels(glyph, 1) > 0)),
                        new Check("name", this::namesAreInside))
                .filter(check -> !check.holds().getAsBoolean())
                .findFirst()
                .map(Check::table);
    }

    private boolean hasAnEm() {
        int units = number("head", TrueType.HEAD_UNITS_PER_EM);
        return units >= LEAST_EM && units <= LARGEST_EM;
    }

    /** Whether the outline of a glyph is empty or as long as the shortest, and inside of glyf. */
    private boolean hasAnOutline(int glyph) {
        long size = size(glyph);
        return size >= 0 && (size == 0 || size >= Components.HEAD) && offset(glyph + 1) <= length("glyf");
    }

    private long size(int glyph) {
        return offset(glyph + 1) - offset(glyph);
    }

    /** Levels of a glyph and its parts; negative where a part does not exist, or they lead too deep or round in a circle. */
    private int levels(int glyph, int depth) {
        if (depth > DEEPEST) {
            return NONE;
        }
        if (levels[glyph] == 0) {
            int below = levelsOfParts(glyph, depth);
            if (below < 0 || below >= DEEPEST) {
                return NONE;
            }
            levels[glyph] = (byte) (below + 1);
        }
        return levels[glyph];
    }

    /** The levels of the deepest part; 0 for a glyph without parts. */
    private int levelsOfParts(int glyph, int depth) {
        long size = size(glyph);
        int from = start("glyf") + (int) offset(glyph);
        if (size == 0 || file.getShort(from) >= 0) {
            return 0;
        }
        long end = from + size;
        long at = from + (long) Components.HEAD;
        int most = 0;
        int flags;
        do {
            int below = at + LEAST_PART > end ? NONE : levelsOfPart((int) at, depth);
            if (below < 0) {
                return NONE;
            }
            most = Math.max(most, below);
            flags = file.getShort((int) at);
            at += Components.size(flags);
        } while (Components.isFollowed(flags));
        return most;
    }

    private int levelsOfPart(int at, int depth) {
        int part = file.getShort(at + Components.GLYPH) & 0xFFFF;
        return part < glyphs ? levels(part, depth + 1) : NONE;
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
