package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of a matter and of its history, within transactions that {@link Matters} begins. */
final class MatterSteps {
    /** The first step of every matter. */
    private static final String MADE = "create";

    private final Database database;

    MatterSteps(Database database) {
        this.database = database;
    }

    /** False if there is or was one of this key. */
    boolean insertMatter(Handle handle, String key, Heading heading, String text, String by) {
        Instant now = database.now();
        int rows = MatterRows.bind(handle.createUpdate("""
                                insert into matter (id, name, body, fiscal_year, division, kind, state, next_on, next_is, found_by, folded,
                                    text, version, at_step, created_by, created_at, saved_by, saved_at)
                                values (:key, :name, :body, :fiscalYear, :division, :kind, :state, :nextOn, :nextIs, :foundBy, :folded,
                                    :text, 1, 1, :by, :now, :by, :now)
                                on conflict do nothing"""), heading)
                .bind("key", key)
                .bind("text", text)
                .bind("by", by)
                .bind("now", now)
                .execute();
        if (rows == 1) {
            insertStep(handle, key, new Place(1, 0, MADE, by, false), text, heading, now);
        }
        return rows == 1;
    }

    /** Whoever else changes the matter waits until this transaction ends. */
    static void lock(Handle handle, String key) {
        handle.createQuery("select version from matter where id = :key for update")
                .bind("key", key)
                .mapTo(Long.class)
                .findOne();
    }

    /** The state belongs to the matter, not to its text: no step and no version. */
    static void putState(Handle handle, String key, String state) {
        handle.createUpdate("update matter set state = :state where id = :key")
                .bind("state", state)
                .bind("key", key)
                .execute();
    }

    void save(Handle handle, KeptMatter matter, String text, Heading heading, String by, String step) {
        Instant now = database.now();
        Place place = place(handle, matter.key());
        long at = place.number();
        if (place.folds(step, by)) {
            updateStep(handle, matter.key(), at, text, heading, now);
        } else {
            at = newest(handle, matter.key()) + 1;
            insertStep(handle, matter.key(), new Place(at, place.number(), step, by, false), text, heading, now);
        }
        update(handle, matter.key(), at, text, heading, by, now);
    }

    void undo(Handle handle, KeptMatter matter, String by) {
        Place place = place(handle, matter.key());
        if (place.parent() != 0) {
            goTo(handle, matter, place.parent(), by);
        }
    }

    void redo(Handle handle, KeptMatter matter, String by) {
        handle.createQuery("""
                        select max(s.number) from matter_step s join matter m on m.id = s.matter_id
                        where s.matter_id = :key and s.parent = m.at_step""")
                .bind("key", matter.key())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(next -> goTo(handle, matter, next, by));
    }

    private void goTo(Handle handle, KeptMatter matter, long step, String by) {
        Kept kept = handle.createQuery("select * from matter_step where matter_id = :key and number = :number")
                .bind("key", matter.key())
                .bind("number", step)
                .map((row, context) -> new Kept(
                        MatterRows.heading(
                                row,
                                matter.heading().division(),
                                matter.heading().state()),
                        row.getString("text")))
                .one();
        update(handle, matter.key(), step, kept.text(), kept.heading(), by, database.now());
    }

    private record Kept(Heading heading, String text) {}

    void delete(Handle handle, KeptMatter matter, String by) {
        handle.createUpdate(
                        "update matter set deleted_by = :by, deleted_at = :now, version = version + 1 where id = :key")
                .bind("by", by)
                .bind("now", database.now())
                .bind("key", matter.key())
                .execute();
    }

    boolean bringBack(Handle handle, String key, String by, Reach reach) {
        return reach.bind(handle.createUpdate("""
                                update matter set deleted_by = null, deleted_at = null, version = version + 1, saved_by = :by, saved_at = :now
                                where id = :key and deleted_at is not null and\s""" + reach.condition("division")))
                        .bind("by", by)
                        .bind("now", database.now())
                        .bind("key", key)
                        .execute()
                == 1;
    }

