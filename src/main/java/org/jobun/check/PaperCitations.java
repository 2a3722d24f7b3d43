package org.jobun.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.RefTarget;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;

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
                line.texts().forEach(text -> text.references().forEach(one -> add(paper, null, one)));
            }
            for (TemplateLine.ClauseLine line : paper.clauseLines()) {
                catalog.slot(line.slot()).stream()
                        .filter(clause -> clause.status() != Clause.Status.WITHDRAWN)
                        .forEach(clause -> clause.texts()
                                .forEach(text -> text.references().forEach(one -> add(paper, clause, one))));
            }
        }
    }

    /**
     * One provision that a reference names.
     *
     * @param from paper that the reference stands in
     * @param clause that it stands in; null in a line of the template
     * @param to paper of the provision; may be the same
     * @param written the provision as the reference names it
     * @param meant the provision of the paper that is in place of it ({@code provides}); usually the same
     */
    public record Citation(
            Template from,
            Clause clause,
            RefExpression reference,
            Template to,
            RefTarget.ToProvision written,
            RefTarget.ToProvision meant) {
        /** Whether it is one of several of which one is enough ({@code [[a?, b?]]}). */
        boolean isOneOfSeveral() {
            return reference.targets().stream().allMatch(PaperCitations::isOptional);
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

    private void add(Template from, Clause clause, RefExpression reference) {
        for (RefTarget target : reference.targets()) {
            if (target instanceof RefTarget.ToProvision provision
                    && !provision.clause().isEmpty()) {
                Optional<Template> to =
                        provision.paper().isEmpty() ? Optional.of(from) : catalog.template(provision.paper());
                to.ifPresent(paper -> all.add(new Citation(
                        from,
                        clause,
                        reference,
                        paper,
                        provision,
                        paper.provides().meant(provision))));
            }
        }
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

    /** Whether a paper may hold what a citation means. */
    public boolean isProvided(Citation citation) {
        return meantBy(citation)
                .anyMatch(paper -> hasLabel(
                        held(paper, citation.meant().clause()), citation.meant().label()));
    }

    /** The papers that a citation may lead into: its own, or the one that it names with those made in place of it. */
    private Stream<Template> meantBy(Citation citation) {
        return citation.written().paper().isEmpty()
                ? Stream.of(citation.to())
                : catalog.templates().values().stream()
                        .filter(paper -> paper.paper().equals(citation.to().paper()));
    }

    /** Whether one of the clauses has a provision of that label; any has where it is empty. */
    static boolean hasLabel(List<Clause> clauses, String label) {
        return clauses.stream()
                .anyMatch(clause -> label.isEmpty()
                        || clause.blocks().stream()
                                .anyMatch(block -> block.label().equals(label)));
    }
}
