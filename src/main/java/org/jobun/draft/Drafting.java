package org.jobun.draft;

import java.util.List;
import org.jobun.assembly.Making;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Matter;

/** Drafts the papers of matters. Safe for several threads. */
public interface Drafting {

    /**
     * The papers of a matter. With errors there are none; warnings come with the papers.
     *
     * @param ids of the papers wanted; those that the matter asks for where there are none
     */
    Outcome<PaperSet> draft(Matter matter, Making making, List<String> ids);

    /**
     * As much of the papers as can be drafted, whatever is wrong with the matter: for those who look on while it is written. Where
     * there are no errors, its documents are those of {@link #draft(Matter, Making, List)}.
     */
    Sketch sketch(Matter matter, Making making, List<String> ids);

    /** What {@link #draft(Matter, Making, List)} finds, and what is found in taking the papers wanted from the set: nothing else is kept. */
    default Diagnostics problems(Matter matter, Making making, List<String> ids) {
        return problems(draft(matter, making, ids), ids);
    }

    /** What was found in a set, and is found in taking papers from it. */
    static Diagnostics problems(Outcome<PaperSet> outcome, List<String> ids) {
        Diagnostics found = new Diagnostics();
        found.addAll(outcome.diagnostics());
        outcome.value().ifPresent(set -> set.wanted(ids, found));
        return found;
    }

    /** The papers that a matter asks for. With errors there are none; warnings come with the papers. */
    default Outcome<PaperSet> draft(Matter matter, Making making) {
        return draft(matter, making, List.of());
    }
}
