package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    /** Itself and all below it, as they are read. */
    public List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        blocks(condition -> true, all::add);
        return all;
    }

    /** Gives itself and all below it, as they are read; what is below one whose condition is refused is left out with it. */
    void blocks(Predicate<Condition> holds, Consumer<Block> each) {
        if (holds.test(condition)) {
            each.accept(this);
            items.forEach(item -> item.blocks(holds, each));
        }
    }

    /**
     * Once for each row of a list fact.
     *
     * @param list path of the fact
     * @param variable name of the row inside the block
     */
    public record Loop(String list, String variable) {}
}
