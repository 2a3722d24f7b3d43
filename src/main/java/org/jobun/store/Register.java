package org.jobun.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * 台帳: the register of issued sets within somebody's reach. An entry is added whole or not at all; what became of its set is added to it,
 * and only what the body's rule of retention says is ever erased.
 */
public final class Register {
    private final Database database;
    private final Reach reach;
    private final Contents contents;

    Register(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
        this.contents = new Contents(database);
    }

    /** Adds sets, each of them whole; gives the ids of those that were not there yet, in order, empty for one that was. */
    public List<Optional<String>> add(List<NewEntry> entries) {
        return database.writeForGood(handle -> {
            RegisterWriter writer = new RegisterWriter(database, handle);
            return entries.stream().map(writer::add).toList();
        });
    }

    /** Sets that are kept here and not in the register yet, the oldest first; at most so many. */
    public List<IssuedSet> missing(int most) {
        return database.read(handle -> handle
                .createQuery("""
                        select i.matter_id, i.issue from issued_set i
                        where not exists (select 1 from register_entry e where e.set_id = i.id)
                        order by i.issued_at, i.id fetch first\s""" + most + " rows only")
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .flatMap(set -> new Sets(database, Reach.everything()).find(set.getKey(), set.getValue()).stream())
                .toList());
    }

