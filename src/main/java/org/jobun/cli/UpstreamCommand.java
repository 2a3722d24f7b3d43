package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobun.catalog.CatalogFiles;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.issue.NewFiles;
import org.jobun.library.SideBySide;
import org.jobun.review.UpstreamWorkbook;
import org.jobun.service.CompareReleases;
import org.jobun.service.DecideUpstream;
import org.jobun.service.KeepRelease;
import org.jobun.store.Act;
import org.jobun.store.CatalogFolder;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import org.jobun.upstream.Task;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jobun upstream}: two releases of our catalog and one that is laid over it in, what has to be looked at out. */
@Command(
        name = "upstream",
        description = "付属の条項集の新しい版で変わったもののうち、独自の条項集で書き換えているものを、作業一覧にします。"
                + " What a new release changed where a catalog laid over ours differs, as a worklist.",
        mixinStandardHelpOptions = true)
final class UpstreamCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OLD",
            description =
                    "前の版のフォルダー（--data を指定したときの既定は、承認の台帳に取り込んだ前の版。clauses、templates、laws、municipalities のあるところ）。 Folder of the release before.")
    private Path old;

    @Option(
            names = "--new",
            paramLabel = "DIR",
            description = "新しい版のフォルダー（既定は、このプログラムの条項集）。 Folder of the new release; default: this program's.")
    private Path fresh;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            description = "作業一覧の Excel の保存先（判断と備考の欄があります）。 The worklist as a workbook.")
    private Path output;

    @Option(
            names = "--proposals",
            paramLabel = "DIR",
            description = "付属の変更と独自の書換えが重ならないものについて、両方を入れたファイルの案の保存先。"
                    + " Where files with both changes go, of those that do not meet.")
    private Path proposals;

    @Option(
            names = "--decide",
            paramLabel = "FILE.xlsx",
            description = "「判断」と「備考」の欄に書き込んだ作業一覧の判断を、データベースに残します。 Keeps the decisions of a worklist.")
    private Path decided;

    @Option(names = "--by", paramLabel = "NAME", description = "記録に残す名（既定はこのコンピューターの利用者名）。 Who decides.")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--json", description = "結果を JSON で出力します。 Result as JSON.")
    private boolean json;

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    UpstreamCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Kept kept;
        try {
            kept = kept();
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        if (old == null && kept.before().isEmpty()) {
            console.error(console.text("upstream-usage"));
            return ExitCode.USAGE;
        }
        Diagnostics found = new Diagnostics();
        Optional<Map<String, byte[]>> before = old == null ? kept.before() : CompareReleases.files(old, found);
        Optional<Map<String, byte[]>> after =
                fresh == null ? Optional.of(CatalogFiles.bundled()) : CompareReleases.files(fresh, found);
        Map<String, byte[]> own = new TreeMap<>(catalogOptions.ownFiles(found));
        own.putAll(kept.own());
        if (found.hasErrors()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        if (own.isEmpty()) {
            console.error(console.text("upstream-usage"));
            return ExitCode.USAGE;
        }
        Outcome<CompareReleases.Result> compared = CompareReleases.of(before.orElseThrow(), after.orElseThrow(), own);
        if (compared.value().isEmpty()) {
            console.print(compared.diagnostics());
            return ExitCode.ERRORS;
        }
        return data.isGiven() || decided != null
                ? withDecisions(compared.value().get())
                : tell(compared.value().get(), Map.of());
    }

    /** What the data of an office holds: the release that was adopted before, and the files that lie over the catalog. */
    private record Kept(Optional<Map<String, byte[]>> before, Map<String, byte[]> own) {}

    private Kept kept() throws IOException {
        if (!data.isGiven()) {
            return new Kept(Optional.empty(), Map.of());
        }
        StoreSettings settings = data.of(StoreSettings.in(data.folder()));
        if (decided != null && !Store.isThere(settings)) {
            return new Kept(Optional.empty(), Map.of());
        }
        if (!Store.isThere(settings)) {
            throw new StoreException(console.text("web-no-data", "folder", data.folder()));
        }
        try (Store store = Store.open(settings, Clock.systemUTC(), new SecureRandom())) {
            return new Kept(
                    KeepRelease.former(store).map(KeepRelease.Former::files),
                    store.catalogFolder().overlay(CatalogFolder.EVERY_BODY));
        }
    }

    private int withDecisions(CompareReleases.Result result) throws IOException {
        StoreSettings settings = data.of(StoreSettings.in(data.folder()));
        try (Store store = Store.open(settings, Clock.systemUTC(), new SecureRandom())) {
            DecideUpstream decide = new DecideUpstream(store);
            if (decided != null && !keep(result, store, decide)) {
                return ExitCode.ERRORS;
            }
            return tell(result, decide.said());
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private boolean keep(CompareReleases.Result result, Store store, DecideUpstream decide) throws IOException {
        Diagnostics found = new Diagnostics();
        Map<String, UpstreamWorkbook.Said> filled = UpstreamWorkbook.read(decided, found);
        int kept = decide.take(result.worklist().tasks(), filled, by, found);
        if (!found.hasErrors()) {
            store.ledger()
                    .record(new LedgerEntry("", by, "command", Act.UPSTREAM, "", kept + " " + decided.getFileName()));
            console.line(console.text("upstream.kept", "count", kept));
        }
        console.print(found);
        return !found.hasErrors();
    }

    private int tell(CompareReleases.Result result, Map<String, UpstreamWorkbook.Said> said) throws IOException {
        if (json) {
            print(result, said);
        } else {
            say(result, said);
        }
        if (proposals != null) {
            propose(result.worklist().tasks());
        }
        if (output != null) {
            Files.write(output, UpstreamWorkbook.of(result.worklist().tasks(), said));
            console.line(output.toString());
        }
        Diagnostics errors = new Diagnostics();
        result.errors().forEach(errors::add);
        console.print(errors);
        return ExitCode.DONE;
    }

    /** Nothing of theirs is touched: the files are for reading, and for taking over. */
    private void propose(List<Task> tasks) throws IOException {
        for (Task task : tasks) {
            if (task.proposal().isPresent()) {
                Path place = proposals.resolve(task.path());
                NewFiles files = new NewFiles(place.getParent());
                files.add(place.getFileName().toString(), task.proposal().get().getBytes(StandardCharsets.UTF_8));
                for (Path file : files.write()) {
                    console.line(file.toString());
                }
            }
        }
    }

    private void say(CompareReleases.Result result, Map<String, UpstreamWorkbook.Said> said) {
        List<Task> tasks = result.worklist().tasks();
        for (int i = 0; i < tasks.size(); i++) {
            say(i + 1, tasks.get(i));
            Optional.ofNullable(said.get(tasks.get(i).key()))
                    .ifPresent(one -> console.line("    "
                            + console.text(
                                    "upstream.decided",
                                    "decision",
                                    one.decision(),
                                    "reason",
                                    one.reason().isEmpty() ? "" : "（" + one.reason() + "）")));
        }
        console.line(console.text(
                "upstream.sum",
                "tasks",
                tasks.size(),
                "unchanged",
                result.worklist().unchanged(),
                "errors",
                result.errors().size()));
    }

    private void say(int number, Task task) {
        console.line(number + "  " + text("kind", task.kind(), task) + "「" + task.name() + "」（" + task.id() + "）");
        console.line("    " + task.path());
        console.line("    "
                + console.text(
                        "upstream.line",
                        "what",
                        text("what", task.what(), task),
                        "advice",
                        text("advice", task.what(), task)));
        rows("upstream.released", task.released());
        rows("upstream.own", task.rewritten());
        if (task.proposal().isPresent()) {
            console.line("    " + console.text("upstream.proposal"));
        }
    }

    private String text(String about, Enum<?> value, Task task) {
        String key = "upstream." + about + "."
                + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return about.equals("kind") ? console.text(key) : console.text(key, "about", task.about());
    }

    private void rows(String head, List<SideBySide.Row> rows) {
        if (!rows.isEmpty()) {
            console.line("    " + console.text(head));
        }
        for (SideBySide.Row row : rows) {
            line("－ ", row.before());
            line("＋ ", row.after());
        }
    }

    private void line(String sign, List<SideBySide.Piece> pieces) {
        if (!pieces.isEmpty()) {
            console.line("      " + sign + words(pieces));
        }
    }

    private static String words(List<SideBySide.Piece> pieces) {
        return pieces.stream().map(SideBySide.Piece::text).collect(Collectors.joining());
    }

    private void print(CompareReleases.Result result, Map<String, UpstreamWorkbook.Said> said) {
        ObjectNode root = DiagnosticsJson.MAPPER.createObjectNode();
        root.put("unchanged", result.worklist().unchanged());
        root.put("errors", result.errors().size());
        ArrayNode list = root.putArray("tasks");
        for (Task task : result.worklist().tasks()) {
            UpstreamWorkbook.Said one = said.getOrDefault(task.key(), UpstreamWorkbook.Said.NOTHING);
            list.addObject()
                    .put("decision", one.decision())
                    .put("reason", one.reason())
                    .put("kind", task.kind().name().toLowerCase(Locale.ROOT))
                    .put("what", task.what().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("id", task.id())
                    .put("name", task.name())
                    .put("file", task.path())
                    .put("about", task.about())
                    .put("old", String.join("\n", task.old()))
                    .put("new", String.join("\n", task.now()))
                    .put("own", String.join("\n", task.own()));
        }
        DiagnosticsJson.print(root, console);
    }
}
