package org.jobun.render.pdf;

import java.util.Arrays;

/** Where the objects of a file are: the rows of its cross-reference stream (ISO 32000-1, 7.5.8). */
final class ObjectPlaces {
    /** Widths of the columns: kind, place, index. */
    static final String WIDTHS = "[1 4 2]";

    private static final int ROW = 7;
    private static final byte IN_FILE = 1;
    private static final byte IN_STREAM = 2;

    private byte[] kinds = new byte[1 << 11];
    /** Offset in the file, or number of the object stream. */
    private int[] places = new int[1 << 11];
    /** Place in its object stream. */
    private int[] indexes = new int[1 << 11];

    /** Object 0 heads the list of free objects. */
    private int count = 1;

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

    /** How many objects there are. */
    int count() {
        return count;
    }

    void inFile(int number, int offset) {
        kinds[number] = IN_FILE;
        places[number] = offset;
    }

    void inStream(int number, int stream, int index) {
        kinds[number] = IN_STREAM;
        places[number] = stream;
        indexes[number] = index;
    }

    /** One row for each object. */
    byte[] rows() {
        byte[] rows = new byte[ROW * count];
        rows[ROW - 2] = rows[ROW - 1] = (byte) 0xFF;
        for (int i = 1; i < count; i++) {
            int at = ROW * i;
            rows[at] = kinds[i];
            for (int b = 0; b < 4; b++) {
                rows[at + 1 + b] = (byte) (places[i] >> 24 - 8 * b);
            }
            rows[at + 5] = (byte) (indexes[i] >> 8);
            rows[at + 6] = (byte) indexes[i];
        }
        return rows;
    }
}
