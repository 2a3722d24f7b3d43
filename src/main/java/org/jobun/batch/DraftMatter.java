package org.jobun.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;
import org.jobun.matter.Matter;
import org.jobun.matter.SplitMatter;
import org.jobun.render.formats.Renderers;
import org.jobun.reuse.SharedDrafting;
import org.jobun.service.MakeSet;

/** Reads one matter of a batch and drafts its contracts; writes nothing. Safe for several threads. */
final class DraftMatter {
    private final Catalog catalog;
    private final MakeSet.Request sets;
    private final MakeSet make;

    /** @param request what is asked for of each matter, and who says what is approved */
    DraftMatter(Catalog catalog, BatchRequest request, Renderers renderers) {
        this.catalog = catalog;
        this.sets = request.sets();
        this.make = new MakeSet(
                new SharedDrafting(new DraftPapers(catalog)),
                renderers,
                request.approval().apply(catalog));
    }

    /**
     * A matter that was drafted.
     *
     * @param matter empty where it cannot be read
     * @param contracts one, or those that it is cut into; none where something is wrong
     * @param found what is wrong, at the cells that it is in
     */
    record Drafted(Optional<Matter> matter, List<MakeSet.Result> contracts, Diagnostics found) {
        /** The id of the matter; as written where it cannot be read. */
        String id(Entry entry) {
            return matter.map(Matter::id).orElse(entry.id());
        }
    }

    /** @param cross problems of the matter with others */
    Drafted of(Entry entry, List<Diagnostic> cross) {
        List<MakeSet.Result> contracts = new ArrayList<>();
        Looked looked = look(entry, cross, part -> {
            Outcome<MakeSet.Result> made = make.of(part, sets);
            made.value().ifPresent(contracts::add);
            return made.diagnostics();
        });
        return new Drafted(looked.matter(), looked.found().hasErrors() ? List.of() : contracts, looked.found());
    }

    /**
     * A matter that was looked at.
     *
     * @param matter empty where it cannot be read
     * @param found what is wrong, at the cells that it is in
     */
    record Looked(Optional<Matter> matter, Diagnostics found) {}

    /** What is wrong with a matter, to the message, for whoever does not need its contracts. */
    Looked check(Entry entry, List<Diagnostic> cross) {
        return look(entry, cross, part -> make.problems(part, sets));
    }

    private Looked look(Entry entry, List<Diagnostic> cross, Function<Matter, Diagnostics> problems) {
        Diagnostics found = new Diagnostics();
        Optional<Matter> matter = entry.read(catalog, found);
        cross.forEach(found::add);
        if (!found.hasErrors()) {
            Diagnostics parting = new Diagnostics();
            matter.map(all -> SplitMatter.of(all, parting))
                    .orElse(List.of())
                    .forEach(part -> addInCells(problems.apply(part), entry, found));
            addInCells(parting, entry, found);
        }
        return new Looked(matter, found);
    }

    private static void addInCells(Diagnostics problems, Entry entry, Diagnostics found) {
        problems.sorted().forEach(one -> found.add(entry.content().inCell(one)));
    }
}
