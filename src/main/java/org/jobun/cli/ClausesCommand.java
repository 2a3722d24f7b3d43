package org.jobun.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.catalog.Template;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.text.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobun clauses}: the clauses of the catalog, or one of them in full. */
@Command(
        name = "clauses",
        description =
                "条項の一覧。clauses show ID で一つを全部、clauses cited で書類が互いに引くもの、clauses diff で二つの日又は二つの条項集の違いを示します。"
                        + " Lists clauses; \"show ID\" prints one, \"cited\" what papers cite of each other, \"diff\" what differs.",
        mixinStandardHelpOptions = true)
final class ClausesCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..2",
            paramLabel = "[list | show ID | cited [PAPER] | diff]",
            description = "既定は list。 Default: list.")
    private List<String> words = List.of();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    @Mixin
    private ClausesDiff diff = new ClausesDiff();

    ClausesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (words.equals(List.of("diff"))) {
            return diff.call(catalogOptions, console);
        }
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(found);
        if (catalog.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        if (words.isEmpty() || words.equals(List.of("list"))) {
            list(catalog.get());
            return ExitCode.DONE;
        }
        if (words.size() == 2 && words.get(0).equals("show")) {
            return show(words.get(1), catalog.get(), found);
        }
        if (words.get(0).equals("cited")) {
            return cited(catalog.get());
        }
        console.error(console.text("clauses-usage"));
        return ExitCode.USAGE;
    }

    private int cited(Catalog catalog) {
        CitedList list = new CitedList(catalog, console);
        if (words.size() == 1) {
            list.print();
            return ExitCode.DONE;
        }
        Optional<Template> paper = catalog.template(words.get(1));
        if (paper.isEmpty()) {
            console.error(console.text(
                    "cited-unknown",
                    "found",
                    words.get(1),
                    "nearest",
                    Nearest.sentence(words.get(1), catalog.templates().keySet())));
            return ExitCode.ERRORS;
        }
        list.print(paper.get());
        return ExitCode.DONE;
    }

    private void list(Catalog catalog) {
        catalog.clauses()
                .values()
                .forEach(versions -> versions.forEach(clause -> console.line(String.join(
                        "\t",
                        clause.id(),
                        clause.version(),
                        console.text("status." + clause.status().name()),
                        clause.heading(),
                        clause.alternative().isEmpty() ? "" : "{" + clause.alternative() + "}",
                        String.join(" ", clause.answers())))));
    }

    private int show(String id, Catalog catalog, Diagnostics found) {
        List<Clause> clauses = catalog.slot(id);
        if (clauses.isEmpty()) {
            List<Clause> holding = holding(id, catalog);
            if (!holding.isEmpty()) {
                show(holding, catalog);
                console.line(console.text("clauses-found", "count", holding.size()));
                return ExitCode.DONE;
            }
            found.add(Diagnostic.of(Code.REF_01, Location.ofFile("clauses"))
                    .with("reference", id)
                    .with("nearest", Nearest.sentence(id, catalog.names())));
            console.print(found);
            return ExitCode.ERRORS;
        }
        show(clauses, catalog);
        return ExitCode.DONE;
    }

    /** Clauses by words of their captions; where no caption holds them, by words of their texts. */
    private static List<Clause> holding(String words, Catalog catalog) {
        List<Clause> all =
                catalog.clauses().values().stream().flatMap(List::stream).toList();
        List<Clause> byCaption =
                all.stream().filter(clause -> clause.heading().contains(words)).toList();
        return byCaption.isEmpty()
                ? all.stream()
                        .filter(clause -> clause.file().text().contains(words))
                        .toList()
                : byCaption;
    }

    private void show(List<Clause> clauses, Catalog catalog) {
        for (Clause clause : clauses) {
            console.line(clause.file().shown());
            console.line(clause.file().text().stripTrailing());
            new ClauseLaw(catalog, console).print(clause);
            console.line("");
        }
    }
}
