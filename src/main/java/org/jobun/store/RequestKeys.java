package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Requests of programs that must not be done twice, each under a key that its sender chose. Kept for a day. */
public final class RequestKeys {
    private static final Duration KEPT = Duration.ofDays(1);
    /** A request that has not ended after it never will: its server is no more. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final Database database;

    RequestKeys(Database database) {
        this.database = database;
    }

    /**
     * A request that came before.
     *
     * @param about what it was about: a key is for one thing only
     * @param result what came of it; empty while it is under way
     */
    public record Former(String about, String result) {}

    /** Takes a key for a request; the request that took it before, if there was one. */
    public Optional<Former> take(String person, String key, String about) {
        Instant now = database.now();
        return database.write(handle -> {
            sweep(handle, now);
            int rows = handle.createUpdate("""
                            insert into request_key (person_id, name, about, result, at) values (:person, :key, :about, '', :now)
                            on conflict do nothing""")
                    .bind("person", person)
                    .bind("key", key)
                    .bind("about", about)
                    .bind("now", now)
                    .execute();
            return rows == 1 ? Optional.empty() : find(handle, person, key);
        });
    }

    private static Optional<Former> find(Handle handle, String person, String key) {
        return handle.createQuery("select about, result from request_key where person_id = :person and name = :key")
                .bind("person", person)
                .bind("key", key)
                .map((row, context) -> new Former(row.getString("about"), row.getString("result")))
                .findOne();
    }

    /** Keeps what came of a request. */
    public void end(String person, String key, String result) {
        database.change(handle -> handle.createUpdate(
                        "update request_key set result = :result where person_id = :person and name = :key")
                .bind("result", result)
                .bind("person", person)
                .bind("key", key)
                .execute());
    }

    /** Gives a key back: nothing came of the request, and it may be sent again. */
    public void giveBack(String person, String key) {
        database.change(handle -> handle.createUpdate(
                        "delete from request_key where person_id = :person and name = :key and result = ''")
                .bind("person", person)
                .bind("key", key)
                .execute());
    }

    static void sweep(Handle handle, Instant now) {
        handle.createUpdate("delete from request_key where at < :old or (result = '' and at < :lost)")
                .bind("old", now.minus(KEPT))
                .bind("lost", now.minus(UNDER_WAY))
                .execute();
    }
}
