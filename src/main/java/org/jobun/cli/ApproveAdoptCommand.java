package org.jobun.cli;

import java.util.List;
import java.util.Map;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Standing;
import org.jobun.approval.Standings;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.ledger.Line;
import org.jobun.service.DecideItems;
import picocli.CommandLine.Command;

/** {@code jobun approve adopt}: a release of the program as a whole, or some of it. */
@Command(
        name = "adopt",
        description = "公開された条項集を、承認の一覧のとおりに取り込みます（名前を書かないときは、全部）。「取込み・未審査」となります。 Takes a release over.",
        mixinStandardHelpOptions = true)
final class ApproveAdoptCommand extends ApproveStepCommand {
    ApproveAdoptCommand(Console console) {
        super(console);
    }

    @Override
    Step step() {
        return Step.ADOPT;
    }

    @Override
    List<Item> unnamed(Catalog catalog, List<Approvable> all, List<Line> lines) {
        Map<Item, String> released = DecideItems.released(catalog);
        Standings standings = Standings.of(lines, desk.body());
        return all.stream()
                .filter(one -> one.hash().equals(released.get(one.item())))
                .filter(one -> standings
                        .of(one.item())
                        .filter(standing -> !standing.contributors().isEmpty()
                                || standing.approved()
                                        .map(Standing.Approved::hash)
                                        .filter(one.hash()::equals)
                                        .isPresent())
                        .isEmpty())
                .map(Approvable::item)
                .toList();
    }
}
