package org.jobun.web.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a server does by itself, again and again, in one thread that waits for whoever waits for a page. */
final class Housekeeping implements AutoCloseable {
    private static final long PATIENCE = 5;

    private final Rhythm rhythm;
    private final Runnable tidy;
    private final Runnable look;
    private final Consumer<Throwable> faults;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Housekeeping::thread);

    /**
     * Does nothing yet.
     *
     * @param faults gets what went wrong; the next time it is tried again
     */
    Housekeeping(Rhythm rhythm, Runnable tidy, Runnable look, Consumer<Throwable> faults) {
        this.rhythm = rhythm;
        this.tidy = tidy;
        this.look = look;
        this.faults = faults;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    void start() {
        every(rhythm.look().toMillis(), look);
        every(rhythm.tidy().toMillis(), tidy);
    }

    private void every(long milliseconds, Runnable work) {
        timer.scheduleWithFixedDelay(() -> attempt(work), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError fault) {
            // A timer that meets an exception never runs again.
            faults.accept(fault);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
