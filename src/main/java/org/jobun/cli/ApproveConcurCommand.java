package org.jobun.cli;

import java.util.Map;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.store.Person;
import org.jobun.store.Store;
import picocli.CommandLine.Command;

/** {@code jobun approve concur}: another division agrees. */
@Command(name = "concur", description = "所属する課として、合議に同意します。 Agrees for a division.", mixinStandardHelpOptions = true)
final class ApproveConcurCommand extends ApproveStepCommand {
    ApproveConcurCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.CONCUR;
    }

    @Override
    Says says(Person person, Store store) {
        return Says.of(Map.of()).withDivision(person.division());
    }
}
