package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Who has a matter open now, on whichever server. Whoever is not heard of for a while is gone. */
public final class Presence {
    /** Some time to read without touching a key; pages without a script say it when they are loaded only. */
    private static final Duration HEARD_OF = Duration.ofMinutes(2);

    private final Database database;

    Presence(Database database) {
        this.database = database;
    }

    /**
     * Somebody is in a matter; to be said again while they are.
     *
     * @param session id of the visit
     * @param person id of the account
     */
    public void here(String matterKey, String session, String person) {
        Instant until = database.now().plus(HEARD_OF);
        database.change(handle -> {
            if (prolong(handle, matterKey, session, until) == 0) {
                handle.createUpdate("""
                                insert into presence (matter_id, session, person_id, until) values (:matter, :session, :person, :until)
                                on conflict do nothing""")
                        .bind("matter", matterKey)
                        .bind("session", session)
                        .bind("person", person)
                        .bind("until", until)
                        .execute();
            }
        });
    }

    private static int prolong(Handle handle, String matterKey, String session, Instant until) {
        return handle.createUpdate(
                        "update presence set until = :until where matter_id = :matter and session = :session")
                .bind("until", until)
                .bind("matter", matterKey)
                .bind("session", session)
                .execute();
    }

    /** Somebody left a matter. */
    public void left(String matterKey, String session) {
        database.change(
                handle -> handle.createUpdate("delete from presence where matter_id = :matter and session = :session")
                        .bind("matter", matterKey)
                        .bind("session", session)
                        .execute());
    }

    /** Who else than a person is in a matter, by name. */
    public List<Who> others(String matterKey, String person) {
        return database.read(handle -> handle.createQuery("""
                        select distinct p.id, p.shown_name from presence e join person p on p.id = e.person_id
                        where e.matter_id = :matter and e.until > :now and e.person_id <> :person order by p.shown_name, p.id""")
                .bind("matter", matterKey)
                .bind("now", database.now())
                .bind("person", person)
                .map((row, context) -> new Who(row.getString("id"), row.getString("shown_name")))
                .list());
    }

    /** Key of a matter → names of those other than a person who are in it; matters that nobody is in are left out. */
    public Map<String, List<String>> others(List<String> matterKeys, String person) {
        if (matterKeys.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> others = new TreeMap<>();
        database.read(handle -> handle.createQuery("""
                        select distinct e.matter_id, p.id, p.shown_name from presence e join person p on p.id = e.person_id
                        where e.matter_id in (<keys>) and e.until > :now and e.person_id <> :person order by p.shown_name, p.id""")
                        .bindList("keys", matterKeys)
                        .bind("now", database.now())
                        .bind("person", person)
                        .map((row, context) -> Map.entry(row.getString("matter_id"), row.getString("shown_name")))
                        .list())
                .forEach(one -> others.computeIfAbsent(one.getKey(), fresh -> new ArrayList<>())
                        .add(one.getValue()));
        return others;
    }

    static void sweep(Handle handle, Instant now) {
        handle.createUpdate("delete from presence where until <= :now")
                .bind("now", now)
                .execute();
    }
}
