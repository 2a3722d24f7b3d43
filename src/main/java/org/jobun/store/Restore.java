package org.jobun.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Puts a backup into an empty database: all of it or nothing, and nothing of one that is damaged. */
final class Restore {
    private static final int ROWS = 200;

    private final ZipFile zip;

    private Restore(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws StoreException if the file is no backup, is damaged or newer, or the database is not empty */
    static Backup from(Path file, Database database) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Restore restore = new Restore(zip);
            restore.checkHead(file);
            restore.checkSums(file);
            return database.writeForGood(handle -> {
                checkEmpty(handle);
                return restore.all(handle);
            });
        } catch (ZipException e) {
            throw notABackup(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoreException notABackup(Path file) {
        return new StoreException(file + " は、条文の控え（バックアップ）ではありません。jobun-backup で始まる ZIP を指定してください。");
    }

    private void checkHead(Path file) throws IOException {
        if (zip.getEntry(Backup.HEAD) == null || zip.getEntry(Backup.SUMS) == null) {
            throw notABackup(file);
        }
        List<String> head = lines(Backup.HEAD);
        int schema = head.stream()
                .filter(line -> line.startsWith(Backup.SCHEMA))
                .mapToInt(line -> Integer.parseInt(line.substring(Backup.SCHEMA.length())))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        if (!head.get(0).equals(Backup.FORMAT) || schema > Migrations.NEWEST) {
            throw new StoreException(file + " は、新しい版の条文の控えです。新しい版の条文で戻してください。");
        }
    }

    private List<String> lines(String entry) throws IOException {
        try (BufferedReader reader = reader(entry)) {
            return reader.lines().toList();
        }
    }

    private BufferedReader reader(String entry) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(entry)), StandardCharsets.UTF_8));
    }

    /** Every entry is there, is as it was written, and no other is. */
    private void checkSums(Path file) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        lines(Backup.SUMS).forEach(line -> expected.put(line.substring(66), line.substring(0, 64)));
        Map<String, String> found = new TreeMap<>();
        for (ZipEntry entry :
                zip.stream().filter(any -> !any.getName().equals(Backup.SUMS)).toList()) {
            found.put(
                    entry.getName(),
                    Contents.measure(() -> zip.getInputStream(entry)).hash());
        }
        if (!found.equals(expected)) {
            String path = expected.keySet().stream()
                    .filter(name -> !expected.get(name).equals(found.get(name)))
                    .findFirst()
                    .orElse("余分なファイル");
            throw new StoreException(file + " は壊れています（" + path + "）。別の控えを使ってください。何も戻していません。");
        }
    }

    private static void checkEmpty(Handle handle) {
        for (String table : Tables.KEPT) {
            boolean isUsed = !Tables.ENDS.contains(table)
                    && handle.createQuery("select exists (select 1 from " + table + ")")
                            .mapTo(Boolean.class)
                            .one();
            if (isUsed) {
                throw new StoreException("控えは、空のデータベースにだけ戻せます。新しいフォルダーか、新しいデータベースを指定してください。");
            }
        }
    }

    private Backup all(Handle handle) {
        Backup all = new Backup(0, 0, 0);
        try {
            for (String table : Tables.KEPT) {
                all = all.plus(new Backup(table(handle, table), 0, 0));
                all = table.equals("content") ? all.plus(contents(handle)) : all;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A table that a version knew nothing of which wrote the backup stays as it begins. */
    private long table(Handle handle, String table) throws IOException {
        if (zip.getEntry(Backup.table(table)) == null) {
            return 0;
        }
        if (Tables.ENDS.contains(table)) {
            handle.execute("delete from " + table);
        }
        try (BufferedReader reader = reader(Backup.table(table))) {
            List<String> names = List.of(reader.readLine().split("\t"));
            TableText text = handle.createQuery(
                            "select " + String.join(", ", names) + " from " + table + " where 1 = 0")
                    .scanResultSet((supplier, context) -> {
                        try (var result = supplier.get()) {
                            return TableText.of(result.getMetaData());
                        }
                    });
            PreparedBatch batch = handle.prepareBatch("insert into " + table + " (" + String.join(", ", names)
                    + ") values (:" + String.join(", :", names) + ")");
            return rows(reader, text, batch);
        }
    }

    private static long rows(BufferedReader reader, TableText text, PreparedBatch batch) throws IOException {
        long rows = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            text.bind(batch, line);
            batch.add();
            rows++;
            if (batch.size() == ROWS) {
                batch.execute();
            }
        }
        batch.execute();
        return rows;
    }

    private Backup contents(Handle handle) throws IOException {
        List<String> hashes = lines(Backup.table("content")).stream()
                .skip(1)
                .map(line -> line.split("\t")[0])
                .toList();
        long bytes = 0;
        for (String hash : hashes) {
            ZipEntry entry = Optional.ofNullable(zip.getEntry(Backup.content(hash)))
                    .orElseThrow(() -> new IOException("no entry of " + hash));
            bytes += Contents.putParts(handle, new Contents.Measured(hash, 0, () -> zip.getInputStream(entry)));
        }
        return new Backup(0, hashes.size(), bytes);
    }
}
