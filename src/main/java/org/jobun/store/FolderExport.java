package org.jobun.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Writes matters and bodies as the files that the command line reads, as they are at one moment: {@code matters/<key>.yaml} and a
 * folder for {@code --catalog}; what changes the papers of one body alone lies in {@code bodies/<id>/}, a folder for another
 * {@code --catalog}.
 */
final class FolderExport {
    static final String MATTERS = "matters";
    static final String BODIES = "bodies";

    private final Path folder;
    private final Reach reach;

    private FolderExport(Path folder, Reach reach) {
        this.folder = folder;
        this.reach = reach;
    }

    /** @throws StoreException if there is something in the folder */
    static Exported write(Database database, Path folder, Reach reach) {
        checkEmpty(folder);
        FolderExport export = new FolderExport(folder, reach);
        return database.atOneMoment(
                handle -> new Exported(export.matters(handle), export.bodies(handle), export.files(handle)));
    }

    private static void checkEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new StoreException("書き出し先 " + folder + " に、すでにファイルがあります。空のフォルダーを指定してください。");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Text(String path, String text) {}

    private int matters(Handle handle) {
        try (Stream<Text> matters = reach
                .bind(handle.createQuery("select id, text from matter where deleted_at is null and "
                        + reach.condition("division") + " order by id"))
                .setFetchSize(100)
                .map((row, context) -> new Text(MATTERS + "/" + row.getString("id") + ".yaml", row.getString("text")))
                .stream()) {
            return matters.mapToInt(this::write).sum();
        }
    }

    private int bodies(Handle handle) {
        return Bodies.all(handle).stream()
                .mapToInt(body -> write(new Text(CatalogFolder.profilePath(body.id()), body.profile())))
                .sum();
    }

    private int write(Text text) {
        try {
            Path file = folder.resolve(text.path());
            Files.createDirectories(file.getParent());
            Files.write(file, text.text().getBytes(StandardCharsets.UTF_8));
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Named(String owner, String path, String hash) {
        /** What is of a body and lies in its own folder of a catalog needs no catalog of its own. */
        String place() {
            boolean isPlain = owner.isEmpty() || path.startsWith("municipalities/" + owner + "/");
            return isPlain ? path : BODIES + "/" + owner + "/" + path;
        }
    }

    private int files(Handle handle) {
        List<Named> files = handle.createQuery("select owner, path, hash from catalog_file order by owner, path")
                .map((row, context) -> new Named(row.getString("owner"), row.getString("path"), row.getString("hash")))
                .list();
        files.forEach(file -> write(handle, file));
        return files.size();
    }

    private void write(Handle handle, Named named) {
        try (InputStream in = new PartStream(part -> Contents.part(handle, named.hash(), part))) {
            Path file = folder.resolve(named.place());
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
