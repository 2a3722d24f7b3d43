package org.jobun.store;

import java.nio.charset.StandardCharsets;

/** Text that every database gives back as it was: without NUL, and without halves of characters. */
final class Plain {
    private Plain() {}

    /** The text, with what cannot be kept replaced. */
    static String text(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** @throws IllegalArgumentException if the text is too long or would not come back as it is */
    static String file(String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("a text of " + text.length() + " letters");
        }
        if (!text.equals(text(text))) {
            throw new IllegalArgumentException("a text with NUL or with half a character");
        }
        return text;
    }
}
