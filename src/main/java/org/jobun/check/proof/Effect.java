package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Passage;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Rule;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateText;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/**
 * One thing that an answer may do.
 *
 * @param passage that comes or goes, or prints something else; null for a rule
 * @param prints the fact that is printed otherwise; null where the passage comes or goes
 * @param rule that no set may break, and is broken or kept; null for a passage
 */
record Effect(Passage passage, String prints, Rule rule) {

    /** Where in the passage the fact is asked for. */
    Condition where() {
        return passage == null || prints == null
                ? Condition.ALWAYS
                : passage.printed().getOrDefault(prints, Condition.ALWAYS);
    }

    /**
     * Whether it is seen in one of some papers: a rule holds for all; what comes or goes can also move numbers that they cite.
     *
     * @param papers that are asked for; none for all
     */
    boolean isSeenIn(List<String> papers, Table table) {
        return rule != null
                || passage.template().isAmong(papers)
                || prints == null
                        && (table.citedBy(papers).contains(passage.template().paper()) && table.movesNumbers(passage)
                                || passage.kind() == Passage.Kind.PAPER
                                        && table.countedWith(papers)
                                                .contains(passage.template().id()));
    }

    /** Every effect of a catalog, and how passages hang together. */
    static final class Table {
        private final Map<String, List<Effect>> byQuestion = new LinkedHashMap<>();
        private final Map<String, List<Passage>> naming = new HashMap<>();
        private final List<Passage> passages;
        private final Catalog catalog;
        private final Set<Passage> moving = new HashSet<>();
        private final Map<List<String>, Set<String>> cited = new ConcurrentHashMap<>();
        private final Map<List<String>, Set<String>> counted = new ConcurrentHashMap<>();

        Table(Catalog catalog) {
            this.catalog = catalog;
            this.passages = Passage.of(catalog);
            for (Passage passage : passages) {
                passage.texts()
                        .forEach(text -> text.forms()
                                .forEach((RefTarget.ToForm form) -> naming.computeIfAbsent(
                                                form.template(), id -> new ArrayList<>())
                                        .add(passage)));
            }
            findMoving();
            Map<String, List<Effect>> byFact = byFact(catalog);
            for (FactType type : catalog.vocabulary().all()) {
                if (type.from() == FactType.Origin.MATTER) {
                    List<Effect> effects = new ArrayList<>();
                    catalog.vocabulary()
                            .changedBy(type.path())
                            .keySet()
                            .forEach(fact -> effects.addAll(byFact.getOrDefault(fact, List.of())));
                    byQuestion.put(type.path(), effects.stream().distinct().toList());
                }
            }
        }

        private Map<String, List<Effect>> byFact(Catalog catalog) {
            Map<String, List<Effect>> byFact = new HashMap<>();
            for (Passage passage : passages) {
                passage.condition().facts().forEach(fact -> add(byFact, fact, new Effect(passage, null, null)));
                if (passage.kind() == Passage.Kind.CLAUSE) {
                    Days.deciding(passage.clause().datedBy())
                            .forEach(day -> add(byFact, day, new Effect(passage, null, null)));
                }
                passage.prints().forEach(fact -> add(byFact, fact, new Effect(passage, fact, null)));
                if (passage.kind() == Passage.Kind.PAPER) {
                    // What a file says of itself: the name of the work is its subject.
                    add(byFact, "contract.name", new Effect(passage, "contract.name", null));
                }
            }
            for (Rule rule : catalog.rules()) {
                if (rule.severity() == Severity.ERROR) {
                    rule.when().facts().forEach(fact -> add(byFact, fact, new Effect(null, null, rule)));
                }
            }
            return byFact;
        }

        private static void add(Map<String, List<Effect>> byFact, String fact, Effect effect) {
            byFact.computeIfAbsent(fact, key -> new ArrayList<>()).add(effect);
        }

        List<Passage> passages() {
            return passages;
        }

        /** The questions of a matter, each with what its answer may do. */
        Map<String, List<Effect>> byQuestion() {
            return byQuestion;
        }

        /** The papers whose numbers can stand in some papers: those that they cite, and those that number a form which they name. */
        Set<String> citedBy(List<String> papers) {
            return papers.isEmpty() ? Set.of() : cited.computeIfAbsent(papers, this::findCited);
        }

        private Set<String> findCited(List<String> papers) {
            Set<String> ids = new HashSet<>();
            Set<String> owners = new HashSet<>();
            for (Passage passage : passages) {
                if (passage.template().isAmong(papers)) {
                    if (passage.template().isForm()) {
                        owners.add(passage.template().annexOf());
                    }
                    for (TemplateText text : passage.texts()) {
                        text.targets().forEach(target -> addCited(target, ids));
                        text.forms().forEach(form -> owners.add(owner(form.template())));
                    }
                }
            }
            ids.addAll(owners);
            naming.forEach((form, all) -> {
                if (owners.contains(owner(form))) {
                    all.forEach(passage -> ids.add(passage.template().paper()));
                }
            });
            return Collections.unmodifiableSet(ids);
        }

        /** The annexes that are counted together with those that some papers are or cite: what 別記第1 is, alone, is 別記. */
        Set<String> countedWith(List<String> papers) {
            return papers.isEmpty() ? Set.of() : counted.computeIfAbsent(papers, this::findCounted);
        }

        private Set<String> findCounted(List<String> papers) {
            Set<String> numbered = new HashSet<>(citedBy(papers));
            numbered.addAll(papers);
            Set<String> counted = new HashSet<>();
            for (String id : numbered) {
                String owner = owner(id);
                if (!owner.isEmpty()) {
                    catalog.annexes(owner).forEach(annex -> counted.add(annex.id()));
                }
            }
            return Collections.unmodifiableSet(counted);
        }

        private void addCited(RefTarget target, Set<String> ids) {
            ids.add(target.otherPaper());
            if (target instanceof RefTarget.ToAnnexes annexes) {
                catalog.annexes(annexes.paper()).forEach(annex -> ids.add(annex.id()));
            }
        }

        /** Whether numbers that other papers cite may move with a passage: of articles, of forms, of provisions that are cited. */
        boolean movesNumbers(Passage passage) {
            return passage.kind() != Passage.Kind.BLOCK || moving.contains(passage);
        }

        private void findMoving() {
            Set<String> clauses = new HashSet<>();
            for (Passage passage : passages) {
                passage.texts()
                        .forEach(text -> text.targets().forEach(target -> {
                            if (target instanceof RefTarget.ToProvision provision
                                    && !provision.paper().isEmpty()) {
                                clauses.add(catalog.meant(provision).clause());
                            }
                        }));
            }
            for (Passage passage : passages) {
                boolean cited = passage.clause() != null && clauses.stream().anyMatch(passage.clause()::isCalled);
                boolean form =
                        passage.texts().stream().anyMatch(text -> !text.forms().isEmpty());
                for (Passage one = passage; one != null && (cited || form); one = one.above()) {
                    moving.add(one);
                }
            }
        }

        private String owner(String form) {
            return catalog.template(form).map(Template::annexOf).orElse("");
        }

        /** The passages that bring a form into the set. */
        List<Passage> naming(String form) {
            return naming.getOrDefault(form, List.of());
        }
    }
}
