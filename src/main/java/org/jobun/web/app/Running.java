package org.jobun.web.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running program leaves in its data folder, so that a second start finds it: its address, and a secret that only the owner of
 * the folder can read.
 *
 * @param address {@code http://127.0.0.1:8480}
 * @param secret asked for where another start wants to come in
 */
record Running(URI address, String secret) {
    /** Where the secret is sent, in a header of its own. */
    static final String HEADER = "X-Jobun-Secret";
    /** Where a second start asks for a way in. */
    static final String PATH = "/start";

    /** Where a command asks for a backup. */
    static final String BACKUP = "/backup";

    private static final int LONG = 3_600_000;
    private static final String FILE = "running.txt";
    private static final int MILLISECONDS = 2000;
    private static final int TRIES = 20;
    private static final int BETWEEN = 250;

    void leaveIn(Path folder) throws IOException {
        PrivateFiles.write(folder.resolve(FILE), address + "\n" + secret + "\n");
    }

    static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    static Optional<Running> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.size() < 2 ? Optional.empty() : Optional.of(new Running(URI.create(lines.get(0)), lines.get(1)));
    }

    /** A way into the program that holds a folder. It may just be starting, so that it has not left its address yet. */
    static Optional<URI> wayInto(Path folder) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Optional<URI> wayIn = in(folder).flatMap(Running::wayIn);
                if (wayIn.isPresent()) {
                    return wayIn;
                }
                Thread.sleep(BETWEEN);
            } catch (IOException notReadable) {
                return Optional.empty();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** An address that lets a browser in, once; empty where nobody answers. */
    Optional<URI> wayIn() {
        return ask(PATH).map(address::resolve);
    }

    /** What the running program answers; empty where nobody does. */
    Optional<String> ask(String path) {
        try {
            // Never through a proxy: it is this machine.
            HttpURLConnection connection =
                    (HttpURLConnection) address.resolve(path).toURL().openConnection(Proxy.NO_PROXY);
            connection.setRequestMethod("POST");
            connection.setConnectTimeout(MILLISECONDS);
            connection.setReadTimeout(path.equals(BACKUP) ? LONG : MILLISECONDS);
            connection.setRequestProperty(HEADER, secret);
            connection.setFixedLengthStreamingMode(0);
            connection.setDoOutput(true);
            connection.getOutputStream().close();
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }
}
