package org.jobun.draft;

import java.util.List;
import org.jobun.assembly.Making;
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

    /** The papers that a matter asks for. With errors there are none; warnings come with the papers. */
    default Outcome<PaperSet> draft(Matter matter, Making making) {
        return draft(matter, making, List.of());
    }
}
