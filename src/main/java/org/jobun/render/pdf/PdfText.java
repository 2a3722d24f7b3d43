package org.jobun.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in PDF syntax while it grows, one byte a character: half of what a paper is made of goes through it. */
final class PdfText implements CharSequence {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** Of any number with its sign. */
    private static final int LONGEST_NUMBER = 11;

    private byte[] bytes;
    private int length;

    PdfText(int room) {
        bytes = new byte[room];
    }

    PdfText() {
        this(1 << 8);
    }

    PdfText(String begin) {
        this();
        append(begin);
    }

    /** Makes room for more. */
    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    // Takes the lower byte of each character, as no encoder does as fast.
    @SuppressWarnings("deprecation")
    PdfText append(String text) {
        int more = text.length();
        ensure(more);
        text.getBytes(0, more, bytes, length);
        length += more;
        return this;
    }

    PdfText append(CharSequence text) {
        return text instanceof PdfText other ? append(other.bytes, other.length) : append(text.toString());
    }

    private PdfText append(byte[] more, int size) {
        ensure(size);
        System.arraycopy(more, 0, bytes, length, size);
        length += size;
        return this;
    }

    PdfText append(char letter) {
        ensure(1);
        bytes[length++] = (byte) letter;
        return this;
    }

    PdfText append(int number) {
        if (number == Integer.MIN_VALUE) {
            return append(Integer.toString(number));
        }
        ensure(LONGEST_NUMBER);
        int rest = Math.abs(number);
        if (number < 0) {
            bytes[length++] = '-';
        }
        int digits = 1;
        for (int more = rest / 10; more > 0; more /= 10) {
            digits++;
        }
        length += digits;
        for (int at = length - 1; digits > 0; digits--, at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Four hexadecimal digits. */
    PdfText hex(int value) {
        ensure(4);
        bytes[length++] = HEX[value >> 12 & 15];
        bytes[length++] = HEX[value >> 8 & 15];
        bytes[length++] = HEX[value >> 4 & 15];
        bytes[length++] = HEX[value & 15];
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    /** Forgets what there is. */
    void clear() {
        length = 0;
    }

    /** The text so far; behind {@link #length} there is no more of it. */
    byte[] array() {
        return bytes;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
