package org.jobun.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobun register}: the register of issued sets. */
@Command(
        name = "register",
        description = "交付した一式の台帳です。 The register of issued sets.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RegisterAddCommand.class,
            RegisterListCommand.class,
            RegisterShowCommand.class,
            RegisterStateCommand.class,
            RegisterAttachCommand.class,
            RegisterRetentionCommand.class,
            RegisterExpiredCommand.class
        })
final class RegisterCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    RegisterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.USAGE;
    }
}
