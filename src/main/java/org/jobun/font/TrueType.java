package org.jobun.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A TrueType font file, from which fonts with some of its glyphs are cut (OpenType specification, glyf, loca, hmtx). The
 * file is read in place; a subset is copied out of it in one go.
 *
 * <p>Outlines hardly repeat anything of each other. Each is deflated once for all papers, and a subset's stream is joined
 * of such pieces: no time for a fifth more of space.
 */
public final class TrueType {
    /** Tables of a font embedded as CIDFontType2 (ISO 32000-1, 9.9), in the order of their names. */
    private static final String[] TABLES = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"};

    /** Place of glyf among them. */
    private static final int GLYF = 2;
    /** An empty last block of deflate with fixed codes. */
    private static final byte[] LAST = {0x03, 0x00};

    /** Id in the name table (OpenType specification). */
    private static final int POSTSCRIPT_NAME = 6;

    private static final int MORE_COMPONENTS = 0x20;
    private static final int ARGUMENTS_ARE_WORDS = 0x01;
    private static final int HAS_SCALE = 0x08;
    private static final int HAS_TWO_SCALES = 0x40;
    private static final int HAS_MATRIX = 0x80;

    private final ByteBuffer file;
    private final Map<String, int[]> tables = new TreeMap<>();
    private final int glyphs;
    private final int glyf;
    private final int loca;
    private final int hmtx;
    /** Whether loca holds offsets of four bytes, else half offsets of two. */
    private final boolean wide;

    private final int fullMetrics;
    private final int unitsPerEm;
    private final String name;
    /** Outlines, deflated and ended at a byte, as far as they were used; none of composite glyphs, whose parts change. */
    private final AtomicReferenceArray<byte[]> packed;
    /** cvt and fpgm, and prep, deflated; all threads make the same. */
    private volatile List<byte[]> fixedPieces;

