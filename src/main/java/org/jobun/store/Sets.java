package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Final sets of the matters within somebody's reach. They are added and read; nothing here changes or removes one. */
public final class Sets {
    private static final String SELECT = """
            select i.id, i.matter_id, i.issue, i.manifest, i.matter_text, i.matter_version, i.issued_by, i.issued_at,
                coalesce(p.shown_name, i.issued_by) as issued_name
            from issued_set i join matter m on m.id = i.matter_id left join person p on p.id = i.issued_by
            where m.deleted_at is null and\s""";

    private final Database database;
    private final Reach reach;
    private final Contents contents;

    Sets(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
        this.contents = new Contents(database);
    }

    /** Keeps a set as the next issue of its matter: all of it or nothing. Of two servers one waits and gets the number after. */
    public Issuing issue(NewSet set) {
        List<Contents.Measured> files = set.files().stream()
                .map(file -> Contents.measure(file.source()))
                .toList();
        return database.writeForGood(handle -> {
            MatterSteps.lock(handle, set.matterKey());
            Optional<KeptMatter> matter = Matters.find(handle, set.matterKey(), reach);
            if (matter.isEmpty()) {
                return new Issuing.Gone();
            }
            return matter.filter(found -> found.version() != set.matterVersion())
                    .<Issuing>map(Issuing.Changed::new)
                    .orElseGet(() -> new Issuing.Issued(insert(handle, set, files, matter.get())));
        });
    }

    private IssuedSet insert(Handle handle, NewSet set, List<Contents.Measured> files, KeptMatter matter) {
        String id = database.newId();
        handle.createUpdate("""
                        insert into issued_set (id, matter_id, issue, manifest, matter_text, matter_version, issued_by, issued_at)
                        values (:id, :key, (select coalesce(max(issue), 0) + 1 from issued_set where matter_id = :key),
                            :manifest, :text, :version, :by, :now)""")
                .bind("id", id)
                .bind("key", matter.key())
                .bind("manifest", set.manifest())
                .bind("text", matter.text())
                .bind("version", matter.version())
                .bind("by", set.by())
                .bind("now", database.now())
                .execute();
        Contents.put(handle, files);
        for (int place = 0; place < files.size(); place++) {
            insertFile(
                    handle,
                    id,
                    place,
                    set.files().get(place).name(),
                    files.get(place).hash());
        }
        set.state().ifPresent(state -> MatterSteps.putState(handle, matter.key(), state));
        return handle.createQuery(SELECT + "i.id = :id")
                .bind("id", id)
                .map((row, context) -> Row.of(row))
                .one()
                .set(filesOf(handle, id));
    }

    private static void insertFile(Handle handle, String set, int place, String name, String hash) {
        handle.createUpdate("insert into issued_file (set_id, place, name, hash) values (:set, :place, :name, :hash)")
                .bind("set", set)
                .bind("place", place)
                .bind("name", name)
                .bind("hash", hash)
                .execute();
    }

    /** The sets of a matter, the latest issue first. */
    public List<IssuedSet> of(String matterKey) {
        return select(matterKey, OptionalInt.empty());
    }

    /** One issue of a matter. */
    public Optional<IssuedSet> find(String matterKey, int issue) {
        return select(matterKey, OptionalInt.of(issue)).stream().findFirst();
    }

    private List<IssuedSet> select(String matterKey, OptionalInt issue) {
        return database.read(handle -> {
            List<IssuedSet> sets = new ArrayList<>();
            reach.bind(handle.createQuery(SELECT + reach.condition("m.division") + " and i.matter_id = :key"
                            + (issue.isPresent() ? " and i.issue = " + issue.getAsInt() : "")
                            + " order by i.issue desc"))
                    .bind("key", matterKey)
                    .map((row, context) -> Row.of(row))
                    .list()
                    .forEach(row -> sets.add(row.set(filesOf(handle, row.id()))));
            return sets;
        });
    }

    /**
     * Sets whose manifests hold some words, the latest first.
     *
     * @param most how many are wanted
     */
    public List<IssuedSet> holding(String words, int most) {
        String pattern = "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.read(handle -> {
            List<IssuedSet> sets = new ArrayList<>();
            reach.bind(handle.createQuery(SELECT + reach.condition("m.division")
                            + " and i.manifest like :pattern escape '!' order by i.issued_at desc, i.id fetch first "
                            + most
                            + " rows only"))
                    .bind("pattern", pattern)
                    .map((row, context) -> Row.of(row))
                    .list()
                    .forEach(row -> sets.add(row.set(filesOf(handle, row.id()))));
            return sets;
        });
    }

    /** A file of any set within reach. */
    public Optional<StoredFile> file(String hash) {
        boolean isThere = database.read(handle -> reach.bind(
                                handle.createQuery("""
                                select 1 from issued_file f join issued_set i on i.id = f.set_id join matter m on m.id = i.matter_id
                                where f.hash = :hash and m.deleted_at is null and\s""" + reach.condition("m.division") + " fetch first 1 row only"))
                        .bind("hash", hash)
                        .mapTo(Integer.class)
                        .findOne())
                .isPresent();
        return isThere ? contents.find(hash) : Optional.empty();
    }

    private static List<KeptFile> filesOf(Handle handle, String set) {
        return handle.createQuery("""
                        select f.name, f.hash, c.length from issued_file f join content c on c.hash = f.hash
                        where f.set_id = :set order by f.place""")
                .bind("set", set)
                .map((row, context) ->
                        new KeptFile(row.getString("name"), row.getString("hash"), row.getLong("length")))
                .list();
    }

    private record Row(
            String id, String matter, int issue, String manifest, String text, long version, Who by, Instant at) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("matter_id"),
                    row.getInt("issue"),
                    row.getString("manifest"),
                    row.getString("matter_text"),
                    row.getLong("matter_version"),
                    new Who(row.getString("issued_by"), row.getString("issued_name")),
                    Instants.of(row, "issued_at"));
        }

        IssuedSet set(List<KeptFile> files) {
            return new IssuedSet(id, matter, issue, manifest, text, version, by, at, files);
        }
    }
}
