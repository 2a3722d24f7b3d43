package org.jobun.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.check.LawDifference;
import org.jobun.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun law diff}: what changes between two days. */
@Command(
        name = "law",
        description = "二つの日の間に変わる規定と、影響する条項・団体を示します。 What the law changes between two days.",
        mixinStandardHelpOptions = true)
final class LawCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "diff", description = "diff")
    private String action;

    @Parameters(index = "1", paramLabel = "yyyy-mm-dd", description = "前の日。 The first day.")
    private String before;

    @Parameters(index = "2", paramLabel = "yyyy-mm-dd", description = "後の日。 The second day.")
    private String after;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    LawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!action.equals("diff")) {
            console.error(console.text("law-usage"));
            return ExitCode.USAGE;
        }
        Optional<LocalDate> first = console.day(before);
        Optional<LocalDate> second = console.day(after);
        if (first.isEmpty() || second.isEmpty()) {
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<LawDifference.Change> changes = LawDifference.between(first.get(), second.get(), catalog.get());
        if (json) {
            printJson(changes);
        } else {
            changes.forEach(this::print);
            console.line(console.text("law-changes", "count", changes.size()));
        }
        return ExitCode.DONE;
    }

    private void print(LawDifference.Change change) {
        console.line(orNone(change.was()) + " → " + orNone(change.is()));
        console.line("    " + change.id() + "　" + change.about());
        if (!change.open().isEmpty()) {
            console.line("    " + console.text("law-open", "open", change.open()));
        }
        if (!change.clauses().isEmpty()) {
            console.line("    " + console.text("law-clauses", "clauses", String.join("、", change.clauses())));
            console.line("    "
                    + console.text("law-municipalities", "municipalities", String.join("、", change.municipalities())));
        }
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "－" : text;
    }

    private void printJson(List<LawDifference.Change> changes) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode list = root.putArray("changes");
        for (LawDifference.Change change : changes) {
            ObjectNode node = list.addObject();
            node.put("id", change.id());
            node.put("was", change.was());
            node.put("is", change.is());
            node.put("about", change.about());
            node.put("open", change.open());
            change.clauses().forEach(node.putArray("clauses")::add);
            change.municipalities().forEach(node.putArray("municipalities")::add);
        }
        DiagnosticsJson.print(root, console);
    }
}
