package org.jobun.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/**
 * A part of a paper that is printed or left out as a whole: the paper itself, a line of its template, a clause in one version, one of
 * its blocks, a row of a table, a party that signs and a line of hers.
 *
 * @param above what it stands in; null for a paper
 * @param template of the paper
 * @param clause that it belongs to; null where it stands outside of clauses
 * @param kind what it is
 * @param condition keeps it, where what it stands in is kept; of a clause, that of the clause and not of its version
 * @param printed paths of the facts that stand in its own texts, and of the list that it repeats → where they are asked for, as branches
 *     of {@code <#if>} say
 * @param texts its own, without those of passages in it
 */
public record Passage(
        Passage above,
        Template template,
        Clause clause,
        Kind kind,
        Condition condition,
        Map<String, Condition> printed,
        List<TemplateText> texts) {

    /** What a passage is. */
    public enum Kind {
        PAPER,
        LINE,
        CLAUSE,
        BLOCK
    }

    /** Every passage of a catalog: papers by their ids, each from top to bottom, what is in a passage behind it. */
    public static List<Passage> of(Catalog catalog) {
        List<Passage> all = new ArrayList<>();
        catalog.templates().values().forEach(template -> new Walk(catalog, template, all).paper());
        return Collections.unmodifiableList(all);
    }

    /** Goes through one template. */
    private static final class Walk {
        private final Catalog catalog;
        private final Template template;
        private final List<Passage> all;
        /** Variable → list of the loops that are open. */
        private final Map<String, String> loops = new HashMap<>();

        Walk(Catalog catalog, Template template, List<Passage> all) {
            this.catalog = catalog;
            this.template = template;
            this.all = all;
        }

        void paper() {
            Passage paper =
                    add(null, null, Kind.PAPER, template.isForm() ? Condition.ALWAYS : template.when(), List.of());
            template.lines().forEach(line -> line.accept(new Lines(paper)));
        }

        private Passage add(Passage above, Clause clause, Kind kind, Condition condition, List<TemplateText> texts) {
            return add(above, clause, kind, condition, texts, null);
        }

        private Passage add(
                Passage above,
                Clause clause,
                Kind kind,
                Condition condition,
                List<TemplateText> texts,
                Block.Loop loop) {
            Map<String, Condition> printed = new LinkedHashMap<>();
            texts.forEach(text -> text.asked().forEach(name -> addFact(name, printed)));
            if (loop != null) {
                printed.put(loop.list(), Condition.ALWAYS);
            }
            Passage passage =
                    new Passage(above, template, clause, kind, condition, Collections.unmodifiableMap(printed), texts);
            all.add(passage);
            return passage;
        }

        private void addFact(TextGrammar.Name asked, Map<String, Condition> printed) {
            String name = asked.name();
            Condition where = isOverFacts(asked.where()) ? asked.where() : Condition.ALWAYS;
            int dot = name.indexOf('.');
            String first = dot < 0 ? name : name.substring(0, dot);
            int last = name.lastIndexOf('.');
            if (loops.containsKey(first)) {
                printed.merge(loops.get(first), where, Walk::either);
            } else if (catalog.vocabulary().find(name).isPresent()) {
                printed.merge(name, where, Walk::either);
            } else if (last > 0
                    && catalog.vocabulary().find(name.substring(0, last)).isPresent()) {
                printed.merge(name.substring(0, last), where, Walk::either);
            }
        }

        private static Condition either(Condition one, Condition other) {
            boolean always = one == Condition.ALWAYS || other == Condition.ALWAYS;
            return always ? Condition.ALWAYS : new Condition.Any(List.of(one, other));
        }

        /** Whether a condition is on facts only, and on no row of a loop; values are compared of choices only. */
        private boolean isOverFacts(Condition where) {
            boolean[] over = {true};
            where.singles(test -> {
                Optional<FactType> type = loops.containsKey(test.path())
                        ? Optional.empty()
                        : catalog.vocabulary().find(test.path());
                over[0] &= type.filter(known -> test instanceof Condition.Given || known.kind() == FactType.Kind.CHOICE)
                        .isPresent();
            });
            return over[0];
        }

        private void within(Block.Loop loop, Runnable body) {
            if (loop != null) {
                loops.put(loop.variable(), loop.list());
            }
            body.run();
            if (loop != null) {
                loops.remove(loop.variable());
            }
        }

        private void blocks(Passage above, List<Block> blocks) {
            for (Block block : blocks) {
                within(block.loop(), () -> {
                    Passage own = add(
                            above, above.clause(), Kind.BLOCK, block.condition(), List.of(block.text()), block.loop());
                    Lines lines = new Lines(own, above.clause(), Kind.BLOCK);
                    block.inserts().forEach(insert -> insert.line().accept(lines));
                    blocks(own, block.items());
                });
            }
        }

        /** Lines of the template. */
        private final class Lines implements TemplateLine.Visitor<Void> {
            private final Passage paper;
            private final Clause clause;
            private final Kind kind;

            Lines(Passage paper) {
                this(paper, null, Kind.LINE);
            }

            /** @param clause in which they stand, or null */
            Lines(Passage above, Clause clause, Kind kind) {
                this.paper = above;
                this.clause = clause;
                this.kind = kind;
            }

            private Void line(TemplateLine line, Block.Loop loop) {
                within(loop, () -> add(paper, clause, kind, line.condition(), line.texts(), loop));
                return null;
            }

            @Override
            public Void title(TemplateLine.TitleLine title) {
                return line(title, null);
            }

            @Override
            public Void clause(TemplateLine.ClauseLine line) {
                Passage own = add(paper, null, Kind.LINE, line.condition(), List.of());
                for (Clause clause : catalog.slot(line.slot())) {
                    if (clause.status() != Clause.Status.WITHDRAWN) {
                        blocks(
                                add(own, clause, Kind.CLAUSE, clause.when(), List.of(clause.caption())),
                                clause.paragraphs());
                    }
                }
                return null;
            }

            @Override
            public Void form(TemplateLine.FormLine form) {
                return line(form, null);
            }

            @Override
            public Void approval(TemplateLine.ApprovalLine approval) {
                return line(approval, null);
            }

            @Override
            public Void stamp(TemplateLine.StampLine stamp) {
                return line(stamp, null);
            }

            @Override
            public Void text(TemplateLine.TextLine text) {
                return line(text, text.loop());
            }

            @Override
            public Void table(TemplateLine.TableLines table) {
                Passage own = add(paper, clause, kind, table.condition(), List.of());
                for (TemplateLine.Row row : table.rows()) {
                    List<TemplateText> texts = row.cells().stream()
                            .flatMap(cell -> cell.lines().stream())
                            .toList();
                    within(row.loop(), () -> add(own, clause, Kind.BLOCK, row.condition(), texts, row.loop()));
                }
                return null;
            }

            @Override
            public Void signature(TemplateLine.SignatureLines signature) {
                Passage own = add(paper, null, Kind.LINE, signature.condition(), List.of(signature.date()));
                for (TemplateLine.Party party : signature.parties()) {
                    within(party.loop(), () -> {
                        Passage signs =
                                add(own, null, Kind.BLOCK, party.condition(), List.of(party.role()), party.loop());
                        party.lines()
                                .forEach(line -> add(signs, null, Kind.BLOCK, line.condition(), List.of(line.value())));
                    });
                }
                return null;
            }

            @Override
            public Void division(TemplateLine.DivisionLine division) {
                return line(division, null);
            }

            @Override
            public Void schedule(TemplateLine.ScheduleLine schedule) {
                return line(schedule, null);
            }

            @Override
            public Void contents(TemplateLine.ContentsLine contents) {
                return line(contents, null);
            }

            @Override
            public Void supplement(TemplateLine.SupplementLine supplement) {
                return line(supplement, null);
            }

            @Override
            public Void deleted(TemplateLine.DeletedLine deleted) {
                return line(deleted, null);
            }
        }
    }

    /** Paths of the facts that it prints. */
    public Set<String> prints() {
        return printed.keySet();
    }

    /** Identity: a passage is one place of one template. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
