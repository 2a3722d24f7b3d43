package org.jobun.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;

/**
 * Writes all that is kept into one ZIP, as it is at one moment, while others go on writing. The ZIP is the same for both databases: it is
 * also the way from one to the other. Tables are text, files are files, and {@code SHA256SUMS} is checked by {@code sha256sum -c}.
 */
final class BackupWriter {
    private static final int FETCHED = 500;
    /** ZIP knows no time zone and nobody asks for the time of an entry. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();
    private MessageDigest digest;

    private BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Papers are packed already, and the text of tables packs well at any level.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** The stream is not closed. */
    static Backup write(Database database, OutputStream out) {
        return database.atOneMoment(handle -> {
            try {
                return new BackupWriter(out).write(handle, database.now().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Backup write(Handle handle, String now) throws IOException {
        entry(Backup.HEAD, Backup.FORMAT + "\n" + Backup.SCHEMA + Migrations.NEWEST + "\ntaken: " + now + "\n");
        Backup all = new Backup(0, 0, 0);
        for (String table : Tables.KEPT) {
            all = all.plus(new Backup(table(handle, table), 0, 0));
        }
        all = all.plus(contents(handle));
        String written = sums.toString();
        entry(Backup.SUMS, written);
        zip.finish();
        return all;
    }

    private long table(Handle handle, String table) throws IOException {
        begin(Backup.table(table));
        long rows = handle.createQuery("select * from " + table)
                .setFetchSize(FETCHED)
                .scanResultSet((supplier, context) -> {
                    try (var result = supplier.get()) {
                        TableText text = TableText.of(result.getMetaData());
                        line(text.head());
                        long number = 0;
                        for (; result.next(); number++) {
                            line(text.line(result));
                        }
                        return number;
                    }
                });
        end(Backup.table(table));
        return rows;
    }

    private Backup contents(Handle handle) throws IOException {
        Backup all = new Backup(0, 0, 0);
        try (var hashes = handle.createQuery("select hash from content order by hash")
                .setFetchSize(FETCHED)
                .mapTo(String.class)
                .iterator()) {
            while (hashes.hasNext()) {
                all = all.plus(content(handle, hashes.next()));
            }
        }
        return all;
    }

    private Backup content(Handle handle, String hash) throws IOException {
        begin(Backup.content(hash));
        long bytes = 0;
        byte[] part = Contents.part(handle, hash, 0).orElse(null);
        for (int number = 1; part != null; number++) {
            write(part);
            bytes += part.length;
            part = Contents.part(handle, hash, number).orElse(null);
        }
        end(Backup.content(hash));
        return new Backup(0, 1, bytes);
    }

    private void entry(String name, String text) throws IOException {
        begin(name);
        write(text.getBytes(StandardCharsets.UTF_8));
        end(name);
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        digest = RandomText.digest();
    }

    private void line(String text) {
        try {
            write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        digest.update(bytes);
        zip.write(bytes);
    }

    private void end(String name) throws IOException {
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }
}
