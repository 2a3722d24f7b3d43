package org.jobun.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jobun.store.StoreSettings;
import org.jobun.web.app.DataFolder;
import picocli.CommandLine.Option;

/** Where the web app keeps its data; alike for all of its commands. */
final class WebDataOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "データのフォルダー（既定は利用者ごとの場所）。 Where everything is kept.")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "PostgreSQL の URL（jdbc:postgresql://…。既定は組込みのデータベース）。 A PostgreSQL instead.")
    private String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "データベースの利用者名。 Its user.")
    private String databaseUser = "jobun";

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "データベースのパスワードを1行目に書いたファイル。 File whose first line is its password.")
    private Path databasePasswordFile;

    /** Whether data is named at all. */
    boolean isGiven() {
        return data != null || database != null;
    }

    Path folder() {
        return data == null
                ? DataFolder.standard(
                        Optional.ofNullable(System.getProperty("jobun.home")).map(Path::of),
                        System.getenv(),
                        Path.of(System.getProperty("user.home")),
                        DesktopBrowser.isWindows())
                : data;
    }

    /** The same store with what the options say. */
    StoreSettings of(StoreSettings store) throws IOException {
        return database == null ? store : store.at(database, databaseUser, password());
    }

    private String password() throws IOException {
        return databasePasswordFile == null
                ? ""
                : Files.readString(databasePasswordFile).lines().findFirst().orElse("");
    }
}
