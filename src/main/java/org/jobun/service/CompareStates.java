package org.jobun.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jobun.approval.CheckApproved;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparePaper;
import org.jobun.change.ComparedPaper;
import org.jobun.change.ComparedPart;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Matter;
import org.jobun.matter.SplitMatter;
import org.jobun.render.formats.Renderers;

/** Compares two states of papers: matters, one matter under two catalogs or on two days, sets in folders, single files. */
public final class CompareStates {
    private final Renderers renderers;

    public CompareStates(Renderers renderers) {
        this.renderers = renderers;
    }

    /**
     * One of both states.
     *
     * @param place a matter, a Word file or PDF, the folder of a set
     * @param catalog from which a matter is drafted; none where there is no matter
     * @param date of making, instead of the matter's own
     */
    public record Side(Path place, Optional<Catalog> catalog, Optional<LocalDate> date) {
        /** True where papers are to be drafted, for which the catalog is asked. */
        public boolean isMatter() {
            return !Files.isDirectory(place) && !HeldSets.isPaper(place);
        }
    }

    /** The papers that both or one of them have, those of the second first; none where one cannot be read. */
    public Outcome<List<ComparedPaper>> of(Side before, Side after) throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<State> old = held(before, found);
        Optional<State> now = held(after, found);
        if (old.isEmpty() || now.isEmpty() || found.hasErrors()) {
            return Outcome.failed(found);
        }
        ComparePaper compare = after.catalog()
                .or(before::catalog)
                .map(catalog -> new ComparePaper(catalog::slotOf))
                .orElseGet(ComparePaper::new);
        List<ComparedPaper> compared = new ComparePapers(compare, renderers)
                .of(old.get().papers(), now.get().papers(), reasons(after, old.get(), now.get()), found);
        return found.hasErrors() ? Outcome.failed(found) : Outcome.of(compared, found);
    }

    /**
     * What there is of one of both states.
     *
     * @param contracts what the ids of its papers begin with → the set of that contract; none where it was not drafted
     */
    private record State(List<HeldPaper> papers, Map<String, PaperSet> contracts) {}

    /** Why pieces differ: known of contracts that were drafted in both states. */
    private static BiFunction<HeldPaper, List<ComparedPart>, List<String>> reasons(Side after, State old, State now) {
        Map<String, PieceReasons> known = new HashMap<>();
        old.contracts().forEach((contract, before) -> {
            PaperSet later = now.contracts().get(contract);
            if (later != null) {
                known.put(contract, new PieceReasons(after.catalog().orElseThrow(), before, later));
            }
        });
        return (paper, parts) -> {
            String contract = paper.id().substring(0, paper.id().indexOf('/') + 1);
            PieceReasons reasons = known.get(contract);
            return reasons == null ? List.of() : reasons.of(paper.id().substring(contract.length()), parts);
        };
    }

    private Optional<State> held(Side side, Diagnostics found) throws IOException {
        if (!Files.exists(side.place())) {
            found.add(ReadPassages.incomparable(side.place().toString(), ""));
            return Optional.empty();
        }
        return side.isMatter()
                ? drafted(side, found)
                : kept(side.place(), found).map(papers -> new State(papers, Map.of()));
    }

    /** What is in a file or folder; the set where a folder holds only one, as the folder does that papers were written to. */
    private static Optional<List<HeldPaper>> kept(Path place, Diagnostics found) throws IOException {
        List<HeldPaper> papers = HeldSets.in(place, "");
        if (!papers.isEmpty()) {
            return Optional.of(papers);
        }
        List<String> sets = HeldSets.names(place);
        if (sets.size() == 1) {
            return Optional.of(HeldSets.in(place.resolve(sets.get(0)), ""));
        }
        found.add(Diagnostic.of(Code.OUT_08, Location.ofFile(place.toString()))
                .with("folder", place)
                .with("expected", sets.isEmpty() ? "―" : String.join("、", sets)));
        return Optional.empty();
    }

    private Optional<State> drafted(Side side, Diagnostics found) {
        Catalog catalog = side.catalog().orElseThrow();
        Optional<Matter> whole = new ReadMatter(catalog).whole(side.place(), found);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        Map<String, HeldPaper> papers = new LinkedHashMap<>();
        Map<String, PaperSet> sets = new LinkedHashMap<>();
        MakeSet make = new MakeSet(new DraftPapers(catalog), renderers, CheckApproved.byLists(catalog));
        List<Matter> contracts = SplitMatter.of(whole.get(), found);
        for (Matter contract : contracts) {
            Outcome<MakeSet.Result> made =
                    make.of(contract, new MakeSet.Request(List.of(), List.of(), side.date(), false));
            if (made.value().isEmpty()) {
                found.addAll(made.diagnostics());
            }
            String of = contract == contracts.get(0) ? "" : contract.id() + "/";
            made.value().ifPresent(set -> {
                sets.put(of, set.set());
                set.papers().forEach(paper -> papers.put(of + paper.id(), HeldPaper.of(of, paper)));
            });
        }
        return found.hasErrors() ? Optional.empty() : Optional.of(new State(List.copyOf(papers.values()), sets));
    }
}
