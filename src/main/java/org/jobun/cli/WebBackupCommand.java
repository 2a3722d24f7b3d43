package org.jobun.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jobun.store.Store;
import org.jobun.web.app.WebApp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobun web backup}: everything into one file, also while the server runs. */
@Command(
        name = "backup",
        description = "全部のデータの控えを一つのファイルに取ります（起動中でもできます）。 Backs up everything, also while it runs.",
        mixinStandardHelpOptions = true)
final class WebBackupCommand extends WebDataCommand {
    @Parameters(paramLabel = "FILE", description = "控えのファイル（.zip）。まだないもの。 File of the backup; not there yet.")
    private Path file;

    WebBackupCommand(Console console) {
        super(console);
    }

    @Override
    int run() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            console.error(console.text("web-backup-nowhere", "folder", folder));
            return ExitCode.USAGE;
        }
        if (Files.exists(file)) {
            console.error(console.text("web-backup-exists", "file", file));
            return ExitCode.USAGE;
        }
        // Beside it first: a file that is there is whole.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
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
        try (Store store = openKept();
                OutputStream out = Files.newOutputStream(part)) {
            store.backUp(out);
        }
    }
}
