package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Item;
import org.jobun.approval.State;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.issue.NewFiles;
import org.jobun.ledger.Line;
import org.jobun.service.ApprovalStates;
import org.jobun.service.ExportApproval;
import org.jobun.service.SeeApproval;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun approve show}, with {@code -o} the papers for the office's own system: what somebody sees who is to decide. */
@Command(
        name = "show",
        aliases = "export",
        description = "承認する者が見るもの（最後に承認された状態との違い、証明、影響、解説、意見）を示し、-o で電子決裁の資料を書き出します。 What the approver sees.",
        mixinStandardHelpOptions = true)
final class ApproveShowCommand implements Callable<Integer> {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Console console;

    @Mixin
    private ApprovalDesk desk = new ApprovalDesk();

    @Parameters(arity = "0..*", paramLabel = "ITEM", description = "対象（既定は、審査中のもの全部）。 What it is about.")
    private List<String> names = List.of();

    @Option(
            names = "--matters",
            paramLabel = "PATH",
            description = "影響を調べる案件（YAML）又はそのフォルダー（繰返し可）。 Matters whose papers are looked at.")
    private List<Path> matters = List.of();

    @Option(names = "--date", paramLabel = "DATE", description = "比べる版の日（既定は、台帳の最後の行の日）。 On which day.")
    private LocalDate day;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "電子決裁の資料を書き出すフォルダー。 Where the papers for the decision go.")
    private Path output;

    ApproveShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Store store = desk.open(console)) {
            Diagnostics found = new Diagnostics();
            Optional<Catalog> catalog = desk.catalog(store, found);
            if (catalog.isEmpty() || found.hasErrors()) {
                console.print(found);
                return ExitCode.ERRORS;
            }
            return show(store, catalog.get());
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private int show(Store store, Catalog catalog) throws IOException {
        List<Line> lines = store.approvals().lines();
        LocalDate on = day != null
                ? day
                : lines.isEmpty()
                        ? LocalDate.EPOCH
                        : LocalDate.ofInstant(lines.get(lines.size() - 1).at(), JAPAN);
        List<Item> items = items(catalog, lines, on);
        SeeApproval see = new SeeApproval(
                catalog, store, SeeApproval.Before.of(files -> former(store, files), ApproveShowCommand::program));
        SeeApproval.Seen seen = see.of(new SeeApproval.Request(desk.body(), items, matters, Map.of(), on));
        seen.items().forEach(this::say);
        seen.affected()
                .forEach(one -> console.line(console.text(
                        "affected.matter",
                        "matter",
                        one.matter(),
                        "papers",
                        one.papers().size())));
        seen.open().forEach(one -> console.line(console.text("approve.open-matter", "name", one.name())));
        console.line(console.text("approve.issued", "count", seen.issued().size()));
        console.print(seen.proof().diagnostics());
        seen.proof().value().ifPresent(proof -> console.line(console.text("approve.proof", "digest", proof.digest())));
        console.line(console.text("approve.head", "head", seen.head()));
        if (output != null) {
            NewFiles files = new NewFiles(output);
            new ExportApproval(desk.body(), on).of(seen).forEach(files::add);
            for (Path file : files.write()) {
                console.line(file.toString());
            }
        }
        return seen.proof().value().isPresent() ? ExitCode.DONE : ExitCode.ERRORS;
    }

    private Optional<Catalog> former(Store store, Map<String, byte[]> files) {
        try {
            return desk.catalog(store, new Diagnostics(), files);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<Catalog> program() {
        return new CatalogReader(new Diagnostics())
                .remembered()
                .layer(CatalogFiles.bundled())
                .read();
    }

    private List<Item> items(Catalog catalog, List<Line> lines, LocalDate on) {
        List<Approvable> all = List.copyOf(Approvables.of(catalog).all().values());
        return names.isEmpty()
                ? ApprovalStates.of(catalog, lines, desk.body(), Optional.of(on)).stream()
                        .filter(one -> one.state() == State.IN_REVIEW)
                        .map(one -> one.approvable().item())
                        .toList()
                : ApproveStepCommand.named(names, all);
    }

    private void say(SeeApproval.SeenItem item) {
        console.line(item.now().item().name() + "\t" + item.state().called() + "\t"
                + item.now().hash());
        item.difference().forEach(line -> console.line("    " + line));
        item.remarks()
                .forEach(remark -> console.line(console.text(
                        "approve.remark",
                        "name",
                        remark.name(),
                        "step",
                        remark.step().called(),
                        "place",
                        remark.place(),
                        "comment",
                        remark.comment())));
        item.commentary().lines().forEach(line -> console.line("    | " + line));
        item.open().forEach(open -> console.line(console.text("approve.unsettled", "what", open)));
    }
}
