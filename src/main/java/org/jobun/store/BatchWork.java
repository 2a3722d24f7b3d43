package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * How a server runs jobs: it claims one, says again and again that it is alive, keeps the result of each row, and ends it. Where a server
 * is not heard of for the length of a lease, another claims the job, and nothing that the first still writes is taken.
 */
public final class BatchWork {
    private final Database database;
    private final String server;
    private final Duration lease;

    BatchWork(Database database, String server, Duration lease) {
        this.database = database;
        this.server = server;
        this.lease = lease;
    }

    /** The oldest job that waits, or whose server is no more. Of two servers that ask at once each gets another. */
    public Optional<Claim> claim() {
        Instant now = database.now();
        return database.write(handle -> handle.createQuery("""
                        select id, claim from job where state = 'WAITING' or (state = 'RUNNING' and lease_until <= :now)
                        order by created_at, id fetch first 1 row only for update skip locked""")
                .bind("now", now)
                .map((row, context) -> new Claim(row.getString("id"), server, row.getLong("claim") + 1))
                .findOne()
                .map(claim -> take(handle, claim, now)));
    }

    private Claim take(Handle handle, Claim claim, Instant now) {
        handle.createUpdate("""
                        update job set state = 'RUNNING', owner = :server, claim = :number, lease_until = :until where id = :id""")
                .bind("server", server)
                .bind("number", claim.number())
                .bind("until", now.plus(lease))
                .bind("id", claim.jobId())
                .execute();
        return claim;
    }

    /** What a server hears when it says that it is alive. */
    public enum Standing {
        /** Go on. */
        GO_ON,
        /** Somebody asked to stop: end it as stopped. */
        STOP,
        /** Another server has it, or it ended: do nothing more. */
        LOST
    }

    /** The server is alive; to be said several times within a lease. */
    public Standing alive(Claim claim) {
        return database.write(handle -> {
            int rows = handle.createUpdate(
                            "update job set lease_until = :until where id = :id and claim = :number and state = 'RUNNING'")
                    .bind("until", database.now().plus(lease))
                    .bind("id", claim.jobId())
                    .bind("number", claim.number())
                    .execute();
            return rows == 0 ? Standing.LOST : standing(handle, claim);
        });
    }

    private static Standing standing(Handle handle, Claim claim) {
        boolean stop = handle.createQuery("select stop from job where id = :id")
                .bind("id", claim.jobId())
                .mapTo(Boolean.class)
                .one();
        return stop ? Standing.STOP : Standing.GO_ON;
    }

    /**
     * Keeps the result of a row with its files, all of it or nothing. It takes the place of another result of the same row, which was
     * made before the row was mended.
     *
     * @return false if the job is lost to this claim, or the row has the same result already; then nothing changes
     */
    public boolean done(Claim claim, RowDone row) {
        List<Contents.Measured> files = row.files().stream()
                .map(file -> Contents.measure(file.source()))
                .toList();
        return database.write(handle -> {
            boolean isNew = isHeld(handle, claim) && !isKept(handle, claim, row);
            if (isNew) {
                removeRow(handle, claim, row);
                insertRow(handle, claim, row);
                Contents.put(handle, files);
                for (int place = 0; place < files.size(); place++) {
                    insertFile(handle, claim, row, place, files.get(place).hash());
                }
            }
            return isNew;
        });
    }

    /** Nobody can claim the job before this transaction ends. */
    private static boolean isHeld(Handle handle, Claim claim) {
        return handle.createQuery(
                        "select id from job where id = :id and claim = :number and state = 'RUNNING' for update")
                .bind("id", claim.jobId())
                .bind("number", claim.number())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static boolean isKept(Handle handle, Claim claim, RowDone row) {
        return handle.createQuery("select details from job_row where job_id = :id and number = :number")
                .bind("id", claim.jobId())
                .bind("number", row.number())
                .mapTo(String.class)
                .findOne()
                .filter(row.details()::equals)
                .isPresent();
    }

    private static void removeRow(Handle handle, Claim claim, RowDone row) {
        for (String table : new String[] {"job_file", "job_row"}) {
            handle.createUpdate("delete from " + table + " where job_id = :id and number = :number")
                    .bind("id", claim.jobId())
                    .bind("number", row.number())
                    .execute();
        }
    }

    private void insertRow(Handle handle, Claim claim, RowDone row) {
        handle.createUpdate("""
                        insert into job_row (job_id, number, state, details, claim, done_at)
                        values (:id, :number, :state, :details, :claim, :now)""")
                .bind("id", claim.jobId())
                .bind("number", row.number())
                .bind("state", row.state())
                .bind("details", row.details())
                .bind("claim", claim.number())
                .bind("now", database.now())
                .execute();
    }

    private static void insertFile(Handle handle, Claim claim, RowDone row, int place, String hash) {
        handle.createUpdate(
                        "insert into job_file (job_id, number, place, name, hash) values (:id, :number, :place, :name, :hash)")
                .bind("id", claim.jobId())
                .bind("number", row.number())
                .bind("place", place)
                .bind("name", row.files().get(place).name())
                .bind("hash", hash)
                .execute();
    }

    /**
     * Ends the running of a job.
     *
     * @param state done, stopped or failed
     * @param problem why it failed; empty otherwise
     * @return false if the job is lost to this claim
     */
    public boolean end(Claim claim, JobState state, String problem) {
        return database.write(handle -> handle.createUpdate("""
                                update job set state = :state, problem = :problem, stop = false, owner = null, lease_until = null, ended_at = :now
                                where id = :id and claim = :number and state = 'RUNNING'""")
                        .bind("state", state.name())
                        .bind("problem", problem)
                        .bind("now", database.now())
                        .bind("id", claim.jobId())
                        .bind("number", claim.number())
                        .execute()
                == 1);
    }

    /** Gives a job back, as when the server is shut down: whichever server is free goes on. */
    public boolean giveBack(Claim claim) {
        return database.write(handle -> handle.createUpdate("""
                                update job set state = 'WAITING', owner = null, lease_until = null
                                where id = :id and claim = :number and state = 'RUNNING'""")
                        .bind("id", claim.jobId())
                        .bind("number", claim.number())
                        .execute()
                == 1);
    }

    /** The job that was claimed. */
    public Job job(Claim claim) {
        return database.read(handle ->
                JobRows.find(handle, claim.jobId(), Reach.everything()).orElseThrow());
    }

    /** Its workbook. */
    public StoredFile workbook(Claim claim) {
        return new Batches(database, Reach.everything()).workbook(claim.jobId()).orElseThrow();
    }

    /** What was mended in it. */
    public List<MendedCell> mended(Claim claim) {
        return database.read(handle -> Batches.mended(handle, claim.jobId()));
    }

    /** The rows that have a result already and need not be made again. */
    public Set<Integer> doneRows(Claim claim) {
        return database.read(handle -> handle
                .createQuery("select number from job_row where job_id = :id")
                .bind("id", claim.jobId())
                .mapTo(Integer.class)
                .stream()
                .collect(Collectors.toSet()));
    }
}
