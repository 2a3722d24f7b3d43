package org.jobun.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** What is joined at the end rather than copied while the file grows. */
    private static final int PART = 1 << 16;

    private final Deflater deflater = new Deflater(LEVEL);
    private final List<Part> parts = new ArrayList<>();
    /** What of the file is not among the parts yet: from a place of these bytes to another. */
    private byte[] open = new byte[PART];

    private int from;
    private int to;
    /** Bytes of the parts. */
    private int closed;

    private final ObjectPlaces objects = new ObjectPlaces();
    private final PdfText packed = new PdfText(1 << 14);
    private final PdfText directory = new PdfText(1 << 11);
    private int inStream;
    private int stream;

    /** Bytes of the file in their order: so many of an array, from a place on. */
    private record Part(byte[] bytes, int from, int size) {}

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
        return this.objects.reserve(objects);
    }

    /** Adds an object that is no stream. */
    void put(int number, CharSequence object) {
        if (inStream == 0) {
            stream = reserve();
        }
        objects.inStream(number, stream, inStream++);
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
        directory.append(packed);
        stream(stream, "/Type/ObjStm/N " + inStream + "/First " + first, directory.array(), directory.length());
        directory.clear();
        packed.clear();
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
        String room = "          >>stream\n";
        ensure(room.length());
        byte[] dictionary = open;
        int place = to;
        write(room);
        int start = length();
        deflate(content, size);
        String written = String.valueOf(length() - start);
        for (int i = 0; i < written.length(); i++) {
            dictionary[place + i] = (byte) written.charAt(i);
        }
        write("\nendstream\nendobj\n");
    }

    private void deflate(byte[] content, int size) {
        deflater.reset();
        deflater.setInput(content, 0, size);
        deflater.finish();
        while (!deflater.finished()) {
            ensure(1 << 12);
            to += deflater.deflate(open, to, open.length - to);
        }
    }

    /** Adds a stream as it is, not to be changed afterwards; with a filter among the entries if it is packed already. */
    int raw(String entries, byte[] content) {
        int number = reserve();
        begin(number);
        write("<<" + entries + "/Length " + content.length + ">>stream\n");
        settle();
        add(new Part(content, 0, content.length));
        write("\nendstream\nendobj\n");
        return number;
    }

    private void begin(int number) {
        objects.inFile(number, length());
        write(number + " 0 obj\n");
    }

    /** Ends the file. */
    void finish(int catalog, int info, OutputStream out) throws IOException {
        flush();
        String id = identifier();
        int number = reserve();
        int start = length();
        objects.inFile(number, start);
        byte[] rows = objects.rows();
        String entries = "/Type/XRef/Size " + objects.count() + "/W" + ObjectPlaces.WIDTHS + "/Root " + catalog
                + " 0 R/Info " + info + " 0 R/ID[" + id + id + "]";
        stream(number, entries, rows, rows.length);
        write("startxref\n" + start + "\n%%EOF\n");
        out.write(joined());
    }

    private byte[] joined() {
        settle();
        byte[] file = new byte[closed];
        int at = 0;
        for (Part part : parts) {
            System.arraycopy(part.bytes(), part.from(), file, at, part.size());
            at += part.size();
        }
        return file;
    }

    /** Follows from what is in the file so far. */
    private String identifier() {
        settle();
        CRC32 crc = new CRC32();
        CRC32C other = new CRC32C();
        for (Part part : parts) {
            crc.update(part.bytes(), part.from(), part.size());
            other.update(part.bytes(), part.from(), part.size());
        }
        PdfText id = new PdfText("<");
        for (int sum : new int[] {(int) crc.getValue(), (int) other.getValue(), length(), objects.count()}) {
            id.hex(sum >>> 16).hex(sum);
        }
        return id.append('>').toString();
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

    private int length() {
        return closed + to - from;
    }

    // Takes the lower byte of each character, as no encoder does as fast.
    @SuppressWarnings("deprecation")
    private void write(String text) {
        int size = text.length();
        ensure(size);
        text.getBytes(0, size, open, to);
        to += size;
    }

    /** Makes room for so many bytes side by side. */
    private void ensure(int more) {
        if (to + more > open.length) {
            settle();
            open = new byte[Math.max(more, PART)];
            from = 0;
            to = 0;
        }
    }

    /** Puts what is open among the parts. */
    private void settle() {
        add(new Part(open, from, to - from));
        from = to;
    }

    private void add(Part part) {
        parts.add(part);
        closed += part.size();
    }
}
