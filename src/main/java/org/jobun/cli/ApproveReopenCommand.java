package org.jobun.cli;

import org.jobun.approval.Step;
import picocli.CommandLine.Command;

/** {@code jobun approve reopen}: two people reopen. */
@Command(
        name = "reopen",
        description = "緊急停止を解除します。異なる2人が要ります。 Two people reopen what was stopped.",
        mixinStandardHelpOptions = true)
final class ApproveReopenCommand extends ApproveStepCommand {
    ApproveReopenCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.REOPEN;
    }
}
