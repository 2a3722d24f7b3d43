package org.jobun.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.HearingItem;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.matter.Condition;
import org.jobun.matter.Municipality;

/** Where a clause is used: what a change of it touches. Safe for several threads. */
public final class ClauseUse {
    private final Catalog catalog;
    /** Clause → what the clauses that its texts name are called there; read once somebody asks. */
    private Map<String, Set<String>> named;

    public ClauseUse(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A line of a template that asks for a clause, or for the set of alternatives it is one of. */
    public record Place(Template paper, TemplateLine.ClauseLine line) {
        /** When the paper has the clause, whatever other versions say. */
        public Condition when(Clause clause) {
            return Condition.all(paper.isForm() ? Condition.ALWAYS : paper.when(), line.condition(), clause.when());
        }
    }

    /** The lines that ask for it, by the ids of their papers. */
    public List<Place> places(Clause clause) {
        List<Place> places = new ArrayList<>();
        catalog.templates()
                .values()
                .forEach(paper -> paper.clauseLines().stream()
                        .filter(line -> asksFor(line, clause))
                        .forEach(line -> places.add(new Place(paper, line))));
        return places;
    }

    private static boolean asksFor(TemplateLine.ClauseLine line, Clause clause) {
        return line.slot().equals(clause.slot()) || line.slot().equals(clause.id());
    }

    /** The papers that have it, each once. */
    public List<Template> papers(Clause clause) {
        return places(clause).stream().map(Place::paper).distinct().toList();
    }

    /** Ids of the clauses whose texts name it. */
    public List<String> referredBy(Clause clause) {
        return named().entrySet().stream()
                .filter(other -> !other.getKey().equals(clause.id()))
                .filter(other -> other.getValue().stream().anyMatch(clause::isCalled))
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized Map<String, Set<String>> named() {
        if (named == null) {
            named = new LinkedHashMap<>();
            catalog.clauses().keySet().forEach(id -> named.put(id, namesIn(catalog.versions(id))));
        }
        return named;
    }

    private Set<String> namesIn(List<Clause> versions) {
        Set<String> names = new LinkedHashSet<>();
        versions.stream()
                .flatMap(version -> version.texts().stream())
                .flatMap(text -> text.targets().stream())
                .filter(target -> target instanceof RefTarget.ToProvision)
                .forEach(target ->
                        names.add(catalog.meant((RefTarget.ToProvision) target).clause()));
        return names;
    }

    /** Ids of the clauses that cannot be without it. */
    public List<String> requiredBy(Clause clause) {
        return catalog.clauses().keySet().stream()
                .filter(id -> catalog.versions(id).stream()
                        .anyMatch(other -> other.requires().stream().anyMatch(clause::isCalled)))
                .toList();
    }

    /** The forms that it names, each once. */
    public List<Template> forms(Clause clause) {
        Set<String> ids = new LinkedHashSet<>();
        for (Block block : clause.blocks()) {
            block.texts().forEach(text -> text.forms().forEach(form -> ids.add(form.template())));
        }
        return ids.stream().flatMap(id -> catalog.template(id).stream()).toList();
    }

    /** What each body's usual answers say of it, by the ids of bodies. */
    public Map<String, Standing> bodies(Clause clause) {
        List<Place> places = places(clause);
        Map<String, Standing> bodies = new LinkedHashMap<>();
        catalog.municipalities()
                .forEach((id, body) -> bodies.put(id, standing(clause, places, new UsualAnswers(body, catalog))));
        return bodies;
    }

    /** What a body's usual answers say of a clause. */
    public Standing standing(Clause clause, Municipality body) {
        return standing(clause, places(clause), new UsualAnswers(body, catalog));
    }

    private static Standing standing(Clause clause, List<Place> places, UsualAnswers answers) {
        return places.stream()
                .map(place -> answers.of(place.when(clause)))
                .max(Standing::compareTo)
                .orElse(Standing.OUT);
    }

    /** Hearing items and topics that it answers, or that name it among what answers them. */
    public List<HearingItem> items(Clause clause) {
        List<HearingItem> items = new ArrayList<>(catalog.hearing());
        items.addAll(catalog.topics());
        return items.stream()
                .filter(item -> clause.answers().contains(item.id())
                        || item.needs().contains(clause.id())
                        || item.needs().contains(clause.slot()))
                .toList();
    }
}
