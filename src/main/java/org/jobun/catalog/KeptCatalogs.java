package org.jobun.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jobun.compact.CompactReader;
import org.jobun.compact.CompactWriter;
import org.jobun.compact.NotCompact;
import org.jobun.source.SourceFile;

/**
 * Catalogs that were read without any problem, kept in a folder as what was read, so that the next start need not read them again
 * (<a href="../../../../../../docs/decisions/0040-kept-catalog.md">decision 40</a>). One is found again only for the same files, letter for
 * letter, and by the same program; for any others there is none. Nothing depends on the folder: it may be deleted, be full, or not be
 * there.
 */
final class KeptCatalogs {
    private static final String BEGINNING = "catalog-";
    private static final String ENDING = ".kept";

    /** Catalogs that are kept at most: ours, and with what a few bodies laid over it. */
    private static final int MOST = 6;

    private final File folder;

    /** Which program reads: its build. */
    private final String program;

    /** @param program what tells one build of the program from another */
    KeptCatalogs(Path folder, String program) {
        this.folder = folder.toFile();
        this.program = program;
    }

    /** The catalog of these files, if it was kept. */
    Optional<Catalog> find(List<ReadFile> files) {
        byte[] key = key(files);
        File file = file(key);
        if (!file.isFile()) {
            return Optional.empty();
        }
        try {
            return read(Files.readAllBytes(file.toPath()), key, files);
        } catch (IOException | NotCompact | RuntimeException unusable) {
            // Cut short, spoiled, of a program that was built otherwise: the files themselves are there.
            return Optional.empty();
        }
    }

    private static Optional<Catalog> read(byte[] kept, byte[] key, List<ReadFile> files) throws NotCompact {
        ByteBuffer in = ByteBuffer.wrap(kept);
        if (in.getLong() != sums(kept, Long.BYTES, kept.length - Long.BYTES)
                || in.getInt() != key.length
                || !Arrays.equals(kept, in.position(), in.position() + key.length, key, 0, key.length)) {
            return Optional.empty();
        }
        in.position(in.position() + key.length);
        SourceFile[] given = new SourceFile[in.getInt()];
        byte[] sha256 = new byte[Integer.BYTES * 8];
        for (int i = 0; i < given.length; i++) {
            ReadFile file = files.get(in.getInt());
            in.get(sha256);
            given[i] = SourceFile.known(file.path(), file.shown(), file.bytes(), sha256);
        }
        return Optional.of(new Catalog((CatalogParts) CompactReader.read(kept, in.position(), Arrays.asList(given))));
    }

    /** Keeps a catalog, where that can be done; it appears whole. */
    void keep(Catalog catalog, List<ReadFile> files) {
        Path fresh = null;
        try {
            byte[] key = key(files);
            byte[] kept = whole(catalog, key, files);
            Files.createDirectories(folder.toPath());
            fresh = folder.toPath().resolve(BEGINNING + ProcessHandle.current().pid() + ".new");
            Files.write(fresh, kept);
            Files.move(fresh, file(key).toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOthers();
        } catch (IOException | NotCompact | SecurityException cannot) {
            delete(fresh);
        }
    }

    private static byte[] whole(Catalog catalog, byte[] key, List<ReadFile> files) throws IOException, NotCompact {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0);
        out.writeInt(key.length);
        out.write(key);
        List<SourceFile> sources = sources(catalog);
        out.writeInt(sources.size());
        for (SourceFile file : sources) {
            out.writeInt(indexOf(file, files));
            out.write(HexFormat.of().parseHex(file.sha256()));
        }
        out.write(CompactWriter.write(catalog.parts(), sources));
        byte[] whole = bytes.toByteArray();
        ByteBuffer.wrap(whole).putLong(sums(whole, Long.BYTES, whole.length - Long.BYTES));
        return whole;
    }

    /** The texts that whoever reads has already. */
    private static List<SourceFile> sources(Catalog catalog) {
        List<SourceFile> sources = new ArrayList<>(catalog.files());
        sources.addAll(catalog.approvedLists());
        return sources;
    }

    private static int indexOf(SourceFile source, List<ReadFile> files) throws NotCompact {
        // Of files by the same path that of the upper layer; but files of lists are all there.
        for (int i = files.size() - 1; i >= 0; i--) {
            ReadFile file = files.get(i);
            if (file.path().equals(source.path())
                    && file.shown().equals(source.shown())
                    && SourceFile.sha256(file.bytes()).equals(source.sha256())) {
                return i;
            }
        }
        throw new NotCompact(source.shown());
    }

    /** What tells these files, read by this program, from any others: of their letters two sums of 32 bits each. */
    private byte[] key(List<ReadFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(program.getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES);
        for (ReadFile file : files) {
            bytes.write('\n');
            bytes.writeBytes(file.path().getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
            bytes.writeBytes(file.shown().getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
            numbers.clear()
                    .putInt(file.layer())
                    .putInt(file.bytes().length)
                    .putLong(sums(file.bytes(), 0, file.bytes().length));
            bytes.write(numbers.array(), 0, numbers.position());
        }
        return bytes.toByteArray();
    }

    private static long sums(byte[] bytes, int from, int length) {
        CRC32 one = new CRC32();
        one.update(bytes, from, length);
        CRC32C other = new CRC32C();
        other.update(bytes, from, length);
        return one.getValue() << Integer.SIZE | other.getValue();
    }

    private File file(byte[] key) {
        return new File(folder, BEGINNING + Long.toHexString(sums(key, 0, key.length)) + ENDING);
    }

    /** Those that were used longest ago make room. */
    private void forgetOthers() throws IOException {
        List<Path> kept = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder.toPath())) {
            list.filter(file -> file.getFileName().toString().startsWith(BEGINNING)
                            && file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(MOST)
                    .forEach(kept::add);
        }
        kept.forEach(KeptCatalogs::delete);
    }

    private static void delete(Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }
}
