package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.Line;
import org.jobun.service.Actors;
import org.jobun.service.DecideItems;
import org.jobun.store.Person;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A step of somebody about approval, into the ledger; a subcommand for each step. */
abstract class ApproveStepCommand implements Callable<Integer> {
    final Console console;

    @Mixin
    ApprovalDesk desk = new ApprovalDesk();

    @Parameters(
            arity = "0..*",
            paramLabel = "ITEM",
            description =
                    "対象（clause:subcontracting.by-approval@- など。名前は jobun approve list で見ることができます。） What it is about.")
    private List<String> names = List.of();

    @Option(names = "--as", paramLabel = "LOGIN", required = true, description = "行う者の利用者名。 Who does it.")
    private String login;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "その者のパスワードを1行目に書いたファイル（既定は、標準入力）。 File whose first line is the password.")
    private Path passwordFile;

    @Option(names = "--comment", paramLabel = "TEXT", description = "意見又は理由。 In words.")
    private String comment = "";

    ApproveStepCommand(Console console) {
        this.console = console;
    }

    abstract Step step();

    /** What it says beside its items. */
    Says says(Person person, Store store) {
        return Says.of(Map.of());
    }

    /** What it is about where nothing is named. */
    List<Item> unnamed(Catalog catalog, List<Approvable> all, List<Line> lines) throws IOException {
        return List.of();
    }

    /** What stands in its way before the ledger is asked. */
    void check(List<Approvable> all, List<Line> lines, Diagnostics found) throws IOException {
        // Nothing, usually.
    }

    String place() {
        return "";
    }

    @Override
    public final Integer call() throws IOException {
        try (Store store = desk.open(console)) {
            Optional<Person> person = ApprovalDesk.signIn(store, login, passwordFile, console);
            return person.isEmpty() ? ExitCode.ERRORS : run(store, person.get());
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private int run(Store store, Person person) throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Catalog> catalog = desk.catalog(store, found);
        if (catalog.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<Approvable> all = List.copyOf(Approvables.of(catalog.get()).all().values());
        List<Line> lines = store.approvals().lines();
        check(all, lines, found);
        if (found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        List<Item> items = names.isEmpty() ? unnamed(catalog.get(), all, lines) : named(names, all);
        Says says = says(person, store)
                .withComment(comment, place())
                .withContributors(contributors(store, all, items, lines));
        Outcome<Line> outcome = new DecideItems(store.approvals(), catalog.get())
                .of(new DecideItems.Request(desk.body(), Actors.of(person), step(), items, says));
        console.print(outcome.diagnostics());
        if (outcome.value().isEmpty()) {
            return ExitCode.ERRORS;
        }
        items.forEach(item -> console.line(item.name()));
        console.line(console.text(
                "approve.recorded",
                "line",
                outcome.value().get().number(),
                "step",
                step().called(),
                "count",
                items.size(),
                "hash",
                outcome.value().get().hash()));
        return ExitCode.DONE;
    }

    /** {@code clause:id}, {@code clause id}, or an id alone, of a clause without its version too. */
    static List<Item> named(List<String> names, List<Approvable> all) {
        Set<Item> items = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Item> exact = Item.parse(name.replaceFirst("^([a-z]+):", "$1 "));
            List<Item> alike = all.stream()
                    .map(Approvable::item)
                    .filter(item -> item.id().equals(name) || item.id().startsWith(name + "@"))
                    .toList();
            if (exact.isPresent()) {
                items.add(exact.get());
            } else if (alike.isEmpty()) {
                items.add(new Item(org.jobun.approval.Kind.CLAUSE, name));
            } else {
                items.addAll(alike);
            }
        }
        return List.copyOf(items);
    }

    /** Who else wrote some of it since the last approval; only asked where something is submitted. */
    Map<String, String> contributors(Store store, List<Approvable> all, List<Item> items, List<Line> lines) {
        return Map.of();
    }

    /** Accounts by their login names; a name that nobody has stands as it is, so that it is not lost. */
    static Map<String, String> accounts(Store store, List<String> logins) {
        Map<String, String> accounts = new TreeMap<>();
        for (String one : new ArrayList<>(logins)) {
            Optional<Person> person = store.people().byLogin(one);
            accounts.put(
                    person.map(Person::id).orElse("?" + one),
                    person.map(Person::name).orElse(one));
        }
        return accounts;
    }
}
