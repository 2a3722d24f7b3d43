package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Final sets, on every database. */
class SetsTest extends StoreContract {
    private static NewSet set(KeptMatter matter, String... files) {
        List<NamedSource> sources =
                Stream.of(files).map(file -> new NamedSource(file, bytes(file))).toList();
        return new NewSet(matter.key(), matter.version(), "{\"files\": []}", sources, Optional.of("確定"), "sato");
    }

    private static String outcome(Issuing issuing) {
        return issuing.match(set -> "issue " + set.issue(), current -> "changed " + current.version(), () -> "gone");
    }

    private static KeptMatter matter(Store store) {
        return store.matters(Reach.everything()).create(heading("移行", "契約課"), "text", "sato");
    }

    @ParameterizedTest
    @EnumSource
    void aSetIsKeptAsItIsAndNumbered(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            KeptMatter matter = matter(store);
            Sets sets = store.sets(Reach.of("契約課"));
            assertEquals("issue 1", outcome(sets.issue(set(matter, "01_契約書.docx", "02_仕様書.docx", "01_契約書.docx"))));
            assertEquals(
                    "確定",
                    store.matters(Reach.everything())
                            .find(matter.key())
                            .orElseThrow()
                            .heading()
                            .state());
            KeptMatter next = saved(
                    store.matters(Reach.everything()).save(matter.key(), 1, "text 2", matter.heading(), "sato", "x"));
            assertEquals("changed 2", outcome(sets.issue(set(matter, "a"))));
            assertEquals("issue 2", outcome(sets.issue(set(next, "a", "01_契約書.docx"))));
            assertEquals(
                    List.of(2, 1),
                    sets.of(matter.key()).stream().map(IssuedSet::issue).toList());
            IssuedSet first = sets.find(matter.key(), 1).orElseThrow();
            assertEquals("text", first.matterText());
            assertEquals("{\"files\": []}", first.manifest());
            assertEquals(
                    List.of("01_契約書.docx", "02_仕様書.docx", "01_契約書.docx"),
                    first.files().stream().map(KeptFile::name).toList());
            assertEquals(
                    "02_仕様書.docx", text(sets.file(first.files().get(1).hash()).orElseThrow()));
            assertEquals(
                    first.files().get(0).hash(),
                    sets.find(matter.key(), 2).orElseThrow().files().get(1).hash());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSetOfAnotherDivisionIsNotThere(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            KeptMatter matter = matter(store);
            Sets sets = store.sets(Reach.of("税務課"));
            assertEquals("gone", outcome(sets.issue(set(matter, "a"))));
            store.sets(Reach.everything()).issue(set(matter, "a"));
            assertEquals(List.of(), sets.of(matter.key()));
            assertEquals(Optional.empty(), sets.find(matter.key(), 1));
            String hash = store.sets(Reach.of("契約課"))
                    .find(matter.key(), 1)
                    .orElseThrow()
                    .files()
                    .get(0)
                    .hash();
            assertEquals(Optional.empty(), sets.file(hash));
            assertEquals("a", text(store.sets(Reach.of("契約課")).file(hash).orElseThrow()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLargeFileComesBackInParts(Kind kind) throws Exception {
        byte[] large = new byte[3 * Contents.PART + 17];
        new Random(7).nextBytes(large);
        Path file = Files.write(folder.resolve("large"), large);
        try (Store store = open(kind)) {
            KeptMatter matter = matter(store);
            NewSet set = new NewSet(
                    matter.key(),
                    1,
                    "",
                    List.of(
                            new NamedSource("large", FileSource.of(file)),
                            new NamedSource("exact", FileSource.of(java.util.Arrays.copyOf(large, Contents.PART))),
                            new NamedSource("empty", bytes(""))),
                    Optional.empty(),
                    "sato");
            Sets sets = store.sets(Reach.everything());
            assertEquals("issue 1", outcome(sets.issue(set)));
            List<KeptFile> files = sets.find(matter.key(), 1).orElseThrow().files();
            assertArrayEquals(
                    large, sets.file(files.get(0).hash()).orElseThrow().bytes());
            assertEquals(large.length, files.get(0).length());
            assertEquals(
                    Contents.PART, sets.file(files.get(1).hash()).orElseThrow().bytes().length);
            assertEquals("", text(sets.file(files.get(2).hash()).orElseThrow()));
            assertEquals(RandomText.sha256(large), files.get(0).hash());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofASetThatCannotBeReadToItsEndNothingIsKept(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            KeptMatter matter = matter(store);
            Sets sets = store.sets(Reach.everything());
            int[] opened = {0};
            FileSource fails = () -> {
                if (opened[0]++ > 0) {
                    throw new IOException("gone");
                }
                return bytes("never kept").open();
            };
            NewSet set = new NewSet(
                    matter.key(),
                    1,
                    "",
                    List.of(new NamedSource("a", bytes("a")), new NamedSource("b", fails)),
                    Optional.of("確定"),
                    "sato");
            assertThrows(UncheckedIOException.class, () -> sets.issue(set));
            assertEquals(List.of(), sets.of(matter.key()));
            assertEquals(
                    "作成中",
                    store.matters(Reach.everything())
                            .find(matter.key())
                            .orElseThrow()
                            .heading()
                            .state());
            assertEquals("issue 1", outcome(sets.issue(set(matter, "a"))));
        }
    }

    /** Two servers, eight threads, the same files: every set gets a number of its own, and there is no gap. */
    @ParameterizedTest
    @EnumSource
    void setsThatAreIssuedAtOnceAreNumberedOneAfterTheOther(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Store one = open(settings);
                Store two = open(settings)) {
            KeptMatter matter = matter(one);
            KeptMatter other = matter(one);
            List<Future<String>> issued = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Store store = i % 2 == 0 ? one : two;
                KeptMatter of = i % 4 < 2 ? matter : other;
                String[] files = IntStream.range(0, 6)
                        .map(n -> (n * 5) % 6)
                        .mapToObj(n -> "f" + n)
                        .toArray(String[]::new);
                issued.add(threads.submit(
                        () -> outcome(store.sets(Reach.everything()).issue(set(of, files)))));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : issued) {
                outcomes.add(future.get());
            }
            List<String> expected = IntStream.rangeClosed(1, 12)
                    .boxed()
                    .flatMap(n -> Stream.of("issue " + n, "issue " + n))
                    .sorted()
                    .toList();
            assertEquals(expected, outcomes.stream().sorted().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    /** What erases a set whose time of retention is over. */
    private static final String ERASURE = "RegisterErasure.java";

    /** There is no door by which a set could be changed, and none may come; only what the body's rule of retention ends is erased. */
    @Test
    void noStatementChangesASet() throws IOException {
        Pattern change = Pattern.compile(
                "(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?)\\s+(issued_\\w+|ledger\\b)",
                Pattern.CASE_INSENSITIVE);
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|sql)"))
                    .toList()) {
                List<String> lawful = file.endsWith(ERASURE)
                        ? List.of(file + ": delete from issued_file", file + ": delete from issued_set")
                        : List.of();
                assertEquals(
                        lawful,
                        change.matcher(Files.readString(file))
                                .results()
                                .map(found -> file + ": " + found.group())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tidyingLeavesWhatIsNamed(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            KeptMatter matter = matter(store);
            store.sets(Reach.everything()).issue(set(matter, "a", "b"));
            store.catalogFolder().put("", "clauses/own/a.md", bytes("own"), "sato");
            store.catalogFolder().put("", "clauses/own/b.md", bytes("b"), "sato");
            store.tidy();
            assertEquals(
                    "own",
                    text(store.catalogFolder().file("", "clauses/own/a.md").orElseThrow()));
            StoredFile own = store.catalogFolder().file("", "clauses/own/a.md").orElseThrow();
            store.catalogFolder().remove("", "clauses/own/a.md");
            store.catalogFolder().remove("", "clauses/own/b.md");
            store.tidy();
            assertEquals(0, own.bytes().length);
            for (KeptFile file : store.sets(Reach.everything())
                    .find(matter.key(), 1)
                    .orElseThrow()
                    .files()) {
                assertEquals(
                        file.name(),
                        text(store.sets(Reach.everything()).file(file.hash()).orElseThrow()));
            }
        }
    }
}
