package org.jobun.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.check.Coverage;
import org.jobun.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun coverage}: which of the hearing's thirty items the catalog answers, and what is missing. */
@Command(
        name = "coverage",
        description = "ヒアリング30項目への対応状況を示します。 Shows which hearing items are answered.",
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    CoverageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<Coverage.Row> rows = Coverage.of(catalog.get());
        if (json) {
            printJson(rows);
        } else {
            rows.forEach(this::print);
            console.line(console.text(
                    "coverage.total",
                    "answered",
                    rows.stream().filter(Coverage.Row::answered).count(),
                    "all",
                    rows.size()));
        }
        return ExitCode.DONE;
    }

    private void print(Coverage.Row row) {
        console.line(console.text(row.answered() ? "coverage.answered" : "coverage.open") + "  "
                + row.item().id() + "  " + row.item().title());
        printIfAny("coverage.clauses", row.clauses());
        printIfAny("coverage.papers", row.papers());
        printIfAny("coverage.missing", row.missing());
    }

    private void printIfAny(String key, List<String> names) {
        if (!names.isEmpty()) {
            console.line("      " + console.text(key) + ": " + String.join("、", names));
        }
    }

    private void printJson(List<Coverage.Row> rows) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        ArrayNode items = root.putArray("items");
        for (Coverage.Row row : rows) {
            ObjectNode node = items.addObject();
            node.put("id", row.item().id());
            node.put("title", row.item().title());
            node.put("answered", row.answered());
            row.clauses().forEach(node.putArray("clauses")::add);
            row.papers().forEach(node.putArray("papers")::add);
            row.missing().forEach(node.putArray("missing")::add);
        }
        DiagnosticsJson.print(root, console);
    }
}
