package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jobun.store.Backup;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun web restore}: a backup into an empty data folder or database. */
@Command(
        name = "restore",
        description = "控えを、空のデータのフォルダー又はデータベースに戻します。 Puts a backup into an empty folder or database.",
        mixinStandardHelpOptions = true)
final class WebRestoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "控えのファイル。 The backup.")
    private Path file;

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Option(names = "--lang", paramLabel = "ja|en", description = "表示の言語（既定 ja）。 Language of messages.")
    private String language = "ja";

    WebRestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Store store =
                Store.open(data.of(StoreSettings.in(data.folder())), Clock.systemUTC(), new SecureRandom())) {
            Backup restored = store.restore(file);
            console.line(console.text(
                    "web-restored", "rows", restored.rows(), "files", restored.files(), "folder", data.folder()));
            return ExitCode.DONE;
        } catch (StoreException refused) {
            console.error(refused.getMessage());
            return ExitCode.ERRORS;
        }
    }
}
