package org.jobun.cli;

import org.jobun.approval.Step;
import picocli.CommandLine.Command;

/** {@code jobun approve stop}: one person stops. */
@Command(
        name = "stop",
        description = "緊急停止します。1人でできます。 Nobody may use it from now on.",
        mixinStandardHelpOptions = true)
final class ApproveStopCommand extends ApproveStepCommand {
    ApproveStopCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.STOP;
    }
}
