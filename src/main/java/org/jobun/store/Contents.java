package org.jobun.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Bytes by their SHA-256, each kept once, in parts: neither database has to hold a file in memory, and both can stream it. */
final class Contents {
    /** Bytes of a part; the last may be shorter. */
    static final int PART = 256 * 1024;

    private final Database database;

    Contents(Database database) {
        this.database = database;
    }

    /** What a source holds. */
    record Measured(String hash, long length, FileSource source) {}

    /** Reads a source once for its hash. */
    static Measured measure(FileSource source) {
        MessageDigest digest = RandomText.digest();
        byte[] buffer = new byte[PART];
        long length = 0;
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                length += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Measured(HexFormat.of().formatHex(digest.digest()), length, source);
    }

    /** Keeps several, always in the same order, so that two transactions never wait for each other. */
    static void put(Handle handle, List<Measured> files) {
        files.stream().sorted(Comparator.comparing(Measured::hash)).forEach(file -> put(handle, file));
    }

    /** Keeps one; where it is there already, holds on to it until the transaction ends, so that no sweep takes it away. */
    static void put(Handle handle, Measured file) {
        boolean kept = false;
        while (!kept) {
            int rows = handle.createUpdate(
                            "insert into content (hash, length) values (:hash, :length) on conflict do nothing")
                    .bind("hash", file.hash())
                    .bind("length", file.length())
                    .execute();
            if (rows == 1) {
                putParts(handle, file);
            }
            kept = rows == 1 || isHeld(handle, file.hash());
        }
    }

    private static boolean isHeld(Handle handle, String hash) {
        return handle.createQuery("select length from content where hash = :hash for update")
                .bind("hash", hash)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** Keeps the parts of bytes whose row is there, and gives their length. */
    static long putParts(Handle handle, Measured file) {
        MessageDigest digest = RandomText.digest();
        long length = 0;
        try (InputStream in = file.source().open()) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                digest.update(part);
                length += part.length;
                putPart(handle, file.hash(), number++, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.hash())) {
            throw new IllegalStateException("a file changed while it was read");
        }
        return length;
    }

    private static void putPart(Handle handle, String hash, int number, byte[] part) {
        handle.createUpdate("insert into content_part (hash, part, bytes) values (:hash, :part, :bytes)")
                .bind("hash", hash)
                .bind("part", number)
                .bind("bytes", part)
                .execute();
    }

    Optional<StoredFile> find(String hash) {
        return database.read(handle -> handle.createQuery("select length from content where hash = :hash")
                .bind("hash", hash)
                .mapTo(Long.class)
                .findOne()
                .map(length -> new StoredFile(this, hash, length)));
    }

    Optional<byte[]> part(String hash, int number) {
        return database.read(handle -> part(handle, hash, number));
    }

    static Optional<byte[]> part(Handle handle, String hash, int number) {
        return handle.createQuery("select bytes from content_part where hash = :hash and part = :part")
                .bind("hash", hash)
                .bind("part", number)
                .mapTo(byte[].class)
                .findOne();
    }

    /** All of it, for files that are read as a whole. */
    static byte[] bytes(Handle handle, String hash) {
        try (InputStream in = new PartStream(number -> part(handle, hash, number))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what nothing names any more: of jobs and catalog files that were removed. */
    static int sweep(Handle handle) {
        List<String> unused = handle.createQuery("""
                        select hash from content c where not exists (select 1 from issued_file f where f.hash = c.hash)
                            and not exists (select 1 from job j where j.workbook = c.hash)
                            and not exists (select 1 from job_file f where f.hash = c.hash)
                            and not exists (select 1 from catalog_file f where f.hash = c.hash)
                            and not exists (select 1 from register_attached f where f.hash = c.hash)
                            and not exists (select 1 from adopted_file f where f.hash = c.hash)
                            and not exists (select 1 from register_entry f where f.manifest = c.hash)
                        order by hash for update""").mapTo(String.class).list();
        unused.forEach(hash -> {
            handle.createUpdate("delete from content_part where hash = :hash")
                    .bind("hash", hash)
                    .execute();
            handle.createUpdate("delete from content where hash = :hash")
                    .bind("hash", hash)
                    .execute();
        });
        return unused.size();
    }
}
