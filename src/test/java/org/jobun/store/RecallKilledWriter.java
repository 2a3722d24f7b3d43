package org.jobun.store;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobun.catalog.Catalog;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.web.WebFixture;
import org.jobun.web.batches.JobRun;
import org.jobun.web.recall.Plans;
import org.jobun.web.recall.RunRecall;

/**
 * A process that makes the papers of a recall, begins it anew when all are there, and puts issued sets into the register meanwhile; it says
 * each that is kept, and is killed in the middle of it.
 */
public final class RecallKilledWriter {
    static final String FIRM = "みなみ";
    /** Long enough for a row, short enough that the next process need not wait. */
    static final Duration LEASE = Duration.ofMillis(1500);

    private final Store store;

    private RecallKilledWriter(Store store) {
        this.store = store;
    }

    /** Folder, name of this server, and for PostgreSQL the URL. */
    public static void main(String[] arguments) {
        Catalog catalog = WebFixture.catalog();
        Store store = Store.open(KilledWriter.settings(arguments), Clock.systemUTC(), new SecureRandom());
        RecallKilledWriter writer = new RecallKilledWriter(store);
        new Thread(writer::register).start();
        new Thread(() -> writer.recall(arguments[1], catalog)).start();
    }

    private static synchronized void say(String what, int number) {
        System.out.println(what + " " + number);
        System.out.flush();
    }

    /** An entry of its own; none of it says the firm of the recall. */
    static NewEntry entry(int number) {
        return RegisterTest.entry("n" + number, "hash " + number, "甲" + number, "語句 " + number, "");
    }

    private void register() {
        int number = (int) registered(store);
        while (true) {
            try {
                int next = number + 1;
                // One that was kept before the connection broke is not new when it is tried again.
                store.register(Reach.everything()).add(List.of(entry(next)));
                number = next;
                say("registered", number);
                Thread.sleep(5);
            } catch (RuntimeException gone) {
                pause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static long registered(Store store) {
        return store.register(Reach.everything()).list(RegisterFilter.EVERYTHING.withSuperseded()).stream()
                .filter(line -> line.about().matter().startsWith("n"))
                .count();
    }

    private void recall(String server, Catalog catalog) {
        AtomicInteger rows = new AtomicInteger();
        while (true) {
            try {
                run(store, server, catalog, () -> say("made", rows.incrementAndGet()));
                begin(store);
            } catch (RuntimeException gone) {
                pause();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** Runs what there is to run. */
    static void run(Store store, String server, Catalog catalog, Runnable row) throws IOException {
        BatchWork work = store.batchWork(server, LEASE);
        RunRecall recall = new RunRecall(store, () -> catalog, () -> Outcome.of(catalog, new Diagnostics()));
        for (Optional<Claim> claim = work.claim(); claim.isPresent(); claim = work.claim()) {
            Claim held = claim.get();
            JobRun.Ended ended = recall.run(work, held, () -> {
                row.run();
                work.alive(held);
                return false;
            });
            work.end(held, ended.state(), ended.problem());
        }
    }

    /** Begins a recall of all that are reached. */
    static void begin(Store store) {
        Batches batches = store.batches(Reach.everything());
        List<String> sets = store.register(Reach.everything()).list(RegisterFilter.EVERYTHING.ofFirm(FIRM)).stream()
                .map(RegisterLine::id)
                .toList();
        if (batches.list(100).stream().noneMatch(job -> job.state() != JobState.DONE)) {
            Job job = batches.create(
                    new NewJob("recall", "契約課", FileSource.of(Plans.ofFirm(FIRM, sets)), "recall:", "sato"));
            StoreContract.saved(batches.start(job.id(), job.version(), sets.size(), "recall:"));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
