package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * kill -9 at twenty moments while a matter is saved, sets are made final and a batch runs: whatever the process said was done is there,
 * at most one more of each, and nothing by halves.
 */
class KilledTest extends StoreContract {
    private static final int TIMES = Integer.getInteger("jobun.kills", 20);

    /** What was said to be done, by kind: the greatest number. */
    private final Map<String, Integer> said = new ConcurrentHashMap<>(Map.of("saved", 1, "issued", 0, "made", 0));

    private String job;

    @ParameterizedTest
    @EnumSource
    void whatWasSaidToBeKeptIsKept(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        try (Store store = reopened(settings)) {
            Matters matters = store.matters(Reach.everything());
            matters.create(KilledWriter.MATTER, heading("移行", "契約課"), KilledWriter.text(1), "sato")
                    .orElseThrow();
            matters.create(KilledWriter.FROZEN, heading("移行", "契約課"), "frozen", "sato")
                    .orElseThrow();
            Job created = store.batches(Reach.everything()).create(new NewJob("a", "契約課", bytes("wb"), "", "sato"));
            job = saved(store.batches(Reach.everything()).start(created.id(), 1, 100_000, ""))
                    .id();
        }
        Random random = new Random(20261129);
        for (int time = 0; time < TIMES; time++) {
            killAfter(settings, "server" + time, 1 + random.nextInt(50), random.nextInt(20));
            try (Store store = reopened(settings)) {
                assertKept(store);
            }
        }
        assertTrue(said.get("saved") > TIMES && said.get("issued") > 5 && said.get("made") > 5, said::toString);
    }

    /** In the middle of what comes after so much was said to be done. */
    private void killAfter(StoreSettings settings, String server, int done, int milliseconds) throws Exception {
        Process process = settings.server().isPresent()
                ? Jvm.start(
                        KilledWriter.class,
                        settings.folder().toString(),
                        server,
                        settings.server().get().url())
                : Jvm.start(KilledWriter.class, settings.folder().toString(), server);
        CountDownLatch ready = new CountDownLatch(done);
        Thread listener = new Thread(() -> listen(process, ready));
        listener.start();
        assertTrue(ready.await(60, TimeUnit.SECONDS));
        Thread.sleep(milliseconds);
        // Not Process.destroyForcibly: that closes the pipe too, and what was said and not yet read would be lost.
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
    }

    private void listen(Process process, CountDownLatch ready) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    said.merge(words[0], Integer.valueOf(words[1]), Math::max);
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertKept(Store store) {
        KeptMatter matter =
                store.matters(Reach.everything()).find(KilledWriter.MATTER).orElseThrow();
        assertEquals(KilledWriter.text(matter.version()), matter.text());
        assertAtMostOneMore("saved", (int) matter.version());
        assertSets(store);
        assertRows(store);
    }

    private void assertAtMostOneMore(String what, int found) {
        int least = said.get(what);
        assertTrue(found == least || found == least + 1, () -> what + " " + found + ", but was said " + least);
        said.put(what, found);
    }

    private void assertSets(Store store) {
        Sets sets = store.sets(Reach.everything());
        List<IssuedSet> all = sets.of(KilledWriter.FROZEN);
        int before = said.get("issued");
        assertAtMostOneMore("issued", all.size());
        for (IssuedSet set : all) {
            assertEquals("manifest " + set.issue(), set.manifest());
            assertEquals(KilledWriter.FILES, set.files().size());
            for (int place = 0; place < KilledWriter.FILES && set.issue() >= before - 3; place++) {
                KeptFile file = set.files().get(place);
                assertEquals(RandomText.sha256(KilledWriter.file(set.issue(), place)), file.hash());
                assertEquals(
                        file.hash(),
                        RandomText.sha256(sets.file(file.hash()).orElseThrow().bytes()));
            }
        }
    }

    private void assertRows(Store store) {
        Batches batches = store.batches(Reach.everything());
        List<JobRow> rows = batches.rows(job);
        int before = said.get("made");
        assertAtMostOneMore("made", rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i + 1, rows.get(i).number());
            assertEquals(2, rows.get(i).files().size());
            for (KeptFile file : i >= before - 3 ? rows.get(i).files() : List.<KeptFile>of()) {
                assertEquals(
                        file.hash(),
                        RandomText.sha256(
                                batches.file(job, file.hash()).orElseThrow().bytes()));
            }
        }
    }
}
