package org.jobun.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Files that lie over the catalog of the program, as a folder for {@code --catalog} has them: of every body (owner is empty), or of one
 * whose papers alone they change. Profiles of bodies are files of it too, {@code municipalities/<id>.yaml}, kept by {@link Bodies}.
 */
public final class CatalogFolder {
    /** The owner of what changes the papers of every body. */
    public static final String EVERY_BODY = "";

    private static final Pattern PATH =
            Pattern.compile("(clauses|templates|laws|municipalities)(/[^/\\\\:*?\"<>|\\x00-\\x1f]{1,120}){1,12}");
    private static final Pattern HIDDEN = Pattern.compile(".*/\\..*|.*[. ](/.*)?");
    private static final Pattern PROFILE = Pattern.compile("municipalities/([^/]+)\\.yaml");
    private static final int LONGEST = 400;

    private final Database database;
    private final Contents contents;

    CatalogFolder(Database database) {
        this.database = database;
        this.contents = new Contents(database);
    }

    /** Whether a text may be the path of a file here: within a folder of a catalog, of names that every system allows. */
    public static boolean isPath(String path) {
        return path.length() <= LONGEST
                && PATH.matcher(path).matches()
                && !HIDDEN.matcher(path).matches()
                && profileOf(path).isEmpty();
    }

    /** The id of the body whose profile a path is. */
    static Optional<String> profileOf(String path) {
        return Optional.of(PROFILE.matcher(path))
                .filter(found -> found.matches())
                .map(found -> found.group(1));
    }

    /**
     * Keeps a file, in place of one that is there.
     *
     * @param owner id of a body, or {@link #EVERY_BODY}
     * @throws IllegalArgumentException if {@link #isPath} says no
     */
    public void put(String owner, String path, FileSource source, String by) {
        if (!isPath(path)) {
            throw new IllegalArgumentException("no path: " + path);
        }
        Contents.Measured file = Contents.measure(source);
        database.change(handle -> put(handle, owner, path, file, by));
    }

    private void put(Handle handle, String owner, String path, Contents.Measured file, String by) {
        Contents.put(handle, file);
        remove(handle, owner, path);
        saved(handle, path, by, database.now());
        handle.createUpdate("""
                        insert into catalog_file (owner, path, hash, saved_by, saved_at) values (:owner, :path, :hash, :by, :now)""")
                .bind("owner", owner)
                .bind("path", path)
                .bind("hash", file.hash())
                .bind("by", by)
                .bind("now", database.now())
                .execute();
    }

    /**
     * A file of a folder that is taken in.
     *
     * @param name of the body, where it is its profile; else it does not matter
     */
    public record Part(String path, String name, byte[] bytes) {}

    /**
     * Takes a folder in in place of what is kept of every body: all of it or nothing. Profiles are kept as the next version of their
     * bodies; those that the folder has not stay.
     *
     * @param state what {@link #state} said when the folder was looked at
     * @return false where something has changed since; then nothing is kept
     * @throws IllegalArgumentException if a path is neither a profile's nor one that {@link #isPath} allows
     */
    public boolean replaceAll(String state, List<Part> parts, String by) {
        for (Part part : parts) {
            if (profileOf(part.path()).isEmpty() && !isPath(part.path())) {
                throw new IllegalArgumentException("no path: " + part.path());
            }
        }
        List<Contents.Measured> contents = parts.stream()
                .map(part -> Contents.measure(FileSource.of(part.bytes())))
                .toList();
        return database.write(handle -> {
            // Whoever takes a folder in waits here for whoever does so now, and then sees another state.
            handle.execute("select path from catalog_file where owner = '' order by path for update");
            if (!state(handle).equals(state)) {
                return false;
            }
            handle.execute("delete from catalog_file where owner = ''");
            for (int i = 0; i < parts.size(); i++) {
                keep(handle, parts.get(i), contents.get(i), by);
            }
            return true;
        });
    }

    /**
     * Keeps one file of every body, or lets go of it.
     *
     * @param state what {@link #state} said when the file was looked at
     * @param bytes null where the file goes
     * @return false where something has changed since; then nothing is kept
     * @throws IllegalArgumentException if {@link #isPath} says no
     */
    public boolean change(String state, String path, byte[] bytes, String by) {
        if (!isPath(path)) {
            throw new IllegalArgumentException("no path: " + path);
        }
        Contents.Measured content = bytes == null ? null : Contents.measure(FileSource.of(bytes));
        return database.write(handle -> {
            handle.execute("select path from catalog_file where owner = '' order by path for update");
            if (!state(handle).equals(state)) {
                return false;
            }
            if (content == null) {
                remove(handle, EVERY_BODY, path);
            } else {
                put(handle, EVERY_BODY, path, content, by);
            }
            return true;
        });
    }

