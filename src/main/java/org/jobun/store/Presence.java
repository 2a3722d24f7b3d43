package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who has a matter open now, on whichever server. Whoever is not heard of for a while is gone. */
public final class Presence {
    private static final Duration HEARD_OF = Duration.ofSeconds(45);

    private final Database database;

    Presence(Database database) {
        this.database = database;
    }

    /** Somebody is in a matter; to be said again while they are. */
    public void here(String matterKey, Session session) {
        Instant until = database.now().plus(HEARD_OF);
        database.change(handle -> {
            if (prolong(handle, matterKey, session, until) == 0) {
                handle.createUpdate("""
                                insert into presence (matter_id, session, person_id, until) values (:matter, :session, :person, :until)
                                on conflict do nothing""")
                        .bind("matter", matterKey)
                        .bind("session", session.id())
                        .bind("person", session.person().id())
                        .bind("until", until)
                        .execute();
            }
        });
    }

    private static int prolong(Handle handle, String matterKey, Session session, Instant until) {
        return handle.createUpdate(
                        "update presence set until = :until where matter_id = :matter and session = :session")
                .bind("until", until)
                .bind("matter", matterKey)
                .bind("session", session.id())
                .execute();
    }

    /** Somebody left a matter. */
    public void left(String matterKey, Session session) {
        database.change(
                handle -> handle.createUpdate("delete from presence where matter_id = :matter and session = :session")
                        .bind("matter", matterKey)
                        .bind("session", session.id())
                        .execute());
    }

    /** Who else is in a matter, by name. */
    public List<Who> others(String matterKey, Session session) {
        return database.read(handle -> handle.createQuery("""
                        select distinct p.id, p.shown_name from presence e join person p on p.id = e.person_id
                        where e.matter_id = :matter and e.until > :now and e.person_id <> :person order by p.shown_name, p.id""")
                .bind("matter", matterKey)
                .bind("now", database.now())
                .bind("person", session.person().id())
                .map((row, context) -> new Who(row.getString("id"), row.getString("shown_name")))
                .list());
    }

    static void sweep(Handle handle, Instant now) {
        handle.createUpdate("delete from presence where until <= :now")
                .bind("now", now)
                .execute();
    }
}
