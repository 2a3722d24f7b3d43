package org.jobun.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Makes a commit of the embedded database last. By itself H2 writes a commit to its file later, in the background; with
 * {@code WRITE_DELAY=0} too, where several threads commit at once. So each is followed by a checkpoint: then it is with the system, and
 * nothing is lost when the process is killed. A power cut could still take what the system has not brought to the disk: that is waited for
 * within a second, and before somebody hears that a set is final. PostgreSQL does all that with every commit.
 */
final class DiskSync implements AutoCloseable {
    private final Jdbi jdbi;
    private final AtomicBoolean isBehind = new AtomicBoolean();
    private final AtomicLong commits = new AtomicLong();
    private final ReentrantLock turn = new ReentrantLock();
    /** The last commit that a checkpoint has written; guarded by {@link #turn}. */
    private long inTheFile;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "jobun-disk");
        thread.setDaemon(true);
        return thread;
    });

    DiskSync(Jdbi jdbi) {
        this.jdbi = jdbi;
        timer.scheduleWithFixedDelay(this::catchUp, 1, 1, TimeUnit.SECONDS);
    }

    /** Something was committed: it is in the file before whoever asked hears of it. One checkpoint serves all who wait for it. */
    void written(Handle handle) {
        long mine = commits.incrementAndGet();
        turn.lock();
        try {
            if (inTheFile < mine) {
                long all = commits.get();
                handle.execute("checkpoint");
                inTheFile = all;
                isBehind.set(true);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Waits until all that was committed is on the disk. */
    void now() {
        isBehind.set(false);
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }

    private void catchUp() {
        try {
            if (isBehind.get()) {
                now();
            }
        } catch (JdbiException e) {
            // The next second tries again; a timer that throws would never run again.
            isBehind.set(true);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
