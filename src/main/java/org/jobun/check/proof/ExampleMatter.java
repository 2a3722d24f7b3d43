package org.jobun.check.proof;

import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Rule;
import org.jobun.diagnostic.Severity;
import org.jobun.matter.Condition;

/** Matters made to order, for tests and for people who want to see a condition at work. */
public final class ExampleMatter {
    private ExampleMatter() {}

    /**
     * A matter file for which a condition holds; empty where there is none.
     *
     * @param but a rule that may be broken; all other rules of severity error are kept
     */
    public static Optional<String> where(Condition condition, Rule but, Catalog catalog) {
        Cnf cnf = new Cnf();
        Answers answers = new Answers(
                cnf, catalog.vocabulary(), AskedOfMatters.conditions(catalog), AskedOfMatters.days(catalog));
        for (Rule rule : catalog.rules()) {
            if (rule.severity() == Severity.ERROR && rule != but) {
                cnf.clause(-answers.of(rule.when()));
            }
        }
        return cnf.model(answers.of(condition), answers.given("dates.conclusion"))
                .map(trues -> Counterexample.matter(answers.read(trues), catalog));
    }
}
