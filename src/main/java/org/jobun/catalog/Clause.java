package org.jobun.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jobun.compact.Late;
import org.jobun.compact.LateList;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Condition;
import org.jobun.matter.Facts;
import org.jobun.source.SourceFile;
import org.jobun.text.Validity;

/**
 * 条項: one version of one clause, as written.
 *
 * @param id e.g. {@code subcontracting.by-approval}; all versions of a clause share it
 * @param caption as it is printed, its values still to be filled in
 * @param heading the caption with the usual words of houses, for lists and messages
 * @param alternative the set of alternatives it belongs to, or empty
 * @param datedBy path of the date that decides on validity and law
 * @param basis provisions it rests on
 * @param answers hearing items
 * @param requires clauses or sets that must be in the same set of papers
 * @param standsFor clauses or sets in whose place it stands in a paper: references to them lead to it
 * @param covers duties that it lays down
 * @param overrides provisions that it says something else in place of (特約)
 * @param paragraphs its text, at least one
 * @param commentary for legal reviewers
 */
public record Clause(
        String id,
        TemplateText caption,
        String heading,
        String alternative,
        Condition when,
        Validity validity,
        String datedBy,
        List<String> basis,
        List<String> answers,
        List<String> requires,
        List<String> standsFor,
        List<Cover> covers,
        List<RefExpression> overrides,
        Status status,
        @Late List<Block> paragraphs,
        String commentary,
        SourceFile file,
        Location place) {

    public Clause {
        basis = List.copyOf(basis);
        answers = List.copyOf(answers);
        requires = List.copyOf(requires);
        standsFor = List.copyOf(standsFor);
        covers = List.copyOf(covers);
        overrides = List.copyOf(overrides);
        paragraphs = LateList.copyOf(paragraphs);
    }

    /** How far a clause is in the review. */
    public enum Status {
        DRAFT,
        APPROVED,
        WITHDRAWN
    }

    /** The same, no longer in use. */
    Clause withdrawn() {
        return new Clause(
                id,
                caption,
                heading,
                alternative,
                when,
                validity,
                datedBy,
                basis,
                answers,
                requires,
                standsFor,
                covers,
                overrides,
                Status.WITHDRAWN,
                paragraphs,
                commentary,
                file,
                place);
    }

    /** The same, holding on every day. */
    Clause always() {
        return new Clause(
                id,
                caption,
                heading,
                alternative,
                when,
                Validity.ALWAYS,
                datedBy,
                basis,
                answers,
                requires,
                standsFor,
                covers,
                overrides,
                status,
                paragraphs,
                commentary,
                file,
                place);
    }

    /**
     * A duty that a clause lays down.
     *
     * @param duty id of the duty
     * @param label of the provision that does; empty where the clause as a whole does
     */
    public record Cover(String duty, String label) {}
    /** The provisions that it says something else in place of. */
    public List<RefTarget.ToProvision> overridden() {
        return overrides.stream()
                .flatMap(reference -> reference.targets().stream())
                .filter(RefTarget.ToProvision.class::isInstance)
                .map(RefTarget.ToProvision.class::cast)
                .toList();
    }

    /** All its blocks, whatever their depth, as they are read. */
    public List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        paragraphs.forEach(paragraph -> all.addAll(paragraph.blocks()));
        return all;
    }

    /** Gives its caption and each text of its blocks that is printed with these facts. */
    public void textsFor(Facts facts, Consumer<TemplateText> each) {
        each.accept(caption);
        // Asked of every clause of every matter: without streams.
        for (Block paragraph : paragraphs) {
            paragraph.textsFor(facts, each);
        }
    }

    /** Its caption and the texts of all its blocks. */
    public List<TemplateText> texts() {
        List<TemplateText> texts = new ArrayList<>(List.of(caption));
        blocks().forEach(block -> texts.addAll(block.texts()));
        return texts;
    }

    /** First day of this version, or {@code -}. */
    public String version() {
        return validity.from() == null ? "-" : validity.from().toString();
    }

    /** Whether references and requirements that say this name mean it: its id, its set, or what it stands for. */
    public boolean isCalled(String name) {
        return id.equals(name) || slot().equals(name) || standsFor.contains(name);
    }

    /** The name a template or reference uses: the set of alternatives, or the id itself. */
    public String slot() {
        return alternative.isEmpty() ? id : alternative;
    }
}
