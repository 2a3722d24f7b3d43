package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Block;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;

/** No provision, paper or form that a text names is missing where the text is printed. */
final class NamedIsThere {
    private final Prover prover;
    private final OneOfEachSet sets;

    NamedIsThere(Prover prover, OneOfEachSet sets) {
        this.prover = prover;
        this.sets = sets;
    }

    /** Proves it of a reference in a clause; {@code in} is true where it is printed. */
    void prove(RefExpression reference, Presence.Place place, int in, Set<String> relevant) {
        new Reference(reference, in, relevant).prove(place);
    }

    /** Proves it of the papers that a line of a template names. */
    void prove(Template template, TemplateLine line) {
        int in = prover.presence().line(template, line);
        for (TemplateText text : line.texts()) {
            for (RefExpression reference : text.references()) {
                Set<String> relevant = new TreeSet<>(line.condition().facts());
                new Reference(reference, in, relevant).provePapers();
            }
        }
    }

    /** One reference where it is printed. */
    private final class Reference {
        private final RefExpression reference;
        private final int in;
        private final Set<String> relevant;

        Reference(RefExpression reference, int in, Set<String> relevant) {
            this.reference = reference;
            this.in = in;
            this.relevant = relevant;
        }

        void prove(Presence.Place place) {
            InClause targets = new InClause(this, place);
            reference.targets().forEach(target -> target.accept(targets));
            if (targets.areAllOptional()) {
                report("[[…?]]", prover.model(targets.whereAllAreMissing(in)));
            }
        }

        void provePapers() {
            reference.targets().stream()
                    .filter(RefTarget.ToPaper.class::isInstance)
                    .forEach(target -> paper(((RefTarget.ToPaper) target).paper()));
        }

        /** Returns a literal that is true where the provision is there. */
        private int provision(RefTarget.ToProvision target, Presence.Place place) {
            List<Presence.Found> found = prover.presence().find(target, place);
            relevant.addAll(factsOf(target, found));
            int present = prover.or(found.stream().map(Presence.Found::literal).toList());
            if (!target.optional()
                    && !sets.hasGap(prover.catalog().meant(target).clause())) {
                missing(present, target.written());
            }
            found.forEach(one -> part(target, one));
            return present;
        }

        private int division(RefTarget.ToDivision target, Presence.Place place) {
            int present = prover.presence().division(target, place);
            relevant.addAll(factsOf(target, place));
            if (!target.optional()) {
                missing(present, target.written());
            }
            return present;
        }

        private void paper(String id) {
            missing(prover.presence().paper(id), id);
        }

        private void form(RefTarget.ToForm form) {
            String owner = prover.catalog()
                    .template(form.template())
                    .map(Template::annexOf)
                    .orElse("");
            missing(prover.presence().paper(form.template()), "form:" + form.form());
            relevant.addAll(factsOf(owner));
            paper(owner);
        }

        /** A 別表, or a row of it, is there in one of the papers that have it. */
        private void schedule(RefTarget.ToSchedule target) {
            List<Integer> there = new ArrayList<>();
            for (Template template : prover.catalog().templates().values()) {
                for (TemplateLine.ScheduleLine line : template.schedules()) {
                    if (line.label().equals(target.label())) {
                        int own = prover.presence().line(template, line);
                        relevant.addAll(line.condition().facts());
                        there.addAll(target.row().isEmpty() ? List.of(own) : rows(template, line, target.row(), own));
                    }
                }
            }
            missing(prover.or(there), target.written());
        }

        private List<Integer> rows(Template template, TemplateLine.ScheduleLine line, String label, int in) {
            return template.rowsOf(line).stream()
                    .filter(row -> row.label().equals(label))
                    .peek(row -> relevant.addAll(row.condition().facts()))
                    .map(row -> prover.and(in, row.condition()))
                    .toList();
        }

        /** ただし書 and the like must be there in every version that the reference may meet. */
        private void part(RefTarget.ToProvision target, Presence.Found found) {
            Block block = found.block();
            if (!target.part().isIn(block.text().source(), !block.items().isEmpty())) {
                report(target.written() + " " + target.part().word(), prover.model(in, found.literal()));
            }
        }

