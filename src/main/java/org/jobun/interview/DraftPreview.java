package org.jobun.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobun.assembly.Making;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.Drafting;
import org.jobun.draft.MakingDate;
import org.jobun.draft.Sketch;
import org.jobun.matter.Matter;

/** Drafts the papers of partial answers. Never fails: what cannot be used counts as not given, and is a problem. Thread safe. */
public final class DraftPreview {
    private final Catalog catalog;
    private final Drafting drafting;

    /** @param drafting as the caller wants it: one that remembers costs less */
    public DraftPreview(Catalog catalog, Drafting drafting) {
        this.catalog = catalog;
        this.drafting = drafting;
    }

    /** The papers that the answers ask for, as a draft (案). */
    public Preview of(Answers answers, LocalDate today) {
        return of(answers, List.of(), today);
    }

    /**
     * Some of the papers, as a draft (案).
     *
     * @param papers ids; none for those that the answers ask for
     * @param today stands in where the answers have no date at all
     */
    public Preview of(Answers answers, List<String> papers, LocalDate today) {
        Diagnostics found = new Diagnostics();
        List<Preview.Contract> contracts = new ArrayList<>();
        for (Matter matter : answers.contracts(catalog, found)) {
            Making making =
                    MakingDate.of(matter, Optional.empty(), false, found).orElse(new Making(today, false));
            Sketch sketch = drafting.sketch(matter, making, papers);
            found.addAll(sketch.found());
            contracts.add(new Preview.Contract(
                    matter,
                    making,
                    sketch.drafted().selection(),
                    sketch.drafted().documents()));
        }
        return new Preview(contracts, problems(answers, found.sorted()));
    }

    private static List<Problem> problems(Answers answers, List<Diagnostic> found) {
        Set<String> unanswered = new HashSet<>();
        found.stream()
                .filter(one -> one.code() == Code.FCT_07)
                .forEach(one -> unanswered.add(one.values().get("fact")));
        return found.stream()
                .filter(one -> unanswered.isEmpty() || !follows(one, unanswered))
                .map(one -> problem(answers, one))
                .toList();
    }

    /** A problem of a matter with the answer that it is about, where it is about one. */
    public static Problem problem(Answers answers, Diagnostic one) {
        return new Problem(one, place(answers, one));
    }

    /** What is only said because a choice is open: that its place is blank, and what refers to it. */
    private static boolean follows(Diagnostic one, Set<String> unanswered) {
        return switch (one.code()) {
            case FCT_04 -> unanswered.contains(one.values().get("fact"));
            case SEL_02, SEL_03 -> true;
            default -> one.code().name().startsWith("REF_") || one.code().name().startsWith("DOC_");
        };
    }

    /** By its place in the file, else by the fact that it names. */
    private static Optional<Place> place(Answers answers, Diagnostic one) {
        boolean here = one.location().file().equals(Answers.FILE);
        Optional<Place> written = here ? answers.laidOut().at(one.location()) : Optional.empty();
        Optional<String> fact = Optional.ofNullable(one.values().get("fact"));
        return written.or(() ->
                fact.filter(path -> answers.vocabulary().find(path).isPresent()).map(Place::of));
    }
}
