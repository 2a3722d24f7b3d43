package org.jobun.cli;

import org.jobun.approval.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun approve review}: what somebody thinks who looked at it. */
@Command(name = "review", description = "審査の意見を記録します。 Records what a reviewer thinks.", mixinStandardHelpOptions = true)
final class ApproveReviewCommand extends ApproveStepCommand {
    @Option(names = "--place", paramLabel = "TEXT", description = "意見の箇所（第4項など）。 Where in the text.")
    private String place = "";

    ApproveReviewCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.REVIEW;
    }

    @Override
    String place() {
        return place;
    }
}
