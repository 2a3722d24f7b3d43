package org.jobun.font;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A font with some of the glyphs of another.
 *
 * @param deflated the file in the format of zlib (RFC 1950)
 * @param length of the file
 * @param ids by glyphs as they were: what they are in it; 0 for those that it does not have
 */
public record Subset(byte[] deflated, int length, char[] ids) {
    /** The file itself. */
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
