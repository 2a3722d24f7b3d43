package org.jobun.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Releases of the program's catalog that an office adopted, with their files: a later one is compared with them when it is there. */
public final class AdoptedReleases {
    private final Database database;

    AdoptedReleases(Database database) {
        this.database = database;
    }

    /**
     * A release.
     *
     * @param digest of the paths of its files and what is in them
     * @param program its version
     */
    public record Release(String digest, String program, Instant keptAt) {}

    /** What a release is known by. */
    public static String digest(Map<String, byte[]> files) {
        return digestOf(measured(files));
    }

    private static Map<String, Contents.Measured> measured(Map<String, byte[]> files) {
        Map<String, Contents.Measured> measured = new TreeMap<>();
        files.forEach((path, bytes) -> measured.put(path, Contents.measure(FileSource.of(bytes))));
        return measured;
    }

    private static String digestOf(Map<String, Contents.Measured> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, file) ->
                text.append(path).append('\n').append(file.hash()).append('\n'));
        return RandomText.sha256(text.toString());
    }

    /**
     * Keeps a release, unless it is there.
     *
     * @return its digest
     */
    public String keep(String program, Map<String, byte[]> files) {
        Map<String, Contents.Measured> measured = measured(files);
        String digest = digestOf(measured);
        database.change(handle -> {
            int fresh = handle.createUpdate("""
                            insert into adopted_release (digest, program, kept_at) values (:digest, :program, :now)
                            on conflict do nothing""")
                    .bind("digest", digest)
                    .bind("program", program)
                    .bind("now", database.now())
                    .execute();
            if (fresh == 1) {
                Contents.put(handle, List.copyOf(measured.values()));
                putFiles(handle, digest, measured);
            }
        });
        return digest;
    }

    private static void putFiles(Handle handle, String digest, Map<String, Contents.Measured> files) {
        var batch = handle.prepareBatch("insert into adopted_file (digest, path, hash) values (:digest, :path, :hash)");
        files.forEach((path, file) -> batch.bind("digest", digest)
                .bind("path", path)
                .bind("hash", file.hash())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** The releases, the last one that was adopted first. */
    public List<Release> all() {
        return database.read(handle -> handle.createQuery("select * from adopted_release order by kept_at desc, digest")
                .map((row, context) ->
                        new Release(row.getString("digest"), row.getString("program"), Instants.of(row, "kept_at")))
                .list());
    }

    /** The files of a release by path; nothing where it was never adopted. */
    public Optional<Map<String, byte[]>> files(String digest) {
        return database.read(handle -> {
            Map<String, String> hashes = new TreeMap<>();
            handle.createQuery("select path, hash from adopted_file where digest = :digest")
                    .bind("digest", digest)
                    .map((row, context) -> Map.entry(row.getString("path"), row.getString("hash")))
                    .forEach(file -> hashes.put(file.getKey(), file.getValue()));
            Map<String, byte[]> files = new TreeMap<>();
            hashes.forEach((path, hash) -> files.put(path, Contents.bytes(handle, hash)));
            return files.isEmpty() ? Optional.empty() : Optional.of(files);
        });
    }
}
