package org.jobun.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a batch has done so far, one line of JSON a matter, appended when its sets are whole. A line that was cut off by a
 * crash is left out; its matter is made again. Only the places of lines are kept in memory. Held by one process at a time.
 */
final class Journal implements Closeable {
    /** Beside the sets, out of the way. */
    static final String FOLDER = ".jobun-batch";

    /** Between the hash of the matter and that of the catalog in a key. */
    static final char KEY_PARTS = '-';

    private static final String FILE = "journal.jsonl";
    /** What belongs into the folder; all else is left over. */
    private static final Set<String> KEPT = Set.of(FILE, "lock", Archives.LIST);

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<Integer, Long> byIndex = new TreeMap<>();
    private RandomAccessFile lines;
    private long end;

    private Journal(Path folder, FileChannel lockFile, FileLock lock) throws IOException {
        this.file = folder.resolve(FILE);
        this.lockFile = lockFile;
        this.lock = lock;
        load();
        lines = new RandomAccessFile(file.toFile(), "rw");
        // What a crash cut off goes.
        lines.setLength(end);
    }

    /** Opens the journal of an output folder; empty where another process is at work there. */
    static Optional<Journal> open(Path output) throws IOException {
        Path folder = Files.createDirectories(output.resolve(FOLDER));
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Journal(folder, channel, lock));
            }
        } catch (OverlappingFileLockException sameProcess) {
            // held by another batch of this process
        }
        channel.close();
        return Optional.empty();
    }

    /** The journal of a folder that no batch is at work in, for reading. */
    static boolean exists(Path output) {
        return Files.isRegularFile(output.resolve(FOLDER).resolve(FILE));
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long start = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                try {
                    RowResult result = result(line.toByteArray());
                    byKey.put(matterOf(result), start);
                } catch (JacksonException damaged) {
                    // The matter is made again.
                }
                start += line.size() + 1;
                line.reset();
                end = start;
            }
        }
    }

    /** Reads a line. Jackson could, but it finds the constructors of records anew for each: three times the time. */
    private static RowResult result(byte[] line) {
        JsonNode json = MAPPER.readTree(line);
        List<RowResult.MadeSet> sets = new ArrayList<>();
        for (JsonNode set : json.required("sets")) {
            sets.add(new RowResult.MadeSet(
                    text(set, "id"),
                    text(set, "manifest"),
                    set.required("files").intValue(),
                    text(set, "papers")));
        }
        List<RowResult.Message> messages = new ArrayList<>();
        for (JsonNode message : json.required("messages")) {
            messages.add(new RowResult.Message(
                    text(message, "severity"),
                    text(message, "code"),
                    text(message, "place"),
                    text(message, "text"),
                    text(message, "hint")));
        }
        return new RowResult(
                json.required("index").intValue(),
                json.required("row").intValue(),
                text(json, "place"),
                text(json, "id"),
                text(json, "key"),
                json.path("cells").asString(""),
                text(json, "status").equals(RowResult.Status.MADE.name())
                        ? RowResult.Status.MADE
                        : RowResult.Status.FAILED,
                sets,
                messages);
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static String matterOf(RowResult result) {
        int end = result.key().indexOf(KEY_PARTS);
        return end < 0 ? result.key() : result.key().substring(0, end);
    }

    /** What was done last for a matter, by the first part of its key, in this or an earlier run. */
    synchronized Optional<RowResult> find(String matter) throws IOException {
        Long place = byKey.get(matter);
        return place == null ? Optional.empty() : Optional.of(at(place));
    }

    /** Notes what became of a matter. */
    synchronized void add(RowResult result) throws IOException {
        byte[] line = (MAPPER.writeValueAsString(result) + "\n").getBytes(StandardCharsets.UTF_8);
        long start = end;
        try {
            lines.seek(start);
            lines.write(line);
        } catch (IOException full) {
            lines.setLength(start);
            throw full;
        }
        end = start + line.length;
        byKey.put(matterOf(result), start);
        byIndex.put(result.index(), start);
    }

    /** Notes that a matter of this run is as an earlier run left it, if it stands at the same place of the input. */
    synchronized boolean keep(RowResult result) {
        Long place = byKey.get(matterOf(result));
        byIndex.put(result.index(), place);
        return place != null;
    }

    /** The result that stands at a place. */
    RowResult at(long place) throws IOException {
        return result(line(place));
    }

    /** The line that begins at a place, without its end. */
    private synchronized byte[] line(long place) throws IOException {
        lines.seek(place);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] bytes = new byte[1 << 12];
        while (true) {
            int count = lines.read(bytes);
            int stop = 0;
            while (stop < count && bytes[stop] != '\n') {
                stop++;
            }
            line.write(bytes, 0, Math.max(0, stop));
            if (stop < count || count < 0) {
                return line.toByteArray();
            }
        }
    }

    /** Takes results with the place where they stand, for {@link #at}. */
    interface PlacedTaker {
        void take(long place, RowResult result) throws IOException;
    }

    /** The matters of this run, in the order of the input; to be called when all are noted. */
    void forEachPlaced(PlacedTaker taker) throws IOException {
        for (long place : byIndex.values()) {
            taker.take(place, at(place));
        }
    }

    /** Takes results. */
    interface Taker {
        void take(RowResult result) throws IOException;
    }

    /** The matters of this run, in the order of the input; to be called when all are noted, also by several threads. */
    void forEach(Taker taker) throws IOException {
        forEachPlaced((place, result) -> taker.take(result));
    }

    /** Every matter that stands in the file, whatever run it is of. */
    synchronized void forEachOfFile(Taker taker) throws IOException {
        for (long place : new java.util.TreeSet<>(byKey.values())) {
            taker.take(at(place));
        }
    }

    /** Leaves only the matters of this run in the file, in the order of the input. */
    synchronized void compact() throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Map<Long, Long> moved = new HashMap<>();
        long at = 0;
        try (FileChannel channel = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            for (long place : byIndex.values()) {
                byte[] line = line(place);
                out.write(line);
                out.write('\n');
                moved.put(place, at);
                at += line.length + 1;
            }
            out.flush();
            channel.force(true);
        }
        lines.close();
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines = new RandomAccessFile(file.toFile(), "rw");
        end = at;
        byIndex.replaceAll((index, place) -> moved.get(place));
        byKey.values().retainAll(moved.keySet());
        byKey.replaceAll((key, place) -> moved.get(place));
    }

    /** Clears what a run that was cut short was writing. */
    synchronized void tidy() throws IOException {
        List<Path> left;
        try (Stream<Path> walk = Files.walk(file.getParent())) {
            left = walk.filter(one -> !one.equals(file.getParent()))
                    .filter(one -> !KEPT.contains(one.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path one : left) {
            Files.delete(one);
        }
    }

    /** Makes sure that what was noted is on the disk. */
    synchronized void force() throws IOException {
        lines.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        lock.release();
        lockFile.close();
    }
}
