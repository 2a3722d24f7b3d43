package org.jobun.check.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/**
 * Matters made to order, for tests and for people who want to see a condition at work. What a catalog asks of matters is made a formula
 * once; each matter is asked of a copy, so that none depends on those before it. Safe for several threads.
 */
public final class ExampleMatter {
    private static final String CONCLUSION = "dates.conclusion";

    private final Catalog catalog;
    private Formula free;
    private Formula ruled;

    /** For one catalog; the formula is made when first asked. */
    public ExampleMatter(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All ways to answer, as clauses of logic. */
    private record Formula(Cnf cnf, Answers answers) {
        Formula copy() {
            Cnf copy = cnf.copy();
            return new Formula(copy, answers.over(copy));
        }

        Formula keeping(List<Rule> rules) {
            rules.forEach(rule -> cnf.clause(-answers.of(rule.when())));
            return this;
        }
    }

    /**
     * A matter file for which a condition holds; empty where there is none.
     *
     * @param but a rule that may be broken; all other rules of severity error are kept
     */
    public Optional<String> where(Condition condition, Rule but) {
        return where(condition, free().copy().keeping(errorsBut(but)), false);
    }

    /** A matter file for which a condition holds and that keeps all rules of severity error; empty where there is none. */
    public Optional<String> where(Condition condition) {
        return where(condition, ruled().copy(), false);
    }

    /**
     * The same with nothing, where that can be, that the condition does not ask about: what is made up can be out of order in ways that no
     * proof reads, and bring papers that nobody asked for.
     */
    public Optional<String> withLittleElse(Condition condition) {
        return where(condition, ruled().copy(), true);
    }

    private synchronized Formula free() {
        if (free == null) {
            free = formula();
        }
        return free;
    }

    private synchronized Formula ruled() {
        if (ruled == null) {
            ruled = formula().keeping(errorsBut(null));
        }
        return ruled;
    }

    private Formula formula() {
        Cnf cnf = Cnf.forCopies();
        return new Formula(
                cnf,
                new Answers(
                        cnf, catalog.vocabulary(), AskedOfMatters.conditions(catalog), AskedOfMatters.days(catalog)));
    }

    private List<Rule> errorsBut(Rule but) {
        List<Rule> kept = new ArrayList<>(catalog.rules());
        kept.removeIf(rule -> rule.severity() != Severity.ERROR || rule == but);
        return kept;
    }

    private Optional<String> where(Condition condition, Formula formula, boolean little) {
        Cnf cnf = formula.cnf();
        Answers answers = formula.answers();
        int asked = cnf.and(answers.of(condition), answers.given(CONCLUSION));
        IntStream absent = little ? absent(condition, answers) : IntStream.empty();
        return cnf.model(IntStream.concat(IntStream.of(asked), absent).toArray())
                .or(() -> cnf.model(asked))
                .map(trues -> Counterexample.matter(answers.read(trues), catalog));
    }

    private IntStream absent(Condition condition, Answers answers) {
        Set<String> kept = new HashSet<>(Set.of(CONCLUSION));
        condition.facts().forEach(kept::add);
        return catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER && type.kind() != FactType.Kind.CHOICE)
                .filter(type -> type.fallback().isEmpty() && !kept.contains(type.path()))
                .mapToInt(type -> -answers.given(type.path()));
    }
}
