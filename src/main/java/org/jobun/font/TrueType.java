package org.jobun.font;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * What is read of a TrueType font file, in place (OpenType specification): tables, measures, outlines of glyphs and the parts
 * that these are composed of. Glyphs are numbered from 0; lengths are units of the font.
 */
public final class TrueType {
    /** Places of numbers in their tables (OpenType specification). */
    static final int MAXP_GLYPHS = 4;

    static final int HHEA_ADVANCES = 34;
    static final int HEAD_CHECKSUM = 8;
    static final int HEAD_UNITS_PER_EM = 18;
    static final int HEAD_LOCA_FORMAT = 50;

    /** Bytes of the directory before the entries of tables, and of an entry. */
    static final int DIRECTORY_HEAD = 12;

    static final int DIRECTORY_ENTRY = 16;

    /** Id in the name table. */
    private static final int POSTSCRIPT_NAME = 6;

    private static final int MACINTOSH = 1;
    private static final int NAME_HEAD = 6;
    private static final int NAME_RECORD = 12;

    /** An advance and a left bearing in hmtx, of two bytes each. */
    private static final int METRIC = 4;

    /** Read byte by byte: a buffer checks each place twice, which the quick compiler leaves in. */
    private final byte[] file;

    private final Map<String, Table> tables = new TreeMap<>();
    private final int glyphs;
    private final int glyf;
    private final int loca;
    private final int hmtx;
    /** Whether loca holds offsets of four bytes, else half offsets of two. */
    private final boolean wide;

    private final int advances;
    private final int unitsPerEm;
    private final String name;

    /** Where a table lies in the file. */
    private record Table(int start, int length) {}

    /** @param bytes the file, not to be changed afterwards; its tables must lie inside of it */
    public TrueType(byte[] bytes) {
        file = bytes;
        int count = signed(4);
        for (int entry = 0; entry < count; entry++) {
            addTable(DIRECTORY_HEAD + DIRECTORY_ENTRY * entry);
        }
        glyphs = unsigned(start("maxp") + MAXP_GLYPHS);
        advances = unsigned(start("hhea") + HHEA_ADVANCES);
        unitsPerEm = unsigned(start("head") + HEAD_UNITS_PER_EM);
        wide = unsigned(start("head") + HEAD_LOCA_FORMAT) != 0;
        glyf = start("glyf");
        loca = start("loca");
        hmtx = start("hmtx");
        name = readName();
    }

    private void addTable(int entry) {
        String tag = new String(file, entry, 4, StandardCharsets.ISO_8859_1);
        tables.put(tag, new Table(whole(entry + 8), whole(entry + 12)));
    }

    private int unsigned(int at) {
        return (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
    }

    private short signed(int at) {
        return (short) unsigned(at);
    }

    private int whole(int at) {
        return unsigned(at) << 16 | unsigned(at + 2);
    }

    /** Where the outline of a glyph begins in glyf; the outline before it ends there. */
    private int offset(int glyph) {
        return wide ? whole(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    /** Where the outline of a glyph begins in the file. */
    int outline(int glyph) {
        return glyf + offset(glyph);
    }

    /** Bytes of the outline of a glyph; 0 for a blank one. */
    int outlineSize(int glyph) {
        return offset(glyph + 1) - offset(glyph);
    }

    /** Number of glyphs. */
    public int glyphs() {
        return glyphs;
    }

    /** Whether all that papers take from the file is inside of it: outlines in their order, an advance for each glyph. */
    public boolean isSound() {
        boolean measured = unitsPerEm > 0 && advances > 0 && hmtx + METRIC * advances <= file.length;
        return measured
                && outlinesAreInOrder()
                && offset(glyphs) <= tables.get("glyf").length()
                && hmtx + 2 * advances + 2 * glyphs <= file.length;
    }

    private boolean outlinesAreInOrder() {
        for (int glyph = 0; glyph < glyphs; glyph++) {
            int size = outlineSize(glyph);
            if (offset(glyph) < 0 || size < 0 || size > 0 && size < Components.HEAD) {
                return false;
            }
        }
        return true;
    }

    /** Units of the font to the em. */
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** Advance of a glyph. */
    public int advance(int glyph) {
        return unsigned(hmtx + METRIC * Math.min(glyph, advances - 1));
    }

    /** Blank on the left of a glyph. */
    short leftBearing(int glyph) {
        return glyph < advances
                ? signed(hmtx + METRIC * glyph + 2)
                : signed(hmtx + METRIC * advances + 2 * (glyph - advances));
    }

    /** The name for PostScript and PDF, of characters that a PDF name needs no escape for; {@code Font} where there is none. */
    public String name() {
        return name;
    }

    private String readName() {
        int table = start("name");
        int records = unsigned(table + 2);
        int texts = table + unsigned(table + 4);
        for (int i = 0; i < records; i++) {
            int entry = table + NAME_HEAD + NAME_RECORD * i;
            String read = signed(entry + 6) == POSTSCRIPT_NAME ? text(entry, texts) : "";
            if (!read.isEmpty()) {
                return read;
            }
        }
        return "Font";
    }

    private String text(int entry, int texts) {
        byte[] text = new byte[unsigned(entry + 8)];
        System.arraycopy(file, texts + unsigned(entry + 10), text, 0, text.length);
        boolean macintosh = signed(entry) == MACINTOSH;
        return new String(text, macintosh ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE)
                .replaceAll("[^A-Za-z0-9+._-]", "");
    }

    /** Where a table begins in the file. */
    public int start(String table) {
        return tables.get(table).start();
    }

    /** Bytes of a table; -1 where the font does not have it. */
    int length(String table) {
        Table found = tables.get(table);
        return found == null ? -1 : found.length();
    }

    /** A copy of a table that is there. */
    byte[] table(String name) {
        Table found = tables.get(name);
        return Arrays.copyOfRange(file, found.start(), found.start() + found.length());
    }

    /** A copy of the outline of a glyph, padded to four bytes; empty for a blank one. */
    byte[] outlineOf(int glyph) {
        int size = outlineSize(glyph);
        byte[] copy = new byte[SubsetLayout.padded(size)];
        System.arraycopy(file, outline(glyph), copy, 0, size);
        return copy;
    }

    /** Whether a glyph is composed of others. */
    boolean isComposite(int glyph) {
        return outlineSize(glyph) > 0 && signed(outline(glyph)) < 0;
    }

    /** The number of a glyph that stands at a place of the file. */
    int glyphAt(int place) {
        return unsigned(place);
    }

    /** Calls with the place of each glyph number in a composite glyph; not at all for another. */
    void forComponents(int glyph, IntConsumer places) {
        if (!isComposite(glyph)) {
            return;
        }
        int at = outline(glyph) + Components.HEAD;
        int flags;
        do {
            flags = signed(at);
            places.accept(at + Components.GLYPH);
            at += Components.size(flags);
        } while (Components.isFollowed(flags));
    }
}
