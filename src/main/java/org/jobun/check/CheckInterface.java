package org.jobun.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Provides;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.text.Nearest;

/**
 * Every paper may hold what its own clauses and those of other papers cite of it. So an own contract that lacks what our annexes cite is
 * found before any matter, with all that it lacks at once.
 */
final class CheckInterface {
    private static final int MOST_NAMED = 6;

    private final Catalog catalog;
    private final Diagnostics found;
    private final PaperCitations citations;
    private final MayHold byDefault;

    CheckInterface(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
        this.citations = new PaperCitations(catalog);
        this.byDefault = MayHold.byDefault(catalog.vocabulary());
    }

    void all() {
        Map<String, List<PaperCitations.Citation>> missing = new LinkedHashMap<>();
        Map<Printed, List<PaperCitations.Citation>> several = new LinkedHashMap<>();
        for (PaperCitations.Citation citation : citations()) {
            if (citation.isOneOfSeveral()) {
                several.computeIfAbsent(
                                new Printed(citation.from().id(), citation.to().id(), citation.reference()),
                                fresh -> new ArrayList<>())
                        .add(citation);
            } else if (!citation.written().optional() && isMissing(citation)) {
                add(citation, missing);
            }
        }
        several.values().stream()
                .filter(all -> all.stream().allMatch(this::isMissing))
                .forEach(all -> add(all.get(0), missing));
        missing.values().stream().filter(this::isAlwaysCited).forEach(this::report);
        missing.values().stream()
                .filter(all -> !isAlwaysCited(all))
                .collect(Collectors.groupingBy(all -> all.get(0).to().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::onDemand);
        catalog.templates().values().forEach(this::provides);
    }

    /** All citations; what is cited of a paper of ours also of those that are laid over ours and are made in its place. */
    private List<PaperCitations.Citation> citations() {
        List<PaperCitations.Citation> all = new ArrayList<>(citations.all());
        for (Template paper : catalog.templates().values()) {
            if (!paper.inPlaceOf().isEmpty()
                    && catalog.overlay().paths().contains(paper.file().path())) {
                citations.all().stream()
                        .filter(citation -> citation.isAcross()
                                && citation.to().id().equals(paper.inPlaceOf())
                                && !citation.from().id().equals(paper.id())
                                && MayHold.where(citation.where()).holds(paper.when()))
                        .map(citation -> citation.of(paper))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** A reference in one of the papers that print it, into one. */
    private record Printed(String paper, String to, RefExpression reference) {}

    /** What no clause of the catalog is called is reported where it is written, and not here. */
    private boolean isMissing(PaperCitations.Citation citation) {
        return !citations.isProvided(citation) && isSomewhere(citation);
    }

    private boolean isSomewhere(PaperCitations.Citation citation) {
        List<Clause> clauses = catalog.called(citation.meant().clause());
        boolean instead = !citation.written().equals(citation.meant());
        return !clauses.isEmpty()
                && (instead || PaperCitations.hasLabel(clauses, citation.meant().label()));
    }

    private static void add(PaperCitations.Citation citation, Map<String, List<PaperCitations.Citation>> missing) {
        missing.computeIfAbsent(citation.to().id() + ":" + citation.writtenName(), fresh -> new ArrayList<>())
                .add(citation);
    }

    /** Whether one of the papers that cite it is made without being asked for. */
    private boolean isAlwaysCited(List<PaperCitations.Citation> all) {
        return all.stream().anyMatch(citation -> byDefault.holds(citation.from().when()));
    }

    /** What only papers cite that are made on demand is said at once: who does not make them need not have it. */
    private void onDemand(List<List<PaperCitations.Citation>> missing) {
        Template to = missing.get(0).get(0).to();
        found.add(Diagnostic.of(Code.REF_42, to.file().place())
                .with("paper", to.name())
                .with("id", to.id())
                .with(
                        "references",
                        missing.stream()
                                .map(all -> all.get(0).writtenName())
                                .sorted()
                                .collect(Collectors.joining("、")))
                .with(
                        "by",
                        missing.stream()
                                .flatMap(List::stream)
                                .map(PaperCitations.Citation::by)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("、"))));
    }

    private void report(List<PaperCitations.Citation> all) {
        PaperCitations.Citation first = all.get(0);
        String clause = first.meant().clause();
        boolean label = !citations.held(first.to(), clause).isEmpty();
        Set<String> by = new LinkedHashSet<>();
        all.forEach(citation -> by.add(citation.by()));
        String named = by.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        Diagnostic missing = Diagnostic.of(Code.REF_40, first.to().file().place())
                .with("paper", first.to().name())
                .with("id", first.to().id())
                .with("reference", first.meantName())
                .with("heading", citations.heading(clause))
                .with("clause", clause)
                .with("label", first.meant().label())
                .with("alias", "provides: { " + first.writtenName() + (label ? ": …#… }" : ": … }"))
                .with("by", by.size() > MOST_NAMED ? named + " …（" + by.size() + "）" : named);
        found.add(
                label
                        ? missing.with("variant", "LABEL")
                                .with("mark", "{#" + first.meant().label() + "}")
                        : missing);
    }

    /** What a paper says it has in place of other clauses: both must be there. */
    private void provides(Template paper) {
        paper.provides().ids().forEach((id, own) -> {
            if (!catalog.knows(Provides.clause(id))) {
                unknown(id, catalog.names(), paper);
            }
            boolean held = PaperCitations.hasLabel(citations.held(paper, Provides.clause(own)), Provides.label(own));
            if (!held) {
                Set<String> known = new LinkedHashSet<>();
                paper.clauseLines().forEach(line -> known.add(line.slot()));
                unknown(own, known, paper);
            }
        });
    }

    private void unknown(String id, Collection<String> known, Template paper) {
        found.add(Diagnostic.of(
                        Code.REF_41, paper.file().find(id).orElse(paper.file().place()))
                .with("reference", id)
                .with("nearest", Nearest.sentence(id, known)));
    }
}
