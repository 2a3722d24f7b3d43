package org.jobun.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Clause;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.matter.Matter;
import org.jobun.text.Digits;

/** A note for each cited provision that moves or changes while the contract runs. */
public final class CheckLawChanges {
    private CheckLawChanges() {}

    /**
     * Reports what changes between the day of conclusion and the last day; nothing where a matter does not say both.
     *
     * @param clauses that are in the papers of the matter
     */
    public static void during(Matter matter, List<Clause> clauses, LawTable laws, Diagnostics found) {
        Optional<LocalDate> from = matter.facts().date("dates.conclusion");
        Optional<LocalDate> until =
                matter.facts().date("term.end").or(() -> matter.facts().date("dates.end"));
        if (from.isPresent() && until.isPresent()) {
            Contract contract = new Contract(matter, from.get(), until.get(), laws);
            citedBy(clauses, matter)
                    .forEach((id, citing) -> laws.provision(id)
                            .ifPresent(provision -> contract.report(provision, String.join("、", citing), found)));
        }
    }

    /** Ids of provisions, and of each the ids of the clauses that cite it where it is printed. */
    private static SortedMap<String, Set<String>> citedBy(List<Clause> clauses, Matter matter) {
        SortedMap<String, Set<String>> citedBy = new TreeMap<>();
        for (Clause clause : clauses) {
            List<TemplateText> printed = new ArrayList<>();
            clause.blocksFor(matter.facts(), block -> printed.add(block.text()));
            CitedLaw.in(printed)
                    .forEach(id ->
                            citedBy.computeIfAbsent(id, key -> new TreeSet<>()).add(clause.id()));
        }
        return citedBy;
    }

    /** A contract, from its conclusion to its last day. */
    private record Contract(Matter matter, LocalDate from, LocalDate until, LawTable laws) {
        void report(Provision provision, String clauses, Diagnostics found) {
            provision.spans().stream()
                    .map(span -> span.validity().from())
                    .filter(day -> day != null && day.isAfter(from) && !day.isAfter(until))
                    .forEach(day ->
                            found.add(Diagnostic.of(Code.LAW_05, matter.file().place())
                                    .with("provision", laws.name(provision.id(), day.minusDays(1), Digits.HALF))
                                    .with("id", provision.id())
                                    .with("about", provision.about())
                                    .with("date", day)
                                    .with("clause", clauses)));
        }
    }
}
