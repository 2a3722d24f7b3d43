package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Who saw and who took what. Lines are added and never changed; each is chained to the one before, so that a change shows. */
public final class Ledger {
    private static final int FETCHED = 1000;

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** Records one thing. When this returns, it is kept. */
    public void record(LedgerEntry entry) {
        record(List.of(entry));
    }

    /** Records several, in order; all or none. */
    public void record(List<LedgerEntry> entries) {
        database.change(handle -> record(handle, database.now(), entries));
    }

    /** The same with something else that is done, so that neither is there without the other. */
    static void record(Handle handle, Instant now, List<LedgerEntry> entries) {
        LedgerLine last = end(handle);
        for (LedgerEntry entry : entries) {
            last = new LedgerLine(last.number() + 1, now, entry, "").sealedAfter(last.hash());
            insert(handle, last);
        }
        handle.createUpdate("update ledger_end set number = :number, hash = :hash where id = 1")
                .bind("number", last.number())
                .bind("hash", last.hash())
                .execute();
    }

    /** The last line, of which only number and hash matter. Whoever else records waits. */
    private static LedgerLine end(Handle handle) {
        return handle.createQuery("select number, hash from ledger_end where id = 1 for update")
                .map((row, context) -> new LedgerLine(row.getLong("number"), null, null, row.getString("hash")))
                .one();
    }

    private static void insert(Handle handle, LedgerLine line) {
        LedgerEntry entry = line.entry();
        handle.createUpdate("""
                        insert into ledger (number, at, person_id, person, address, action, matter_id, what, hash)
                        values (:number, :at, :personId, :person, :address, :action, :matter, :what, :hash)""")
                .bind("number", line.number())
                .bind("at", line.at())
                .bind("personId", entry.person())
                .bind("person", entry.personName())
                .bind("address", entry.address())
                .bind("action", entry.act().name())
                .bind("matter", entry.matter())
                .bind("what", entry.what())
                .bind("hash", line.hash())
                .execute();
    }

    /** The lines that a filter lets through, the latest first. */
    public List<LedgerLine> list(LedgerFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("number < :before"));
        filter.person().ifPresent(person -> conditions.add("person_id = :person"));
        filter.matter().ifPresent(matter -> conditions.add("matter_id = :matter"));
        filter.act().ifPresent(act -> conditions.add("action = :action"));
        filter.from().ifPresent(from -> conditions.add("at >= :from"));
        filter.to().ifPresent(to -> conditions.add("at < :to"));
        return database.read(handle -> bound(
                        handle.createQuery("select * from ledger where " + String.join(" and ", conditions)
                                + " order by number desc limit :size"),
                        filter)
                .map(Ledger::line)
                .list());
    }

    private static Query bound(Query query, LedgerFilter filter) {
        query.bind("before", filter.before()).bind("size", filter.size());
        filter.person().ifPresent(person -> query.bind("person", person));
        filter.matter().ifPresent(matter -> query.bind("matter", matter));
        filter.act().ifPresent(act -> query.bind("action", act.name()));
        filter.from().ifPresent(from -> query.bind("from", from));
        filter.to().ifPresent(to -> query.bind("to", to));
        return query;
    }

    private static LedgerLine line(ResultSet row, StatementContext context) throws SQLException {
        LedgerEntry entry = new LedgerEntry(
                row.getString("person_id"),
                row.getString("person"),
                row.getString("address"),
                Act.valueOf(row.getString("action")),
                row.getString("matter_id"),
                row.getString("what"));
        Instant at = Instants.of(row, "at");
        return new LedgerLine(row.getLong("number"), at, entry, row.getString("hash"));
    }

    /** Computes the whole chain again. */
    public LedgerCheck verify() {
        return database.atOneMoment(handle -> {
            try (var lines = handle.createQuery("select * from ledger order by number")
                    .setFetchSize(FETCHED)
                    .map(Ledger::line)
                    .iterator()) {
                return verify(lines, handle);
            }
        });
    }

    private static LedgerCheck verify(Iterator<LedgerLine> lines, Handle handle) {
        String before = "";
        long number = 0;
        while (lines.hasNext()) {
            LedgerLine line = lines.next();
            number++;
            if (line.number() != number || !line.hash().equals(line.hashAfter(before))) {
                return new LedgerCheck(number, OptionalLong.of(number), before);
            }
            before = line.hash();
        }
        LedgerLine end = handle.createQuery("select number, hash from ledger_end where id = 1")
                .map((row, context) -> new LedgerLine(row.getLong("number"), null, null, row.getString("hash")))
                .one();
        boolean isWhole = end.number() == number && end.hash().equals(before);
        return new LedgerCheck(number, isWhole ? OptionalLong.empty() : OptionalLong.of(number + 1), before);
    }
}
