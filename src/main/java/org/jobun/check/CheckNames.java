package org.jobun.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.text.Nearest;

/** Everything that a clause or template names exists: clauses and their labels, papers, forms, law. */
final class CheckNames {
    private final Catalog catalog;
    private final Diagnostics found;
    private final WithdrawnNames withdrawn;
    private final Map<Clause, Set<String>> labels = new IdentityHashMap<>();

    CheckNames(Catalog catalog, Diagnostics found) {
        this.catalog = catalog;
        this.found = found;
        this.withdrawn = new WithdrawnNames(catalog, found);
    }

    /** What was kept to be said at once: call it when all is checked. */
    void withdrawn() {
        withdrawn.report();
    }

    /**
     * Every target of a reference.
     *
     * @param clause that it is in; null in a template
     */
    void reference(RefExpression reference, Clause clause) {
        Reference check = new Reference(reference.place(), clause);
        reference.targets().forEach(target -> target.accept(check));
    }

    /** The provisions that something rests on; rules of municipalities are theirs to give. */
    void basis(List<String> basis, Location place) {
        basis.stream().filter(id -> !id.startsWith("local.")).forEach(id -> law(id, place));
    }

    /** Clauses or sets of alternatives by name. */
    void clauses(List<String> names, Location place) {
        names.stream()
                .filter(name -> !catalog.knows(name))
                .forEach(name -> unknown(name, name, catalog.names(), place));
    }

    /** The duties that a clause covers, and the labels of the provisions that do. */
    void covers(Clause clause) {
        Set<String> duties = new TreeSet<>();
        catalog.duties().forEach(duty -> duties.add(duty.id()));
        for (Clause.Cover cover : clause.covers()) {
            if (!duties.contains(cover.duty())) {
                unknown(cover.duty(), cover.duty(), duties, clause.place());
            }
            if (!cover.label().isEmpty() && !labels(clause).contains(cover.label())) {
                unknown(cover.duty() + "#" + cover.label(), cover.label(), labels(clause), clause.place());
            }
        }
    }

    /** A paper by the id of its template. */
    void paper(String id, Location place) {
        if (catalog.template(id).isEmpty()) {
            unknown(id, id, catalog.templates().keySet(), place);
        }
    }

    private void law(String id, Location place) {
        boolean known = id.contains(".")
                ? catalog.laws().provision(id).isPresent()
                : catalog.laws().statute(id).isPresent();
        if (!known) {
            found.add(Diagnostic.of(Code.LAW_01, place)
                    .with("provision", id)
                    .with("nearest", Nearest.sentence(id, catalog.laws().provisionIds())));
        }
    }

    /** @param name that the known ones are held against, to name the nearest */
    private void unknown(String written, String name, Collection<String> known, Location place) {
        found.add(Diagnostic.of(Code.REF_01, place)
                .with("reference", written)
                .with("nearest", Nearest.sentence(name, known)));
    }

    private Set<String> labels(Clause clause) {
        return labels.computeIfAbsent(clause, fresh -> {
            Set<String> own = new HashSet<>();
            fresh.blocks().forEach(block -> own.add(block.label()));
            own.remove("");
            return own;
        });
    }

    /** The targets of one reference. */
    private final class Reference implements RefTarget.Visitor<Void> {
        private final Location place;
        private final Clause clause;

        Reference(Location place, Clause clause) {
            this.place = place;
            this.clause = clause;
        }

        /** A paper that a reference names. */
        private void named(String paper, String written) {
            if (catalog.template(paper).isEmpty() && !withdrawn.keeps(written, clause, place)) {
                unknown(written, written, catalog.templates().keySet(), place);
            }
        }

        @Override
        public Void provision(RefTarget.ToProvision provision) {
            if (!catalog.meant(provision).equals(provision)) {
                // Whether the paper has what it says is in place of this is asked of the paper: CheckInterface.
                return null;
            }
            if (isDeleted(provision)) {
                found.add(Diagnostic.of(Code.REF_20, place).with("reference", provision.written()));
            } else if (!provision.paper().isEmpty()
                    && catalog.template(provision.paper()).isEmpty()) {
                named(provision.paper(), provision.paper());
            } else if (!provision.clause().isEmpty()
                    && catalog.called(provision.clause()).isEmpty()) {
                unknown(provision.clause(), provision.clause(), catalog.names(), place);
            } else if (!provision.label().isEmpty()) {
                label(provision);
            }
            return null;
        }

