package org.jobun.render;

/**
 * A character of a paper that the fonts of a format cannot show as it was written.
 *
 * @param text as written
 * @param codePoints {@code U+20BB7} or {@code U+845B U+E0100}
 * @param where a few words around it
 * @param variant true where the character can be shown, but not in the variant or with the mark asked for
 */
public record MissingCharacter(String text, String codePoints, String where, boolean variant) {}
