package org.jobun.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefTarget;
import org.jobun.matter.FactType;
import org.jobun.matter.Municipality;

/** What the profile of a municipality does not say yet, as a list to tick off. */
final class ProfileChecklist {
    private final Catalog catalog;
    private final Municipality municipality;
    private final Console console;

    ProfileChecklist(Catalog catalog, Municipality municipality, Console console) {
        this.catalog = catalog;
        this.municipality = municipality;
        this.console = console;
    }

    /** Facts of the municipality, defaults of choices that have none of their own, and rules that clauses cite. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FactType type : catalog.vocabulary().all()) {
            boolean silent = !municipality.facts().containsKey(type.path())
                    && type.fallback().isEmpty();
            if (silent && type.kind() == FactType.Kind.CHOICE && type.from() != FactType.Origin.COMPUTED) {
                lines.add(console.text(
                        "check.choice",
                        "label",
                        type.label(),
                        "path",
                        type.path(),
                        "values",
                        String.join("、", type.values().keySet())));
            } else if (silent && type.from() == FactType.Origin.MUNICIPALITY) {
                lines.add(console.text("check.fact", "label", type.label(), "path", type.path()));
            }
        }
        rules().forEach((role, clauses) -> {
            if (municipality.rules().stream().noneMatch(rule -> rule.role().equals(role))) {
                lines.add(console.text("check.rule", "role", role, "clauses", String.join("、", clauses)));
            }
        });
        return lines;
    }

    /** Roles of rules → captions of the clauses that cite one. */
    private Map<String, TreeSet<String>> rules() {
        Map<String, TreeSet<String>> roles = new TreeMap<>();
        for (List<Clause> versions : catalog.clauses().values()) {
            for (Clause clause : versions) {
                clause.paragraphs().forEach(block -> collect(block, clause, roles));
            }
        }
        return roles;
    }

    private static void collect(Block block, Clause clause, Map<String, TreeSet<String>> roles) {
        for (RefTarget target : block.text().targets()) {
            if (target instanceof RefTarget.ToLocalRule rule) {
                roles.computeIfAbsent(rule.role(), fresh -> new TreeSet<>())
                        .add(clause.caption().source());
            }
        }
        block.items().forEach(item -> collect(item, clause, roles));
    }
}
