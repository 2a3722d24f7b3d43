package org.jobun.document;

import java.util.ArrayList;
import java.util.List;

/**
 * 目次: each 章, 節 and 款 of the paper with the articles that it holds, and the 附則.
 *
 * @param title 目次
 * @param entries in the order of the paper
 */
public record Contents(String title, List<Entry> entries) implements Block {
    public Contents {
        entries = List.copyOf(entries);
    }

    /**
     * One line: 第1章　総則（第1条－第5条）.
     *
     * @param heading that it names
     * @param depth how many headings stand above that
     * @param number 第1章, a reference to the heading; empty for 附則
     * @param caption 総則
     * @param range （第1条－第5条）, with references to the articles; empty where headings below this one name them
     */
    public record Entry(Anchor heading, int depth, List<Inline> number, String caption, List<Inline> range) {
        public Entry {
            number = List.copyOf(number);
            range = List.copyOf(range);
        }

        /** The line as it is read. */
        public List<Inline> text() {
            List<Inline> text = new ArrayList<>(number);
            text.add(new Inline.Words((number.isEmpty() ? "" : "\u3000") + caption));
            text.addAll(range);
            return text;
        }
    }

    @Override
    public List<List<Inline>> texts() {
        return entries.stream().map(Entry::text).toList();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.contents(this);
    }
}
