package org.jobun.check;

import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.TemplateText;

/** The law that a clause gives as its basis, cites, or names the penalty of. */
public final class CitedLaw {
    private CitedLaw() {}

    /** Ids of provisions and statutes, in order. */
    public static Set<String> of(Clause clause) {
        Set<String> ids = new TreeSet<>(clause.basis());
        clause.texts().forEach(text -> add(text, ids));
        return ids;
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
