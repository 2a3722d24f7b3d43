package org.jobun.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.approval.Approvable;
import org.jobun.approval.Standing;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.service.ApprovalStates;
import org.jobun.service.ListApproved;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobun approve list}: what is not approved, by the ledger or by the lists of the catalog. */
@Command(
        name = "list",
        description = "承認されていないもの（承認された後に変わったものを含む。）、審査中のもの、後閲を待つものを並べます。 What is not approved.",
        mixinStandardHelpOptions = true)
final class ApproveListCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--all", description = "承認されているものも並べます。 All, also what is approved.")
    private boolean all;

    @Option(names = "--date", paramLabel = "DATE", description = "状態を見る日（既定は、台帳の最後の行の日）。 On which day.")
    private LocalDate day;

    @Mixin
    private ApprovalDesk desk = new ApprovalDesk();

    ApproveListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!desk.isGiven()) {
            Diagnostics found = new Diagnostics();
            Optional<Catalog> catalog = desk.catalog(found);
            return isUsable(catalog, found) ? byLists(catalog.get()) : ExitCode.ERRORS;
        }
        try (Store store = desk.open(console)) {
            Diagnostics found = new Diagnostics();
            Optional<Catalog> catalog = desk.catalog(store, found);
            return isUsable(catalog, found) ? byLedger(catalog.get(), store) : ExitCode.ERRORS;
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private boolean isUsable(Optional<Catalog> catalog, Diagnostics found) {
        boolean usable = catalog.isPresent() && !found.hasErrors();
        if (!usable) {
            console.print(found);
        }
        return usable;
    }

    private int byLists(Catalog catalog) {
        List<Approvable> missing = ListApproved.missing(catalog);
        missing.forEach(one -> console.line(one.item().name() + " " + one.hash() + " "
                + one.place().file() + ":" + one.place().line()));
        return sum(missing.size());
    }

    private int byLedger(Catalog catalog, Store store) {
        List<ApprovalStates.Found> found =
                ApprovalStates.of(catalog, store.approvals().lines(), desk.body(), Optional.ofNullable(day));
        int missing = 0;
        int unreviewed = 0;
        for (ApprovalStates.Found one : found) {
            boolean asks = one.missing()
                    && (one.approvable().wished() || one.standing().isPresent());
            missing += asks ? 1 : 0;
            unreviewed += one.unreviewed() ? 1 : 0;
            boolean waits = one.standing()
                    .filter(standing -> !standing.toLookAt().isEmpty())
                    .isPresent();
            if (all || asks || waits) {
                console.line(line(one));
            }
        }
        console.line(console.text("approve.unreviewed", "count", unreviewed));
        return sum(missing);
    }

    private String line(ApprovalStates.Found one) {
        List<String> parts = new ArrayList<>(List.of(
                one.state().called(),
                one.approvable().item().name(),
                one.approvable().hash().substring(0, 12),
                one.approvable().place().file() + ":" + one.approvable().place().line()));
        if (one.unreviewed()) {
            parts.add(console.text("approve.adopted"));
        }
        one.standing().ifPresent(standing -> notes(standing, parts));
        return String.join("\t", parts);
    }

    private void notes(Standing standing, List<String> parts) {
        standing.submitted()
                .ifPresent(open -> parts.add(console.text(
                        "approve.open",
                        "authors",
                        String.join(
                                "、",
                                standing.contributors().values().stream()
                                        .sorted()
                                        .toList()),
                        "approvals",
                        Math.max(0, open.approvalsMissing()),
                        "concurrence",
                        String.join("、", open.concurrenceMissing()))));
        standing.toLookAt()
                .forEach(look ->
                        parts.add(console.text("approve.to-look-at", "login", look.decider(), "line", look.line())));
    }

    private int sum(int missing) {
        console.line(console.text("approve.missing", "count", missing));
        return missing == 0 ? ExitCode.DONE : ExitCode.ERRORS;
    }
}
