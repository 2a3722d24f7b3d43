package org.jobun.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands share that work with the data of the web app while nobody else does. */
abstract class WebDataCommand implements Callable<Integer> {
    final Console console;

    @Mixin
    WebDataOptions data = new WebDataOptions();

    @Option(names = "--lang", paramLabel = "ja|en", description = "表示の言語（既定 ja）。 Language of messages.")
    private String language = "ja";

    WebDataCommand(Console console) {
        this.console = console;
    }

    /** Does it; what keeps the data from being opened is said by the caller. */
    abstract int run() throws IOException;

    @Override
    public final Integer call() throws IOException {
        try {
            return run();
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private StoreSettings settings() throws IOException {
        return data.of(StoreSettings.in(data.folder()));
    }

    /** Opens the data; makes it where there is none. */
    Store open() throws IOException {
        return Store.open(settings(), Clock.systemUTC(), new SecureRandom());
    }

    /** Opens the data that is there: what is looked at or copied must not be made on the way. */
    Store openKept() throws IOException {
        if (!Store.isThere(settings())) {
            throw new StoreException(console.text("web-no-data", "folder", data.folder()));
        }
        return open();
    }
}
