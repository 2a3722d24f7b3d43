package org.jobun.document;

import java.util.ArrayList;
import java.util.List;

/**
 * 記名押印欄: date, then a block for each party; kept whole on one page.
 *
 * @param date the date line, e.g. 令和8年12月1日, or empty
 * @param signatories in order
 */
public record SignatureBlock(List<Inline> date, List<Signatory> signatories) implements Block {

    public SignatureBlock {
        date = List.copyOf(date);
        signatories = List.copyOf(signatories);
    }

    /**
     * One signatory.
     *
     * @param role 発注者, 甲, or 受注者（代表者）; empty where the line above already says it
     * @param lines address, name, representative
     * @param seal true where a seal is set: 印 after the last line
     */
    public record Signatory(String role, List<Line> lines, boolean seal) {
        public Signatory {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of a signatory: a label set to even width (均等割付け) and its value.
     *
     * @param label 住所, 商号又は名称, 代表者職氏名, without spaces
     */
    public record Line(String label, List<Inline> value) {
        public Line {
            value = List.copyOf(value);
        }
    }

    @Override
    public List<List<Inline>> texts() {
        List<List<Inline>> texts = new ArrayList<>();
        texts.add(date);
        signatories.forEach(party -> party.lines().forEach(line -> texts.add(line.value())));
        return texts;
    }

    @Override
    public <R> R accept(BlockVisitor<R> visitor) {
        return visitor.signature(this);
    }
}
