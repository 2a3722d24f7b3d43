package org.jobun.cli;

import java.io.IOException;
import org.jobun.store.LedgerCheck;
import org.jobun.store.Store;
import picocli.CommandLine.Command;

/** {@code jobun web verify}: whether nothing in the ledger was changed or removed. */
@Command(
        name = "verify",
        description = "閲覧とダウンロードの記録が、書き換えられていないことを確かめます。 Computes the chain of the ledger again.",
        mixinStandardHelpOptions = true)
final class WebVerifyCommand extends WebDataCommand {
    WebVerifyCommand(Console console) {
        super(console);
    }

    @Override
    int run() throws IOException {
        try (Store store = openKept()) {
            LedgerCheck check = store.ledger().verify();
            if (check.holds()) {
                console.line(console.text("web-verified", "lines", check.lines(), "end", check.end()));
                return ExitCode.DONE;
            }
            console.error(console.text("web-broken", "line", check.broken().getAsLong()));
            return ExitCode.ERRORS;
        }
    }
}
