package org.jobun.document;

import java.util.List;

/**
 * 題名, centred above a paper: {@code 業務委託契約書}.
 *
 * @param text without spaces between letters; a renderer spaces short titles by looks, not by text
 */
public record Title(String text) implements Block {
    /** Letters of a title, up to which it is spread wide, less wide, a little. */
    private static final int[] SHORT = {3, 6, 12};

    /** How much a short title is spread: halves of an em between two letters, alike in all formats. */
    public int halfEmsBetween() {
        int letters = text.codePointCount(0, text.length());
        return letters <= SHORT[0] ? 4 : letters <= SHORT[1] ? 2 : letters <= SHORT[2] ? 1 : 0;
    }

    @Override
    public List<List<Inline>> texts() {
        return List.of();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.title(this);
    }
}
