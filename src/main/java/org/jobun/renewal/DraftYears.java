package org.jobun.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;
import org.jobun.interview.Answers;
import org.jobun.matter.Matter;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;

/** Drafts the contracts of a matter as they were, and as they are to be. Safe for several threads. */
final class DraftYears {
    private final Catalog catalog;
    private final MakeSet make;

    DraftYears(Catalog catalog) {
        this.catalog = catalog;
        this.make = new MakeSet(
                new SharedDrafting(new DraftPapers(catalog)), Renderers.remembering(), CheckApproved.byLists(catalog));
    }

    Catalog catalog() {
        return catalog;
    }

    /**
     * The sets of a matter; none where it cannot be drafted.
     *
     * @param day of making, instead of the matter's own
     */
    List<MakeSet.Result> of(Answers answers, Optional<LocalDate> day, Diagnostics found) {
        List<MakeSet.Result> sets = new ArrayList<>();
        MakeSet.Request request = new MakeSet.Request(List.of(), List.of(), day, false);
        List<Matter> contracts = answers.contracts(catalog, found);
        for (Matter contract : found.hasErrors() ? List.<Matter>of() : contracts) {
            Outcome<MakeSet.Result> made = make.of(contract, request);
            found.addAll(made.diagnostics());
            made.value().ifPresent(sets::add);
        }
        return sets;
    }
}