    /** Notes who saved a file of the office's catalog, a profile too, for whoever did cannot approve it. */
    static void saved(Handle handle, String path, String by, Instant now) {
        handle.createUpdate("""
                        insert into catalog_saving (path, person_id, saved_at) values (:path, :by, :now) on conflict do nothing""")
                .bind("path", path)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /**
     * Who saved a file at a moment or after it, as accounts: pages say it by login, programs by id.
     *
     * @param path in the catalog
     */
    public List<Who> savers(String path, Instant after) {
        return database.read(handle -> handle.createQuery("""
                        select distinct coalesce(p.id, s.person_id) as person_id, coalesce(p.shown_name, s.person_id) as saved_name
                        from catalog_saving s left join person p on p.id = s.person_id or p.login = s.person_id
                        where s.path = :path and s.saved_at >= :after order by person_id""")
                .bind("path", path)
                .bind("after", after)
                .map((row, context) -> new Who(row.getString("person_id"), row.getString("saved_name")))
                .list());
    }

    private void keep(Handle handle, Part part, Contents.Measured content, String by) {
        Optional<String> body = profileOf(part.path());
        if (body.isPresent()) {
            new Bodies(database).putNext(handle, body.get(), part.name(), utf8(part.bytes()), by);
        } else {
            put(handle, EVERY_BODY, part.path(), content, by);
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Removes a file; false if there is none. */
    public boolean remove(String owner, String path) {
        return database.write(handle -> remove(handle, owner, path) == 1);
    }

    private static int remove(Handle handle, String owner, String path) {
        return handle.createUpdate("delete from catalog_file where owner = :owner and path = :path")
                .bind("owner", owner)
                .bind("path", path)
                .execute();
    }

    /** The files of one owner, by path. */
    public List<CatalogFile> files(String owner) {
        return database.read(handle -> files(handle, owner));
    }

    private static List<CatalogFile> files(Handle handle, String owner) {
        return handle.createQuery("""
                        select f.path, f.hash, c.length, f.saved_by, f.saved_at, coalesce(p.shown_name, f.saved_by) as saved_name
                        from catalog_file f join content c on c.hash = f.hash left join person p on p.id = f.saved_by
                        where f.owner = :owner order by f.path""")
                .bind("owner", owner)
                .map((row, context) -> new CatalogFile(
                        row.getString("path"),
                        row.getString("hash"),
                        row.getLong("length"),
                        new Who(row.getString("saved_by"), row.getString("saved_name")),
                        Instants.of(row, "saved_at")))
                .list();
    }

    /** One file. */
    public Optional<StoredFile> file(String owner, String path) {
        return database.read(handle -> handle.createQuery(
                                "select hash from catalog_file where owner = :owner and path = :path")
                        .bind("owner", owner)
                        .bind("path", path)
                        .mapTo(String.class)
                        .findOne())
                .flatMap(contents::find);
    }

    /** Who has files here: ids of bodies, and {@link #EVERY_BODY}. */
    public List<String> owners() {
        return database.read(handle -> handle.createQuery("select distinct owner from catalog_file order by owner")
                .mapTo(String.class)
                .list());
    }

    /**
     * What lies over the catalog for the papers of a body: profiles of all bodies, files of every body, and over these its own.
     *
     * @param owner id of a body, or {@link #EVERY_BODY} for the first two only
     * @return path → bytes, by path; all as they were at one moment
     */
    public Map<String, byte[]> overlay(String owner) {
        return database.atOneMoment(handle -> {
            Map<String, byte[]> overlay = new TreeMap<>();
            Bodies.all(handle).forEach(body -> overlay.put(profilePath(body.id()), utf8(body.profile())));
            files(handle, EVERY_BODY).forEach(file -> overlay.put(file.path(), Contents.bytes(handle, file.hash())));
            files(handle, owner).forEach(file -> overlay.put(file.path(), Contents.bytes(handle, file.hash())));
            return overlay;
        });
    }

    static String profilePath(String body) {
        return "municipalities/" + body + ".yaml";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Another text whenever anything that {@link #overlay} gives has changed, for whichever owner: when to read a catalog again. */
    public String state() {
        return database.atOneMoment(CatalogFolder::state);
    }

    private static String state(Handle handle) {
        StringBuilder all = new StringBuilder();
        handle.createQuery("select id, version from body where deleted_at is null order by id")
                .map((row, context) -> row.getString("id") + "\t" + row.getLong("version") + "\n")
                .forEach(all::append);
        handle.createQuery("select owner, path, hash from catalog_file order by owner, path")
                .map((row, context) ->
                        row.getString("owner") + "\t" + row.getString("path") + "\t" + row.getString("hash") + "\n")
                .forEach(all::append);
        return RandomText.sha256(all.toString());
    }
}
