package org.jobun.web.batches;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jobun.store.BatchWork;
import org.jobun.store.BatchWork.Standing;
import org.jobun.store.Claim;
import org.jobun.store.JobState;
import org.jobun.store.StoreException;
import org.jobun.web.Office;

/**
 * Runs the jobs of the office in the background, one at a time. Of several servers on one database each takes another job; where
 * one is not heard of for the length of a lease, its job goes on here.
 */
public final class BatchRunner implements AutoCloseable {
    /** After it another server goes on. */
    public static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** A set takes milliseconds; rows that have begun are finished. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Office office;
    private final BatchWork work;
    private final Duration lease;
    private final Consumer<Throwable> faults;
    private final Map<JobKind, JobRun> others;
    private final Thread thread = new Thread(this::loop, "batch");
    private volatile boolean closing;

    /**
     * A runner that does not run yet.
     *
     * @param server a name that no other server has
     * @param faults gets what is a fault of the program
     * @param others runs jobs that are no batches
     */
    public BatchRunner(
            Office office, String server, Duration lease, Consumer<Throwable> faults, Map<JobKind, JobRun> others) {
        this.others = Map.copyOf(others);
        this.office = office;
        this.work = office.store().batchWork(server, lease);
        this.lease = lease;
        this.faults = faults;
        thread.setDaemon(true);
        // Whoever waits for a page goes first.
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** Begins to look for jobs. */
    public void start() {
        thread.start();
    }

    /** There is a job: it need not wait for the next look. */
    public synchronized void wake() {
        notifyAll();
    }

    private void loop() {
        while (!closing) {
            try {
                Optional<Claim> claim = office.isReady() && office.hasCatalog() ? work.claim() : Optional.empty();
                if (claim.isPresent()) {
                    run(claim.get());
                } else {
                    pause();
                }
            } catch (IOException | RuntimeException | StackOverflowError fault) {
                faults.accept(fault);
                pause();
            }
        }
    }

    private synchronized void pause() {
        try {
            if (!closing) {
                wait(PAUSE.toMillis());
            }
        } catch (InterruptedException asked) {
            closing = true;
        }
    }

    private void run(Claim claim) throws IOException {
        AtomicReference<Standing> standing = new AtomicReference<>(Standing.GO_ON);
        ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();
        long every = Math.max(1, lease.toMillis() / 8);
        pulse.scheduleAtFixedRate(() -> beat(claim, standing), 0, every, TimeUnit.MILLISECONDS);
        try {
            BooleanSupplier stopped = () -> closing || standing.get() != Standing.GO_ON;
            JobKind kind = JobSettings.of(work.job(claim).settings()).kind();
            JobRun.Ended ended = others.containsKey(kind)
                    ? others.get(kind).run(work, claim, stopped)
                    : new RunJob(office, work, claim, stopped).run();
            end(claim, standing.get(), ended);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            work.end(claim, JobState.FAILED, "サーバの都合により、終えることができませんでした。作成できた行は残っています。もう一度実行してください。");
            throw fault;
        } finally {
            // Not interrupted: a beat that is just being written would close the file of the embedded database.
            pulse.shutdown();
        }
    }

    private void beat(Claim claim, AtomicReference<Standing> standing) {
        try {
            standing.set(work.alive(claim));
        } catch (StoreException unreachable) {
            // The next beat tries again; without one for a lease the job goes elsewhere.
        }
    }

    private void end(Claim claim, Standing standing, JobRun.Ended ended) {
        boolean cutShort = ended.state() == JobState.STOPPED && standing == Standing.GO_ON;
        if (cutShort) {
            work.giveBack(claim);
        } else if (standing != Standing.LOST) {
            work.end(claim, ended.state(), ended.problem());
        }
    }

    /** Finishes the rows that have begun and gives the job back. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
