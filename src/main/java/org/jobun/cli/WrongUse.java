package org.jobun.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command line, in the language of everything else. */
final class WrongUse {
    private final Console console;

    WrongUse(Console console) {
        this.console = console;
    }

    /** The exit code, after saying what is wrong and how the command is used. */
    int say(CommandLine.ParameterException wrong) {
        console.error(sentence(wrong));
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        console.error(console.text("use.help", "command", name));
        return ExitCode.USAGE;
    }

    private String sentence(CommandLine.ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof CommandLine.MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return console.text(
                    "use.missing",
                    "what",
                    missing.getMissing().stream().map(WrongUse::named).collect(Collectors.joining("、")));
        }
        if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
            return console.text("use.twice", "what", named(twice.getOverwritten()));
        }
        ArgSpec of = wrong.getArgSpec();
        String value = wrong.getValue();
        if (of == null || value == null) {
            return of == null ? wrong.getMessage() : console.text("use.value-missing", "what", named(of));
        }
        boolean path =
                of.type() == Path.class || of.auxiliaryTypes().length > 0 && of.auxiliaryTypes()[0] == Path.class;
        return console.text(
                path ? "use.path" : "use.value", "what", named(of), "found", value, "expected", of.paramLabel());
    }

    private String unmatched(UnmatchedArgumentException wrong) {
        List<String> words = wrong.getUnmatched();
        String word = words.isEmpty() ? "" : words.get(0);
        List<String> near = wrong.getSuggestions();
        boolean command = wrong.getCommandLine().getCommand() instanceof Jobun && !word.startsWith("-");
        String said = console.text(
                wrong.isUnknownOption() || word.startsWith("-") ? "use.option" : command ? "use.command" : "use.word",
                "found",
                word);
        return near.isEmpty() ? said : said + console.text("use.near", "near", String.join("、", near));
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
