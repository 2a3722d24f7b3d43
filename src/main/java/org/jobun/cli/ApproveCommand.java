package org.jobun.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobun approve}: what of a catalog is approved. Its subcommands do the work. */
@Command(
        name = "approve",
        description = "条項等を審査に付し、承認し、承認の状態を見ます。 Approval of what a catalog says.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ApproveListCommand.class,
            ApproveShowCommand.class,
            ApproveImportCommand.class,
            ApproveSubmitCommand.class,
            ApproveReviewCommand.class,
            ApproveReturnCommand.class,
            ApproveConcurCommand.class,
            ApproveAcceptCommand.class,
            ApproveAfterCommand.class,
            ApproveStopCommand.class,
            ApproveReopenCommand.class,
            ApproveAbolishCommand.class,
            ApproveAdoptCommand.class,
            ApproveRuleCommand.class,
            ApproveReleaseCommand.class,
            ApproveLedgerCommand.class
        })
final class ApproveCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    ApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.USAGE;
    }
}