        private void missing(int present, String written) {
            report(written, prover.model(in, -present));
        }

        private void report(String written, Optional<Set<Integer>> matter) {
            matter.ifPresent(trues -> prover.fault(
                    Diagnostic.of(Code.PRF_03, reference.place()).with("reference", written), trues, relevant));
        }
    }

    /** The targets of a reference in a clause; those that may be left out are gathered, for one of them must be there. */
    private final class InClause implements RefTarget.Visitor<Void> {
        private final Reference reference;
        private final Presence.Place place;
        private final List<Integer> optional = new ArrayList<>();
        private boolean allOptional = true;

        InClause(Reference reference, Presence.Place place) {
            this.reference = reference;
            this.place = place;
        }

        boolean areAllOptional() {
            return allOptional;
        }

        /** Literals of a matter that prints the reference and has none of its targets. */
        List<Integer> whereAllAreMissing(int printed) {
            List<Integer> literals = new ArrayList<>(List.of(printed));
            optional.forEach(present -> literals.add(-present));
            return literals;
        }

        @Override
        public Void provision(RefTarget.ToProvision provision) {
            int present = reference.provision(provision, place);
            if (provision.optional()) {
                optional.add(present);
                return null;
            }
            return required();
        }

        @Override
        public Void division(RefTarget.ToDivision division) {
            int present = reference.division(division, place);
            if (division.optional()) {
                optional.add(present);
                return null;
            }
            return required();
        }

        @Override
        public Void paper(RefTarget.ToPaper paper) {
            reference.relevant.addAll(factsOf(paper.paper()));
            reference.paper(paper.paper());
            return required();
        }

        @Override
        public Void annexes(RefTarget.ToAnnexes annexes) {
            List<Integer> there = new ArrayList<>();
            for (Template annex : prover.catalog().annexes(annexes.paper())) {
                reference.relevant.addAll(annex.when().facts());
                there.add(prover.presence().paper(annex.id()));
            }
            optional.add(prover.or(there));
            return null;
        }

        @Override
        public Void schedule(RefTarget.ToSchedule schedule) {
            reference.schedule(schedule);
            return required();
        }

        @Override
        public Void form(RefTarget.ToForm form) {
            reference.form(form);
            return required();
        }

        /** That law is in force is another promise: {@link CitedLawInForce}. */
        @Override
        public Void law(RefTarget.ToLaw law) {
            return required();
        }

        @Override
        public Void penalty(RefTarget.ToPenalty penalty) {
            return required();
        }

        @Override
        public Void localRule(RefTarget.ToLocalRule rule) {
            return required();
        }

        private Void required() {
            allOptional = false;
            return null;
        }
    }

    private Set<String> factsOf(String paper) {
        return prover.catalog()
                .template(paper)
                .map(template -> template.when().facts())
                .orElse(Set.of());
    }

    /** What decides whether a heading is there. */
    private Set<String> factsOf(RefTarget.ToDivision reference, Presence.Place speaker) {
        String paper = reference.paper().isEmpty() ? speaker.template().id() : reference.paper();
        Set<String> facts = new TreeSet<>(factsOf(paper));
        prover.catalog()
                .template(paper)
                .ifPresent(template -> template.divisions().stream()
                        .filter(line -> line.label().equals(reference.label()))
                        .flatMap(line -> template.heldBy(line).stream())
                        .forEach(line -> {
                            facts.addAll(line.condition().facts());
                            if (line instanceof TemplateLine.ClauseLine asked) {
                                prover.catalog()
                                        .slot(asked.slot())
                                        .forEach(clause ->
                                                facts.addAll(clause.when().facts()));
                            }
                        }));
        return facts;
    }

    /** What decides whether a target is there. */
    private Set<String> factsOf(RefTarget.ToProvision reference, List<Presence.Found> found) {
        Set<String> facts = new TreeSet<>(factsOf(reference.paper()));
        for (Presence.Found target : found) {
            facts.addAll(target.clause().when().facts());
            facts.addAll(target.block().condition().facts());
        }
        prover.catalog()
                .slot(prover.catalog().meant(reference).clause())
                .forEach(clause -> facts.addAll(clause.when().facts()));
        return facts;
    }
}
