package org.jobun.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was decided about changes of the catalog of the program. Decisions are added; the last about a task counts. */
public final class UpstreamDecisions {
    private final Database database;

    UpstreamDecisions(Database database) {
        this.database = database;
    }

    /** Task → what counts now. */
    public Map<String, UpstreamDecision> standing() {
        Map<String, UpstreamDecision> standing = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery(
                                "select task, choice, reason, decided_by, decided_at from upstream_decision order by task, number")
                        .map((row, context) -> new UpstreamDecision(
                                row.getString("task"),
                                UpstreamDecision.Choice.valueOf(row.getString("choice")),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                Instants.of(row, "decided_at")))
                        .list())
                .forEach(one -> standing.put(one.task(), one));
        return standing;
    }

    /**
     * Adds decisions, all or none; one that says what counts already adds nothing.
     *
     * @param decisions whose moment is that of adding
     * @return how many were added
     */
    public int add(List<UpstreamDecision> decisions) {
        return database.writeForGood(handle -> {
            int added = 0;
            for (UpstreamDecision one : decisions) {
                added += handle.createUpdate("""
                                insert into upstream_decision (task, number, choice, reason, decided_by, decided_at)
                                select :task, (select coalesce(max(number), 0) + 1 from upstream_decision where task = :task),
                                    :choice, :reason, :by, :now
                                where not exists (select 1 from upstream_decision u where u.task = :task and u.choice = :choice
                                    and u.reason = :reason and u.number =
                                        (select max(number) from upstream_decision where task = :task))""")
                        .bind("task", one.task())
                        .bind("choice", one.choice().name())
                        .bind("reason", one.reason())
                        .bind("by", one.by())
                        .bind("now", database.now())
                        .execute();
            }
            return added;
        });
    }
}
