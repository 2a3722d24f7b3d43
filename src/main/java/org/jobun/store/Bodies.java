package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Municipalities: the texts of their profiles, with versions. Their other files are {@link CatalogFolder}'s. */
public final class Bodies {
    private static final String SELECT = """
            select b.id, b.name, b.profile, b.version, b.saved_by, b.saved_at, coalesce(p.shown_name, b.saved_by) as saved_name
            from body b left join person p on p.id = b.saved_by where\s""";

    private final Database database;

    Bodies(Database database) {
        this.database = database;
    }

    /** A municipality, if it is kept here and not deleted. */
    public Optional<KeptBody> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<KeptBody> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "b.id = :id and b.deleted_at is null")
                .bind("id", id)
                .map(Bodies::body)
                .findOne();
    }

    /** All that are kept here, by id. */
    public List<KeptBody> all() {
        return database.read(Bodies::all);
    }

    static List<KeptBody> all(Handle handle) {
        return handle.createQuery(SELECT + "b.deleted_at is null order by b.id")
                .map(Bodies::body)
                .list();
    }

    /**
     * Keeps a profile.
     *
     * @param version that it changes, 0 for a new one
     * @throws IllegalArgumentException if the id is not of small letters, digits and hyphens, or the text is too long
     */
    public Saving<KeptBody> save(String id, long version, String name, String profile, String by) {
        if (!Matters.isKey(id)) {
            throw new IllegalArgumentException("no id: " + id);
        }
        Plain.file(profile, Matters.LONGEST_TEXT);
        return database.write(handle -> {
            Current current = current(handle, id);
            if (!current.exists() && version != 0) {
                return new Saving.Gone<>();
            }
            if (current.exists() && current.version() != version) {
                return new Saving.Conflict<>(find(handle, id).orElseThrow());
            }
            put(handle, new KeptBody(id, name, profile, current.version() + 1, new Who(by, by), database.now()));
            return new Saving.Saved<>(find(handle, id).orElseThrow());
        });
    }

    /** Keeps a profile as the next version of its body, whichever the last was, unless it is the same. */
    void putNext(Handle handle, String id, String name, String profile, String by) {
        if (!Matters.isKey(id)) {
            throw new IllegalArgumentException("no id: " + id);
        }
        Plain.file(profile, Matters.LONGEST_TEXT);
        Current current = current(handle, id);
        if (find(handle, id).filter(known -> known.profile().equals(profile)).isPresent()) {
            return;
        }
        String shown = name.isEmpty() ? id : name;
        put(handle, new KeptBody(id, shown, profile, current.version() + 1, new Who(by, by), database.now()));
    }

    /**
     * What there is of an id; nobody else changes it before the transaction ends.
     *
     * @param version the last that was kept, also of one that was deleted; 0 for none
     */
    private record Current(boolean exists, long version) {}

    /** A row of version 0 is made first, so that two who make the same one wait for each other. */
    private Current current(Handle handle, String id) {
        handle.createUpdate("""
                        insert into body (id, name, profile, version, saved_by, saved_at, deleted_by, deleted_at)
                        values (:id, '', '', 0, '', :now, '', :now) on conflict do nothing""").bind("id", id).bind("now", database.now()).execute();
        return handle.createQuery("select version, deleted_at from body where id = :id for update")
                .bind("id", id)
                .map((row, context) -> new Current(Instants.of(row, "deleted_at") == null, row.getLong("version")))
                .one();
    }

    private static void put(Handle handle, KeptBody body) {
        CatalogFolder.saved(
                handle, CatalogFolder.profilePath(body.id()), body.savedBy().id(), body.savedAt());
        for (String statement : new String[] {"""
            update body set name = :name, profile = :profile, version = :version, saved_by = :by, saved_at = :at,
                deleted_by = null, deleted_at = null where id = :id""", """
            insert into body_version (body_id, version, name, profile, saved_by, saved_at)
            values (:id, :version, :name, :profile, :by, :at)"""}) {
            handle.createUpdate(statement)
                    .bind("id", body.id())
                    .bind("name", body.name())
                    .bind("profile", body.profile())
                    .bind("version", body.version())
                    .bind("by", body.savedBy().id())
                    .bind("at", body.savedAt())
                    .execute();
        }
    }

    /** All versions, the latest first; those of a deleted one too. */
    public List<KeptBody> history(String id) {
        return database.read(handle ->
                handle.createQuery("""
                        select v.body_id as id, v.name, v.profile, v.version, v.saved_by, v.saved_at,
                            coalesce(p.shown_name, v.saved_by) as saved_name
                        from body_version v left join person p on p.id = v.saved_by
                        where v.body_id = :id order by v.version desc""").bind("id", id).map(Bodies::body).list());
    }

    /** Takes a municipality out; its versions stay. */
    public Saving<KeptBody> delete(String id, long version, String by) {
        return database.write(handle -> {
            Current current = current(handle, id);
            Optional<KeptBody> body = find(handle, id);
            if (body.isEmpty()) {
                return new Saving.Gone<>();
            }
            if (current.version() != version) {
                return new Saving.Conflict<>(body.get());
            }
            handle.createUpdate("update body set deleted_by = :by, deleted_at = :now where id = :id")
                    .bind("by", by)
                    .bind("now", database.now())
                    .bind("id", id)
                    .execute();
            return new Saving.Saved<>(body.get());
        });
    }

    private static KeptBody body(ResultSet row, StatementContext context) throws SQLException {
        Instant at = Instants.of(row, "saved_at");
        return new KeptBody(
                row.getString("id"),
                row.getString("name"),
                row.getString("profile"),
                row.getLong("version"),
                new Who(row.getString("saved_by"), row.getString("saved_name")),
                at);
    }
}