    int purge(Handle handle, Instant limit) {
        String gone = """
                (select id from matter where deleted_at < :limit
                    and not exists (select 1 from issued_set where issued_set.matter_id = matter.id))""";
        handle.createUpdate("delete from matter_step where matter_id in " + gone)
                .bind("limit", limit)
                .execute();
        return handle.createUpdate("delete from matter where id in " + gone)
                .bind("limit", limit)
                .execute();
    }

    List<Step> of(String key) {
        return database.read(handle -> handle.createQuery("""
                        select s.number, s.parent, s.step, s.saved_by, s.saved_at, m.at_step,
                            coalesce(p.shown_name, s.saved_by) as saved_name
                        from matter_step s join matter m on m.id = s.matter_id left join person p on p.id = s.saved_by
                        where s.matter_id = :key order by s.number desc""")
                .bind("key", key)
                .map((row, context) -> new Step(
                        row.getLong("number"),
                        row.getLong("parent"),
                        row.getString("step"),
                        new Who(row.getString("saved_by"), row.getString("saved_name")),
                        Instants.of(row, "saved_at"),
                        row.getLong("number") == row.getLong("at_step")))
                .list());
    }

    Optional<String> text(String key, long step) {
        return database.read(
                handle -> handle.createQuery("select text from matter_step where matter_id = :key and number = :number")
                        .bind("key", key)
                        .bind("number", step)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Where a matter stands in its history, and whether something follows that was undone. */
    private record Place(long number, long parent, String step, String by, boolean followed) {
        static Place of(ResultSet row) throws SQLException {
            return new Place(
                    row.getLong("number"),
                    row.getLong("parent"),
                    row.getString("step"),
                    row.getString("saved_by"),
                    row.getBoolean("followed"));
        }

        boolean folds(String next, String person) {
            return parent != 0 && !followed && step.equals(next) && by.equals(person);
        }
    }

    private static Place place(Handle handle, String key) {
        return handle.createQuery("""
                        select s.number, s.parent, s.step, s.saved_by,
                            exists (select 1 from matter_step f where f.matter_id = s.matter_id and f.parent = s.number) as followed
                        from matter m join matter_step s on s.matter_id = m.id and s.number = m.at_step where m.id = :key""")
                .bind("key", key)
                .map((row, context) -> Place.of(row))
                .one();
    }

    private static long newest(Handle handle, String key) {
        return handle.createQuery("select max(number) from matter_step where matter_id = :key")
                .bind("key", key)
                .mapTo(Long.class)
                .one();
    }

    private static void insertStep(Handle handle, String key, Place place, String text, Heading heading, Instant now) {
        MatterRows.bind(handle.createUpdate("""
                                insert into matter_step (matter_id, number, parent, step, name, body, fiscal_year, kind, next_on, next_is,
                                    found_by, text, saved_by, saved_at)
                                values (:key, :number, :parent, :step, :name, :body, :fiscalYear, :kind, :nextOn, :nextIs,
                                    :foundBy, :text, :by, :now)"""), heading)
                .bind("key", key)
                .bind("number", place.number())
                .bind("parent", place.parent())
                .bind("step", place.step())
                .bind("text", text)
                .bind("by", place.by())
                .bind("now", now)
                .execute();
    }

    private static void updateStep(Handle handle, String key, long number, String text, Heading heading, Instant now) {
        MatterRows.bind(handle.createUpdate("""
                                update matter_step set name = :name, body = :body, fiscal_year = :fiscalYear, kind = :kind,
                                    next_on = :nextOn, next_is = :nextIs, found_by = :foundBy, text = :text, saved_at = :now
                                where matter_id = :key and number = :number"""), heading)
                .bind("key", key)
                .bind("number", number)
                .bind("text", text)
                .bind("now", now)
                .execute();
    }

    private static void update(
            Handle handle, String key, long at, String text, Heading heading, String by, Instant now) {
        MatterRows.bind(handle.createUpdate("""
                                update matter set name = :name, body = :body, fiscal_year = :fiscalYear, division = :division, kind = :kind,
                                    state = :state, next_on = :nextOn, next_is = :nextIs, found_by = :foundBy, folded = :folded,
                                    text = :text, version = version + 1, at_step = :at, saved_by = :by, saved_at = :now
                                where id = :key"""), heading)
                .bind("key", key)
                .bind("at", at)
                .bind("text", text)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }
}
