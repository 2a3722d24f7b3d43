package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jobun.store.Backup;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jobun web restore}: a backup into an empty data folder or database. */
@Command(
        name = "restore",
        description = "控えを、空のデータのフォルダー又はデータベースに戻します。 Puts a backup into an empty folder or database.",
        mixinStandardHelpOptions = true)
final class WebRestoreCommand extends WebDataCommand {
    @Parameters(paramLabel = "FILE", description = "控えのファイル。 The backup.")
    private Path file;

    WebRestoreCommand(Console console) {
        super(console);
    }

    @Override
    int run() throws IOException {
        if (!Files.isRegularFile(file)) {
            console.error(console.text("web-no-backup", "file", file));
            return ExitCode.USAGE;
        }
        try (Store store = open()) {
            return restore(store);
        }
    }

    private int restore(Store store) {
        try {
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
