package org.jobun.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jobun.ledger.LedgerFile;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jobun approve ledger}: the whole ledger as a file that any machine can verify. */
@Command(
        name = "ledger",
        description = "承認の台帳の全部を、jobun verify で確かめられるファイルに書き出します。 Exports the ledger.",
        mixinStandardHelpOptions = true)
final class ApproveLedgerCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE.jsonl", description = "書き出すファイル。 Where it goes.")
    private Path file;

    @Mixin
    private ApprovalDesk desk = new ApprovalDesk();

    ApproveLedgerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Store store = desk.open(console)) {
            LedgerFile ledger =
                    new LedgerFile(store.approvals().lines(), store.approvals().texts());
            WholeFile.write(file, ledger.write().getBytes(StandardCharsets.UTF_8));
            console.line(console.text(
                    "approve.exported-ledger",
                    "file",
                    file,
                    "lines",
                    ledger.lines().size(),
                    "head",
                    store.approvals().end()));
            return ExitCode.DONE;
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }
}
