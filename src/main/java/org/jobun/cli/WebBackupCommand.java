package org.jobun.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import org.jobun.web.app.WebApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jobun web backup}: everything into one file, also while the server runs. */
@Command(
        name = "backup",
        description = "全部のデータの控えを一つのファイルに取ります（起動中でもできます）。 Backs up everything, also while it runs.",
        mixinStandardHelpOptions = true)
final class WebBackupCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "控えのファイル（.zip）。まだないもの。 File of the backup; not there yet.")
    private Path file;

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Option(names = "--lang", paramLabel = "ja|en", description = "表示の言語（既定 ja）。 Language of messages.")
    private String language = "ja";

    WebBackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(file)) {
            console.error(console.text("web-backup-exists", "file", file));
            return ExitCode.USAGE;
        }
        // Beside it first: a file that is there is whole.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        } finally {
            Files.deleteIfExists(part);
        }
        console.line(console.text("web-backup-done", "file", file));
        return ExitCode.DONE;
    }

    private void write(Path part) throws IOException {
        Optional<Path> made = WebApp.backUpRunning(data.folder());
        if (made.isPresent()) {
            Files.copy(made.get(), part);
            Files.delete(made.get());
            return;
        }
        try (Store store = Store.open(data.of(StoreSettings.in(data.folder())), Clock.systemUTC(), new SecureRandom());
                OutputStream out = Files.newOutputStream(part)) {
            store.backUp(out);
        }
    }
}
