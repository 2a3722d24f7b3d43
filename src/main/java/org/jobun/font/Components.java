package org.jobun.font;

/** How the parts of a composite glyph are written in glyf (OpenType specification): flags, a glyph, where and how it is set. */
final class Components {
    /** Bytes before the first of them: how many contours there are, and bounds. */
    static final int HEAD = 10;

    /** Place of the number of the glyph in a part. */
    static final int GLYPH = 2;

    private static final int ARGUMENTS_ARE_WORDS = 0x01;
    private static final int HAS_SCALE = 0x08;
    private static final int MORE_COMPONENTS = 0x20;
    private static final int HAS_TWO_SCALES = 0x40;
    private static final int HAS_MATRIX = 0x80;

    private Components() {}

    /** Bytes of a part with these flags. */
    static int size(int flags) {
        int arguments = (flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2;
        return 4 + arguments + scales(flags);
    }

    private static int scales(int flags) {
        if ((flags & HAS_SCALE) != 0) {
            return 2;
        }
        if ((flags & HAS_TWO_SCALES) != 0) {
            return 4;
        }
        return (flags & HAS_MATRIX) != 0 ? 8 : 0;
    }

    /** Whether another part follows one with these flags. */
    static boolean isFollowed(int flags) {
        return (flags & MORE_COMPONENTS) != 0;
    }
}
