package org.jobun.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is signed in. Of a token only its SHA-256 is kept: whoever reads the database can be nobody. */
public final class Sessions {
    /** A session's last request is written at most so often: a page of many requests is one write. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final StoreSettings settings;
    private final People people;

    Sessions(Database database, StoreSettings settings) {
        this.database = database;
        this.settings = settings;
        this.people = new People(database);
    }

    /** Begins a session of an account. */
    public NewSession begin(Person person) {
        String token = database.newSecret();
        Instant now = database.now();
        Session session = new Session(
                RandomText.sha256(token), person, database.newSecret(), now, now, now.plus(settings.lifetime()));
        database.change(handle -> insert(handle, session, now));
        return new NewSession(token, session);
    }

    private void insert(Handle handle, Session session, Instant now) {
        handle.createUpdate("""
                        insert into web_session (token_hash, person_id, form_token, created_at, seen_at, idle_until, ends_at)
                        values (:id, :person, :form, :created, :now, :idle, :ends)""")
                .bind("id", session.id())
                .bind("person", session.person().id())
                .bind("form", session.formToken())
                .bind("created", session.createdAt())
                .bind("now", now)
                .bind("idle", now.plus(settings.idle()))
                .bind("ends", session.endsAt())
                .execute();
    }

    /** The session of a token, if it goes on and its account is not disabled. That somebody is there is noted. */
    public Optional<Session> find(String token) {
        Instant now = database.now();
        Optional<Session> session = read(RandomText.sha256(token), now);
        session.filter(found -> found.seenAt().plus(SEEN_EVERY).isBefore(now)).ifPresent(found -> seen(found, now));
        return session;
    }

    /** Session and account by one statement: every request asks for them. */
    private Optional<Session> read(String id, Instant now) {
        return database.read(handle -> handle.createQuery("select " + People.COLUMNS + """
                                , s.form_token, s.created_at as begun_at, s.seen_at, s.ends_at
                                from web_session s join person p on p.id = s.person_id
                                where s.token_hash = :id and s.idle_until > :now and s.ends_at > :now and not p.disabled""")
                .bind("id", id)
                .bind("now", now)
                .map((row, context) -> new Session(
                        id,
                        People.person(row, context),
                        row.getString("form_token"),
                        Instants.of(row, "begun_at"),
                        Instants.of(row, "seen_at"),
                        Instants.of(row, "ends_at")))
                .findOne());
    }

    private void seen(Session session, Instant now) {
        database.change(handle -> handle.createUpdate(
                        "update web_session set seen_at = :now, idle_until = :idle where token_hash = :id")
                .bind("now", now)
                .bind("idle", now.plus(settings.idle()))
                .bind("id", session.id())
                .execute());
    }

    /** The same session under another token, as after signing in; the old token opens nothing any more. */
    public Optional<NewSession> rotate(String token) {
        return find(token).map(old -> {
            String next = database.newSecret();
            Instant now = database.now();
            Session session = new Session(
                    RandomText.sha256(next), old.person(), database.newSecret(), old.createdAt(), now, old.endsAt());
            database.change(handle -> {
                end(handle, old.id());
                insert(handle, session, now);
            });
            return new NewSession(next, session);
        });
    }

    /** Ends a session; nothing happens if there is none. */
    public void end(String token) {
        database.change(handle -> end(handle, RandomText.sha256(token)));
    }

    private static void end(Handle handle, String id) {
        handle.createUpdate("delete from web_session where token_hash = :id")
                .bind("id", id)
                .execute();
    }

    /** Ends all sessions, start tokens and API tokens of a person. */
    public void endAll(String person) {
        database.change(handle -> endAll(handle, person));
    }

    static void endAll(Handle handle, String person) {
        for (String table : new String[] {"web_session", "start_token", "api_token"}) {
            handle.createUpdate("delete from " + table + " where person_id = :person")
                    .bind("person", person)
                    .execute();
        }
    }

    /** A token that opens one session of an account, once, within a time: for the address that a start opens in the browser. */
    public String startToken(Person person, Duration validFor) {
        String token = database.newSecret();
        database.change(handle -> handle.createUpdate(
                        "insert into start_token (token_hash, person_id, ends_at) values (:hash, :person, :ends)")
                .bind("hash", RandomText.sha256(token))
                .bind("person", person.id())
                .bind("ends", database.now().plus(validFor))
                .execute());
        return token;
    }

    /** The session that a start token opens; nothing the second time. */
    public Optional<NewSession> beginWithStartToken(String token) {
        String hash = RandomText.sha256(token);
        Optional<String> person = database.write(handle -> useUp(handle, hash));
        return person.flatMap(people::find).filter(found -> !found.disabled()).map(this::begin);
    }

    private Optional<String> useUp(Handle handle, String hash) {
        Optional<String> person = handle.createQuery(
                        "select person_id from start_token where token_hash = :hash and ends_at > :now for update")
                .bind("hash", hash)
                .bind("now", database.now())
                .mapTo(String.class)
                .findOne();
        int used = handle.createUpdate("delete from start_token where token_hash = :hash")
                .bind("hash", hash)
                .execute();
        return person.filter(found -> used == 1);
    }

    /** Removes what has ended. */
    void sweep() {
        Instant now = database.now();
        database.change(handle -> {
            handle.createUpdate("delete from web_session where idle_until <= :now or ends_at <= :now")
                    .bind("now", now)
                    .execute();
            handle.createUpdate("delete from start_token where ends_at <= :now")
                    .bind("now", now)
                    .execute();
        });
    }
}
