package org.jobun.document;

import java.util.ArrayList;
import java.util.List;
import org.jobun.house.NumberingScheme;

/**
 * 条, with its caption (見出し) and paragraphs (項). In a paper numbered 1 → (1) → ア it is the numbered
 * section.
 *
 * @param anchor its identity inside the paper
 * @param origin the clause it was made from
 * @param required true where the paper cannot do without it, whatever the choices of a matter
 * @param label 第3条, or 3
 * @param caption 再委託の制限, without brackets; empty for none
 * @param paragraphs at least one
 */
public record Article(
        Anchor anchor, Origin origin, boolean required, Label label, String caption, List<Paragraph> paragraphs)
        implements Block, Provision {

    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /** None: its words stand in its paragraphs. */
    @Override
    public List<Inline> text() {
        return List.of();
    }

    /** None: they stand in its paragraphs. */
    @Override
    public List<Block> inserts() {
        return List.of();
    }

    @Override
    public List<Paragraph> below() {
        return paragraphs;
    }

    @Override
    public List<List<Inline>> texts() {
        List<List<Inline>> texts = new ArrayList<>();
        provisions().stream().skip(1).forEach(provision -> {
            texts.add(provision.text());
            provision.inserts().forEach(insert -> texts.addAll(insert.texts()));
        });
        return texts;
    }

    /** The words that its authors typed, a line for each of its texts. */
    public String typed() {
        StringBuilder words = new StringBuilder();
        texts().forEach(text -> words.append(Inline.typed(text)).append('\n'));
        return words.toString();
    }

    /** True where its number and caption are a heading of their own, with the text below: in an outline, but not in 附則. */
    public boolean isSection(NumberingScheme scheme) {
        return scheme.kind() == NumberingScheme.Kind.OUTLINE && !label.series().isSupplement();
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.article(this);
    }
}
