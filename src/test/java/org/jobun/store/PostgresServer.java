package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL from the programs of this machine, on 127.0.0.1, in a folder that is thrown away. One for all tests of a JVM, a
 * database for each; it ends with the JVM, however that ends.
 */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static PostgresServer running;

    private final Path bin;
    private final Path folder;
    private final int port;

    private PostgresServer(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /** Throws everybody out without a word to the disk, as a failure of power would, and starts it anew. */
    void restart() throws IOException, InterruptedException {
        Process restart = new ProcessBuilder(asUser(
                        bin.resolve("pg_ctl").toString(),
                        "restart",
                        "-m",
                        "immediate",
                        "-w",
                        "-D",
                        folder.resolve("data").toString(),
                        "-l",
                        folder.resolve("restarted.log").toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("restart.log").toFile())
                .start();
        assertEquals(0, restart.waitFor(), () -> "pg_ctl, see " + folder);
        await(folder);
    }

    /** The folder of the newest {@code initdb} and {@code postgres} of this machine. */
    public static Optional<Path> programs() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(java.util.Comparator.comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static synchronized PostgresServer running() throws IOException, InterruptedException {
        if (running == null) {
            running = start(programs().orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed")));
        }
        return running;
    }

    private static PostgresServer start(Path bin) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("jobun-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path data = folder.resolve("data");
        Process initdb = new ProcessBuilder(asUser(
                        bin.resolve("initdb").toString(),
                        "-D",
                        data.toString(),
                        "-U",
                        "postgres",
                        "-E",
                        "UTF8",
                        "--locale=C",
                        "-A",
                        "trust",
                        "--no-sync"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("initdb.log").toFile())
                .start();
        assertEquals(0, initdb.waitFor(), () -> "initdb, see " + folder);
        int port = freePort();
        serve(bin, folder, data, port);
        PostgresServer server = new PostgresServer(bin, folder, port);
        server.await(folder);
        return server;
    }

    /** The shell ends the server when nobody holds its input open any more: also when this JVM is killed. */
    private static void serve(Path bin, Path folder, Path data, int port) throws IOException {
        String command = "exec 3<&0; '" + bin + "/postgres' -D '" + data + "' -p " + port + " -k '" + folder
                + "' -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200 </dev/null & server=$!; cat <&3 >/dev/null; "
                + "'" + bin + "/pg_ctl' stop -m immediate -D '" + data + "' >/dev/null 2>&1; wait $server; rm -rf '"
                + folder + "'";
        new ProcessBuilder(asUser("/bin/sh", "-c", command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("postgres.log").toFile())
                .start();
    }

    /** PostgreSQL does not run as root. */
    private static List<String> asUser(String... command) {
        List<String> all = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await(Path folder) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                connect("postgres").close();
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("PostgreSQL does not start, see " + folder);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A new, empty database; its URL. */
    public String newDatabase() throws SQLException {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }
}
