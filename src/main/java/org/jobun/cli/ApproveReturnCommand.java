package org.jobun.cli;

import org.jobun.approval.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun approve return}: back to its author. */
@Command(name = "return", description = "意見を付けて差し戻します。 Sends it back to its author.", mixinStandardHelpOptions = true)
final class ApproveReturnCommand extends ApproveStepCommand {
    @Option(names = "--place", paramLabel = "TEXT", description = "意見の箇所（第4項など）。 Where in the text.")
    private String place = "";

    ApproveReturnCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.RETURN;
    }

    @Override
    String place() {
        return place;
    }
}
