package org.jobun.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateText;

/** The law that a clause gives as its basis, cites, or names the penalty of. */
public final class CitedLaw {
    private CitedLaw() {}

    /** Ids of provisions and statutes, in order. */
    public static Set<String> of(Clause clause) {
        Set<String> ids = new TreeSet<>(clause.basis());
        ids.addAll(in(clause.texts()));
        return ids;
    }

    /** Ids of what texts cite, in order. */
    static Set<String> in(List<TemplateText> texts) {
        Set<String> ids = new TreeSet<>();
        texts.forEach(text -> text.targets().forEach(target -> ids.add(target.stateLaw())));
        ids.remove("");
        return ids;
    }
}
