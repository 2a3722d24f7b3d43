package org.jobun.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens the pool of connections, and says in plain words why it does not open. */
final class Opening {
    /** The embedded database in the folder, without the ending that H2 adds. */
    static final String NAME = "jobun";

    private static final String USER = "jobun";
    private static final int IN_USE = 90020;
    private static final int NEWER_FILE = 90048;
    private static final int BROKEN_FILE = 90030;

    private Opening() {}

    /** Whether a folder has an embedded database. */
    static boolean isThere(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME + ".mv.db"));
    }

    static HikariDataSource pool(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("jobun");
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        settings.server().ifPresentOrElse(server -> postgres(config, server), () -> embedded(config, settings));
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw settings.server().map(server -> notReached(server, e)).orElseGet(() -> notOpened(settings, e));
        }
    }

    private static void postgres(HikariConfig config, StoreSettings.Server server) {
        config.setJdbcUrl(server.url());
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.addDataSourceProperty("ApplicationName", "jobun");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }

    /**
     * WRITE_DELAY=0: a commit is in the file when it comes back ({@link DiskSync}). RETENTION_TIME: what is out of date is written over
     * after five seconds, in which the rest was brought to the disk several times. DB_CLOSE_ON_EXIT=FALSE: the server closes the store after
     * its last request, not H2 in the middle of one. MAX_MEMORY_ROWS: what a backup reads goes to a file, not into memory. The modes make
     * identifiers and {@code on conflict} those of PostgreSQL.
     */
    private static String embeddedUrl(StoreSettings settings) {
        Path file = settings.folder().toAbsolutePath().resolve(NAME);
        return "jdbc:h2:file:" + file
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
                + ";WRITE_DELAY=0;RETENTION_TIME=5000;LOCK_TIMEOUT=10000;MAX_MEMORY_ROWS=2000;TRACE_LEVEL_FILE=0"
                + ";CACHE_SIZE=" + settings.cacheKilobytes();
    }

    private static void embedded(HikariConfig config, StoreSettings settings) {
        makeFolder(settings.folder());
        config.setJdbcUrl(embeddedUrl(settings));
        config.setUsername(USER);
        config.setPassword("");
    }

    /** One connection beside the pool; for tests that do what no part of the program does. */
    static Connection connect(StoreSettings settings) throws SQLException {
        StoreSettings.Server server = settings.server().orElse(null);
        return server == null
                ? DriverManager.getConnection(embeddedUrl(settings), USER, "")
                : DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    /** A semicolon would begin a setting of the URL, and H2 has no way to write one. */
    private static void makeFolder(Path folder) {
        if (folder.toAbsolutePath().toString().contains(";")) {
            throw new StoreException("データのフォルダー " + folder + " の名前に「;」は使えません。別の名前のフォルダーを指定してください。");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException("データのフォルダー " + folder + " を作れません。書き込める場所を指定してください。", e);
        }
    }

    private static StoreException notReached(StoreSettings.Server server, Exception e) {
        return new StoreException(
                "データベース " + server.url() + " に、利用者 " + server.user()
                        + " で接続できません。URL、利用者名、パスワードと、データベースが動いているかを確かめてください。",
                e);
    }

    private static StoreException notOpened(StoreSettings settings, Exception e) {
        String folder = settings.folder().toString();
        return switch (code(e)) {
            case IN_USE ->
                new StoreException("データのフォルダー " + folder + " は、起動中の別の条文が使っています。そちらの画面を開くか、終了してからもう一度起動してください。", e);
            case NEWER_FILE ->
                new StoreException("データのフォルダー " + folder + " は、今のものと異なる版の条文で作られています。作った版で開くか、その版で控えを取って戻してください。", e);
            case BROKEN_FILE ->
                new StoreException("データのフォルダー " + folder + " のデータベースが壊れています。控え（バックアップ）から新しいフォルダーに戻してください。", e);
            default ->
                new StoreException("データのフォルダー " + folder + " のデータベースを開けません。フォルダーに書き込めるか、ディスクに空きがあるかを確かめてください。", e);
        };
    }

    private static int code(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
