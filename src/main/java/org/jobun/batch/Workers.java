package org.jobun.batch;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jobun.diagnostic.Diagnostics;

/** Threads that do the same with all entries of an input; where it fails, with none of those that have not begun. */
final class Workers {
    /** Entries that wait for each thread, so that memory does not grow with the input. */
    private static final int MOST_WAITING = 16;

    private final Input.Taker work;
    private final Semaphore waiting;
    private final ExecutorService threads;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Workers(int threads, Input.Taker work) {
        this.work = work;
        this.waiting = new Semaphore(MOST_WAITING * threads);
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /**
     * Does the work with every entry, and returns when all is done.
     *
     * @param threads beside that which reads; 0 for on that one
     */
    static void forEach(Input input, Diagnostics found, int threads, Input.Taker work) throws IOException {
        if (threads == 0) {
            input.forEach(found, work);
            return;
        }
        Workers workers = new Workers(threads, work);
        try {
            input.forEach(found, workers::begin);
        } finally {
            workers.await();
        }
        if (workers.failure.get() != null) {
            throwAgain(workers.failure.get());
        }
    }

    private void begin(Entry entry) {
        waiting.acquireUninterruptibly();
        threads.execute(() -> work(entry));
    }

    private void work(Entry entry) {
        try {
            if (failure.get() == null) {
                work.take(entry);
            }
        } catch (IOException | RuntimeException | Error failed) {
            failure.compareAndSet(null, failed);
        } finally {
            waiting.release();
        }
    }

    private void await() {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // a set takes milliseconds; what is begun is finished
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what went wrong in another thread as if it had gone wrong in this one. */
    static void throwAgain(Throwable failure) throws IOException {
        if (failure instanceof IOException disk) {
            throw disk;
        }
        if (failure instanceof RuntimeException bug) {
            throw bug;
        }
        if (failure instanceof Error end) {
            throw end;
        }
        throw new IllegalStateException(failure);
    }
}
