package org.jobun.check.proof;

import java.util.Set;
import java.util.TreeSet;
import org.jobun.catalog.Block;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.RefExpression;
import org.jobun.catalog.Template;
import org.jobun.catalog.TemplateLine;
import org.jobun.catalog.TemplateText;

/**
 * Proves the promises of a catalog for every combination of answers that its rules allow, on every day from
 * 2015-10-05 to 2030-03-31, or gives a matter that breaks one. Complete: not samples.
 *
 * <ol>
 *   <li>of each set of alternatives exactly one version applies
 *   <li>no reference, paper or form that is named is missing
 *   <li>no clause and no block can never be printed
 *   <li>a clause comes with those it requires
 *   <li>every provision cited is in force, every penalty settled, every local rule given
 *   <li>every value printed can be given
 *   <li>an article numbered as a branch has one before it
 *   <li>every duty that applies is covered by a provision of the set
 *   <li>no two special terms stand in place of the same provision
 * </ol>
 */
public final class ProveCatalog {
    private final Prover prover;
    private final OneOfEachSet sets;
    private final RequiredClauses required;
    private final NamedIsThere named;
    private final CitedLawInForce law;
    private final PrintedValuesGiven values;
    private final EverythingPrintable printable;
    private final BranchHasArticle branches;
    private final ScheduleHasArticle schedules;

    private ProveCatalog(Catalog catalog) {
        this.prover = new Prover(catalog);
        this.sets = new OneOfEachSet(prover);
        this.required = new RequiredClauses(prover);
        this.named = new NamedIsThere(prover, sets);
        this.law = new CitedLawInForce(prover);
        this.values = new PrintedValuesGiven(prover);
        this.printable = new EverythingPrintable(prover);
        this.branches = new BranchHasArticle(prover);
        this.schedules = new ScheduleHasArticle(prover);
    }

    /** Proves a catalog, or as much of it as can be decided in time. */
    public static Proof of(Catalog catalog) {
        ProveCatalog proof = new ProveCatalog(catalog);
        try {
            proof.run();
        } catch (Cnf.Undecided tooHard) {
            proof.prover.tooHard();
        }
        return proof.prover.proof();
    }

    private void run() {
        sets.prove();
        prover.presence().places().forEach(this::clause);
        prover.catalog().templates().values().forEach(this::template);
        new OverriddenOnce(prover).prove();
        new DefinedTerms(prover).prove();
        printable.prove();
        new CoveredDuties(prover).prove();
    }

    private void clause(Presence.Place place) {
        Clause clause = place.clause();
        prover.begin(clause.place(), Prover.named(clause));
        required.prove(place);
        prover.presence().blocks(clause.paragraphs(), place.literal(), (block, in) -> block(place, block, in));
    }

    private void block(Presence.Place place, Block block, int in) {
        Clause clause = place.clause();
        String variable = block.loop() == null ? "" : block.loop().variable();
        text(place, block.text(), in, variable, Prover.facts(clause.when(), block.condition()));
        for (Block.Insert insert : block.inserts()) {
            insert(place, block, insert.line(), prover.and(in, insert.line().condition()));
        }
        printable.prove(place, block, in);
    }

    /** A table, a formula or a note; each row of a table is printed where its condition holds. */
    private void insert(Presence.Place place, Block block, TemplateLine line, int in) {
        String outer = block.loop() == null ? "" : block.loop().variable();
        if (line instanceof TemplateLine.TableLines table) {
            for (TemplateLine.Row row : table.rows()) {
                String variable = row.loop() == null ? outer : row.loop().variable();
                int shown = prover.and(in, row.condition());
                row.texts().forEach(text -> text(place, text, shown, variable, Set.of()));
            }
        } else {
            line.texts().forEach(text -> text(place, text, in, outer, Set.of()));
        }
    }

    private void text(Presence.Place place, TemplateText text, int in, String variable, Set<String> relevant) {
        for (RefExpression reference : text.references()) {
            named.prove(reference, place, in, new TreeSet<>(relevant));
            reference.targets().forEach(target -> law.prove(target, reference.place(), place.clause(), in));
        }
        values.prove(text, in, variable);
    }

    private void template(Template template) {
        prover.begin(template.file().place(), template.id());
        template.lines().forEach(line -> named.prove(template, line));
        branches.prove(template);
        schedules.prove(template);
    }
}
