package org.jobun.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jobun.cli.Run;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Language;
import org.jobun.diagnostic.Location;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterReader;
import org.jobun.render.formats.Formats;
import org.jobun.samples.Catalogs;
import org.jobun.service.MakeSet;
import org.jobun.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever one row or file of a batch meets, the others are made, and it is named. */
class UnluckyRowTest {
    private static final String MATTER = matter();

    @TempDir
    Path folder;

    private static String matter() {
        try {
            return Files.readString(Path.of("matters/resident-data-migration.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String matter(String id) {
        return MATTER.replaceFirst("(?m)^id: .*$", "id: " + id);
    }

    private BatchRequest order(Path input) {
        return new BatchRequest(
                input,
                folder.resolve("out"),
                new MakeSet.Request(
                        List.of("contract"), Formats.find("text").stream().toList(), Optional.empty(), false),
                2,
                Shard.ALL,
                false,
                org.jobun.issue.FileNames.ASCII);
    }

    private Batch batch() {
        return new Batch(Catalogs.shipped(), "test", new DiagnosticText(Language.JA), new Batch.Progress() {
            @Override
            public void begin(int matters) {}

            @Override
            public void done(RowResult result, boolean now) {}
        });
    }

    /** Three matters, of which the second throws something whenever the cell of a missing value is looked for. */
    private Input threeRows(Path path, Supplier<Throwable> unlucky) {
        return new Input(path) {
            @Override
            void forEach(Diagnostics found, Taker taker) throws IOException {
                for (int i = 0; i < 3; i++) {
                    boolean good = i != 1;
                    // A value that is missing is told with the cell where it should stand.
                    String yaml = good ? matter("row-" + i) : matter("row-" + i).replaceFirst("(?m)^  place: .*\n", "");
                    SourceFile file = SourceFile.decode("row", yaml.getBytes(StandardCharsets.UTF_8), new Diagnostics())
                            .orElseThrow();
                    Location place = new Location("book.xlsx", i + 2, 1, 1, "");
                    Content content = new UnluckyLine(
                            new LineContent(file, place), good ? Optional.empty() : Optional.of(unlucky));
                    taker.take(new Entry(i, i + 2, "row-" + i, place, content, List.of()));
                }
            }
        };
    }

    /** A line that may throw something whenever the cell of a problem is looked for. */
    private record UnluckyLine(LineContent line, Optional<Supplier<Throwable>> unlucky) implements Content {
        @Override
        public String sha256() {
            return line.sha256();
        }

        @Override
        public Optional<Matter> read(MatterReader reader) {
            return line.read(reader);
        }

        @Override
        public List<Location> cells() {
            return line.cells();
        }

        @Override
        public Diagnostic inCell(Diagnostic problem) {
            return unlucky.isEmpty() ? line.inCell(problem) : fail(unlucky.get().get());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T, E extends Throwable> T fail(Throwable failure) throws E {
        throw (E) failure;
    }

    private TreeMap<String, String> results() throws IOException {
        TreeMap<String, String> results = new TreeMap<>();
        JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        for (JsonNode matter : all.path("matters")) {
            List<String> codes = new ArrayList<>();
            for (JsonNode message : matter.path("messages")) {
                if (message.path("severity").asString().equals("ERROR")) {
                    codes.add(message.path("code").asString());
                }
            }
            results.put(matter.path("id").asString(), matter.path("status").asString() + codes);
        }
        return results;
    }

    private Set<String> sets() throws IOException {
        Set<String> sets = new TreeSet<>();
        try (var list = Files.list(folder.resolve("out"))) {
            list.filter(Files::isDirectory)
                    .map(one -> one.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .forEach(sets::add);
        }
        return sets;
    }

    private void onlyTheUnluckyRowIsMissing(Supplier<Throwable> unlucky) throws IOException {
        Path path = folder.resolve("book.xlsx");
        Diagnostics found = new Diagnostics();
        BatchSummary ended =
                batch().run(order(path), threeRows(path, unlucky), found).orElseThrow();
        assertEquals(new BatchSummary(3, 2, 2, 1, true), ended);
        assertEquals(
                "{row-0=made[], row-1=failed[PRG-01], row-2=made[]}", results().toString());
        assertEquals(Set.of("row-0", "row-2"), sets());
        assertTrue(Files.isRegularFile(folder.resolve("out/result.xlsx")), "the report is written");
    }

    @Test
    void aBugStopsNoOtherRow() throws IOException {
        onlyTheUnluckyRowIsMissing(() -> new IllegalStateException("unforeseen"));
    }

    @Test
    void aStackThatIsTooSmallStopsNoOtherRow() throws IOException {
        onlyTheUnluckyRowIsMissing(StackOverflowError::new);
    }

    @Test
    void anAssertionStopsNoOtherRow() throws IOException {
        onlyTheUnluckyRowIsMissing(() -> new AssertionError("unforeseen"));
    }

    /** The next matter would meet the same. */
    @Test
    void memoryThatRunsOutEndsTheBatch() {
        Path path = folder.resolve("book.xlsx");
        Input rows = threeRows(path, OutOfMemoryError::new);
        assertThrows(OutOfMemoryError.class, () -> batch().run(order(path), rows, new Diagnostics()));
    }

    /** Once the fault is mended, the row is made although nothing of the input has changed. */
    @Test
    void aRowThatMetABugIsTriedAgain() throws IOException {
        Path path = folder.resolve("book.xlsx");
        int[] calls = {0};
        Input rows = threeRows(path, () -> {
            calls[0]++;
            return new IllegalStateException("unforeseen");
        });
        batch().run(order(path), rows, new Diagnostics());
        int first = calls[0];
        batch().run(order(path), rows, new Diagnostics());
        assertEquals(2 * first, calls[0], "times that the row was read");
    }

    @Test
    void theMessageSaysWhereToReportItAndHoldsNoTrace() throws IOException {
        Path path = folder.resolve("book.xlsx");
        batch().run(order(path), threeRows(path, () -> new IllegalStateException("unforeseen")), new Diagnostics());
        JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        String text =
                all.path("matters").get(1).path("messages").get(0).path("text").asString();
        assertTrue(text.startsWith("プログラムの誤りのため、この案件は作れませんでした（IllegalStateException: unforeseen"), text);
        assertEquals(1, text.lines().count(), text);
    }

    // ---- files and lines

    @ParameterizedTest
    @ValueSource(ints = {1_015, 1_020, 1_021, 1_022, 1_023, 1_024, 1_025, 1_026})
    void aLineWithACharacterOfTwoUnitsAtAnyPlaceIsMade(int offset) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String begin = "{\"contract\":{\"name\":\"";
            String name = "業".repeat(offset - begin.length()) + "𠮷田";
            lines.add(begin + (i == 1 ? name : "業務") + "\"," + rest("row-" + i));
        }
        Path input = Files.write(folder.resolve("rows.jsonl"), lines);
        batch().run(order(input));
        assertEquals("{row-0=made[], row-1=made[], row-2=made[]}", results().toString(), this::manifest);
        assertTrue(Files.readString(folder.resolve("out/row-1/contract.txt")).contains("業𠮷田"));
    }

    /** All of the matter but the name of its contract, as the rest of a line of JSON. */
    private static String rest(String id) {
        var matter = (tools.jackson.databind.node.ObjectNode)
                new tools.jackson.dataformat.yaml.YAMLMapper().readTree(matter(id));
        var contract = (tools.jackson.databind.node.ObjectNode) matter.remove("contract");
        contract.remove("name");
        return contract.toString().substring(1) + "," + matter.toString().substring(1);
    }

    @Test
    void aLineThatIsNotUtf8IsNamedAndTheOthersAreMade() throws IOException {
        byte[] good = ("{\"id\":\"row-0\",\"municipality\":\"aobano\",\"name\":\"" + "業務" + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bad = "{\"id\":\"row-1\",\"name\":\"業務\"}\n".getBytes(java.nio.charset.Charset.forName("windows-31j"));
        byte[] both = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, both, good.length, bad.length);
        Path input = Files.write(folder.resolve("rows.jsonl"), both);
        BatchSummary ended = batch().run(order(input)).value().orElseThrow();
        assertEquals(2, ended.matters());
        JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        JsonNode second = all.path("matters").get(1);
        assertEquals("SRC-02", second.path("messages").get(0).path("code").asString());
        assertEquals(
                "rows.jsonl:2", second.path("messages").get(0).path("place").asString());
    }

    @Test
    void aLineThatIsTooLongIsNamedAndTheOthersAreMade() throws IOException {
        Path input = Files.writeString(
                folder.resolve("rows.jsonl"),
                "{\"id\":\"row-0\",\"name\":\"" + "a".repeat(SourceFile.LARGEST) + "\"}\n"
                        + "{\"id\":\"row-1\",\"municipality\":\"aobano\",\"name\":\"業務\"}\n");
        BatchSummary ended = batch().run(order(input)).value().orElseThrow();
        assertEquals(2, ended.matters());
        JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("out/manifest.json")));
        assertEquals(
                "SRC-08",
                all.path("matters").get(0).path("messages").get(0).path("code").asString());
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersAreMade() throws IOException {
        Path input = Files.createDirectories(folder.resolve("matters"));
        Files.writeString(input.resolve("a.yaml"), matter("row-0"));
        try (var large = Files.newByteChannel(
                input.resolve("b.yaml"),
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.SPARSE)) {
            large.position(3L << 30).write(java.nio.ByteBuffer.wrap(new byte[] {'\n'}));
        }
        Files.writeString(input.resolve("c.yaml"), matter("row-2"));
        BatchSummary ended = batch().run(order(input)).value().orElseThrow();
        assertEquals(new BatchSummary(3, 2, 2, 1, true), ended);
        assertEquals("failed[SRC-08]", results().get("b"));
    }

    /** As a file that is open in Word on Windows: its set cannot be replaced. */
    @Test
    void aSetThatCannotBeReplacedIsNamedAndTheOthersAreMade() throws IOException {
        Path input = Files.createDirectories(folder.resolve("matters"));
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(input.resolve(name + ".yaml"), matter(name));
        }
        // What the set would be made in is taken by a file that is no folder.
        Path taken = Files.createDirectories(folder.resolve("out/b/manifest.json"));
        Files.writeString(taken.resolve("mine.txt"), "x");
        BatchSummary ended = batch().run(order(input)).value().orElseThrow();
        assertEquals(new BatchSummary(3, 2, 2, 1, true), ended, this::manifest);
        assertEquals("failed[OUT-01]", results().get("b"));
        assertEquals("x", Files.readString(taken.resolve("mine.txt")));
    }

    private String manifest() {
        try {
            return Files.readString(folder.resolve("out/manifest.json"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    // ---- generate

    @Test
    void twoHundredMegabytesAreRefusedAndTheOtherMatterIsMade() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (var channel = Files.newByteChannel(
                large,
                java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE,
                java.nio.file.StandardOpenOption.SPARSE)) {
            channel.position(3L << 30).write(java.nio.ByteBuffer.wrap(new byte[] {'\n'}));
        }
        Path good = Files.writeString(folder.resolve("good.yaml"), matter("good"));
        Run run = Run.of("generate", "--names", "ascii", large, good, "-o", folder.resolve("out"), "--format", "text");
        assertEquals(1, run.code(), run.all());
        assertTrue(run.all().contains("SRC-08"), run.all());
        assertTrue(Files.isDirectory(folder.resolve("out/good")), run.all());
    }
}
