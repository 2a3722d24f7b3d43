package org.jobun.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jobun renew}: last year's matters for a new year. */
@Command(
        name = "renew",
        description = "年度更新: 前年度の案件を一つの表にし、新年度の一式をまとめて作ります。 Last year's matters for a new year.",
        mixinStandardHelpOptions = true,
        subcommands = {RenewTableCommand.class, RenewMakeCommand.class})
final class RenewCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    RenewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.USAGE;
    }
}