    public TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            byte[] tag = new byte[4];
            file.get(at, tag);
            tables.put(
                    new String(tag, StandardCharsets.ISO_8859_1),
                    new int[] {file.getInt(at + 8), file.getInt(at + 12)});
        }
        glyphs = file.getShort(start("maxp") + 4) & 0xFFFF;
        fullMetrics = file.getShort(start("hhea") + 34) & 0xFFFF;
        unitsPerEm = file.getShort(start("head") + 18) & 0xFFFF;
        wide = file.getShort(start("head") + 50) != 0;
        glyf = start("glyf");
        loca = start("loca");
        hmtx = start("hmtx");
        name = readName();
        packed = new AtomicReferenceArray<>(glyphs);
    }

    /** Where the outline of a glyph begins in glyf; the outline before it ends there. */
    private int offset(int glyph) {
        return wide ? file.getInt(loca + 4 * glyph) : 2 * (file.getShort(loca + 2 * glyph) & 0xFFFF);
    }

    private int size(int glyph) {
        return offset(glyph + 1) - offset(glyph);
    }

    /** Number of glyphs. */
    public int glyphs() {
        return glyphs;
    }

    /** Whether all that papers take from the file is inside of it: outlines in their order, an advance for each glyph. */
    public boolean isSound() {
        boolean sound = unitsPerEm > 0 && fullMetrics > 0 && hmtx + 4 * fullMetrics <= file.capacity();
        int end = tables.get("glyf")[1];
        for (int glyph = 0; sound && glyph < glyphs; glyph++) {
            sound = offset(glyph) >= 0 && size(glyph) >= 0 && (size(glyph) == 0 || size(glyph) >= 10);
        }
        return sound && offset(glyphs) <= end && hmtx + 2 * fullMetrics + 2 * glyphs <= file.capacity();
    }

    /** Units of the font to the em. */
    public int unitsPerEm() {
        return unitsPerEm;
    }

    /** Advance of a glyph in units of the font. */
    public int advance(int glyph) {
        return file.getShort(hmtx + 4 * Math.min(glyph, fullMetrics - 1)) & 0xFFFF;
    }

    /** A signed number of two bytes in a table, by its place there. */
    public int number(String table, int at) {
        return file.getShort(start(table) + at);
    }

    /** The name for PostScript and PDF, of characters that a PDF name needs no escape for; {@code Font} where there is none. */
    public String name() {
        return name;
    }

    private String readName() {
        int table = start("name");
        int records = file.getShort(table + 2) & 0xFFFF;
        int texts = table + (file.getShort(table + 4) & 0xFFFF);
        for (int i = 0; i < records; i++) {
            int record = table + 6 + 12 * i;
            if (file.getShort(record + 6) == POSTSCRIPT_NAME) {
                byte[] text = new byte[file.getShort(record + 8) & 0xFFFF];
                file.get(texts + (file.getShort(record + 10) & 0xFFFF), text);
                boolean macintosh = file.getShort(record) == 1;
                String name = new String(text, macintosh ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE)
                        .replaceAll("[^A-Za-z0-9+._-]", "");
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return "Font";
    }

    /** Where a table begins. */
    public int start(String table) {
        return tables.get(table)[0];
    }

    /**
     * A font with some glyphs.
     *
     * @param deflated the file in the format of zlib (RFC 1950)
     * @param length of the file
     * @param ids glyphs as they were → as they are in it
     */
    public record Subset(byte[] deflated, int length, Map<Integer, Integer> ids) {
        public byte[] inflated() {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(deflated);
                byte[] file = new byte[length];
                inflater.inflate(file);
                return file;
            } catch (DataFormatException e) {
                throw new IllegalStateException(e);
            } finally {
                inflater.end();
            }
        }
    }

    /** Cuts out glyphs and those they are composed of; glyph 0 is always there. */
    public Subset subset(Iterable<Integer> wanted) {
        SortedMap<Integer, Integer> ids = new TreeMap<>();
        add(0, ids);
        wanted.forEach(glyph -> add(glyph, ids));
        int next = 0;
        int size = 0;
        for (Map.Entry<Integer, Integer> entry : ids.entrySet()) {
            entry.setValue(next++);
            size += padded(size(entry.getKey()));
        }
        int[] lengths = new int[TABLES.length];
        int total = 12;
        for (int i = 0; i < TABLES.length; i++) {
            lengths[i] = length(TABLES[i], ids.size(), size);
            total += lengths[i] < 0 ? 0 : 16 + padded(lengths[i]);
        }
        byte[] program = write(ids, lengths, total);
        return new Subset(deflated(program, ids, lengths), total, ids);
    }

    /**
     * The program as pieces: the directory; cvt and fpgm, which never change; outlines; what counts the glyphs; prep, which
     * never changes.
     */
    private byte[] deflated(byte[] program, SortedMap<Integer, Integer> ids, int[] lengths) {
        int[] starts = starts(lengths);
        int fixed = starts[0];
        int outlines = starts[GLYF];
        int after = outlines + padded(lengths[GLYF]);
        int prep = starts[TABLES.length - 1];
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            List<byte[]> pieces = new ArrayList<>(ids.size() + 4);
            pieces.add(deflated(deflater, program, 0, fixed));
            if (fixedPieces == null) {
                fixedPieces = List.of(
                        deflated(deflater, program, fixed, outlines - fixed),
                        deflated(deflater, program, prep, program.length - prep));
            }
            pieces.add(fixedPieces.get(0));
            int at = outlines;
            for (int glyph : ids.keySet()) {
                int size = padded(size(glyph));
                if (size > 0) {
                    pieces.add(outline(glyph, deflater, program, at, size));
                    at += size;
                }
            }
            pieces.add(deflated(deflater, program, after, prep - after));
            pieces.add(fixedPieces.get(1));
            int size = 2 + LAST.length + 4;
            for (byte[] piece : pieces) {
                size += piece.length;
            }
            Adler32 sum = new Adler32();
            sum.update(program);
            ByteBuffer out = ByteBuffer.allocate(size).put((byte) 0x78).put((byte) 0x01);
            pieces.forEach(out::put);
            return out.put(LAST).putInt((int) sum.getValue()).array();
        } finally {
            deflater.end();
        }
    }

    /** Where each table begins; the end of the one before where it is not there. */
    private static int[] starts(int[] lengths) {
        int count = 0;
        for (int length : lengths) {
            count += length < 0 ? 0 : 1;
        }
        int[] starts = new int[lengths.length];
        int at = 12 + 16 * count;
        for (int i = 0; i < lengths.length; i++) {
            starts[i] = at;
            at += lengths[i] < 0 ? 0 : padded(lengths[i]);
        }
        return starts;
    }

    private byte[] outline(int glyph, Deflater deflater, byte[] program, int from, int size) {
        boolean composite = file.getShort(glyf + offset(glyph)) < 0;
        byte[] known = composite ? null : packed.get(glyph);
        if (known == null) {
            known = deflated(deflater, program, from, size);
            if (!composite) {
                packed.set(glyph, known);
            }
        }
        return known;
    }

    /** A piece that refers to nothing before it and ends at a byte (RFC 1951, 3.2.4: with an empty stored block). */
    private static byte[] deflated(Deflater deflater, byte[] bytes, int from, int length) {
        deflater.reset();
        deflater.setInput(bytes, from, length);
        byte[] out = new byte[length + 64];
        return Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH));
    }

    private void add(int glyph, Map<Integer, Integer> ids) {
        if (glyph >= glyphs || ids.putIfAbsent(glyph, 0) != null) {
            return;
        }
        forComponents(glyph, at -> add(file.getShort(at) & 0xFFFF, ids));
    }

    private interface Component {
        void at(int position);
    }

    /** Calls with the place of each glyph id in a composite glyph. */
    private void forComponents(int glyph, Component component) {
        int from = glyf + offset(glyph);
        if (size(glyph) == 0 || file.getShort(from) >= 0) {
            return;
        }
        int at = from + 10;
        int flags;
        do {
            flags = file.getShort(at);
            component.at(at + 2);
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
            at += (flags & HAS_SCALE) != 0 ? 2 : (flags & HAS_TWO_SCALES) != 0 ? 4 : (flags & HAS_MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private int length(String table, int glyphs, int outlines) {
        return switch (table) {
            case "glyf" -> outlines;
            case "loca" -> 4 * (glyphs + 1);
            case "hmtx" -> 4 * glyphs;
            default -> tables.containsKey(table) ? tables.get(table)[1] : -1;
        };
    }

    private byte[] write(SortedMap<Integer, Integer> ids, int[] lengths, int total) {
        ByteBuffer out = ByteBuffer.allocate(total);
        int count = 0;
        for (int length : lengths) {
            count += length < 0 ? 0 : 1;
        }
        int power = Integer.highestOneBit(count);
        out.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (count - power)));
        int at = 12 + 16 * count;
        int head = 0;
        for (int i = 0; i < TABLES.length; i++) {
            if (lengths[i] >= 0) {
                table(TABLES[i], ids, out, at);
                head = TABLES[i].equals("head") ? at : head;
                for (int c = 0; c < 4; c++) {
                    out.put((byte) TABLES[i].charAt(c));
                }
                out.putInt(sum(out, at, padded(lengths[i]))).putInt(at).putInt(lengths[i]);
                at += padded(lengths[i]);
            }
        }
        // checkSumAdjustment makes the sum of the whole file what it must be.
        out.putInt(head + 8, 0xB1B0AFBA - sum(out, 0, total));
        return out.array();
    }

    private void table(String name, SortedMap<Integer, Integer> ids, ByteBuffer out, int at) {
        switch (name) {
            case "glyf" -> outlines(ids, out, at);
            case "loca" -> {
                int offset = 0;
                int row = at;
                for (int glyph : ids.keySet()) {
                    out.putInt(row, offset);
                    offset += padded(size(glyph));
                    row += 4;
                }
                out.putInt(row, offset);
            }
            case "hmtx" -> {
                int row = at;
                for (int glyph : ids.keySet()) {
                    out.putShort(row, (short) advance(glyph)).putShort(row + 2, leftBearing(glyph));
                    row += 4;
                }
            }
            default -> {
                out.put(at, file.array(), start(name), tables.get(name)[1]);
                switch (name) {
                    case "head" -> out.putInt(at + 8, 0).putShort(at + 50, (short) 1);
                    case "hhea" -> out.putShort(at + 34, (short) ids.size());
                    case "maxp" -> out.putShort(at + 4, (short) ids.size());
                    default -> {}
                }
            }
        }
    }

    private void outlines(SortedMap<Integer, Integer> ids, ByteBuffer out, int at) {
        int to = at;
        for (int glyph : ids.keySet()) {
            int from = glyf + offset(glyph);
            int size = size(glyph);
            out.put(to, file.array(), from, size);
            int shift = to - from;
            forComponents(glyph, place -> {
                int part = file.getShort(place) & 0xFFFF;
                out.putShort(place + shift, ids.get(part).shortValue());
            });
            to += padded(size);
        }
    }

    private short leftBearing(int glyph) {
        return glyph < fullMetrics
                ? file.getShort(hmtx + 4 * glyph + 2)
                : file.getShort(hmtx + 4 * fullMetrics + 2 * (glyph - fullMetrics));
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    private static int sum(ByteBuffer bytes, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += bytes.getInt(at);
        }
        return sum;
    }
}
