package org.jobun.catalog;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A folder of files that are found again only by their whole key, and only whole. Nothing depends on the folder: it may be deleted, be
 * full, or not be there.
 */
final class KeptFolder {
    private static final String ENDING = ".kept";

    /** Files of a kind that are kept at most: of our catalog, and of it with what a few bodies laid over it. */
    private static final int MOST = 6;

    /** Before what is kept: its sum, and how long its key is. */
    private static final int HEAD = Long.BYTES + Integer.BYTES;

    /** So many were begun in this process: each is written into a file of its own, as the umask has it. */
    private static final AtomicLong WRITTEN = new AtomicLong();

    private final File folder;

    KeptFolder(Path folder) {
        this.folder = folder.toFile();
    }

    /**
     * What was kept; its beginning is where the buffer stands. Empty where it is not there, cut short or spoiled.
     *
     * @param kind of what is kept; names begin with it
     */
    Optional<ByteBuffer> find(String kind, byte[] key) {
        File file = file(kind, key);
        if (!file.isFile()) {
            return Optional.empty();
        }
        try {
            byte[] kept = Files.readAllBytes(file.toPath());
            return isWhole(kept, key)
                    ? Optional.of(ByteBuffer.wrap(kept).position(HEAD + key.length))
                    : Optional.empty();
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(byte[] kept, byte[] key) {
        ByteBuffer in = ByteBuffer.wrap(kept);
        return kept.length >= HEAD + key.length
                && in.getLong() == sums(kept, Long.BYTES, kept.length - Long.BYTES)
                && in.getInt() == key.length
                && Arrays.equals(kept, HEAD, HEAD + key.length, key, 0, key.length);
    }

    /** Keeps something, where that can be done; it appears whole. Files of its kind that were used longest ago make room. */
    void keep(String kind, byte[] key, byte[] what) {
        Path fresh = null;
        try {
            ByteBuffer whole = ByteBuffer.allocate(HEAD + key.length + what.length);
            whole.putLong(0).putInt(key.length).put(key).put(what);
            whole.putLong(0, sums(whole.array(), Long.BYTES, whole.capacity() - Long.BYTES));
            Files.createDirectories(folder.toPath());
            fresh = folder.toPath()
                    .resolve(kind + "-" + ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet() + ".new");
            Files.write(fresh, whole.array());
            Files.move(
                    fresh,
                    file(kind, key).toPath(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            forgetOthers(kind);
        } catch (IOException | SecurityException cannot) {
            delete(fresh);
        }
    }

    private File file(String kind, byte[] key) {
        return new File(folder, kind + "-" + Long.toHexString(sums(key, 0, key.length)) + ENDING);
    }

    /** Of some letters two sums of 32 bits each. */
    static long sums(byte[] bytes, int from, int length) {
        CRC32 one = new CRC32();
        one.update(bytes, from, length);
        CRC32C other = new CRC32C();
        other.update(bytes, from, length);
        return one.getValue() << Integer.SIZE | other.getValue();
    }

    private void forgetOthers(String kind) throws IOException {
        List<Path> kept = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder.toPath())) {
            list.filter(file -> file.getFileName().toString().startsWith(kind + "-")
                            && file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(MOST)
                    .forEach(kept::add);
        }
        kept.forEach(KeptFolder::delete);
    }

    private static void delete(Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }
}
