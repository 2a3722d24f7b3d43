package org.jobun.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckCatalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.DraftPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun check}: what can be said of the catalog before any matter. */
@Command(name = "check", description = "条項集・ひな形・団体情報・法令表を点検します。 Checks the catalog.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        catalog.ifPresent(read -> {
            new CheckCatalog(read, found).all();
            new DraftPapers(read).compileAll(found);
        });
        if (json) {
            ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
            root.set("diagnostics", DiagnosticsJson.of(found, console));
            DiagnosticsJson.print(root, console);
        } else {
            console.print(found);
            catalog.ifPresent(this::summary);
        }
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private void summary(Catalog catalog) {
        console.line(console.text(
                "checked",
                "clauses",
                catalog.clauses().size(),
                "files",
                catalog.clauses().values().stream()
                        .mapToInt(java.util.List::size)
                        .sum(),
                "templates",
                catalog.templates().size(),
                "laws",
                catalog.laws().all().size(),
                "municipalities",
                catalog.municipalities().size(),
                "rules",
                catalog.rules().size()));
    }
}
