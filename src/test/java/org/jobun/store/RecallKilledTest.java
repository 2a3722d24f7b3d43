package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.cli.Run;
import org.jobun.service.RegisterSets;
import org.jobun.web.WebFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * kill -9 in the middle of recalls and of the recording of issued sets; of a PostgreSQL every second time the server, which is restarted at
 * once: nothing that was said to be kept is lost, nothing is there twice, and every batch goes on to the same bytes.
 */
class RecallKilledTest extends StoreContract {
    private static final int TIMES = Integer.getInteger("jobun.kills", 3);
    private static final int SETS = 6;

    private final Map<String, Integer> said = new ConcurrentHashMap<>(Map.of("registered", 0, "made", 0));

    @ParameterizedTest
    @EnumSource
    void everyRecallGoesOnToTheSameBytes(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        Map<Integer, List<String>> whole;
        try (Store store = reopened(settings)) {
            issue(store);
            RecallKilledWriter.begin(store);
            RecallKilledWriter.run(store, "first", WebFixture.catalog(), () -> {});
            whole = rows(store, store.batches(Reach.everything()).list(10).get(0));
            assertEquals(SETS, whole.size());
            assertTrue(whole.values().stream().allMatch(files -> files.size() > 3), whole::toString);
            RecallKilledWriter.begin(store);
        }
        Random random = new Random(20261129);
        for (int time = 0; time < TIMES; time++) {
            boolean server = kind == Kind.POSTGRESQL && time % 2 == 0;
            killAfter(settings, "server" + time, 1 + random.nextInt(3 * SETS), random.nextInt(80), server);
            try (Store store = reopened(settings)) {
                assertKept(store, whole);
            }
        }
        try (Store store = reopened(settings)) {
            Thread.sleep(RecallKilledWriter.LEASE.toMillis());
            RecallKilledWriter.run(store, "last", WebFixture.catalog(), () -> {});
            for (Job job : store.batches(Reach.everything()).list(1000)) {
                assertEquals(JobState.DONE, job.state());
                assertEquals(whole, rows(store, job));
            }
        }
        // One batch at least was made as a whole while it was killed: rows are counted anew by each process.
        assertTrue(said.get("registered") > TIMES && said.get("made") > SETS, said::toString);
    }

    /** Some sets of one contract, as the web app freezes them. */
    private void issue(Store store) throws IOException {
        String text = Files.readString(Path.of("matters/resident-data-migration.yaml"));
        for (int i = 1; i <= SETS; i++) {
            String id = "set-" + i;
            String matter = text.replace("id: resident-data-migration", "id: " + id);
            Path file = Files.writeString(folder.resolve(id + ".yaml"), matter);
            Path out = folder.resolve("out");
            Run made = Run.of("generate", file, "-o", out, "--format", "docx");
            assertEquals(0, made.code(), made::all);
            KeptMatter kept = store.matters(Reach.everything())
                    .create(id, heading(id, "契約課"), matter, "sato")
                    .orElseThrow();
            store.sets(Reach.everything())
                    .issue(new NewSet(
                            kept.key(),
                            kept.version(),
                            Files.readString(out.resolve(id).resolve("manifest.json")),
                            papers(out.resolve(id)),
                            Optional.empty(),
                            "sato"));
        }
        new RegisterSets(store).own();
    }

    private static List<NamedSource> papers(Path set) throws IOException {
        try (Stream<Path> files = Files.list(set)) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .sorted()
                    .map(file -> new NamedSource(file.getFileName().toString(), FileSource.of(file)))
                    .toList();
        }
    }

    /** Row → its files with their hashes; what is kept under a hash is what the hash says. */
    private static Map<Integer, List<String>> rows(Store store, Job job) {
        Batches batches = store.batches(Reach.everything());
        List<JobRow> rows = batches.rows(job.id());
        rows.stream()
                .flatMap(row -> row.files().stream())
                .forEach(file -> assertEquals(
                        file.hash(),
                        RandomText.sha256(batches.file(job.id(), file.hash())
                                .orElseThrow()
                                .bytes())));
        return rows.stream()
                .collect(Collectors.toMap(
                        JobRow::number,
                        row -> row.files().stream()
                                .map(file -> file.name() + " " + file.hash())
                                .toList()));
    }

    private void assertKept(Store store, Map<Integer, List<String>> whole) {
        long found = RecallKilledWriter.registered(store);
        int least = said.get("registered");
        assertTrue(found == least || found == least + 1, () -> found + " registered, but was said " + least);
        said.put("registered", (int) found);
        List<RegisterLine> lines =
                new ArrayList<>(store.register(Reach.everything()).list(RegisterFilter.EVERYTHING.withSuperseded()));
        lines.removeIf(line -> !line.about().matter().startsWith("n"));
        assertEquals(
                lines.size(),
                new HashSet<>(lines.stream().map(line -> line.about().matter()).toList()).size(),
                "nothing twice");
        assertEquals(found == 0, lines.isEmpty(), "what is registered is listed");
        // A kill before the first registration leaves none to look at.
        lines.stream()
                .max(java.util.Comparator.comparingInt(
                        line -> Integer.parseInt(line.about().matter().substring(1))))
                .ifPresent(last -> {
                    RegisterEntry entry =
                            store.register(Reach.everything()).find(last.id()).orElseThrow();
                    assertEquals(1, entry.files().size(), "an entry is there as a whole");
                    assertEquals(1, entry.firms().size());
                });
        for (Job job : store.batches(Reach.everything()).list(1000)) {
            rows(store, job).forEach((number, files) -> assertEquals(whole.get(number), files));
            assertTrue(job.state() != JobState.DONE || job.done() == SETS, job::toString);
        }
    }

    private void killAfter(StoreSettings settings, String name, int rows, int milliseconds, boolean server)
            throws Exception {
        Process process = settings.server().isPresent()
                ? Jvm.start(
                        RecallKilledWriter.class,
                        settings.folder().toString(),
                        name,
                        settings.server().get().url())
                : Jvm.start(RecallKilledWriter.class, settings.folder().toString(), name);
        CountDownLatch ready = new CountDownLatch(rows);
        CountDownLatch again = new CountDownLatch(2 * rows + 1);
        Thread listener = new Thread(() -> listen(process, ready, again));
        listener.start();
        assertTrue(ready.await(120, TimeUnit.SECONDS));
        Thread.sleep(milliseconds);
        if (server) {
            PostgresServer.running().restart();
            assertTrue(again.await(120, TimeUnit.SECONDS), "it goes on once the server is there again");
        }
        // Not Process.destroyForcibly: that closes the pipe too, and what was said and not yet read would be lost.
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
    }

    private void listen(Process process, CountDownLatch ready, CountDownLatch again) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 2 && said.containsKey(words[0])) {
                    said.merge(words[0], Integer.valueOf(words[1]), Math::max);
                    if (words[0].equals("made")) {
                        ready.countDown();
                        again.countDown();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
