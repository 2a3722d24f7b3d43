package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.change.ComparedPaper;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.render.formats.Renderers;
import org.jobun.service.AffectedSets;
import org.jobun.service.AffectedSets.Affected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun affected}: matters and an edit of the catalog in, which of their sets change out. */
@Command(
        name = "affected",
        description = "条項集の編集により、どの案件の書類が変わるかを一覧にします。 Which matters an edit of the catalog changes.",
        mixinStandardHelpOptions = true)
final class AffectedCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "MATTER",
            description = "案件（YAML）又は案件のフォルダー。 Matters, or folders of matters.")
    private List<Path> given = List.of();

    @Option(
            names = "--catalog-before",
            paramLabel = "DIR",
            description = "編集前の条項集のフォルダー（繰返し可。既定は、本体の条項集だけ）。 Catalog before the edit.")
    private List<Path> catalogBefore = List.of();

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    AffectedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> before = catalogOptions.with(catalogBefore, found);
        Optional<Catalog> after = catalogOptions.read(found);
        if (before.isEmpty() || after.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Diagnostics failed = new Diagnostics();
        AffectedSets sets = new AffectedSets(before.get(), after.get(), Renderers.plain());
        List<Affected> all = new ArrayList<>();
        for (Path matter : AffectedSets.matters(given)) {
            sets.of(matter, failed).ifPresent(all::add);
        }
        if (json) {
            print(all);
        } else {
            say(all);
        }
        console.print(failed);
        return failed.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private void say(List<Affected> all) {
        List<Affected> changed = all.stream().filter(Affected::changes).toList();
        for (Affected one : changed) {
            console.line(console.text(
                    "affected.matter",
                    "matter",
                    one.matter(),
                    "papers",
                    one.papers().size()));
            one.papers()
                    .forEach(paper -> console.line("  "
                            + console.text(
                                    CompareCommand.line(paper),
                                    "paper",
                                    paper.paper().title(),
                                    "changes",
                                    paper.changes(),
                                    "renumbered",
                                    paper.renumbered())));
        }
        console.line(console.text("affected.sum", "all", all.size(), "changed", changed.size()));
    }

    private void print(List<Affected> all) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("matters", all.size());
        root.put("changed", all.stream().filter(Affected::changes).count());
        ArrayNode list = root.putArray("sets");
        all.stream().filter(Affected::changes).forEach(one -> {
            ObjectNode set =
                    list.addObject().put("matter", one.matter().toString().replace('\\', '/'));
            set.put("changes", one.places());
            ArrayNode papers = set.putArray("papers");
            for (ComparedPaper paper : one.papers()) {
                papers.addObject()
                        .put("id", paper.paper().id())
                        .put("title", paper.paper().title())
                        .put("changes", paper.changes())
                        .put("renumbered", paper.renumbered());
            }
        });
        DiagnosticsJson.print(root, console);
    }
}
