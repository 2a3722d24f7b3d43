package org.jobun.cli;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Severity;
import org.jobun.diagnostic.Wording;

/** Where a command writes: results to out, problems and progress to err. Colour only on a terminal. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Wording wording;
    private final DiagnosticText diagnostics;
    private final boolean terminal;

    Console(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.wording = Wording.of("messages", language);
        this.diagnostics = new DiagnosticText(language);
        this.terminal = System.console() != null && System.getenv("NO_COLOR") == null;
    }

    /** Whether a person watches. */
    boolean isTerminal() {
        return terminal;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** A message by key, with pairs of name and value. */
    String text(String key, Object... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return wording.text(key, values);
    }

    /** Whether there is a message of a key. */
    boolean has(String key) {
        return wording.find(key, Map.of()).isPresent();
    }

    void line(String text) {
        out.print(text + "\n");
    }

    void error(String text) {
        out.flush();
        err.print(text + "\n");
    }

    /** All diagnostics with their places, then their number. */
    void print(Diagnostics found) {
        print(found, "count");
    }

    /** @param count key of the message with their number */
    void print(Diagnostics found, String count) {
        List<Diagnostic> sorted = found.sorted();
        for (Diagnostic diagnostic : sorted) {
            List<String> lines = diagnostics.lines(diagnostic);
            error(coloured(lines.get(0), diagnostic.severity()));
            lines.subList(1, lines.size()).forEach(this::error);
        }
        if (!sorted.isEmpty()) {
            error(text(
                    count,
                    "errors",
                    count(sorted, Severity.ERROR),
                    "warnings",
                    count(sorted, Severity.WARNING),
                    "notes",
                    count(sorted, Severity.NOTE)));
        }
    }

    DiagnosticText diagnosticText() {
        return diagnostics;
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private String coloured(String line, Severity severity) {
        if (!terminal) {
            return line;
        }
        String colour = switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case NOTE -> "36";
        };
        return "\u001b[" + colour + "m" + line + "\u001b[0m";
    }

    /** A day as typed on the command line; empty after saying that it is none. */
    Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADay) {
            error(text("bad-date", "found", text));
            return Optional.empty();
        }
    }
}
