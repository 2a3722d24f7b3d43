package org.jobun.web.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jobun.store.Jvm;
import org.jobun.store.PostgresServer;
import org.jobun.web.WebClient;

/** Two servers, each a process of its own, on one PostgreSQL behind nginx; all on 127.0.0.1. */
final class TwoServers implements AutoCloseable {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final Path folder;
    private final String database;
    private final int port = freePort();
    private final List<Integer> ports = List.of(freePort(), freePort());
    private final List<Process> servers = new ArrayList<>();
    private final Process nginx;

    private TwoServers(Path folder, String database) throws IOException, InterruptedException {
        this.folder = folder;
        this.database = database;
        for (int one : ports) {
            servers.add(server(one));
        }
        ports.forEach(one -> await(URI.create("http://127.0.0.1:" + one)));
        nginx = nginx();
        await(address());
    }

    static TwoServers start(Path folder) throws Exception {
        boolean there = Files.isExecutable(NGINX) && PostgresServer.programs().isPresent();
        assumeTrue(System.getenv("CI") != null || there, "nginx or PostgreSQL is not installed");
        return new TwoServers(folder, PostgresServer.running().newDatabase());
    }

    /** URL of their database. */
    String database() {
        return database;
    }

    /** What people open. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends one of them without any warning, as a machine that loses its power. */
    void kill(int number) {
        servers.get(number).destroyForcibly();
    }

    /** The one that is making the sets of a batch: they lie in its folder until they are kept; empty before and after. */
    OptionalInt atWorkOn(String job) {
        return IntStream.range(0, ports.size())
                .filter(number -> Files.isDirectory(data(ports.get(number)).resolve("batches/" + job + "/output")))
                .findFirst();
    }

    private Path data(int port) {
        return folder.resolve("server-" + port);
    }

    private Process server(int port) throws IOException {
        Path data = Files.createDirectories(data(port));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Djobun.home=" + Path.of("").toAbsolutePath(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx300m",
                        "-cp",
                        Jvm.classPath(),
                        "org.jobun.cli.Main",
                        "web",
                        "--server",
                        "--no-browser",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--database",
                        database,
                        "--database-user",
                        "postgres",
                        "--proxy-from",
                        "127.0.0.1/32")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
    }

    /** Answers of a server that is gone are asked for at the other one: to type the same twice changes nothing. */
    private Process nginx() throws IOException {
        String servers = "server 127.0.0.1:" + ports.get(0) + " fail_timeout=2s; server 127.0.0.1:" + ports.get(1)
                + " fail_timeout=2s;";
        String config = """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx-error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  upstream jobun { %2$s }
                  server {
                    listen 127.0.0.1:%3$d;
                    client_max_body_size 64m;
                    client_body_buffer_size 1m;
                    proxy_max_temp_file_size 0;
                    location / {
                      proxy_pass http://jobun;
                      proxy_set_header Host $http_host;
                      proxy_set_header X-Forwarded-For $remote_addr;
                      proxy_next_upstream error timeout non_idempotent;
                      proxy_connect_timeout 2s;
                    }
                  }
                }
                """.formatted(folder, servers, port);
        Path file = Files.writeString(folder.resolve("nginx.conf"), config);
        return new ProcessBuilder(
                        NGINX.toString(),
                        "-c",
                        file.toString(),
                        "-e",
                        folder.resolve("nginx-start.log").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    private static void await(URI address) {
        for (int i = 0; i < 1800; i++) {
            try {
                if (new WebClient(address).get("/health").statusCode() == 200) {
                    return;
                }
            } catch (RuntimeException notYet) {
                // It is only starting.
            }
            pause();
        }
        throw new IllegalStateException("nobody answers at " + address);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() {
        nginx.destroy();
        servers.forEach(Process::destroyForcibly);
    }
}
