package org.jobun.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.matter.Condition;

/** What the papers of a catalog cite of themselves and of each other, whatever the answers: the interface between them. */
public final class PaperCitations {
    private static final Pattern VALUE = Pattern.compile("[$]\\{[^}]*}");

    private final Catalog catalog;
    private final List<Citation> all = new ArrayList<>();

    /** Reads the citations of all papers. */
    public PaperCitations(Catalog catalog) {
        this.catalog = catalog;
        for (Template paper : catalog.templates().values()) {
            for (TemplateLine line : paper.lines()) {
                line.printed().forEach(printed -> new Place(paper, null, paper.when()).add(printed));
            }
            for (TemplateLine.ClauseLine line : paper.clauseLines()) {
                catalog.slot(line.slot()).stream()
                        .filter(clause -> clause.status() != Clause.Status.WITHDRAWN)
                        .forEach(clause ->
                                new Place(paper, clause, Condition.all(paper.when(), line.condition())).clause());
            }
        }
    }

    /** Where references stand: the paper, the clause or null, and the condition of what they are in. */
    private final class Place {
        private final Template paper;
        private final Clause clause;
        private final Condition when;

        Place(Template paper, Clause clause, Condition when) {
            this.paper = paper;
            this.clause = clause;
            this.when = when;
        }

        void clause() {
            add(new TemplateLine.Printed(clause.when(), List.of(clause.caption())));
            clause.paragraphs().forEach(paragraph -> block(paragraph, clause.when()));
        }

        private void block(Block block, Condition above) {
            Condition in = Condition.all(above, block.condition());
            block.printed()
                    .forEach(printed ->
                            add(new TemplateLine.Printed(Condition.all(in, printed.condition()), printed.texts())));
            block.items().forEach(item -> block(item, in));
        }

        void add(TemplateLine.Printed printed) {
            Condition where = Condition.all(when, printed.condition());
            printed.texts().forEach(text -> text.references().forEach(one -> cite(one, where)));
        }

        private void cite(RefExpression reference, Condition where) {
            for (RefTarget target : reference.targets()) {
                if (target instanceof RefTarget.ToProvision provision
                        && !provision.clause().isEmpty()) {
                    Optional<Template> to =
                            provision.paper().isEmpty() ? Optional.of(paper) : catalog.template(provision.paper());
                    to.ifPresent(cited -> all.add(new Citation(
                            paper,
                            clause,
                            where,
                            reference,
                            cited,
                            provision,
                            cited.provides().meant(provision))));
                }
            }
        }
    }

    /**
     * One provision that a reference names.
     *
     * @param from paper that the reference stands in
     * @param clause that it stands in; null in a line of the template
     * @param where for which answers it is printed
     * @param to paper of the provision; may be the same
     * @param written the provision as the reference names it
     * @param meant the provision of the paper that is in place of it ({@code provides}); usually the same
     */
    public record Citation(
            Template from,
            Clause clause,
            Condition where,
            RefExpression reference,
            Template to,
            RefTarget.ToProvision written,
            RefTarget.ToProvision meant) {
        /** Whether it is one of several of which one is enough ({@code [[a?, b?]]}). */
        boolean isOneOfSeveral() {
            return reference.targets().stream().allMatch(PaperCitations::isOptional);
        }

        /** The same where another paper is made in place of the one that it names. */
        Citation of(Template paper) {
            return new Citation(
                    from,
                    clause,
                    where,
                    reference,
                    paper,
                    written,
                    paper.provides().meant(written));
        }

        /** Whether it leads into another paper. */
        public boolean isAcross() {
            return !from.id().equals(to.id());
        }

        /** The provision as it is cited, without the paper: {@code plan.submission#submit}. */
        public String writtenName() {
            return name(written);
        }

        /** That of the paper that is meant. */
        public String meantName() {
            return name(meant);
        }

        private static String name(RefTarget.ToProvision provision) {
            return provision.clause() + (provision.label().isEmpty() ? "" : "#" + provision.label());
        }

        /** Where it stands, for people: the paper, and the clause. */
        public String by() {
            return from.name() + "（" + (clause == null ? from.id() : from.id() + " の " + clause.id()) + "）";
        }
    }

    private static boolean isOptional(RefTarget target) {
        return target instanceof RefTarget.ToProvision provision && provision.optional();
    }

    /** All of them, in the order of papers. */
    public List<Citation> all() {
        return all;
    }

    /** What people call a clause or a set of alternatives; its name where it has no caption. */
    public String heading(String name) {
        return catalog.slot(name).stream()
                .map(Clause::heading)
                .filter(heading -> !heading.isEmpty())
                .findFirst()
                .map(heading -> VALUE.matcher(heading).replaceAll("○"))
                .orElse(name);
    }

    /** What other papers cite of one, by name: {@code plan.submission#submit}. */
    public Map<String, List<Citation>> across(Template paper) {
        Map<String, List<Citation>> cited = new TreeMap<>();
        all.stream()
                .filter(citation -> citation.isAcross() && citation.to().id().equals(paper.id()))
                .forEach(citation -> cited.computeIfAbsent(citation.writtenName(), fresh -> new ArrayList<>())
                        .add(citation));
        return cited;
    }

    /** The clauses that a paper may hold, in all versions, under the name of a clause or of a set of alternatives. */
    public List<Clause> held(Template paper, String name) {
        return paper.clauseLines().stream()
                .flatMap(line -> catalog.slot(line.slot()).stream())
                .filter(clause -> clause.status() != Clause.Status.WITHDRAWN)
                .filter(clause -> clause.isCalled(name))
                .distinct()
                .toList();
    }

    /**
     * Whether there may be what a citation means: in the paper that it names or, where that paper is never made for the answers for which
     * the citation is printed, in one made in its place.
     */
    public boolean isProvided(Citation citation) {
        return isProvided(citation, citation.to())
                || citation.isAcross()
                        && !MayHold.where(citation.where()).holds(citation.to().when())
                        && catalog.templates().values().stream()
                                .filter(paper ->
                                        paper.inPlaceOf().equals(citation.to().id()))
                                .anyMatch(paper -> isProvided(citation, paper));
    }

    private boolean isProvided(Citation citation, Template paper) {
        RefTarget.ToProvision meant = paper.provides().meant(citation.written());
        return hasLabel(held(paper, meant.clause()), meant.label());
    }

    /** Whether one of the clauses has a provision of that label; any has where it is empty. */
    static boolean hasLabel(List<Clause> clauses, String label) {
        return clauses.stream()
                .anyMatch(clause -> label.isEmpty()
                        || clause.blocks().stream()
                                .anyMatch(block -> block.label().equals(label)));
    }
}
