package org.jobun.cli;

import java.util.List;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.catalog.Catalog;
import org.jobun.ledger.Line;
import org.jobun.service.Actors;
import org.jobun.service.AdoptableItems;
import org.jobun.service.KeepRelease;
import org.jobun.store.Person;
import org.jobun.store.Store;
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
    Says says(Person person, Store store) {
        return KeepRelease.adopting(store, Actors.of(person));
    }

    @Override
    List<Item> unnamed(Catalog catalog, List<Approvable> all, List<Line> lines) {
        return AdoptableItems.of(catalog, lines, desk.body());
    }
}
