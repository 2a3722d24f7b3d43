package org.jobun.document;

/**
 * 題名, centred above a paper: {@code 業務委託契約書}.
 *
 * @param text without spaces between letters; a renderer spaces short titles by looks, not by text
 */
public record Title(String text) implements Block {
    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.title(this);
    }
}
