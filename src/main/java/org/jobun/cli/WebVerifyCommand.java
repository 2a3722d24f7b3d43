package org.jobun.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jobun.store.LedgerCheck;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobun web verify}: whether nothing in the ledger was changed or removed. */
@Command(
        name = "verify",
        description = "閲覧とダウンロードの記録が、書き換えられていないことを確かめます。 Computes the chain of the ledger again.",
        mixinStandardHelpOptions = true)
final class WebVerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Option(names = "--lang", paramLabel = "ja|en", description = "表示の言語（既定 ja）。 Language of messages.")
    private String language = "ja";

    WebVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Store store =
                Store.open(data.of(StoreSettings.in(data.folder())), Clock.systemUTC(), new SecureRandom())) {
            LedgerCheck check = store.ledger().verify();
            if (check.holds()) {
                console.line(console.text("web-verified", "lines", check.lines(), "end", check.end()));
                return ExitCode.DONE;
            }
            console.error(console.text("web-broken", "line", check.broken().getAsLong()));
            return ExitCode.ERRORS;
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }
}
