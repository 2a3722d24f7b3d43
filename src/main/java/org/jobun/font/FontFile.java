package org.jobun.font;

/**
 * A font of a municipality, for characters and variants that the fonts of the program do not have (外字, 行政事務標準文字).
 * Equal where the bytes are equal.
 */
public final class FontFile {
    private final String path;
    private final byte[] bytes;
    private final String sha256;

    /**
     * @param path in the catalog
     * @param bytes of a TrueType file, not to be changed afterwards
     * @param sha256 of the bytes in hex
     */
    public FontFile(String path, byte[] bytes, String sha256) {
        this.path = path;
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    public String path() {
        return path;
    }

    /** The file itself; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FontFile font && font.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
