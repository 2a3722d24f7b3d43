package org.jobun.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateText;
import org.jobun.library.ClauseUse;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;

/** What the profile of a municipality does not say yet, and what wants it. */
public final class ProfileGaps {
    private static final String LIMIT = "negotiated.limit";

    private final Catalog catalog;
    private final ClauseUse use;

    public ProfileGaps(Catalog catalog) {
        this.catalog = catalog;
        this.use = new ClauseUse(catalog);
    }

    /** What kind of thing is missing. */
    public enum Kind {
        /** The usual answer to a choice that has no default. */
        CHOICE,
        /** A fact of the body. */
        FACT,
        /** A rule of the body (例規) that clauses cite. */
        RULE
    }

    /**
     * One thing that is missing.
     *
     * @param name path of the fact or choice; role of the rule
     * @param label of the fact or choice; empty for a rule
     * @param values of a choice
     * @param clauses captions of the clauses that cite the rule
     * @param papers titles of the papers that want it, as far as their texts name it
     */
    public record Gap(
            Kind kind, String name, String label, List<String> values, List<String> clauses, List<String> papers) {
        public Gap {
            values = List.copyOf(values);
            clauses = List.copyOf(clauses);
            papers = List.copyOf(papers);
        }
    }

    /** Facts and choices in the order of the vocabulary, then rules by their roles. */
    public List<Gap> of(Municipality body) {
        List<Gap> gaps = new ArrayList<>();
        for (FactType type : catalog.vocabulary().all()) {
            boolean silent = !says(body, type) && type.fallback().isEmpty();
            if (silent && type.kind() == FactType.Kind.CHOICE && type.from() != FactType.Origin.COMPUTED) {
                gaps.add(gap(Kind.CHOICE, type));
            } else if (silent && type.from() == FactType.Origin.MUNICIPALITY) {
                gaps.add(gap(Kind.FACT, type));
            }
        }
        rules().forEach((role, clauses) -> {
            if (body.rules().stream().noneMatch(rule -> rule.role().equals(role))) {
                gaps.add(rule(role, clauses));
            }
        });
        return gaps;
    }

    /** The limit of small contracts is also said by one for each kind of contract. */
    private static boolean says(Municipality body, FactType type) {
        return body.facts().containsKey(type.path())
                || type.path().equals(LIMIT) && !body.money().limits().isEmpty();
    }

    private Gap gap(Kind kind, FactType type) {
        TreeSet<String> papers = new TreeSet<>();
        catalog.clauses()
                .values()
                .forEach(versions -> versions.stream()
                        .filter(clause -> wants(clause, type.path()))
                        .forEach(clause -> use.papers(clause).forEach(paper -> papers.add(paper.title()))));
        catalog.templates().values().stream()
                .filter(paper -> wants(paper, type.path()))
                .forEach(paper -> papers.add(paper.title()));
        return new Gap(
                kind, type.path(), type.label(), List.copyOf(type.values().keySet()), List.of(), List.copyOf(papers));
    }

    private static boolean wants(Clause clause, String path) {
        return clause.when().facts().contains(path)
                || clause.blocks().stream()
                        .flatMap(block -> block.conditions().stream())
                        .anyMatch(condition -> condition.facts().contains(path))
                || clause.texts().stream().anyMatch(text -> prints(text, path));
    }

    private static boolean wants(Template paper, String path) {
        return paper.conditions().stream()
                        .anyMatch(condition -> condition.facts().contains(path))
                || paper.lines().stream().flatMap(line -> line.texts().stream()).anyMatch(text -> prints(text, path));
    }

    private static boolean prints(TemplateText text, String path) {
        return text.source().contains("${" + path + "}") || text.source().contains("${" + path + ".");
    }

    private Gap rule(String role, List<Clause> clauses) {
        TreeSet<String> captions = new TreeSet<>();
        TreeSet<String> papers = new TreeSet<>();
        clauses.forEach(clause -> {
            captions.add(clause.heading());
            use.papers(clause).forEach(paper -> papers.add(paper.title()));
        });
        return new Gap(Kind.RULE, role, "", List.of(), List.copyOf(captions), List.copyOf(papers));
    }

    /** Roles of rules → the clauses that cite one. */
    public Map<String, List<Clause>> rules() {
        Map<String, List<Clause>> roles = new TreeMap<>();
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> clause.blocks().stream()
                        .flatMap(block -> block.texts().stream().flatMap(text -> text.targets().stream()))
                        .filter(RefTarget.ToLocalRule.class::isInstance)
                        .map(target -> ((RefTarget.ToLocalRule) target).role())
                        .distinct()
                        .forEach(role -> roles.computeIfAbsent(role, fresh -> new ArrayList<>())
                                .add(clause))));
        return roles;
    }
}
