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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import tools.jackson.core.JacksonException;

/**
 * What a batch has done so far, one line of JSON a matter, appended when its sets are whole. A line that was cut off by a
 * crash is left out; its matter is made again. Only the places of lines are kept in memory. Held by one process at a time.
 */
final class Journal implements Results, Closeable {
    /** Beside the sets, out of the way. */
    static final String FOLDER = ".jobun-batch";

    static final String FILE = "journal.jsonl";
    /** What belongs into the folder; all else is left over. */
    private static final Set<String> KEPT = Set.of(FILE, FolderLock.FILE, Archives.LIST);

    private final Path file;
    private final FolderLock lock;
    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<Integer, Long> byIndex = new TreeMap<>();
    private RandomAccessFile lines;
    private long end;

    private Journal(Path folder, FolderLock lock) throws IOException {
        this.file = folder.resolve(FILE);
        this.lock = lock;
        load();
        lines = new RandomAccessFile(file.toFile(), "rw");
        // What a crash cut off goes.
        lines.setLength(end);
    }

    /** Opens the journal of an output folder; empty where another process is at work there, which is reported. */
    static Optional<Journal> open(Path output, Diagnostics found) throws IOException {
        Path folder = Files.createDirectories(output.resolve(FOLDER));
        Optional<FolderLock> lock = FolderLock.take(folder);
        if (lock.isEmpty()) {
            found.add(Diagnostic.of(Code.BAT_10, Location.ofFile(output.toString())));
            return Optional.empty();
        }
        return Optional.of(new Journal(folder, lock.get()));
    }

    /** Whether a folder has a journal. */
    static boolean exists(Path output) {
        return Files.isRegularFile(output.resolve(FOLDER).resolve(FILE));
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    load(line.toByteArray());
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
    }

    private void load(byte[] line) {
        try {
            byKey.put(MatterKey.matterOf(JournalLine.read(line)), end);
        } catch (JacksonException damaged) {
            // The matter is made again.
        }
        end += line.length + 1;
    }

    /** What was done last for a matter, by the first part of its key, in this or an earlier run. */
    synchronized Optional<RowResult> find(String matter) throws IOException {
        Long place = byKey.get(matter);
        return place == null ? Optional.empty() : Optional.of(at(place));
    }

    /** Notes what became of a matter. */
    synchronized void add(RowResult result) throws IOException {
        byte[] line = JournalLine.write(result);
        long start = end;
        try {
            lines.seek(start);
            lines.write(line);
        } catch (IOException full) {
            lines.setLength(start);
            throw full;
        }
        end = start + line.length;
        byKey.put(MatterKey.matterOf(result), start);
        byIndex.put(result.index(), start);
    }

    /** Notes that a matter of this run is as an earlier run left it, at the same place of the input. */
    synchronized void keep(RowResult result) {
        byIndex.put(result.index(), byKey.get(MatterKey.matterOf(result)));
    }

    @Override
    public RowResult at(long place) throws IOException {
        return JournalLine.read(line(place));
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

    /** The matters of this run; to be called when all are noted. */
    @Override
    public void forEachPlaced(PlacedTaker taker) throws IOException {
        for (long place : byIndex.values()) {
            taker.take(place, at(place));
        }
    }

    /** Every matter of the file, whatever run it is of. */
    synchronized void forEachOfFile(Taker taker) throws IOException {
        for (long place : new TreeSet<>(byKey.values())) {
            taker.take(at(place));
        }
    }

    /** Leaves only the matters of this run in the file, in the order of the input. */
    synchronized void compact() throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Map<Long, Long> moved = copy(fresh);
        lines.close();
        end = Files.size(fresh);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines = new RandomAccessFile(file.toFile(), "rw");
        byIndex.replaceAll((index, place) -> moved.get(place));
        byKey.values().retainAll(moved.keySet());
        byKey.replaceAll((key, place) -> moved.get(place));
    }

    /** Writes the lines of this run into a file, safely on the disk; returns where each was and is. */
    private Map<Long, Long> copy(Path fresh) throws IOException {
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
        return moved;
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
        lock.close();
    }
}
