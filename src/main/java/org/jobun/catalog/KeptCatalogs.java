package org.jobun.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
    private static final String KIND = "catalog";

    private final KeptFolder folder;

    /** Which program reads: its build. */
    private final String program;

    /** @param program what tells one build of the program from another */
    KeptCatalogs(Path folder, String program) {
        this.folder = new KeptFolder(folder);
        this.program = program;
    }

    /** The catalog of these files, if it was kept. */
    Optional<Catalog> find(List<ReadFile> files) {
        byte[] key = key(files);
        try {
            Optional<ByteBuffer> kept = folder.find(KIND, key);
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Catalog(read(kept.get(), files), new BesideCatalog(folder, key)));
        } catch (NotCompact | RuntimeException unusable) {
            // Of a program that was built otherwise: the files themselves are there.
            return Optional.empty();
        }
    }

    private static CatalogParts read(ByteBuffer in, List<ReadFile> files) throws NotCompact {
        SourceFile[] given = new SourceFile[in.getInt()];
        byte[] sha256 = new byte[Integer.BYTES * 8];
        for (int i = 0; i < given.length; i++) {
            ReadFile file = files.get(in.getInt());
            in.get(sha256);
            given[i] = SourceFile.known(file.path(), file.shown(), file.bytes(), sha256);
        }
        return (CatalogParts) CompactReader.read(in.array(), in.position(), Arrays.asList(given));
    }

    /**
     * Keeps a catalog, where that can be done.
     *
     * @return the same, beside which more can be kept
     */
    Catalog keep(Catalog catalog, List<ReadFile> files) {
        byte[] key = key(files);
        try {
            folder.keep(KIND, key, whole(catalog, files));
        } catch (IOException | NotCompact cannot) {
            return catalog;
        }
        return new Catalog(catalog.parts(), new BesideCatalog(folder, key));
    }

    private static byte[] whole(Catalog catalog, List<ReadFile> files) throws IOException, NotCompact {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        List<SourceFile> sources = sources(catalog);
        out.writeInt(sources.size());
        for (SourceFile file : sources) {
            out.writeInt(indexOf(file, files));
            out.write(HexFormat.of().parseHex(file.sha256()));
        }
        out.write(CompactWriter.write(catalog.parts(), sources));
        return bytes.toByteArray();
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
                    .putLong(KeptFolder.sums(file.bytes(), 0, file.bytes().length));
            bytes.write(numbers.array(), 0, numbers.position());
        }
        return bytes.toByteArray();
    }
}
