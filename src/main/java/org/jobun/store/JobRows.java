package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of jobs as values. */
final class JobRows {
    static final String SELECT = """
            select j.id, j.name, j.division, j.state, j.settings, j.version, j.total, j.stop, j.owner, j.problem, j.created_by,
                j.created_at, j.ended_at, coalesce(p.shown_name, j.created_by) as created_name,
                (select count(*) from job_row r where r.job_id = j.id) as done
            from job j left join person p on p.id = j.created_by where\s""";

    private JobRows() {}

    static Job job(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("name"),
                row.getString("division"),
                JobState.valueOf(row.getString("state")),
                row.getString("settings"),
                row.getLong("version"),
                row.getInt("total"),
                row.getInt("done"),
                row.getBoolean("stop"),
                Optional.ofNullable(row.getString("owner")),
                row.getString("problem"),
                new Who(row.getString("created_by"), row.getString("created_name")),
                Instants.of(row, "created_at"),
                Optional.ofNullable(Instants.of(row, "ended_at")));
    }

    static Optional<Job> find(Handle handle, String id, Reach reach) {
        return reach.bind(handle.createQuery(SELECT + reach.condition("j.division") + " and j.id = :id"))
                .bind("id", id)
                .map(JobRows::job)
                .findOne();
    }

    /** Whoever else changes the job waits until this transaction ends. */
    static void lock(Handle handle, String id) {
        handle.createQuery("select version from job where id = :id for update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
    }

    static List<KeptFile> files(Handle handle, String job, int number) {
        return handle.createQuery("""
                        select f.name, f.hash, c.length from job_file f join content c on c.hash = f.hash
                        where f.job_id = :job and f.number = :number order by f.place""")
                .bind("job", job)
                .bind("number", number)
                .map((row, context) ->
                        new KeptFile(row.getString("name"), row.getString("hash"), row.getLong("length")))
                .list();
    }
}
