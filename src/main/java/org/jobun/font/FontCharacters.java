package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The glyphs of Unicode characters in a font (OpenType specification, cmap), read in place in the subtables of formats 4 and
 * 12: to unfold them costs more than a first paper asks for.
 */
public final class FontCharacters {
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;
    /** Bytes before the arrays of either format. */
    private static final int SMALLEST = 16;

    /** Platform and encoding of subtables for Unicode, the fullest first. */
    private static final List<Integer> UNICODE = List.of(3 << 16 | 10, 6, 4, 3 << 16 | 1, 3, 2, 1, 0, 3 << 16);

    private final ByteBuffer file;
    /** Where the subtable begins; 0 where the font has none for Unicode. */
    private final int table;

    private final int format;

    /**
     * @param bytes TrueType
     * @param cmap where its cmap begins
     */
    public FontCharacters(byte[] bytes, int cmap) {
        file = ByteBuffer.wrap(bytes);
        table = subtable(cmap);
        format = table == 0 ? 0 : unsigned(table);
    }

    /** The fullest subtable for Unicode; 0 where there is none. */
    private int subtable(int cmap) {
        int tables = unsigned(cmap + 2);
        int best = UNICODE.size();
        int found = 0;
        for (int i = 0; i < tables && cmap + 4 + 8 * i + 8 <= file.capacity(); i++) {
            int entry = cmap + 4 + 8 * i;
            int rank = UNICODE.indexOf(file.getInt(entry));
            int at = cmap + file.getInt(entry + 4);
            if (rank >= 0 && rank < best && isRead(at)) {
                best = rank;
                found = at;
            }
        }
        return found;
    }

    /** Whether a subtable of a format that is read begins there. */
    private boolean isRead(int at) {
        boolean inside = at > 0 && at <= file.capacity() - SMALLEST;
        return inside && (unsigned(at) == SEGMENTS || unsigned(at) == GROUPS);
    }

    /** A number of two bytes; 0 outside of the file, where a damaged table may point. */
    private int unsigned(int at) {
        return at < 0 || at + 2 > file.capacity() ? 0 : file.getShort(at) & 0xFFFF;
    }

    /** Whether no character is found: the font has no subtable for Unicode of a format that is read. */
    public boolean isEmpty() {
        return format == 0;
    }

    /** The glyph of a character, or 0. */
    public int glyph(int codePoint) {
        return switch (format) {
            case SEGMENTS -> codePoint > 0xFFFF ? 0 : inSegments(codePoint);
            case GROUPS -> inGroups(codePoint);
            default -> 0;
        };
    }

    /** Arrays of last characters, first characters, deltas, and places of glyphs; segments in the order of characters. */
    private int inSegments(int character) {
        int doubled = unsigned(table + 6);
        int ends = table + 14;
        int segment = segment(character, ends, doubled / 2);
        int start = ends + doubled + 2 + 2 * segment;
        if (segment < 0 || character < unsigned(start) || character > unsigned(ends + 2 * segment)) {
            return 0;
        }
        int delta = unsigned(start + doubled);
        int place = start + 2 * doubled;
        int offset = unsigned(place);
        if (offset == 0) {
            return character + delta & 0xFFFF;
        }
        int glyph = unsigned(place + offset + 2 * (character - unsigned(start)));
        return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
    }

    /** The first segment that does not end before a character, else the last; -1 where there are none. */
    private int segment(int character, int ends, int count) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unsigned(ends + 2 * middle) < character) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > high ? -1 : low;
    }

    /** Groups of first and last character and glyph of the first, in the order of characters. */
    private int inGroups(int character) {
        int low = 0;
        int high = Math.min(file.getInt(table + 12), (file.capacity() - table - 16) / 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = table + 16 + 12 * middle;
            if (character < file.getInt(group)) {
                high = middle - 1;
            } else if (character > file.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return file.getInt(group + 8) + character - file.getInt(group);
            }
        }
        return 0;
    }
}
