package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.issue.NewFiles;
import org.jobun.recall.Proposal;
import org.jobun.recall.Question;
import org.jobun.recall.Reached;
import org.jobun.service.MakeRecall;
import org.jobun.service.RecallBook;
import org.jobun.service.RecallCatalogs;
import org.jobun.service.RecallSets;
import org.jobun.service.RegisterSets;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun recall}: which issued sets a change reaches, and the papers that put them right. */
@Command(
        name = "recall",
        description = "条項、法令、規程、業者又は値の変更が及ぶ一式を台帳から探し、変更契約書と通知文を作ります。 Sets that a change reaches.",
        mixinStandardHelpOptions = true)
final class RecallCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RecallOptions options = new RecallOptions();

    @Option(
            names = "--catalog-before",
            paramLabel = "DIR",
            description = "一式を作ったときの条項集のフォルダー（繰返し可。既定は、本体の条項集だけ）。 Catalog that the sets were made from.")
    private List<Path> catalogBefore = List.of();

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "一覧を Excel に書き出します。 Writes a workbook.")
    private Path workbook;

    @Option(
            names = "--make",
            paramLabel = "DIR",
            description = "変更契約書、通知文及び一覧を作るフォルダー。中断しても、同じ命令で続きから作ります。 Makes the papers.")
    private Path make;

    @Option(
            names = "--date",
            paramLabel = "yyyy-mm-dd",
            description = "変更契約の締結日（--make に要ります）。 The day of the changes.")
    private String date;

    @Option(names = "--reason", paramLabel = "TEXT", description = "変更の理由。 The reason.")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "記録に残す名（既定はこのコンピューターの利用者名）。 Who does it.")
    private String by = System.getProperty("user.name", "");

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    RecallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<Question> question = options.question(found);
        Optional<LocalDate> day = date == null ? Optional.empty() : console.day(date);
        if (make != null && day.isEmpty()) {
            console.error(console.text("recall.date"));
            return ExitCode.USAGE;
        }
        if (question.isEmpty()) {
            console.print(found);
            return ExitCode.USAGE;
        }
        Optional<Catalog> now = catalogOptions.read(found);
        // What is only listed is judged by what was issued, not by what it was made from.
        Optional<Catalog> before = make == null ? now : catalogOptions.with(catalogBefore, found);
        if (before.isEmpty() || now.isEmpty() || found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        StoreSettings settings = data.of(StoreSettings.in(data.folder()));
        if (!Store.isThere(settings)) {
            console.error(console.text("web-no-data", "folder", data.folder()));
            return ExitCode.ENVIRONMENT;
        }
        try (Store store = Store.open(settings, Clock.systemUTC(), new SecureRandom())) {
            return run(store, new RecallCatalogs(before.get(), now.get()), question.get(), day);
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private int run(Store store, RecallCatalogs catalogs, Question question, Optional<LocalDate> day)
            throws IOException {
        Diagnostics found = new Diagnostics();
        new RegisterSets(store).own();
        List<Reached> reached = new RecallSets(store, catalogs.now()).of(question, found);
        List<MakeRecall.Done> sets = MakeRecall.bySet(reached);
        if (make != null && !found.hasErrors()) {
            MakeRecall.Request request = new MakeRecall.Request(make, day.orElseThrow(), reason, options.values());
            sets = new MakeRecall(store, catalogs, question, request).of(reached, found);
            NewFiles list = new NewFiles(make);
            list.add(RecallBook.FILE, RecallBook.of(sets));
            list.write();
        }
        if (workbook != null && !found.hasErrors()) {
            Files.write(workbook, RecallBook.of(sets));
        }
        store.ledger()
                .record(new LedgerEntry(
                        "",
                        by,
                        "command",
                        Act.RECALL,
                        "",
                        question.kind() + " " + question.what() + " " + question.day() + " → " + sets.size()));
        if (json) {
            print(sets);
        } else {
            say(sets);
        }
        console.print(found);
        return found.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE;
    }

    private void say(List<MakeRecall.Done> sets) {
        for (MakeRecall.Done set : sets) {
            console.line(console.text(
                    "recall.set",
                    "body",
                    set.set().about().bodyName(),
                    "matter",
                    set.set().about().matter(),
                    "name",
                    set.set().about().name(),
                    "contractor",
                    set.set().about().contractor(),
                    "proposal",
                    set.proposal().word()));
            set.places()
                    .forEach(place -> console.line("    "
                            + place.place().map(one -> one.paper() + " ").orElse("") + place.label() + "　"
                            + place.reason()));
            if (make != null && set.proposal() != Proposal.NOTHING) {
                console.line("    " + (set.made() ? set.folder() : set.problem()));
            }
        }
        console.line(console.text(
                "recall.sum",
                "count",
                sets.size(),
                "amend",
                count(sets, Proposal.AMENDMENT),
                "notice",
                count(sets, Proposal.NOTICE),
                "nothing",
                count(sets, Proposal.NOTHING)));
        if (make != null) {
            console.line(console.text(
                    "recall.made",
                    "made",
                    sets.stream().filter(MakeRecall.Done::made).count(),
                    "problems",
                    sets.stream().filter(set -> !set.problem().isEmpty()).count()));
        }
    }

    private static long count(List<MakeRecall.Done> sets, Proposal proposal) {
        return sets.stream().filter(set -> set.proposal() == proposal).count();
    }

    private void print(List<MakeRecall.Done> sets) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("reached", sets.size());
        ArrayNode list = root.putArray("sets");
        for (MakeRecall.Done set : sets) {
            ObjectNode node = list.addObject();
            RegisterJson.line(set.set(), node);
            node.put("proposal", set.proposal().word());
            node.put("made", set.made());
            node.put("problem", set.problem());
            node.put("papers", set.folder());
            ArrayNode places = node.putArray("places");
            for (Reached place : set.places()) {
                ObjectNode one = places.addObject();
                one.put("inForce", place.inForce());
                one.put("paper", place.place().map(at -> at.paper()).orElse(""));
                one.put("clause", place.place().map(at -> at.clause()).orElse(""));
                one.put("version", place.place().map(at -> at.version()).orElse(""));
                one.put("article", place.label());
                one.put("words", place.words());
                one.put("newWords", place.fresh());
                one.put("proposal", place.proposal().word());
                one.put("reason", place.reason());
            }
        }
        DiagnosticsJson.print(root, console);
    }
}
