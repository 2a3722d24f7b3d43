package org.jobun.store;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The one way to the tables: a pool of connections, and the clock and the random numbers that the parts use. */
final class Database implements AutoCloseable {
    /** Two transactions stood in each other's way, and one was ended so that the other goes on: deadlock, or changed since it was read. */
    private static final Set<String> AGAIN = Set.of("40001", "40P01", "90131", "HYT00");

    private static final int TIMES = 5;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Clock clock;
    private final SecureRandom random;
    private final int rounds;
    private final Optional<DiskSync> disk;

    private Database(
            HikariDataSource pool, Jdbi jdbi, Clock clock, SecureRandom random, int rounds, boolean isEmbedded) {
        this.pool = pool;
        this.jdbi = jdbi;
        this.clock = clock;
        this.random = random;
        this.rounds = rounds;
        this.disk = isEmbedded ? Optional.of(new DiskSync(jdbi)) : Optional.empty();
    }

    static Database open(StoreSettings settings, Clock clock, SecureRandom random) {
        HikariDataSource pool = Opening.pool(settings);
        try {
            Migrations.bringUpToDate(pool);
            Jdbi jdbi = Jdbi.create(pool);
            jdbi.registerArgument(new Instants.Arguments());
            jdbi.registerArgument(new Texts());
            jdbi.registerColumnMapper(new Instants.Columns());
            return new Database(
                    pool,
                    jdbi,
                    clock,
                    random,
                    settings.passwordRounds(),
                    settings.server().isEmpty());
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Now, to the millisecond: what the tables keep. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A new random name of small letters and digits, 100 bits. */
    String newId() {
        return RandomText.letters(random, 20);
    }

    /** A new secret that nobody guesses, 256 bits, of letters that may stand in a URL. */
    String newSecret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return RandomText.base64(bytes);
    }

    /** A password as it is kept, with a salt of its own. */
    String passwordHash(char[] password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return Passwords.hash(password, salt, rounds);
    }

    /** What no password matches, and takes as long to look at as any. */
    String nobody() {
        return Passwords.nobody(rounds);
    }

    /** One statement or several that do not belong together. */
    <T> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (ConnectionException e) {
            throw unreachable(e);
        }
    }

    /** All of it or nothing; run again, from its start, where another transaction stood in its way. */
    <T> T write(HandleCallback<T, RuntimeException> work) {
        for (int time = 1; ; time++) {
            try {
                return disk.isPresent() ? disk.get().alone(() -> transaction(work)) : transaction(work);
            } catch (ConnectionException e) {
                throw unreachable(e);
            } catch (JdbiException e) {
                if (time == TIMES || !isAgain(e)) {
                    throw e;
                }
            }
        }
    }

    private <T> T transaction(HandleCallback<T, RuntimeException> work) {
        return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work);
    }

    /** The same, and not even a power cut takes it away. */
    <T> T writeForGood(HandleCallback<T, RuntimeException> work) {
        T result = write(work);
        disk.ifPresent(DiskSync::now);
        return result;
    }

    /** The same for work that gives nothing back. */
    void change(HandleConsumer<RuntimeException> work) {
        write(handle -> {
            work.useHandle(handle);
            return true;
        });
    }

    /** All statements see the tables as they are at one moment, whatever others write meanwhile. */
    <T> T atOneMoment(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work);
        } catch (ConnectionException e) {
            throw unreachable(e);
        }
    }

    private static boolean isAgain(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && AGAIN.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static StoreException unreachable(ConnectionException e) {
        return new StoreException("データベースに接続できません。データベースが動いているか、管理者に確かめてください。保存されていない入力は、接続が戻ってからもう一度送ってください。", e);
    }

    @Override
    public void close() {
        disk.ifPresent(DiskSync::close);
        pool.close();
    }
}
