package org.jobun.font;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where everything lies in a font of some glyphs: its tables in the order of their names, each padded to four bytes. */
final class SubsetLayout {
    /** Tables of a font embedded as CIDFontType2 (ISO 32000-1, 9.9). */
    private static final String[] TABLES = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"};

    private static final int GLYF = 2;
    private static final int PREP = TABLES.length - 1;

    private final TrueType font;
    private final SortedMap<Integer, Integer> ids = new TreeMap<>();
    /** Of the tables, without padding; -1 where the font does not have one. */
    private final int[] lengths = new int[TABLES.length];

    private final int[] starts = new int[TABLES.length];
    private final int count;
    private final int total;

    /** @param wanted glyphs; those they are composed of and glyph 0 are added */
    SubsetLayout(TrueType font, Iterable<Integer> wanted) {
        this.font = font;
        add(0);
        wanted.forEach(this::add);
        int outlines = number();
        int present = 0;
        for (int table = 0; table < TABLES.length; table++) {
            lengths[table] = length(TABLES[table], outlines);
            present += has(table) ? 1 : 0;
        }
        count = present;
        int at = TrueType.DIRECTORY_HEAD + TrueType.DIRECTORY_ENTRY * count;
        for (int table = 0; table < TABLES.length; table++) {
            starts[table] = at;
            at += has(table) ? padded(lengths[table]) : 0;
        }
        total = at;
    }

    private void add(int glyph) {
        if (glyph < font.glyphs() && ids.putIfAbsent(glyph, 0) == null) {
            font.forComponents(glyph, place -> add(font.glyphAt(place)));
        }
    }

    /** Numbers the glyphs in their order; returns the length of all outlines. */
    private int number() {
        int next = 0;
        int outlines = 0;
        for (Map.Entry<Integer, Integer> entry : ids.entrySet()) {
            entry.setValue(next++);
            outlines += padded(font.outlineSize(entry.getKey()));
        }
        return outlines;
    }

    private int length(String table, int outlines) {
        return switch (table) {
            case "glyf" -> outlines;
            case "loca" -> 4 * (ids.size() + 1);
            case "hmtx" -> 4 * ids.size();
            default -> font.length(table);
        };
    }

    /** Glyphs as they were → as they are here. */
    SortedMap<Integer, Integer> ids() {
        return ids;
    }

    /** How many tables there may be. */
    int tables() {
        return TABLES.length;
    }

    /** How many tables there are. */
    int count() {
        return count;
    }

    String name(int table) {
        return TABLES[table];
    }

    boolean has(int table) {
        return lengths[table] >= 0;
    }

    /** Where a table begins; the end of the one before where it is not there. */
    int start(int table) {
        return starts[table];
    }

    int length(int table) {
        return lengths[table];
    }

    /** Where the first table begins, behind the directory. */
    int first() {
        return starts[0];
    }

    int outlines() {
        return starts[GLYF];
    }

    int afterOutlines() {
        return starts[GLYF] + padded(lengths[GLYF]);
    }

    int prep() {
        return starts[PREP];
    }

    /** Length of the file. */
    int total() {
        return total;
    }

    /** A length as far as the next number of four bytes. */
    static int padded(int length) {
        return length + 3 & ~3;
    }
}
