package org.jobun.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;
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
        Optional<LocalDate> until = MatterDates.lastDay(matter.facts());
        if (from.isPresent() && until.isPresent() && laws.changesBetween(from.get(), until.get())) {
            Contract contract = new Contract(matter, from.get(), until.get(), laws);
            citedBy(clauses, contract)
                    .forEach((id, citing) ->
                            laws.provision(id).ifPresent(provision -> contract.report(provision, citing, found)));
        }
    }

    /** Ids of provisions that change, and of each the clauses that cite it where it is printed: id → as people call them. */
    private static SortedMap<String, Map<String, String>> citedBy(List<Clause> clauses, Contract contract) {
        SortedMap<String, Map<String, String>> citedBy = new TreeMap<>();
        Map<String, Boolean> known = new HashMap<>();
        for (Clause clause : clauses) {
            clause.textsFor(contract.matter().facts(), text -> {
                // Most texts cite nothing, and most provisions do not change.
                for (RefExpression reference : text.references()) {
                    for (RefTarget target : reference.targets()) {
                        String id = target.stateLaw();
                        if (!id.isEmpty() && known.computeIfAbsent(id, contract::changes)) {
                            citedBy.computeIfAbsent(id, key -> new TreeMap<>()).put(clause.id(), named(clause));
                        }
                    }
                }
            });
        }
        return citedBy;
    }

    private static String named(Clause clause) {
        return clause.heading().isEmpty() ? clause.id() : clause.heading() + "（" + clause.id() + "）";
    }

    /** A contract, from its conclusion to its last day. */
    private record Contract(Matter matter, LocalDate from, LocalDate until, LawTable laws) {
        /** Whether a provision moves or changes while it runs. */
        boolean changes(String id) {
            return laws.provision(id).filter(known -> !changes(known).isEmpty()).isPresent();
        }

        private List<LocalDate> changes(Provision provision) {
            return provision.spans().stream()
                    .map(span -> span.validity().from())
                    .filter(day -> day != null && day.isAfter(from) && !day.isAfter(until))
                    .toList();
        }

        void report(Provision provision, Map<String, String> clauses, Diagnostics found) {
            changes(provision)
                    .forEach(day ->
                            found.add(Diagnostic.of(Code.LAW_05, matter.file().place())
                                    .with("provision", laws.name(provision.id(), day.minusDays(1), Digits.HALF))
                                    .with("id", provision.id())
                                    .with("about", provision.about())
                                    .with("date", day)
                                    .with("clause", String.join("、", clauses.keySet()))
                                    .with("clauses", String.join("、", clauses.values()))));
        }
    }
}
