package org.jobun.catalog;

import java.util.List;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;

/**
 * One block of a clause: a 項 with its 号, or a 号 with what is below.
 *
 * @param label name for references, or empty
 * @param condition keeps the block only where it holds
 * @param loop repeats the block, or null
 */
public record Block(
        String label, Condition condition, Loop loop, TemplateText text, List<Block> items, Location place) {

    public Block {
        items = List.copyOf(items);
    }

    /**
     * Once for each row of a list fact.
     *
     * @param list path of the fact
     * @param variable name of the row inside the block
     */
    public record Loop(String list, String variable) {}
}
