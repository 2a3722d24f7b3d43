package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.LedgerFile;
import org.jobun.ledger.VerifyLedger;
import org.jobun.service.VerifyApprovals;
import org.jobun.store.ApprovalLedger;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun verify}: the ledger of approvals computed again, from an export or from the data. */
@Command(
        name = "verify",
        description = "承認の台帳を計算し直し、最初に合わない行を示します。書き出したファイルは、ほかの機械でも確かめられます。 Computes the ledger of approvals again.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXPORT.jsonl",
            description = "jobun approve ledger で書き出したファイル（既定は、データの台帳）。 Exported ledger.")
    private Path export;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "印刷し、又は控えた頭のハッシュ（始めの12字以上）。その行が今もあることを確かめます。 Hash that was written down.")
    private String head;

    @Mixin
    private ApprovalDesk desk = new ApprovalDesk();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics found = new Diagnostics();
        Optional<VerifyApprovals.Request> request;
        try {
            request = export == null ? kept() : exported(found);
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
        if (request.isEmpty()) {
            console.print(found);
            return ExitCode.ERRORS;
        }
        Outcome<VerifyLedger.Verdict> outcome = VerifyApprovals.of(request.get());
        if (outcome.diagnostics().hasErrors()) {
            console.print(outcome.diagnostics());
            return ExitCode.ERRORS;
        }
        VerifyLedger.Verdict verdict = outcome.value().orElseThrow();
        console.line(console.text("approve.verified", "lines", verdict.lines(), "head", verdict.head()));
        if (verdict.known() > 0) {
            console.line(console.text("approve.known", "line", verdict.known()));
        }
        return ExitCode.DONE;
    }

    private Optional<VerifyApprovals.Request> kept() throws IOException {
        try (Store store = desk.open(console)) {
            ApprovalLedger ledger = store.approvals();
            return Optional.of(new VerifyApprovals.Request(
                    new LedgerFile(ledger.lines(), ledger.texts()),
                    console.text("approve.ledger"),
                    Optional.of(ledger.end()),
                    Optional.ofNullable(head)));
        }
    }

    private Optional<VerifyApprovals.Request> exported(Diagnostics found) throws IOException {
        try {
            return Optional.of(new VerifyApprovals.Request(
                    LedgerFile.read(Files.readAllLines(export)),
                    export.toString(),
                    Optional.empty(),
                    Optional.ofNullable(head)));
        } catch (LedgerFile.Unreadable unreadable) {
            found.add(Diagnostic.of(Code.APR_08, Location.ofFile(export.toString()))
                    .with("line", unreadable.line())
                    .with("variant", "FILE"));
            return Optional.empty();
        }
    }
}
