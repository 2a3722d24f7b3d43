package org.jobun.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Failure;
import org.jobun.diagnostic.Language;
import org.jobun.issue.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole; a subcommand is one class. */
@Command(
        name = "jobun",
        description = "条項集から、自治体の契約書類を組み立てます。",
        version = "jobun " + Jobun.VERSION,
        mixinStandardHelpOptions = true)
public final class Jobun {
    /** Version of the program, as in {@code pom.xml}. */
    static final String VERSION = ProgramVersion.NUMBER;

    /** {@code JOBUN_JAVA_OPTIONS=-Djobun.trace=true} prints where a fault of the program came from. */
    private static final String TRACE = "jobun.trace";

    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("web", WebCommand.class),
            Map.entry("generate", GenerateCommand.class),
            Map.entry("batch", BatchCommand.class),
            Map.entry("compare", CompareCommand.class),
            Map.entry("affected", AffectedCommand.class),
            Map.entry("upstream", UpstreamCommand.class),
            Map.entry("amend", AmendCommand.class),
            Map.entry("in-effect", InEffectCommand.class),
            Map.entry("redline", RedlineCommand.class),
            Map.entry("explain", ExplainCommand.class),
            Map.entry("calendar", CalendarCommand.class),
            Map.entry("check", CheckCommand.class),
            Map.entry("approve", ApproveCommand.class),
            Map.entry("verify", VerifyCommand.class),
            Map.entry("new", NewCommand.class),
            Map.entry("schema", SchemaCommand.class),
            Map.entry("clauses", ClausesCommand.class),
            Map.entry("coverage", CoverageCommand.class),
            Map.entry("law", LawCommand.class),
            Map.entry("read", ReadCommand.class),
            Map.entry("returned", ReturnedCommand.class),
            Map.entry("spec", SpecCommand.class),
            Map.entry("firms", FirmsCommand.class),
            Map.entry("register", RegisterCommand.class),
            Map.entry("recall", RecallCommand.class),
            Map.entry("renew", RenewCommand.class),
            Map.entry("bench", BenchCommand.class));

    private Jobun() {}

    /** Runs one command and returns its exit code. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Console console = new Console(out, err, language(arguments));
        Commands commands = new Commands(console);
        Optional<CommandLine> named = named(commands, arguments);
        CommandLine line = named.orElseGet(() -> all(commands));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setAbbreviatedOptionsAllowed(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((wrong, words) -> new WrongUse(console).say(wrong));
        wording(line, console);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, console));
        if (arguments.length == 0) {
            line.usage(out);
            return ExitCode.USAGE;
        }
        try {
            return line.execute(named.isEmpty() ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (OutOfMemoryError full) {
            console.error(console.text("memory"));
            return ExitCode.ENVIRONMENT;
        } catch (StackOverflowError | AssertionError | LinkageError bug) {
            return bug(bug, console);
        }
    }

    /** What picocli says of itself, in the language of everything else. */
    private static void wording(CommandLine line, Console console) {
        line.setResourceBundle(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {
                    {"mixinStandardHelpOptions.help", console.text("use.option-help")},
                    {"mixinStandardHelpOptions.version", console.text("use.option-version")}
                };
            }
        });
        headings(line, console);
    }

    private static void headings(CommandLine line, Console console) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(console.text("use.synopsis") + " ")
                .synopsisSubcommandLabel(console.text("use.commands-label"))
                .commandListHeading(console.text("use.commands") + "\n");
        line.getSubcommands().values().forEach(command -> headings(command, console));
    }

    /** The command that is run, as if it were a program of its own: to describe the others too takes picocli a tenth of a second. */
    private static Optional<CommandLine> named(Commands commands, String... arguments) {
        return COMMANDS.stream()
                .filter(command -> arguments.length > 0 && command.getKey().equals(arguments[0]))
                .map(command -> alone(command.getKey(), new CommandLine(command.getValue(), commands)))
                .findFirst();
    }

    private static CommandLine alone(String name, CommandLine command) {
        command.getCommandSpec().name("jobun " + name).version("jobun " + VERSION);
        return command;
    }

    /** All commands, for whoever asks what there is, or names one that there is not. */
    private static CommandLine all(Commands commands) {
        CommandLine line = new CommandLine(new Jobun(), commands);
        COMMANDS.forEach(command -> line.addSubcommand(new CommandLine(command.getValue(), commands)));
        return line;
    }

    /** Failing disks are the environment's; anything else is a bug, and its trace helps to fix it. */
    private static int failed(Exception failure, Console console) {
        Throwable cause = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof IOException) {
            console.error(console.text("environment", "detail", String.valueOf(cause.getMessage())));
            return ExitCode.ENVIRONMENT;
        }
        return bug(failure, console);
    }

    /** Says on one line what is needed to fix it; the whole trace only to those who ask for it. */
    private static int bug(Throwable failure, Console console) {
        console.error(console.text("bug", "detail", Failure.detail(failure)));
        if (Boolean.getBoolean(TRACE)) {
            failure.printStackTrace(console.err());
        }
        return ExitCode.ENVIRONMENT;
    }

    /** Needed before the arguments are parsed, for the wording of everything else. */
    private static Language language(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        boolean english = at >= 0 && at + 1 < arguments.length && arguments[at + 1].equalsIgnoreCase("en")
                || Arrays.asList(arguments).contains("--lang=en");
        return english ? Language.EN : Language.JA;
    }

    /** Gives each command its console. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                var constructor = type.getDeclaredConstructor(Console.class);
                return constructor.newInstance(console);
            } catch (NoSuchMethodException noConsole) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
