package org.jobun.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.approval.Approvable;
import org.jobun.approval.Approvables;
import org.jobun.approval.Item;
import org.jobun.approval.LedgerApprovals;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.ledger.Line;
import org.jobun.service.Contributors;
import org.jobun.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobun approve submit}: what is to be approved, and who wrote it. */
@Command(
        name = "submit",
        description = "条項等を、今の状態で審査に付します（名前を書かないときは、承認がなくて使うことができないもの全部）。 Submits items to be reviewed.",
        mixinStandardHelpOptions = true)
final class ApproveSubmitCommand extends ApproveStepCommand {
    @Option(
            names = "--author",
            paramLabel = "LOGIN",
            description = "起案に関わった者の利用者名（繰返し可）。この者は承認することができません。 Who wrote some of it.")
    private List<String> authors = List.of();

    ApproveSubmitCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.SUBMIT;
    }

    @Override
    List<Item> unnamed(Catalog catalog, List<Approvable> all, List<Line> lines) {
        LedgerApprovals approvals = new LedgerApprovals(lines, desk.body(), Approvables.of(catalog));
        return all.stream()
                .filter(Approvable::wished)
                .filter(approvals::needsReview)
                .map(Approvable::item)
                .toList();
    }

    @Override
    Map<String, String> contributors(Store store, List<Approvable> all, List<Item> items, List<Line> lines) {
        Map<String, String> contributors =
                new TreeMap<>(Contributors.of(store.catalogFolder(), all, items, lines, desk.body()));
        contributors.putAll(accounts(store, authors));
        return contributors;
    }
}
