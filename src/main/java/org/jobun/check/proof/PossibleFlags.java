package org.jobun.check.proof;

import java.util.List;
import org.jobun.matter.Condition;

/** What facts that are computed from the same amounts and days cannot be at the same time. */
final class PossibleFlags {
    private static final List<String> AMOUNTS = List.of("change.increases", "change.decreases", "change.same_amount");

    private final Cnf cnf;
    private final Answers all;

    PossibleFlags(Cnf cnf, Answers all) {
        this.cnf = cnf;
        this.all = all;
    }

    /** Says it of some answers. */
    void add(Answers answers) {
        if (AMOUNTS.stream().allMatch(all::knows)) {
            amounts(answers);
        }
        neither(answers, "change.same_end", "change.next_year");
        onlyIfGiven(answers, "tax.rate_unknown", "contract.tax_rate");
        onlyIfGiven(answers, "tax.rate_differs", "contract.tax_rate");
    }

    /** An amount is raised, lowered or the same. */
    private void amounts(Answers answers) {
        List<Integer> on = AMOUNTS.stream().map(path -> on(answers, path)).toList();
        cnf.clause(-answers.given(AMOUNTS.get(0)), on.get(0), on.get(1), on.get(2));
        cnf.clause(-on.get(0), -on.get(1));
        cnf.clause(-on.get(0), -on.get(2));
        cnf.clause(-on.get(1), -on.get(2));
    }

    private void neither(Answers answers, String one, String other) {
        if (all.knows(one) && all.knows(other)) {
            cnf.clause(-on(answers, one), -on(answers, other));
        }
    }

    private void onlyIfGiven(Answers answers, String flag, String fact) {
        if (all.knows(flag) && all.knows(fact)) {
            cnf.clause(-on(answers, flag), answers.given(fact));
        }
    }

    private static int on(Answers answers, String path) {
        return answers.of(new Condition.OneOf(path, List.of("true")));
    }
}