        /** Whether a paper that may print the reference keeps the article as deleted. */
        private boolean isDeleted(RefTarget.ToProvision provision) {
            boolean known = catalog.knows(provision.clause());
            return !provision.clause().isEmpty()
                    && papersOf(provision.paper(), !known).stream()
                            .anyMatch(template -> template.deleted().contains(provision.clause()));
        }

        /**
         * The papers in which a reference may look for what it means.
         *
         * @param any whether all are looked at where the reference is in no clause
         */
        private List<Template> papersOf(String paper, boolean any) {
            return catalog.templates().values().stream()
                    .filter(template -> paper.isEmpty()
                            ? clause == null ? any : template.asksFor(clause)
                            : template.paper().equals(paper))
                    .toList();
        }

        @Override
        public Void division(RefTarget.ToDivision division) {
            if (!division.paper().isEmpty()
                    && catalog.template(division.paper()).isEmpty()) {
                named(division.paper(), division.paper());
                return null;
            }
            Set<String> known = new TreeSet<>();
            papersOf(division.paper(), true).stream()
                    .flatMap(template -> template.divisions().stream())
                    .filter(line -> line.rank() == division.rank())
                    .forEach(line -> known.add(line.label()));
            known.remove("");
            if (!known.contains(division.label())) {
                unknown(division.written(), division.label(), known, place);
            }
            return null;
        }

        /** A label must be in one of the clauses that the reference may lead to. */
        private void label(RefTarget.ToProvision provision) {
            Set<String> known = new HashSet<>();
            List<Clause> targets = clausesOf(provision);
            targets.forEach(target -> known.addAll(labels(target)));
            if (!known.contains(provision.label())) {
                unknown(provision.written(), provision.label(), known, place);
            } else if (targets.stream()
                    .anyMatch(target -> target.blocks().stream()
                            .anyMatch(block -> block.label().equals(provision.label()) && block.isDeleted()))) {
                found.add(Diagnostic.of(Code.REF_20, place)
                        .with("variant", "PART")
                        .with("reference", provision.written()));
            }
        }

        private List<Clause> clausesOf(RefTarget.ToProvision provision) {
            if (!provision.clause().isEmpty()) {
                return catalog.called(provision.clause());
            }
            return clause == null ? List.of() : List.of(clause);
        }

        @Override
        public Void paper(RefTarget.ToPaper paper) {
            named(paper.paper(), paper.paper());
            return null;
        }

        @Override
        public Void annexes(RefTarget.ToAnnexes annexes) {
            named(annexes.paper(), annexes.written());
            return null;
        }

        /** Of a paper that may print the reference, else of any. */
        @Override
        public Void schedule(RefTarget.ToSchedule schedule) {
            Set<String> known = new TreeSet<>();
            Set<String> rows = new TreeSet<>();
            for (Template template : catalog.templates().values()) {
                for (TemplateLine.ScheduleLine line : template.schedules()) {
                    known.add("schedule:" + line.label());
                    if (line.label().equals(schedule.label())) {
                        template.rowsOf(line).forEach(row -> rows.add(row.label()));
                    }
                }
            }
            rows.remove("");
            if (!known.contains("schedule:" + schedule.label())) {
                unknown(schedule.written(), "schedule:" + schedule.label(), known, place);
            } else if (!schedule.row().isEmpty() && !rows.contains(schedule.row())) {
                unknown(schedule.written(), schedule.row(), rows, place);
            }
            return null;
        }

        @Override
        public Void form(RefTarget.ToForm form) {
            named(form.template(), "form:" + form.form());
            return null;
        }

        @Override
        public Void law(RefTarget.ToLaw law) {
            CheckNames.this.law(law.id(), place);
            return null;
        }

        @Override
        public Void penalty(RefTarget.ToPenalty penalty) {
            CheckNames.this.law(penalty.id(), place);
            return null;
        }

        @Override
        public Void localRule(RefTarget.ToLocalRule rule) {
            return null;
        }
    }
}
