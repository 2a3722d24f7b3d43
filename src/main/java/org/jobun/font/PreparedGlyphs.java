package org.jobun.font;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Some of the glyphs of a font of the program as the build prepared them ({@link PrepareGlyphs}): those of some characters, with their
 * measures and their outlines, deflated. Most papers need no others; then the font itself, ten times as large, is not read.
 */
final class PreparedGlyphs {
    /** What this reads; anything else is as if it was not there. */
    static final int FORMAT = 1;

    /** Characters whose glyphs are listed together, and how many of such pages the BMP has. */
    static final int PAGE = 256;

    /** Where nothing was prepared. */
    static final PreparedGlyphs NONE = new PreparedGlyphs();

    private final byte[] file;
    /** Null where nothing was prepared. */
    private final FontFrame frame;
    /** The page of a character by its upper byte, counted from 1; 0 where nothing is prepared of it. */
    private final char[] pages;
    /** The glyph of each character of these pages, counted from 1: 1 where the font has none, 0 where it was not prepared. */
    private final char[] glyphs;
    /** Characters outside of the BMP in their order, then their glyphs. */
    private final int[] rare;
    /** The place of each glyph in what follows, counted from 1; 0 where it was not prepared. */
    private final char[] places;

    private final char[] advances;
    private final char[] bearings;
    /** Of outlines: lengths, sums of both kinds, and where each ends. */
    private final char[] lengths;

    private final int[] sums;
    private final int[] adlers;
    private final int[] ends;
    private final int outlines;

    private PreparedGlyphs() {
        file = new byte[0];
        frame = null;
        pages = new char[PAGE];
        glyphs = places = advances = bearings = lengths = new char[0];
        rare = sums = adlers = ends = new int[0];
        outlines = 0;
    }

    private PreparedGlyphs(ByteBuffer in) {
        file = in.array();
        frame = FontFrame.read(in);
        pages = chars(in, PAGE);
        glyphs = chars(in, in.getInt());
        rare = ints(in, in.getInt());
        places = chars(in, frame.glyphs());
        int count = in.getInt();
        advances = chars(in, count);
        bearings = chars(in, count);
        lengths = chars(in, count);
        sums = ints(in, count);
        adlers = ints(in, count);
        ends = ints(in, count);
        outlines = in.position();
    }

    /** What the build wrote; nothing where it is of another format. */
    static PreparedGlyphs of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        return in.getInt() == FORMAT ? new PreparedGlyphs(in) : NONE;
    }

    private static char[] chars(ByteBuffer in, int count) {
        char[] read = new char[count];
        in.asCharBuffer().get(read);
        in.position(in.position() + Character.BYTES * count);
        return read;
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] read = new int[count];
        in.asIntBuffer().get(read);
        in.position(in.position() + Integer.BYTES * count);
        return read;
    }

    FontFrame frame() {
        return frame;
    }

    /** The glyph of a character, 0 where the font has none; -1 where it was not prepared. */
    int glyph(int character) {
        if (character < PAGE * PAGE) {
            int page = pages[character / PAGE];
            return page == 0 ? -1 : glyphs[(page - 1) * PAGE + character % PAGE] - 1;
        }
        int found = Arrays.binarySearch(rare, 0, rare.length / 2, character);
        return found < 0 ? -1 : rare[rare.length / 2 + found];
    }

    /** Whether a glyph was prepared. */
    boolean has(int glyph) {
        return glyph < places.length && places[glyph] != 0;
    }

    /** Advance of a glyph that was prepared. */
    int advance(int glyph) {
        return advances[places[glyph] - 1];
    }

    /** Blank on the left of a glyph that was prepared. */
    short leftBearing(int glyph) {
        return (short) bearings[places[glyph] - 1];
    }

    /** The outline of a glyph that was prepared; it is composed of no others. */
    Piece outline(int glyph) {
        int place = places[glyph] - 1;
        int from = place == 0 ? 0 : ends[place - 1];
        return new Piece(file, outlines + from, ends[place] - from, lengths[place], sums[place], adlers[place]);
    }
}
