package org.jobun.cli;

import java.util.List;
import java.util.Map;
import org.jobun.approval.DecisionRule;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.store.Person;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun approve rule}: how many people, which divisions, who decides. */
@Command(
        name = "rule",
        description = "承認の決まりを定めます。定めた後に審査に付したものに当てはまります。 How a body decides.",
        mixinStandardHelpOptions = true)
final class ApproveRuleCommand extends ApproveStepCommand {
    @Option(names = "--approvals", paramLabel = "N", description = "承認に要る人数（既定 1）。 How many people.")
    private int approvals = 1;

    @Option(names = "--concur", paramLabel = "DIVISION", description = "合議をする課（繰返し可）。 Divisions that have to agree.")
    private List<String> concurring = List.of();

    @Option(names = "--decider", paramLabel = "LOGIN", description = "決裁者又は専決する者（繰返し可）。 Who may decide.")
    private List<String> deciders = List.of();

    @Option(names = "--deputy", paramLabel = "LOGIN", description = "代決することができる者（繰返し可）。 Who may decide for them.")
    private List<String> deputies = List.of();

    ApproveRuleCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.RULE;
    }

    @Override
    Says says(Person person, Store store) {
        return Says.of(Map.of()).withRule(new DecisionRule(approvals, concurring, deciders, deputies));
    }
}
