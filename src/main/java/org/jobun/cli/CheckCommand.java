package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.check.CheckCatalog;
import org.jobun.check.proof.Proof;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.matter.Municipality;
import org.jobun.service.CheckLibrary;
import org.jobun.service.ListApproved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun check}: what can be said of the catalog before any matter. */
@Command(name = "check", description = "条項集・ひな形・団体情報・法令表を点検します。 Checks the catalog.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--prove",
            description = "規則が許す全ての答えの組合せについて証明します。 Proves the catalog for all answers that the rules allow.")
    private boolean prove;

    @Option(
            names = "--ours",
            description = "重ねた条項集の団体のほか、付属の団体についても証明します。 Proves for the bodies that come with the program too.")
    private boolean ours;

    @Option(
            names = "--write-counterexample",
            paramLabel = "FILE",
            description = "証明に失敗したとき、その案件を書き出します（generate で確かめられます）。 Writes a matter that shows the fault.")
    private Path counterexample;

    @Option(
            names = "--municipality",
            paramLabel = "ID",
            description = "この団体の情報に足りないものだけを並べます。 What the profile of one municipality lacks.")
    private String municipality;

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics read = new Diagnostics();
        Optional<Catalog> catalog = catalogOptions.read(read);
        if (municipality != null && catalog.isPresent()) {
            return checklist(catalog.get(), read);
        }
        Outcome<Proof> outcome =
                catalog.isPresent() ? CheckLibrary.of(catalog.get(), scope(), read) : Outcome.failed(read);
        if (outcome.value().isPresent()) {
            write(outcome.value().get());
        }
        catalog.flatMap(ListApproved::note).ifPresent(outcome.diagnostics()::add);
        print(catalog, outcome);
        return outcome.diagnostics().hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private CheckLibrary.Scope scope() {
        if (!prove && counterexample == null) {
            return CheckLibrary.Scope.NOTHING;
        }
        return ours ? CheckLibrary.Scope.ALL : CheckLibrary.Scope.LAID_OVER;
    }

    private void print(Optional<Catalog> catalog, Outcome<Proof> outcome) throws IOException {
        if (json) {
            ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
            root.set("diagnostics", DiagnosticsJson.of(outcome.diagnostics(), console));
            DiagnosticsJson.print(root, console);
            return;
        }
        console.print(outcome.diagnostics());
        if (catalog.isPresent()) {
            catalogOptions
                    .differences(catalog.get())
                    .forEach((path, kind) -> console.line(console.text("overlay-" + kind, "path", path)));
            summary(catalog.get());
        }
        outcome.value()
                .filter(proof -> proof.faults().isEmpty())
                .ifPresent(proof -> console.line(
                        console.text("proved", "facts", proof.variables(), "questions", proof.questions())));
    }

    /** What one profile lacks, and what is wrong in its own files. */
    private int checklist(Catalog catalog, Diagnostics found) {
        Municipality profile = catalog.municipalities().get(municipality);
        if (profile == null) {
            console.error(console.text(
                    "check.unknown",
                    "found",
                    municipality,
                    "expected",
                    String.join("、", catalog.municipalities().keySet())));
            return ExitCode.ERRORS;
        }
        new CheckCatalog(catalog, found).all();
        Diagnostics own = own(found, profile);
        console.print(own);
        printLacking(profile, new ProfileChecklist(catalog, profile, console).lines());
        return own.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    /** Errors, and whatever is said of a profile's own file. */
    private static Diagnostics own(Diagnostics found, Municipality profile) {
        Diagnostics own = new Diagnostics();
        found.sorted().stream()
                .filter(one -> one.isError()
                        || one.location().file().equals(profile.file().shown()))
                .forEach(own::add);
        return own;
    }

    private void printLacking(Municipality profile, List<String> lacking) {
        console.line(console.text(
                lacking.isEmpty() ? "check.complete" : "check.lacks",
                "name",
                profile.name(),
                "id",
                profile.id(),
                "count",
                lacking.size()));
        lacking.forEach(console::line);
    }

    /** The first fault that a matter can show. */
    private void write(Proof proof) throws IOException {
        Optional<String> matter = proof.faults().stream()
                .map(Proof.Fault::matter)
                .filter(text -> !text.isEmpty())
                .findFirst();
        if (counterexample != null && matter.isPresent()) {
            Files.writeString(counterexample, matter.get());
        }
    }

    private void summary(Catalog catalog) {
        console.line(console.text(
                "checked",
                "clauses",
                catalog.clauses().size(),
                "files",
                catalog.clauses().values().stream().mapToInt(List::size).sum(),
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
