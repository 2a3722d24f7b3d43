package org.jobun.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.TemplateText;
import org.jobun.law.Penalty;
import org.jobun.law.Provision;
import org.jobun.law.Statute;
import org.jobun.matter.Condition;
import org.jobun.matter.Facts;
import org.jobun.matter.LocalRule;
import org.jobun.matter.Municipality;
import org.jobun.text.Digits;

/** What a day changes: provisions that move or change, and the clauses and municipalities they reach. */
public final class LawDifference {
    private final Catalog catalog;
    private final LocalDate before;
    private final LocalDate after;

    private LawDifference(Catalog catalog, LocalDate before, LocalDate after) {
        this.catalog = catalog;
        this.before = before;
        this.after = after;
    }

    /**
     * One provision, or one rule of a municipality, that is not the same on the two days.
     *
     * @param id as clauses cite it
     * @param was how it is called on the first day, with its penalty; empty where it was not in force
     * @param is the same on the second day
     * @param about what it says
     * @param open what is not confirmed about it on the second day, or empty
     * @param citing versions that cite it or rest on it
     * @param municipalities whose usual answers do not leave all of them out
     */
    public record Change(
            String id,
            String was,
            String is,
            String about,
            String open,
            List<Clause> citing,
            List<String> municipalities) {
        public Change {
            citing = List.copyOf(citing);
            municipalities = List.copyOf(municipalities);
        }

        /** The files of the clauses that cite it or rest on it. */
        public List<String> clauses() {
            return citing.stream().map(clause -> clause.file().shown()).toList();
        }
    }

    /** What changes from one day to another: provisions in the order of the table, then rules of municipalities by role. */
    public static List<Change> between(LocalDate before, LocalDate after, Catalog catalog) {
        LawDifference difference = new LawDifference(catalog, before, after);
        List<Change> changes = new ArrayList<>();
        for (Statute statute : catalog.laws().all()) {
            statute.provisions().values().forEach(provision -> difference.provision(provision, changes));
        }
        for (Municipality municipality : catalog.municipalities().values()) {
            difference.localRules(municipality, changes);
        }
        return changes;
    }

    private void provision(Provision provision, List<Change> changes) {
        Optional<Provision.Span> was = provision.on(before);
        Optional<Provision.Span> is = provision.on(after);
        String first = was.map(span -> called(provision.id(), span, before)).orElse("");
        String second = is.map(span -> called(provision.id(), span, after)).orElse("");
        boolean opens = !was.map(Provision.Span::open).equals(is.map(Provision.Span::open));
        if (!first.equals(second) || opens) {
            List<Clause> clauses = citing(provision.id());
            String open = is.map(Provision.Span::open).orElse("");
            changes.add(new Change(provision.id(), first, second, provision.about(), open, clauses, reached(clauses)));
        }
    }

    private String called(String id, Provision.Span span, LocalDate day) {
        Penalty penalty = span.penalty();
        String name = catalog.laws().name(id, day, Digits.HALF);
        return penalty == null
                ? name
                : name + "（" + penalty.text(catalog.laws().imprisonmentWord(day), Digits.HALF) + "）";
    }

    private void localRules(Municipality municipality, List<Change> changes) {
        Set<String> roles = new TreeSet<>();
        municipality.rules().forEach(rule -> roles.add(rule.role()));
        for (String role : roles) {
            String was = municipality.rule(role, before).map(LocalRule::name).orElse("");
            String is = municipality.rule(role, after).map(LocalRule::name).orElse("");
            if (!was.equals(is)) {
                String id = new RefTarget.ToLocalRule(role).id();
                String name = municipality.name();
                changes.add(new Change(id, was, is, name, "", citing(id), List.of(name)));
            }
        }
    }

    /** Versions that cite a provision or rest on it, and that hold on one of the two days. */
    private List<Clause> citing(String id) {
        return catalog.clauses().values().stream()
                .flatMap(List::stream)
                .filter(clause ->
                        clause.validity().contains(before) || clause.validity().contains(after))
                .filter(clause ->
                        clause.basis().contains(id) || clause.texts().stream().anyMatch(text -> cites(text, id)))
                .toList();
    }

    private static boolean cites(TemplateText text, String id) {
        return text.targets().stream()
                .anyMatch(target -> target.stateLaw().equals(id)
                        || target instanceof RefTarget.ToLocalRule rule
                                && rule.id().equals(id));
    }

    private List<String> reached(List<Clause> clauses) {
        return catalog.municipalities().values().stream()
                .filter(municipality -> clauses.stream()
                        .anyMatch(clause -> clause.when().accept(new MayHold(new Facts(municipality.facts())))))
                .map(Municipality::name)
                .toList();
    }

    /** False only where the usual answers of a municipality rule a condition out. */
    private record MayHold(Facts facts) implements Condition.Visitor<Boolean> {
        @Override
        public Boolean all(Condition.All all) {
            return all.parts().stream().allMatch(part -> part.accept(this));
        }

        @Override
        public Boolean any(Condition.Any any) {
            return any.parts().stream().anyMatch(part -> part.accept(this));
        }

        @Override
        public Boolean not(Condition.Not not) {
            return true;
        }

        @Override
        public Boolean oneOf(Condition.OneOf test) {
            return facts.find(test.path()).isEmpty() || test.holds(facts);
        }

        @Override
        public Boolean days(Condition.Days test) {
            return true;
        }

        @Override
        public Boolean numbers(Condition.Numbers test) {
            return true;
        }

        @Override
        public Boolean given(Condition.Given test) {
            return true;
        }
    }
}
