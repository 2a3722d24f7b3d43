package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept beside a catalog is found whole, for this catalog only, or not at all. */
class BesideCatalogTest {
    private static final String KIND = "words";

    @TempDir
    Path folder;

    private record Words(List<String> words) {}

    private record Other(String word) {}

    private BesideCatalog beside(String key) {
        return new BesideCatalog(new KeptFolder(folder), key.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Words> found(String key) {
        return beside(key).find(KIND, Words.class);
    }

    private static Words words(String... words) {
        return new Words(List.of(words));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    @Test
    void isFoundForThisCatalogOnly() {
        beside("one").keep(KIND, words("甲", "乙"));
        beside("two").keep(KIND, words("丙"));
        assertEquals(Optional.of(words("甲", "乙")), found("one"));
        assertEquals(Optional.of(words("丙")), found("two"));
        assertEquals(Optional.empty(), found("three"));
        assertEquals(Optional.empty(), beside("one").find("others", Words.class));
    }

    /** The name of a file is a sum of the key; what it belongs to stands in it. */
    @Test
    void aFileUnderTheNameOfAnotherIsNotTakenForIt() throws IOException {
        beside("one").keep(KIND, words("甲"));
        Path one = files().get(0);
        beside("two").keep(KIND, words("乙"));
        Path two =
                files().stream().filter(file -> !file.equals(one)).findFirst().orElseThrow();
        Files.copy(one, two, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Optional.empty(), found("two"));
    }

    @Test
    void whatIsSpoiledOrCutCountsAsAbsentAndIsMended() throws IOException {
        beside("one").keep(KIND, words("甲"));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] spoiled = whole.clone();
            spoiled[i] ^= 1;
            Files.write(file, spoiled);
            assertEquals(Optional.empty(), found("one"));
            Files.write(file, Arrays.copyOf(whole, i));
            assertEquals(Optional.empty(), found("one"));
        }
        beside("one").keep(KIND, words("甲"));
        assertEquals(Optional.of(words("甲")), found("one"));
    }

    @Test
    void whatAnotherVersionKeptIsNotRead() {
        beside("one").keep(KIND, new Other("甲"));
        assertEquals(Optional.empty(), found("one"));
    }

    @Test
    void whereNothingCanBeKeptNothingIsFound() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        BesideCatalog nowhere = new BesideCatalog(new KeptFolder(file.resolve("below")), new byte[1]);
        nowhere.keep(KIND, words("甲"));
        assertEquals(Optional.empty(), nowhere.find(KIND, Words.class));
        BesideCatalog.NOWHERE.keep(KIND, words("甲"));
        assertEquals(Optional.empty(), BesideCatalog.NOWHERE.find(KIND, Words.class));
        assertEquals(List.of(file), files());
    }

    /** Each file appears whole: whoever reads at the same time has one of them, or none. */
    @Test
    void manyAtOnceHaveOneOfThem() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Optional<Words>>> starts = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Words own = new Words(Collections.nCopies(1 + i, "第" + i + "条"));
            starts.add(() -> {
                beside("one").keep(KIND, own);
                return found("one");
            });
        }
        for (Future<Optional<Words>> started : threads.invokeAll(starts)) {
            Words words = started.get().orElseThrow();
            assertEquals(
                    Collections.nCopies(
                            words.words().size(), "第" + (words.words().size() - 1) + "条"),
                    words.words());
        }
        threads.shutdown();
        assertEquals(1, files().size());
    }

    @Test
    void oneKindMakesNoRoomForAnother() throws IOException {
        beside("one").keep("others", words("甲"));
        for (int i = 0; i < 8; i++) {
            beside("key " + i).keep(KIND, words("乙"));
        }
        assertEquals(Optional.of(words("甲")), beside("one").find("others", Words.class));
        assertEquals(7, files().size());
    }
}
