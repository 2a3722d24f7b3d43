package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jobun.ledger.Entry;
import org.jobun.ledger.KeptLedger;
import org.jobun.ledger.Line;

/** The ledger of approvals. Its end is held while somebody decides what comes next, so that of two one sees what the other did. */
public final class ApprovalLedger implements KeptLedger {
    private static final int ROWS = 200;

    private final Database database;

    ApprovalLedger(Database database) {
        this.database = database;
    }

    @Override
    public List<Line> lines() {
        return database.atOneMoment(ApprovalLedger::lines);
    }

    private static List<Line> lines(Handle handle) {
        return handle.createQuery("select * from approval_line order by number")
                .map(ApprovalLedger::line)
                .list();
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        Entry entry = new Entry(
                row.getString("body"),
                row.getString("person_id"),
                row.getString("person"),
                row.getString("step"),
                row.getString("says"));
        return new Line(row.getLong("number"), Instants.of(row, "at"), entry, row.getString("hash"));
    }

    @Override
    public Optional<String> text(String hash) {
        return database.read(handle -> handle.createQuery("select text from approval_text where hash = :hash")
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne());
    }

    /** Every text, by hash. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        database.read(handle -> handle.createQuery("select hash, text from approval_text")
                        .map((row, context) -> Map.entry(row.getString("hash"), row.getString("text")))
                        .list())
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        return texts;
    }

    @Override
    public Optional<Line> add(Decision decision) {
        return database.writeForGood(handle -> {
            handle.execute("select number from approval_end where id = 1 for update");
            List<Line> lines = lines(handle);
            checkEnd(handle, lines);
            var now = database.now();
            return decision.on(lines, now).map(addition -> {
                keep(handle, addition.texts());
                Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
                Line line = Line.after(
                        last == null ? "" : last.hash(),
                        last == null ? 1 : last.number() + 1,
                        now,
                        plain(addition.entry()));
                insert(handle, line);
                return line;
            });
        });
    }

    /** The hash is of what the tables give back. */
    private static Entry plain(Entry entry) {
        return new Entry(
                Plain.text(entry.body()),
                Plain.text(entry.person()),
                Plain.text(entry.name()),
                Plain.text(entry.step()),
                Plain.text(entry.says()));
    }

    /** Nothing is added behind a line that is not the last one that was kept: it would hide what was taken away. */
    private static void checkEnd(Handle handle, List<Line> lines) {
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
        if (!last.equals(end(handle))) {
            throw new StoreException("承認の台帳の終わりが、最後に記録した時と違います。何も記録していません。jobun verify で、合わない行を確かめてください。");
        }
    }

    private static void keep(Handle handle, Map<String, String> texts) {
        var batch = handle.prepareBatch(
                "insert into approval_text (hash, text) values (:hash, :text) on conflict do nothing");
        new TreeMap<>(texts).forEach((hash, text) -> {
            batch.bind("hash", hash).bind("text", text).add();
            if (batch.size() == ROWS) {
                batch.execute();
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void insert(Handle handle, Line line) {
        handle.createUpdate("""
                        insert into approval_line (number, at, body, person_id, person, step, says, hash)
                        values (:number, :at, :body, :personId, :person, :step, :says, :hash)""")
                .bind("number", line.number())
                .bind("at", line.at())
                .bind("body", line.entry().body())
                .bind("personId", line.entry().person())
                .bind("person", line.entry().name())
                .bind("step", line.entry().step())
                .bind("says", line.entry().says())
                .bind("hash", line.hash())
                .execute();
        handle.createUpdate("update approval_end set number = :number, hash = :hash where id = 1")
                .bind("number", line.number())
                .bind("hash", line.hash())
                .execute();
    }

    /** The end as it was noted when the last line was kept: a line that was taken away from the end shows by it. */
    public String end() {
        return database.read(ApprovalLedger::end);
    }

    private static String end(Handle handle) {
        return handle.createQuery("select hash from approval_end where id = 1")
                .mapTo(String.class)
                .one();
    }
}
