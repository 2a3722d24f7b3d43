package org.jobun.cli;

import org.jobun.approval.Step;
import picocli.CommandLine.Command;

/** {@code jobun approve abolish}: given up for good. */
@Command(name = "abolish", description = "廃止します。 Gives it up for good.", mixinStandardHelpOptions = true)
final class ApproveAbolishCommand extends ApproveStepCommand {
    ApproveAbolishCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.ABOLISH;
    }
}
