package org.jobun.check.proof;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;
import org.jobun.matter.FactType;

/** Matters made to order, for tests and for people who want to see a condition at work. */
public final class ExampleMatter {
    private static final String CONCLUSION = "dates.conclusion";

    private ExampleMatter() {}

    /**
     * A matter file for which a condition holds; empty where there is none.
     *
     * @param but a rule that may be broken; all other rules of severity error are kept
     */
    public static Optional<String> where(Condition condition, Rule but, Catalog catalog) {
        return where(condition, but, catalog, false);
    }

    /**
     * The same for no rule but with nothing, where that can be, that the condition does not ask about: what is made up can be out of order
     * in ways that no proof reads, and bring papers that nobody asked for.
     */
    public static Optional<String> withLittleElse(Condition condition, Catalog catalog) {
        return where(condition, null, catalog, true);
    }

    private static Optional<String> where(Condition condition, Rule but, Catalog catalog, boolean little) {
        Cnf cnf = new Cnf();
        Answers answers = new Answers(
                cnf, catalog.vocabulary(), AskedOfMatters.conditions(catalog), AskedOfMatters.days(catalog));
        for (Rule rule : catalog.rules()) {
            if (rule.severity() == Severity.ERROR && rule != but) {
                cnf.clause(-answers.of(rule.when()));
            }
        }
        int asked = cnf.and(answers.of(condition), answers.given(CONCLUSION));
        IntStream absent = little ? absent(condition, catalog, answers) : IntStream.empty();
        return cnf.model(IntStream.concat(IntStream.of(asked), absent).toArray())
                .or(() -> cnf.model(asked))
                .map(trues -> Counterexample.matter(answers.read(trues), catalog));
    }

    private static IntStream absent(Condition condition, Catalog catalog, Answers answers) {
        Set<String> kept = new HashSet<>(Set.of(CONCLUSION));
        condition.facts().forEach(kept::add);
        return catalog.vocabulary().all().stream()
                .filter(type -> type.from() == FactType.Origin.MATTER && type.kind() != FactType.Kind.CHOICE)
                .filter(type -> type.fallback().isEmpty() && !kept.contains(type.path()))
                .mapToInt(type -> -answers.given(type.path()));
    }
}
