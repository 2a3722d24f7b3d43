package org.jobun.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jobun.compact.Condensed;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.draft.DraftPapers;
import org.jobun.draft.MakingDate;
import org.jobun.draft.PaperSet;
import org.jobun.matter.Condition;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a catalog is that catalog, to the letter, or there is none. */
class KeptCatalogsTest {
    private static final Map<String, byte[]> OURS = CatalogFiles.bundled();
    private static final String CLAUSE = "clauses/lease/rent.md";

    @TempDir
    Path folder;

    /** A catalog that was kept, and whether it was found rather than read. */
    private record Known(Catalog catalog, boolean found) {}

    private Known read(String program, List<Map<String, byte[]>> layers) {
        KeptCatalogs kept = new KeptCatalogs(folder, program);
        Diagnostics problems = new Diagnostics();
        CatalogReader reader = new CatalogReader(problems).keptIn(kept);
        List<ReadFile> files = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            reader.layer(layers.get(layer));
            int number = layer;
            new TreeMap<>(layers.get(layer))
                    .forEach((path, bytes) -> files.add(new ReadFile(number, path, path, bytes)));
        }
        boolean before = kept.find(files).isPresent();
        return new Known(reader.read().orElseThrow(), before);
    }

    private Known read(Map<String, byte[]> ours) {
        return read("build 1", List.of(ours));
    }

    private Known read(Map<String, byte[]> ours, Map<String, byte[]> own) {
        return read("build 1", List.of(ours, own));
    }

    private static Map<String, byte[]> with(String path, byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>(OURS);
        files.put(path, bytes);
        return files;
    }

    private static byte[] replaced(String path, String old, String fresh) {
        String text = new String(OURS.get(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(old), path);
        return text.replaceFirst(old, fresh).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Catalog catalog) {
        return catalog.files().stream()
                .filter(file -> file.path().equals(CLAUSE))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    /** All that a catalog holds, in words. */
    private static String words(Catalog catalog) throws Exception {
        StringBuilder out = new StringBuilder();
        write(catalog.parts(), out);
        return out.toString();
    }

    /** Says where two texts of millions of letters begin to differ. */
    private static void assertAlike(String expected, String is) {
        int at = Arrays.mismatch(expected.toCharArray(), is.toCharArray());
        int from = Math.max(0, at - 200);
        assertEquals(
                at < 0 ? "" : expected.substring(from, Math.min(expected.length(), at + 50)),
                at < 0 ? "" : is.substring(from, Math.min(is.length(), at + 50)));
    }

    private static void write(Object value, StringBuilder out) throws Exception {
        if (value instanceof Condensed whole) {
            write(whole.condensed(), out.append(value.getClass().getSimpleName()));
        } else if (value instanceof Record record) {
            out.append(record.getClass().getSimpleName()).append('(');
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Field field = record.getClass().getDeclaredField(component.getName());
                field.setAccessible(true);
                write(field.get(record), out);
                out.append(';');
            }
            out.append(')');
        } else if (value instanceof Map<?, ?> map) {
            // Those of Java that have no order come in another in each process.
            boolean ordered =
                    map instanceof SortedMap || !map.getClass().getName().contains("Immutable");
            write((ordered ? map : new TreeMap<>(map)).entrySet().iterator(), out.append('{'));
        } else if (value instanceof Set<?> set && set.getClass().getName().contains("Immutable")) {
            write(new TreeSet<>(set).iterator(), out.append('['));
        } else if (value instanceof Iterable<?> many) {
            write(many.iterator(), out.append('['));
        } else if (value instanceof Iterator<?> all) {
            while (all.hasNext()) {
                write(all.next(), out.append('\n'));
            }
        } else if (value instanceof Map.Entry<?, ?> entry) {
            write(entry.getKey(), out);
            write(entry.getValue(), out.append('='));
        } else {
            out.append(value);
        }
    }

    @Test
    void isTheSameCatalog() throws Exception {
        Known first = read(OURS);
        Known second = read(OURS);
        assertFalse(first.found());
        assertTrue(second.found());
        assertAlike(words(first.catalog()), words(second.catalog()));
    }

    /** Elsewhere a condition is asked whether it is this one. */
    @Test
    void whatHoldsAlwaysIsTheConditionThatHoldsAlways() {
        read(OURS);
        Catalog second = read(OURS).catalog();
        List<Clause> always = second.clauses().values().stream()
                .flatMap(List::stream)
                .filter(clause -> clause.when().equals(Condition.ALWAYS))
                .toList();
        assertFalse(always.isEmpty());
        always.forEach(clause -> assertSame(Condition.ALWAYS, clause.when()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-data-migration", "consortium", "system-maintenance"})
    void papersAreTheSame(String example) throws IOException {
        PaperSet first = papers(read(OURS).catalog(), example);
        PaperSet second = papers(read(OURS).catalog(), example);
        assertTrue(first.documents().size() > 1);
        assertEquals(first.documents(), second.documents());
    }

    private static PaperSet papers(Catalog catalog, String example) throws IOException {
        Diagnostics found = new Diagnostics();
        Matter matter = SourceFile.decode("m.yaml", Files.readAllBytes(Path.of("matters/" + example + ".yaml")), found)
                .flatMap(file -> new MatterReader(catalog.vocabulary(), catalog.municipalities(), found).read(file))
                .orElseThrow();
        return new DraftPapers(catalog)
                .draft(
                        matter,
                        MakingDate.of(matter, Optional.empty(), false, found).orElseThrow())
                .value()
                .orElseThrow();
    }

    /** Neither size nor time tells a letter that was changed for another. */
    @Test
    void aLetterThatWasChangedIsRead() {
        read(OURS);
        byte[] changed = replaced(CLAUSE, "請求", "要求");
        assertEquals(OURS.get(CLAUSE).length, changed.length);
        Known after = read(with(CLAUSE, changed));
        assertFalse(after.found());
        assertTrue(text(after.catalog()).contains("要求"));
        assertTrue(read(OURS).found());
        assertTrue(read(with(CLAUSE, changed)).found());
    }

    @Test
    void whatIsLaidOverItIsReadWithIt() {
        read(OURS);
        Map<String, byte[]> own = Map.of(CLAUSE, replaced(CLAUSE, "請求", "要求"));
        assertFalse(read(OURS, own).found());
        Known again = read(OURS, own);
        assertTrue(again.found());
        assertTrue(text(again.catalog()).contains("要求"));
        assertEquals(Set.of(CLAUSE), again.catalog().overlay().paths());
        assertTrue(read(OURS).catalog().overlay().paths().isEmpty());
    }

    @Test
    void anotherBuildOfTheProgramReadsItself() {
        read("build 1", List.of(OURS));
        assertFalse(read("build 2", List.of(OURS)).found());
        assertTrue(read("build 1", List.of(OURS)).found());
        assertTrue(read("build 2", List.of(OURS)).found());
    }

    @Test
    void oneThatIsSpoiledOrCutIsReadAndMended() throws IOException {
        read(OURS);
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        byte[] spoiled = whole.clone();
        spoiled[whole.length / 2] ^= 1;
        for (byte[] bad : List.of(spoiled, Arrays.copyOf(whole, whole.length / 3), new byte[0])) {
            Files.write(file, bad);
            Known after = read(OURS);
            assertFalse(after.found());
            assertNotEquals(0, after.catalog().clauses().size());
            assertArrayEquals(whole, Files.readAllBytes(file));
        }
    }

    /** Its problems would be lost. */
    @Test
    void oneWithProblemsIsNotKept() throws IOException {
        Map<String, byte[]> faulty = with(CLAUSE, replaced(CLAUSE, "caption", "captoin"));
        Diagnostics problems = new Diagnostics();
        new CatalogReader(problems)
                .keptIn(new KeptCatalogs(folder, "build 1"))
                .layer(faulty)
                .read();
        assertFalse(problems.isEmpty());
        assertEquals(List.of(), kept());
    }

    @Test
    void whereNothingCanBeKeptItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        KeptCatalogs nowhere = new KeptCatalogs(file.resolve("below"), "build 1");
        Catalog catalog = new CatalogReader(new Diagnostics())
                .keptIn(nowhere)
                .layer(OURS)
                .read()
                .orElseThrow();
        assertFalse(catalog.clauses().isEmpty());
    }

    @Test
    void severalThatStartAtOnceAllHaveIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Catalog>> starts =
                java.util.Collections.nCopies(4, () -> read(OURS).catalog());
        String expected = null;
        for (Future<Catalog> started : threads.invokeAll(starts)) {
            expected = expected == null ? words(started.get()) : expected;
            assertAlike(expected, words(started.get()));
        }
        threads.shutdown();
        assertEquals(1, kept().size());
        assertTrue(read(OURS).found());
    }

    @Test
    void thoseNotUsedForLongMakeRoom() throws IOException {
        for (int i = 0; i < 8; i++) {
            read("build " + i, List.of(OURS));
            for (Path file : kept()) {
                Files.setLastModifiedTime(
                        file,
                        FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 10_000));
            }
        }
        assertEquals(6, kept().size());
        assertFalse(read("build 0", List.of(OURS)).found());
        assertTrue(read("build 7", List.of(OURS)).found());
    }
}
