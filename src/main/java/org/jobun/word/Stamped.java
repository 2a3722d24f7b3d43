package org.jobun.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A stretch in which nothing but the key of the paper is left open ({@link PaperNames}), deflated once for all papers.
 *
 * <p>Where the key comes first it is stored as it is (RFC 1951, 3.2.4); where it comes again the stream refers back to that
 * place, whatever stands there. Whether it does so throughout is tried out with another key; where it does not, as over more
 * than 32 KB, the stretch is cut in two.
 */
public final class Stamped {
    private static final String OPEN = PaperNames.PLACEHOLDER.key();
    /** Has none of its characters in common with the placeholder. */
    private static final PaperNames TRIAL = new PaperNames("0123ABCD");

    private static final int WINDOW = 32_768;
    /** Of a block that is stored. */
    private static final int HEAD = 5;

    private final byte[] bytes;
    private final byte[] deflated;
    private final int[] inBytes;
    private final int[] inDeflated;

    private Stamped(byte[] bytes, byte[] deflated, List<Integer> inDeflated) {
        this.bytes = bytes;
        this.deflated = deflated;
        this.inDeflated = inDeflated.stream().mapToInt(Integer::intValue).toArray();
        inBytes = places(bytes);
    }

    /** The stretch of one paper. */
    public Packed with(PaperNames names) {
        return inBytes.length == 0
                ? new Packed(bytes, deflated)
                : new Packed(stamp(bytes, inBytes, names), stamp(deflated, inDeflated, names));
    }

    private static byte[] stamp(byte[] open, int[] places, PaperNames names) {
        byte[] stamped = open.clone();
        byte[] key = names.key().getBytes(StandardCharsets.US_ASCII);
        for (int place : places) {
            System.arraycopy(key, 0, stamped, place, key.length);
        }
        return stamped;
    }

    private static int[] places(byte[] bytes) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == OPEN.charAt(0)) {
                places.add(i);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    static Stamped of(String text, Deflater deflater) {
        Builder builder = new Builder(deflater);
        builder.add(text);
        return new Stamped(
                text.getBytes(StandardCharsets.UTF_8), builder.out.toByteArray(), List.copyOf(builder.places));
    }

    private static final class Builder {
        private final Deflater deflater;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> places = new ArrayList<>();

        private Builder(Deflater deflater) {
            this.deflater = deflater;
        }

        private void add(String text) {
            int first = text.indexOf(OPEN);
            if (first < 0) {
                out.writeBytes(Packer.deflate(
                        text.getBytes(StandardCharsets.UTF_8), new byte[0], deflater, Deflater.SYNC_FLUSH));
                return;
            }
            String before = text.substring(0, first);
            byte[] dictionary = end(before + OPEN);
            byte[] rest = text.substring(first + OPEN.length()).getBytes(StandardCharsets.UTF_8);
            byte[] packed = Packer.deflate(rest, dictionary, deflater, Deflater.SYNC_FLUSH);
            if (!isOpen(packed, end(before + TRIAL.key()), stamp(rest, places(rest), TRIAL))) {
                int middle = middle(text);
                add(text.substring(0, middle));
                add(text.substring(middle));
                return;
            }
            if (first > 0) {
                out.writeBytes(Packer.deflate(
                        before.getBytes(StandardCharsets.UTF_8), new byte[0], deflater, Deflater.SYNC_FLUSH));
            }
            places.add(out.size() + HEAD);
            out.writeBytes(Packed.stored(OPEN).deflated());
            out.writeBytes(packed);
        }

        private static byte[] end(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - WINDOW), bytes.length);
        }

        /** True where a stream gives what it must behind another key. */
        private static boolean isOpen(byte[] packed, byte[] before, byte[] expected) {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setDictionary(before);
                inflater.setInput(packed);
                byte[] given = new byte[expected.length];
                int length = 0;
                for (int n = inflater.inflate(given);
                        n > 0;
                        n = inflater.inflate(given, length, given.length - length)) {
                    length += n;
                }
                return length == expected.length && Arrays.equals(given, expected);
            } catch (DataFormatException e) {
                throw new IllegalStateException(e);
            } finally {
                inflater.end();
            }
        }

        /** The key in the middle of all: only behind it can a stretch of several be cut so that each half has one. */
        private static int middle(String text) {
            List<Integer> keys = new ArrayList<>();
            for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
                keys.add(at);
            }
            return keys.get(keys.size() / 2);
        }
    }
}
