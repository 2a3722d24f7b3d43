package org.jobun.store;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Makes a commit of the embedded database last. H2 writes its tables to the file one after another, without holding up who writes into
 * them meanwhile: what is in the file is then of several moments, and after a kill a set can be there without its files. So one
 * transaction writes at a time, and H2 brings each to the file before its commit comes back ({@code WRITE_DELAY=0}): nothing is lost or
 * half there when the process is killed. A power cut could still take what the system has not brought to the disk: that is waited for
 * within a second, and before somebody hears that a set is final. PostgreSQL does all that with every commit.
 */
final class DiskSync implements AutoCloseable {
    /** Percent of the file that is needed; below it, it is tidied. */
    private static final int FILL_RATE = 50;

    /** Bytes of a file that is looked at when it is closed. */
    static final long LARGE = 64L << 20;

    private static final int AT_A_TIME = 1024 * 1024;

    /** Where somebody always writes, it is tidied once in so many seconds. */
    private static final int BUSY = 10;

    /** Seconds in which a turn of the timer is surely over. */
    private static final int PATIENCE = 20;

    private final Jdbi jdbi;
    private final AtomicBoolean isBehind = new AtomicBoolean();
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Used by the timer only. */
    private boolean isLoose = true;

    /** Seconds so far; used by the timer only. */
    private long ticks;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "jobun-disk");
        thread.setDaemon(true);
        return thread;
    });

    DiskSync(Jdbi jdbi) {
        this.jdbi = jdbi;
        timer.scheduleWithFixedDelay(this::catchUp, 1, 1, TimeUnit.SECONDS);
    }

    /** A transaction, from its start until it is in the file, while no other one writes. */
    <T> T alone(Supplier<T> transaction) {
        turn.lock();
        try {
            T result = transaction.get();
            isBehind.set(true);
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** Waits until all that was committed is on the disk; others write meanwhile. */
    void now() {
        isBehind.set(false);
        jdbi.useHandle(handle -> tables(handle).sync());
    }

    private void catchUp() {
        try {
            boolean hasWritten = isBehind.get();
            if (hasWritten) {
                now();
            }
            ticks++;
            isLoose |= hasWritten;
            if (isLoose && (!hasWritten || ticks % BUSY == 0)) {
                isLoose = tidy();
                isBehind.compareAndSet(false, isLoose);
            }
        } catch (JdbiException | MVStoreException e) {
            // The next second tries again; a timer that throws would never run again.
            isBehind.set(true);
        }
    }

    /**
     * Writes together what is still needed of the parts of the file that are mostly out of date, so that they can be written over: a little
     * at a time, while nobody writes. By itself H2 does that in the background, beside transactions that write.
     *
     * @return whether there is more to do
     */
    private boolean tidy() {
        turn.lock();
        try {
            return jdbi.withHandle(handle -> {
                boolean isMoved = tables(handle).compact(FILL_RATE, AT_A_TIME);
                handle.execute("checkpoint");
                return isMoved;
            });
        } finally {
            turn.unlock();
        }
    }

    private static MVStore tables(Handle handle) {
        try {
            SessionLocal session = (SessionLocal)
                    handle.getConnection().unwrap(JdbcConnection.class).getSession();
            return session.getDatabase().getStore().getMvStore();
        } catch (SQLException e) {
            throw new IllegalStateException("not the embedded database", e);
        }
    }

    @Override
    public void close() {
        // Not interrupted: that would close the file under the database in the middle of writing.
        timer.shutdown();
        try {
            timer.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        try {
            jdbi.useHandle(DiskSync::giveBack);
        } catch (JdbiException | MVStoreException closed) {
            // It is closed by it, or by the pool in a moment; nothing of it is lost.
            isBehind.set(false);
        }
    }

    /**
     * Writes a large file of which most is out of date anew, without that: after thousands of sets were added it is ten times what it need be. H2
     * writes it beside and moves it into place when it is whole.
     */
    private static void giveBack(Handle handle) {
        FileStore<?> file = tables(handle).getFileStore();
        long needed = file.size() / 100 * file.getFillRate() / 100 * file.getChunksFillRate();
        if (file.size() > LARGE && needed < file.size() / 100 * FILL_RATE) {
            handle.execute("shutdown compact");
        }
    }
}
