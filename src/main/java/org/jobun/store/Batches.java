package org.jobun.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Batches of the divisions within somebody's reach, as people see them; {@link BatchWork} is how servers run them. */
public final class Batches {
    private final Database database;
    private final Reach reach;
    private final Contents contents;

    Batches(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
        this.contents = new Contents(database);
    }

    /** Keeps a workbook as a draft. */
    public Job create(NewJob job) {
        String id = database.newId();
        Contents.Measured workbook = Contents.measure(job.workbook());
        return database.write(handle -> {
            Contents.put(handle, workbook);
            handle.createUpdate("""
                            insert into job (id, name, division, workbook, state, settings, version, total, stop, problem, claim,
                                created_by, created_at)
                            values (:id, :name, :division, :workbook, 'DRAFT', :settings, 1, 0, false, '', 0, :by, :now)""")
                    .bind("id", id)
                    .bind("name", job.name())
                    .bind("division", job.division())
                    .bind("workbook", workbook.hash())
                    .bind("settings", job.settings())
                    .bind("by", job.by())
                    .bind("now", database.now())
                    .execute();
            return JobRows.find(handle, id, Reach.everything()).orElseThrow();
        });
    }

    /** A job within reach. */
    public Optional<Job> find(String id) {
        return database.read(handle -> JobRows.find(handle, id, reach));
    }

    /** The jobs within reach, the latest first; so many at most. */
    public List<Job> list(int most) {
        return database.read(handle -> reach.bind(handle.createQuery(JobRows.SELECT + reach.condition("j.division")
                        + " order by j.created_at desc, j.id limit :most"))
                .bind("most", most)
                .map(JobRows::job)
                .list());
    }

    /** The workbook as it was uploaded. */
    public Optional<StoredFile> workbook(String id) {
        return find(id).flatMap(
                        job -> database.read(handle -> handle.createQuery("select workbook from job where id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne()))
                .flatMap(contents::find);
    }

    /** Puts something else into cells of a job that does not run. */
    public Saving<Job> mend(String id, long version, List<MendedCell> cells, String by) {
        return changed(id, version, (handle, job) -> cells.forEach(cell -> mend(handle, id, cell, by)));
    }

    private void mend(Handle handle, String id, MendedCell cell, String by) {
        handle.createUpdate("delete from job_cell where job_id = :id and sheet = :sheet and cell = :cell")
                .bind("id", id)
                .bind("sheet", cell.sheet())
                .bind("cell", cell.cell())
                .execute();
        handle.createUpdate("""
                        insert into job_cell (job_id, sheet, cell, written, mended_by, mended_at)
                        values (:id, :sheet, :cell, :written, :by, :now)""")
                .bind("id", id)
                .bind("sheet", cell.sheet())
                .bind("cell", cell.cell())
                .bind("written", cell.written())
                .bind("by", by)
                .bind("now", database.now())
                .execute();
    }

    /** What was mended, by sheet and cell. */
    public List<MendedCell> mended(String id) {
        return find(id).isEmpty() ? List.of() : database.read(handle -> mended(handle, id));
    }

    static List<MendedCell> mended(Handle handle, String id) {
        return handle.createQuery("""
                        select c.sheet, c.cell, c.written, c.mended_by, coalesce(p.shown_name, c.mended_by) as mended_name
                        from job_cell c left join person p on p.id = c.mended_by where c.job_id = :id order by c.sheet, c.cell""")
                .bind("id", id)
                .map((row, context) -> new MendedCell(
                        row.getString("sheet"),
                        row.getString("cell"),
                        row.getString("written"),
                        new Who(row.getString("mended_by"), row.getString("mended_name"))))
                .list();
    }

    /** Runs a job that is a draft, was stopped or failed, with other settings; rows that have a result keep it. */
    public Saving<Job> start(String id, long version, int total, String settings) {
        return changed(
                id,
                version,
                (handle, job) -> handle.createUpdate("""
                        update job set state = 'WAITING', total = :total, settings = :settings, stop = false, problem = '', ended_at = null
                        where id = :id""")
                        .bind("total", total)
                        .bind("settings", settings)
                        .bind("id", id)
                        .execute());
    }

    private interface Change {
        void make(Handle handle, Job job);
    }

    /** Locks the job, looks at its version and that nobody runs it, changes it. */
    private Saving<Job> changed(String id, long version, Change change) {
        return database.write(handle -> {
            JobRows.lock(handle, id);
            Job current = JobRows.find(handle, id, reach).orElse(null);
            if (current == null) {
                return new Saving.Gone<>();
            }
            if (current.version() != version || isUnderWay(current)) {
                return new Saving.Conflict<>(current);
            }
            change.make(handle, current);
            handle.createUpdate("update job set version = version + 1 where id = :id")
                    .bind("id", id)
                    .execute();
            return new Saving.Saved<>(JobRows.find(handle, id, reach).orElseThrow());
        });
    }

    private static boolean isUnderWay(Job job) {
        return job.state() == JobState.WAITING || job.state() == JobState.RUNNING;
    }

    /** Asks a job to stop after the rows that are being made; at once where no server runs it. */
    public void stop(String id) {
        database.change(handle -> {
            JobRows.lock(handle, id);
            if (JobRows.find(handle, id, reach).isPresent()) {
                handle.createUpdate("update job set stop = true where id = :id and state = 'RUNNING'")
                        .bind("id", id)
                        .execute();
                handle.createUpdate("update job set state = 'STOPPED' where id = :id and state = 'WAITING'")
                        .bind("id", id)
                        .execute();
            }
        });
    }

    /** The results so far, by row. */
    public List<JobRow> rows(String id) {
        return find(id).isEmpty() ? List.of() : database.read(handle -> rows(handle, id));
    }

    /** The result of a row, if it has one. */
    public Optional<JobRow> row(String id, int number) {
        return rows(id).stream().filter(row -> row.number() == number).findFirst();
    }

    static List<JobRow> rows(Handle handle, String id) {
        List<JobRow> rows = new ArrayList<>();
        handle.createQuery("select number, state, details, done_at from job_row where job_id = :id order by number")
                .bind("id", id)
                .map((row, context) -> new JobRow(
                        row.getInt("number"),
                        row.getString("state"),
                        row.getString("details"),
                        Instants.of(row, "done_at"),
                        List.of()))
                .list()
                .forEach(row -> rows.add(new JobRow(
                        row.number(),
                        row.state(),
                        row.details(),
                        row.doneAt(),
                        JobRows.files(handle, id, row.number()))));
        return rows;
    }

    /** A file that a job within reach made. */
    public Optional<StoredFile> file(String id, String hash) {
        boolean isThere = find(id).isPresent()
                && database.read(handle -> handle.createQuery(
                                        "select count(*) from job_file where job_id = :id and hash = :hash")
                                .bind("id", id)
                                .bind("hash", hash)
                                .mapTo(Integer.class)
                                .one())
                        > 0;
        return isThere ? contents.find(hash) : Optional.empty();
    }

    /** Removes a job that does not run, with its results. */
    public boolean delete(String id) {
        return database.write(handle -> {
            JobRows.lock(handle, id);
            boolean isFree = JobRows.find(handle, id, reach)
                    .filter(job -> !isUnderWay(job))
                    .isPresent();
            if (isFree) {
                for (String table : new String[] {"job_file", "job_row", "job_cell"}) {
                    handle.createUpdate("delete from " + table + " where job_id = :id")
                            .bind("id", id)
                            .execute();
                }
                handle.createUpdate("delete from job where id = :id")
                        .bind("id", id)
                        .execute();
            }
            return isFree;
        });
    }
}
