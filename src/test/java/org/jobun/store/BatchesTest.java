package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Batches, as people see them and as servers run them, on every database. */
class BatchesTest extends StoreContract {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static Job job(Store store) {
        return store.batches(Reach.everything())
                .create(new NewJob("入札.xlsx", "契約課", bytes("workbook"), "formats: docx", "sato"));
    }

    private static Job started(Store store) {
        Job job = job(store);
        return saved(store.batches(Reach.everything()).start(job.id(), 1, 3, "formats: docx"));
    }

    private static RowDone row(int number) {
        return new RowDone(
                number,
                "MADE",
                "ok",
                List.of(new NamedSource("a.docx", bytes("same")), new NamedSource("b", bytes("b" + number))));
    }

    @ParameterizedTest
    @EnumSource
    void aJobGoesFromItsWorkbookToItsFiles(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Batches batches = store.batches(Reach.of("契約課"));
            BatchWork work = store.batchWork("one", LEASE);
            Job job = job(store);
            assertEquals(JobState.DRAFT, job.state());
            assertEquals(Optional.empty(), work.claim());
            MendedCell cell = new MendedCell("案件", "C7", "100", new Who("ito", "ito"));
            saved(batches.mend(job.id(), 1, List.of(new MendedCell("案件", "C7", "1", new Who("", ""))), "sato"));
            saved(batches.mend(job.id(), 2, List.of(cell), "ito"));
            assertEquals("conflict", kind(batches.mend(job.id(), 2, List.of(cell), "ito")));
            assertEquals(List.of(cell), batches.mended(job.id()));
            saved(batches.start(job.id(), 3, 2, "formats: pdf"));
            assertEquals("conflict", kind(batches.mend(job.id(), 4, List.of(cell), "ito")));
            Claim claim = work.claim().orElseThrow();
            assertEquals("formats: pdf", work.job(claim).settings());
            assertEquals("workbook", text(work.workbook(claim)));
            assertEquals(List.of(cell), work.mended(claim));
            assertTrue(work.done(claim, row(2)));
            assertFalse(work.done(claim, row(2)));
            assertTrue(work.done(claim, row(5)));
            assertEquals(Set.of(2, 5), work.doneRows(claim));
            assertEquals(2, batches.find(job.id()).orElseThrow().done());
            assertTrue(work.end(claim, JobState.DONE, ""));
            assertFalse(work.end(claim, JobState.DONE, ""));
            Job done = batches.find(job.id()).orElseThrow();
            assertEquals(JobState.DONE, done.state());
            assertEquals(Optional.empty(), done.server());
            List<JobRow> rows = batches.rows(job.id());
            assertEquals(List.of(2, 5), rows.stream().map(JobRow::number).toList());
            assertEquals(
                    "b5",
                    text(batches.file(job.id(), rows.get(1).files().get(1).hash())
                            .orElseThrow()));
            assertTrue(batches.delete(job.id()));
            assertEquals(Optional.empty(), batches.find(job.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobOfAnotherDivisionIsNotThere(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Batches others = store.batches(Reach.of("税務課"));
            Job job = job(store);
            assertEquals(Optional.empty(), others.find(job.id()));
            assertEquals(List.of(), others.list(10));
            assertEquals(Optional.empty(), others.workbook(job.id()));
            assertEquals("gone", kind(others.start(job.id(), 1, 3, "")));
            assertEquals("gone", kind(others.mend(job.id(), 1, List.of(), "ito")));
            saved(store.batches(Reach.everything()).start(job.id(), 1, 3, ""));
            others.stop(job.id());
            Claim claim = store.batchWork("one", LEASE).claim().orElseThrow();
            store.batchWork("one", LEASE).done(claim, row(1));
            String hash = store.batches(Reach.everything())
                    .rows(job.id())
                    .get(0)
                    .files()
                    .get(0)
                    .hash();
            assertEquals(List.of(), others.rows(job.id()));
            assertEquals(Optional.empty(), others.file(job.id(), hash));
            store.batchWork("one", LEASE).end(claim, JobState.DONE, "");
            assertFalse(others.delete(job.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherServerGoesOnWhenOneIsNoMore(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        try (Store one = open(settings);
                Store two = open(settings)) {
            Job job = started(one);
            BatchWork first = one.batchWork("one", LEASE);
            BatchWork second = two.batchWork("two", LEASE);
            Claim claim = first.claim().orElseThrow();
            assertTrue(first.done(claim, row(1)));
            assertEquals(Optional.empty(), second.claim());
            clock.pass(Duration.ofSeconds(29));
            assertEquals(BatchWork.Standing.GO_ON, first.alive(claim));
            clock.pass(Duration.ofSeconds(29));
            assertEquals(Optional.empty(), second.claim());
            clock.pass(Duration.ofSeconds(1));
            Claim taken = second.claim().orElseThrow();
            assertEquals(job.id(), taken.jobId());
            assertEquals(Set.of(1), second.doneRows(taken));
            assertEquals(BatchWork.Standing.LOST, first.alive(claim));
            assertFalse(first.done(claim, row(2)));
            assertFalse(first.end(claim, JobState.DONE, ""));
            assertFalse(first.giveBack(claim));
            assertTrue(second.done(taken, row(2)));
            assertEquals(
                    Optional.of("two"),
                    two.batches(Reach.everything()).find(job.id()).orElseThrow().server());
            assertTrue(second.giveBack(taken));
            Claim back = first.claim().orElseThrow();
            assertTrue(first.done(back, row(3)));
            assertTrue(first.end(back, JobState.DONE, ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobStopsAndGoesOn(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Batches batches = store.batches(Reach.everything());
            BatchWork work = store.batchWork("one", LEASE);
            Job job = started(store);
            batches.stop(job.id());
            assertEquals(JobState.STOPPED, batches.find(job.id()).orElseThrow().state());
            assertEquals(Optional.empty(), work.claim());
            saved(batches.start(job.id(), 2, 3, ""));
            Claim claim = work.claim().orElseThrow();
            work.done(claim, row(1));
            batches.stop(job.id());
            assertTrue(batches.find(job.id()).orElseThrow().stopping());
            assertEquals(BatchWork.Standing.STOP, work.alive(claim));
            work.end(claim, JobState.STOPPED, "");
            saved(batches.start(job.id(), 3, 3, ""));
            Claim again = work.claim().orElseThrow();
            assertEquals(BatchWork.Standing.GO_ON, work.alive(again));
            assertEquals(Set.of(1), work.doneRows(again));
        }
    }

    /** Two servers of four threads each take twenty jobs and their rows: each job once, each row once. */
    @ParameterizedTest
    @EnumSource
    void everyJobIsTakenOnce(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Store one = open(settings);
                Store two = open(settings)) {
            Set<String> jobs = new TreeSet<>();
            for (int i = 0; i < 20; i++) {
                jobs.add(started(one).id());
            }
            List<Future<List<String>>> taken = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                BatchWork work = (i % 2 == 0 ? one : two).batchWork("s" + i % 2, LEASE);
                taken.add(threads.submit(() -> takeAll(work)));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> future : taken) {
                all.addAll(future.get());
            }
            assertEquals(List.copyOf(jobs), all.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    /** A claim may find nothing while another takes what it looked at, so only several in a row mean that all is taken. */
    private static List<String> takeAll(BatchWork work) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        for (int nothing = 0; nothing < 5; ) {
            Optional<Claim> claim = work.claim();
            if (claim.isPresent()) {
                taken.add(claim.get().jobId());
                assertTrue(work.done(claim.get(), row(1)));
                assertTrue(work.end(claim.get(), JobState.DONE, ""));
                nothing = 0;
            } else {
                nothing++;
                Thread.sleep(20);
            }
        }
        return taken;
    }
}