    /** The division of a matter. */
    public String divisionOf(String matter) {
        return database.read(handle -> handle.createQuery("select division from matter where id = :id")
                .bind("id", matter)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /** The sets that a filter lets through, by body, matter and issue. */
    public List<RegisterLine> list(RegisterFilter filter) {
        RegisterFilter.Conditions conditions = filter.conditions();
        return database.read(handle -> bound(
                        handle.createQuery("select " + RegisterLine.COLUMNS + " from register_entry e where "
                                + reach.condition("e.division") + " and " + conditions.where()
                                + " order by e.body, e.matter, e.name, e.issue"),
                        conditions)
                .map((row, context) -> RegisterLine.of(row))
                .list());
    }

    private Query bound(Query query, RegisterFilter.Conditions conditions) {
        reach.bind(query);
        conditions.values().forEach((name, value) -> {
            if (value instanceof LocalDate day) {
                query.bind(name, Date.valueOf(day));
            } else {
                query.bind(name, value);
            }
        });
        return query;
    }

    /** One set with all that the register says of it. */
    public Optional<RegisterEntry> find(String id) {
        return database.read(handle -> reach.bind(handle.createQuery("select " + RegisterLine.COLUMNS
                        + ", e.matter_text, e.manifest, e.manifest_hash from register_entry e where e.id = :id and "
                        + reach.condition("e.division")))
                .bind("id", id)
                .map((row, context) -> new RegisterEntry(
                        RegisterLine.of(row),
                        row.getString("manifest_hash"),
                        row.getString("matter_text"),
                        Optional.ofNullable(row.getString("manifest")).flatMap(contents::find),
                        firms(handle, id),
                        files(handle, id),
                        states(handle, id),
                        attached(handle, id)))
                .findOne());
    }

    /** The manifest and the matter file of a set that is kept here. */
    public Optional<IssuedSet> kept(RegisterLine line) {
        return database.read(handle -> handle.createQuery("select matter_id, issue from issued_set where id = :id")
                .bind("id", line.set())
                .map((row, context) -> new Sets(database, Reach.everything()).find(row.getString(1), row.getInt(2)))
                .findOne()
                .flatMap(set -> set));
    }

    private static List<NewEntry.Firm> firms(Handle handle, String id) {
        return handle.createQuery("select role, name from register_firm where entry = :id order by place")
                .bind("id", id)
                .map((row, context) -> new NewEntry.Firm(row.getString("role"), row.getString("name")))
                .list();
    }

    private static List<NewEntry.File> files(Handle handle, String id) {
        return handle.createQuery(
                        "select name, paper, title, hash, length from register_file where entry = :id order by place")
                .bind("id", id)
                .map((row, context) -> new NewEntry.File(
                        row.getString("name"),
                        row.getString("paper"),
                        row.getString("title"),
                        row.getString("hash"),
                        row.getLong("length")))
                .list();
    }

    private static List<RegisterEntry.Since> states(Handle handle, String id) {
        return handle.createQuery(
                        "select state, since, note, noted_by, noted_at from register_state where entry = :id order by place")
                .bind("id", id)
                .map((row, context) -> new RegisterEntry.Since(
                        RegisterState.valueOf(row.getString("state")),
                        row.getDate("since").toLocalDate(),
                        row.getString("note"),
                        row.getString("noted_by"),
                        Instants.of(row, "noted_at")))
                .list();
    }

    private static List<KeptFile> attached(Handle handle, String id) {
        return handle.createQuery("""
                        select a.name, a.hash, c.length from register_attached a join content c on c.hash = a.hash
                        where a.entry = :id order by a.place""")
                .bind("id", id)
                .map((row, context) ->
                        new KeptFile(row.getString("name"), row.getString("hash"), row.getLong("length")))
                .list();
    }

    /** Says what became of a set; false where it is not there. */
    public boolean state(String id, RegisterState state, LocalDate since, String note, String by) {
        return database.writeForGood(handle -> {
            int rows = reach.bind(handle.createUpdate(
                            "update register_entry set state = :state, state_on = :since where id = :id and "
                                    + reach.condition("division")))
                    .bind("state", state.name())
                    .bind("since", Date.valueOf(since))
                    .bind("id", id)
                    .execute();
            if (rows == 1) {
                handle.createUpdate("""
                                insert into register_state (entry, place, state, since, note, noted_by, noted_at)
                                values (:id, (select count(*) from register_state where entry = :id), :state, :since, :note, :by, :now)""")
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("since", Date.valueOf(since))
                        .bind("note", note)
                        .bind("by", by)
                        .bind("now", database.now())
                        .execute();
            }
            return rows == 1;
        });
    }

    /** Puts a file beside a set, a signed paper for instance; false where the set is not there. */
    public boolean attach(String id, NamedSource file, String by) {
        Contents.Measured measured = Contents.measure(file.source());
        return database.writeForGood(handle -> {
            boolean isThere = reach.bind(handle.createQuery("select id from register_entry where id = :id and "
                            + reach.condition("division") + " for update"))
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne()
                    .isPresent();
            if (isThere) {
                Contents.put(handle, measured);
                handle.createUpdate("""
                                insert into register_attached (entry, place, name, hash, attached_by, attached_at)
                                values (:id, (select count(*) from register_attached where entry = :id), :name, :hash, :by, :now)""")
                        .bind("id", id)
                        .bind("name", file.name())
                        .bind("hash", measured.hash())
                        .bind("by", by)
                        .bind("now", database.now())
                        .execute();
            }
            return isThere;
        });
    }

    /** A file that lies beside a set. */
    public Optional<StoredFile> attachedFile(String hash) {
        boolean isThere = database.read(handle -> reach.bind(
                        handle.createQuery("""
                        select 1 from register_attached a join register_entry e on e.id = a.entry where a.hash = :hash and\s""" + reach.condition("e.division") + " fetch first 1 row only"))
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
        return isThere ? contents.find(hash) : Optional.empty();
    }

    /** How many years a body keeps contracts; empty where it has not said. */
    public OptionalInt retention(String body) {
        return database.read(handle -> handle.createQuery("select years from register_retention where body = :body")
                .bind("body", body)
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()));
    }

    /** What all bodies have said: id of the body → years. */
    public Map<String, Integer> retentions() {
        return database.read(handle -> {
            Map<String, Integer> all = new LinkedHashMap<>();
            handle.createQuery("select body, years from register_retention order by body")
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(one -> all.put(one.getKey(), one.getValue()));
            return all;
        });
    }

    /** Says how many years a body keeps contracts. */
    public void retain(String body, int years) {
        database.change(handle -> {
            handle.createUpdate("delete from register_retention where body = :body")
                    .bind("body", body)
                    .execute();
            handle.createUpdate("insert into register_retention (body, years) values (:body, :years)")
                    .bind("body", body)
                    .bind("years", years)
                    .execute();
        });
    }

    /**
     * Erases what entries say of firms, values, words and files, what lies beside them, the sets that were frozen here with their papers, and
     * their matters where nothing was changed since; that there was a set stays. The record of it is kept with it, or neither is.
     *
     * @param lines entries within reach; those that were erased before stay as they are
     * @param record what is recorded of each
     */
    public int erase(List<RegisterLine> lines, Function<RegisterLine, LedgerEntry> record) {
        return database.writeForGood(handle -> {
            List<LedgerEntry> erased = new ArrayList<>();
            for (RegisterLine line : lines) {
                if (isWithin(handle, line.id()) && RegisterErasure.of(handle, line.id(), database.now())) {
                    erased.add(record.apply(line));
                }
            }
            Contents.sweep(handle);
            if (!erased.isEmpty()) {
                Ledger.record(handle, database.now(), erased);
            }
            return erased.size();
        });
    }

    private boolean isWithin(Handle handle, String id) {
        return reach.bind(handle.createQuery(
                        "select id from register_entry where id = :id and " + reach.condition("division")))
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Where the clauses are that a recall asks for. */
    public RegisterHeld held() {
        return new RegisterHeld(database, reach);
    }

    /** Ids of several entries at once are read in parts, so that no statement becomes too long. */
    static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
