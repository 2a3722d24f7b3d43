package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Bounds how often a password may be wrong, for an account and for an address, on all servers of a database together. A try is counted
 * before its password is looked at, so that many at once are no way around.
 */
final class Throttle {
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Database database;

    Throttle(Database database) {
        this.database = database;
    }

    /** Counts a try for each subject; if one of them has to wait, until when, and then nothing is counted. */
    Optional<Instant> blockedUntil(List<String> subjects) {
        Instant now = database.now();
        return database.write(handle -> {
            List<Instant> waits = new ArrayList<>();
            subjects.forEach(subject -> blocked(handle, subject, now).ifPresent(waits::add));
            Optional<Instant> until = waits.stream().max(Comparator.naturalOrder());
            if (until.isEmpty()) {
                subjects.forEach(subject -> count(handle, subject, now));
            }
            return until;
        });
    }

    /** The password was right. */
    void forget(List<String> subjects) {
        database.change(handle -> handle.createUpdate("delete from sign_in_failure where subject in (<subjects>)")
                .bindList("subjects", subjects)
                .execute());
    }

    /** Makes the row if there is none and locks it. */
    private static Optional<Instant> blocked(Handle handle, String subject, Instant now) {
        handle.createUpdate(
                        "insert into sign_in_failure (subject, failures, last_at) values (:subject, 0, :now) on conflict do nothing")
                .bind("subject", subject)
                .bind("now", now)
                .execute();
        return handle.createQuery("select blocked_until from sign_in_failure where subject = :subject for update")
                .bind("subject", subject)
                .mapTo(Instant.class)
                .findOne()
                .filter(until -> until.isAfter(now));
    }

    private static void count(Handle handle, String subject, Instant now) {
        int failures = handle.createQuery(
                                "select case when last_at < :forgotten then 0 else failures end from sign_in_failure where subject = :subject")
                        .bind("forgotten", now.minus(FORGOTTEN))
                        .bind("subject", subject)
                        .mapTo(Integer.class)
                        .one()
                + 1;
        handle.createUpdate("""
                        update sign_in_failure set failures = :failures, last_at = :now, blocked_until = :until where subject = :subject""")
                .bind("failures", failures)
                .bind("now", now)
                .bindByType("until", wait(subject, failures).map(now::plus).orElse(null), Instant.class)
                .bind("subject", subject)
                .execute();
    }

    static void sweep(Handle handle, Instant now) {
        handle.createUpdate("delete from sign_in_failure where last_at < :forgotten")
                .bind("forgotten", now.minus(FORGOTTEN))
                .execute();
    }

    /** None for the first; then half a minute, doubled with each, up to a quarter of an hour. */
    private static Optional<Duration> wait(String subject, int failures) {
        int over = failures - (subject.startsWith("address:") ? FREE_FOR_ADDRESS : FREE_FOR_ACCOUNT);
        return over < 0 ? Optional.empty() : Optional.of(FIRST_WAIT.multipliedBy(1L << Math.min(over, DOUBLINGS)));
    }
}
