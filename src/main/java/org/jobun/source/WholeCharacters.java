package org.jobun.source;

import java.io.Reader;

/**
 * A text in portions that never end inside a character of two units of UTF-16 (𠮷). snakeyaml-engine 3.0.1 fills its buffer to
 * the last unit and then has no room for the other half of such a character.
 */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at >= text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        if (end < text.length() && end - at > 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, buffer, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
