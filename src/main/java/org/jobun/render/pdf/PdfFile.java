package org.jobun.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/**
 * The objects of a PDF file (ISO 32000-1, 7.5): streams are written as they come, all other objects packed together into
 * object streams, with a cross-reference stream at the end. Objects are handed over as text in PDF syntax, one char a byte.
 *
 * <p>PDFBox builds a tree of objects before it writes one, which took half of the time of a paper.
 */
final class PdfFile implements AutoCloseable {
    /** Half the time of the usual level 6 for a file a tenth larger. */
    private static final int LEVEL = 3;
    /** Objects of one object stream: a reader unpacks all to read one. */
    private static final int PER_STREAM = 400;

    private static final byte IN_FILE = 1;
    private static final byte IN_STREAM = 2;

    private final Deflater deflater = new Deflater(LEVEL);
    private byte[] file = new byte[1 << 17];
    private int length;
    private byte[] kinds = new byte[1 << 11];
    /** Offset in the file, or number of the object stream. */
    private int[] places = new int[1 << 11];
    /** Place in its object stream. */
    private int[] indexes = new int[1 << 11];

    private int count = 1;
    private final StringBuilder packed = new StringBuilder(1 << 14);
    private final StringBuilder directory = new StringBuilder(1 << 11);
    private int inStream;
    private int stream;

    PdfFile() {
        // The second line tells programs that the file is binary (7.5.2).
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A new object number. */
    int reserve() {
        return reserve(1);
    }

    /** The first of several new object numbers in a row. */
    int reserve(int objects) {
        int first = count;
        count += objects;
        if (count > kinds.length) {
            int size = Math.max(count, 2 * kinds.length);
            kinds = Arrays.copyOf(kinds, size);
            places = Arrays.copyOf(places, size);
            indexes = Arrays.copyOf(indexes, size);
        }
        return first;
    }

    /** Adds an object that is no stream. */
    void put(int number, CharSequence object) {
        if (inStream == 0) {
            stream = reserve();
        }
        kinds[number] = IN_STREAM;
        places[number] = stream;
        indexes[number] = inStream++;
        directory.append(number).append(' ').append(packed.length()).append(' ');
        packed.append(object).append('\n');
        if (inStream == PER_STREAM) {
            flush();
        }
    }

    int put(CharSequence object) {
        int number = reserve();
        put(number, object);
        return number;
    }

    private void flush() {
        if (inStream == 0) {
            return;
        }
        int first = directory.length();
        byte[] content = directory.append(packed).toString().getBytes(StandardCharsets.ISO_8859_1);
        stream(stream, "/Type/ObjStm/N " + inStream + "/First " + first, content, content.length);
        directory.setLength(0);
        packed.setLength(0);
        inStream = 0;
    }

    /**
     * Adds a stream, deflated.
     *
     * @param entries of its dictionary besides length and filter
     */
    int stream(String entries, byte[] content, int size) {
        int number = reserve();
        stream(number, entries, content, size);
        return number;
    }

    private void stream(int number, String entries, byte[] content, int size) {
        begin(number);
        write("<<" + entries + "/Filter/FlateDecode/Length ");
        // The length stands before what it counts; it gets a place of fixed width.
        int place = length;
        write("          >>stream\n");
        int from = length;
        deflater.reset();
        deflater.setInput(content, 0, size);
        deflater.finish();
        while (!deflater.finished()) {
            ensure(Math.max(1 << 12, size / 4));
            length += deflater.deflate(file, length, file.length - length);
        }
        String written = String.valueOf(length - from);
        for (int i = 0; i < written.length(); i++) {
            file[place + i] = (byte) written.charAt(i);
        }
        write("\nendstream\nendobj\n");
    }

    /** Adds a stream as it is; with a filter among the entries if it is packed already. */
    int raw(String entries, byte[] content) {
        int number = reserve();
        begin(number);
        write("<<" + entries + "/Length " + content.length + ">>stream\n");
        ensure(content.length);
        System.arraycopy(content, 0, file, length, content.length);
        length += content.length;
        write("\nendstream\nendobj\n");
        return number;
    }

    private void begin(int number) {
        kinds[number] = IN_FILE;
        places[number] = length;
        write(number + " 0 obj\n");
    }

    /** Ends the file. Its identifier follows from its content. */
    void finish(int catalog, int info, OutputStream out) throws IOException {
        flush();
        CRC32 crc = new CRC32();
        crc.update(file, 0, length);
        CRC32C other = new CRC32C();
        other.update(file, 0, length);
        String id = String.format(Locale.ROOT, "<%08X%08X%08X%08X>", crc.getValue(), other.getValue(), length, count);
        int number = reserve();
        int start = length;
        byte[] rows = new byte[7 * count];
        // Object 0 heads the list of free objects.
        rows[5] = rows[6] = (byte) 0xFF;
        kinds[number] = IN_FILE;
        places[number] = start;
        for (int i = 1; i < count; i++) {
            int at = 7 * i;
            rows[at] = kinds[i];
            for (int b = 0; b < 4; b++) {
                rows[at + 1 + b] = (byte) (places[i] >> 24 - 8 * b);
            }
            rows[at + 5] = (byte) (indexes[i] >> 8);
            rows[at + 6] = (byte) indexes[i];
        }
        stream(
                number,
                "/Type/XRef/Size " + count + "/W[1 4 2]/Root " + catalog + " 0 R/Info " + info + " 0 R/ID[" + id + id
                        + "]",
                rows,
                rows.length);
        write("startxref\n" + start + "\n%%EOF\n");
        out.write(file, 0, length);
    }

    @Override
    public void close() {
        deflater.end();
    }

    /** Deflates what never changes, once for all files. */
    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private void write(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            file[length++] = (byte) text.charAt(i);
        }
    }

    private void ensure(int more) {
        if (length + more > file.length) {
            file = Arrays.copyOf(file, Math.max(length + more, 2 * file.length));
        }
    }

    /** A text string (7.9.2.2): plain where it is ASCII, else UTF-16 in hex. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(4 * text.length() + 8);
        boolean plain = text.chars().allMatch(c -> c >= 0x20 && c < 0x7F && c != '(' && c != ')' && c != '\\');
        if (plain) {
            return out.append('(').append(text).append(')').toString();
        }
        out.append("<FEFF");
        text.chars().forEach(unit -> FontSubset.hex(unit, out));
        return out.append('>').toString();
    }

    /** A length in pt with up to three decimals, from mpt. */
    static void number(int mpt, StringBuilder out) {
        int abs = Math.abs(mpt);
        if (mpt < 0) {
            out.append('-');
        }
        out.append(abs / 1000);
        int rest = abs % 1000;
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
    }
}
