package org.jobun.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where data is kept and within which bounds.
 *
 * @param folder where the embedded database lies; it is made if it is not there
 * @param server a PostgreSQL instead of the embedded database
 * @param connections at most so many at a time, 2 or more
 * @param cacheKilobytes of the embedded database
 * @param idle a session ends after so long without a request
 * @param lifetime a session ends after so long in any case
 * @param passwordRounds how often a new password is hashed before it is kept; passwords that are kept know theirs
 */
public record StoreSettings(
        Path folder,
        Optional<Server> server,
        int connections,
        int cacheKilobytes,
        Duration idle,
        Duration lifetime,
        int passwordRounds) {
    /**
     * A PostgreSQL.
     *
     * @param url of JDBC, {@code jdbc:postgresql://host:port/database}
     */
    public record Server(String url, String user, String password) {
        /** @throws StoreException if the URL is not one of PostgreSQL */
        public Server {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new StoreException(
                        "データベースの URL は「jdbc:postgresql://ホスト名:ポート番号/データベース名」の形で書いてください（今の値: " + url + "）。");
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return user + " @ " + url;
        }
    }

    /** All are given. */
    public StoreSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(server);
        if (connections < 2) {
            throw new IllegalArgumentException("connections " + connections);
        }
    }

    /** The embedded database in a folder. */
    public static StoreSettings in(Path folder) {
        return new StoreSettings(
                folder, Optional.empty(), 8, 16 * 1024, Duration.ofMinutes(60), Duration.ofHours(12), Passwords.ROUNDS);
    }

    /** The same with a PostgreSQL. */
    public StoreSettings at(String url, String user, String password) {
        return new StoreSettings(
                folder,
                Optional.of(new Server(url, user, password)),
                connections,
                cacheKilobytes,
                idle,
                lifetime,
                passwordRounds);
    }

    /** The same with another number of connections. */
    public StoreSettings withConnections(int number) {
        return new StoreSettings(folder, server, number, cacheKilobytes, idle, lifetime, passwordRounds);
    }

    /** The same with other ends of sessions. */
    public StoreSettings withSessions(Duration newIdle, Duration newLifetime) {
        return new StoreSettings(folder, server, connections, cacheKilobytes, newIdle, newLifetime, passwordRounds);
    }

    /** The same with another effort for new passwords; tests look at more passwords than anybody types. */
    public StoreSettings withPasswordRounds(int rounds) {
        return new StoreSettings(folder, server, connections, cacheKilobytes, idle, lifetime, rounds);
    }
}
