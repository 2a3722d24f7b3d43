package org.jobun.cli;

import org.jobun.approval.Step;
import picocli.CommandLine.Command;

/** {@code jobun approve after}: who was away looks at what a deputy decided. */
@Command(
        name = "after",
        description = "代決されたものの後閲を記録します。 Looks at what a deputy decided.",
        mixinStandardHelpOptions = true)
final class ApproveAfterCommand extends ApproveStepCommand {
    ApproveAfterCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.AFTER;
    }
}
