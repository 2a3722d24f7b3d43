package org.jobun.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Block;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.TemplateText;

/** The law that a clause gives as its basis, cites, or names the penalty of. */
public final class CitedLaw {
    private CitedLaw() {}

    /** Ids of provisions and statutes, in order. */
    public static Set<String> of(Clause clause) {
        Set<String> ids = new TreeSet<>(clause.basis());
        add(clause.caption(), ids);
        add(clause.paragraphs(), ids);
        return ids;
    }

    private static void add(List<Block> blocks, Set<String> ids) {
        for (Block block : blocks) {
            add(block.text(), ids);
            add(block.items(), ids);
        }
    }

    private static void add(TemplateText text, Set<String> ids) {
        text.targets().forEach(target -> {
            if (target instanceof RefTarget.ToLaw law) {
                ids.add(law.id());
            } else if (target instanceof RefTarget.ToPenalty penalty) {
                ids.add(penalty.id());
            }
        });
    }
}
