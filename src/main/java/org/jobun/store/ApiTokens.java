package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tokens by which programs of the office come in. Only their SHA-256 is kept. */
public final class ApiTokens {
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final People people;

    ApiTokens(Database database) {
        this.database = database;
        this.people = new People(database);
    }

    /** Makes a token of a person. Scopes are words without spaces. */
    public NewApiToken create(Person person, String label, Set<String> scopes, Optional<Instant> endsAt) {
        String secret = database.newSecret();
        ApiToken token = new ApiToken(
                database.newId(), person, label, Set.copyOf(scopes), database.now(), Optional.empty(), endsAt);
        database.change(handle -> handle.createUpdate("""
                        insert into api_token (id, token_hash, person_id, label, scopes, created_at, ends_at)
                        values (:id, :hash, :person, :label, :scopes, :created, :ends)""")
                .bind("id", token.id())
                .bind("hash", RandomText.sha256(secret))
                .bind("person", person.id())
                .bind("label", label)
                .bind("scopes", String.join(" ", new TreeSet<>(scopes)))
                .bind("created", token.createdAt())
                .bindByType("ends", endsAt.orElse(null), Instant.class)
                .execute());
        return new NewApiToken(secret, token);
    }

    /** The token of a secret, if it has not ended and its account is not disabled. Its use is noted. */
    public Optional<ApiToken> use(String secret) {
        Instant now = database.now();
        Optional<ApiToken> token = database.read(handle -> handle.createQuery(
                                "select * from api_token where token_hash = :hash and (ends_at is null or ends_at > :now)")
                        .bind("hash", RandomText.sha256(secret))
                        .bind("now", now)
                        .map((row, context) -> Row.of(row))
                        .findOne())
                .flatMap(this::token)
                .filter(found -> !found.person().disabled());
        token.filter(found -> found.usedAt()
                        .filter(used -> used.plus(USED_EVERY).isAfter(now))
                        .isEmpty())
                .ifPresent(found -> used(found, now));
        return token;
    }

    private void used(ApiToken token, Instant now) {
        database.change(handle -> handle.createUpdate("update api_token set used_at = :now where id = :id")
                .bind("now", now)
                .bind("id", token.id())
                .execute());
    }

    /** The tokens of a person, the latest first. */
    public List<ApiToken> of(String person) {
        return database
                .read(handle -> handle.createQuery(
                                "select * from api_token where person_id = :person order by created_at desc, id")
                        .bind("person", person)
                        .map((row, context) -> Row.of(row))
                        .list())
                .stream()
                .flatMap(row -> token(row).stream())
                .toList();
    }

    /** Ends a token of a person; nothing happens if it is not theirs. */
    public void end(String person, String id) {
        database.change(handle -> handle.createUpdate("delete from api_token where id = :id and person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .execute());
    }

    private Optional<ApiToken> token(Row row) {
        return people.find(row.person())
                .map(person -> new ApiToken(
                        row.id(), person, row.label(), row.scopes(), row.created(), row.used(), row.ends()));
    }

    private record Row(
            String id,
            String person,
            String label,
            Set<String> scopes,
            Instant created,
            Optional<Instant> used,
            Optional<Instant> ends) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    row.getString("person_id"),
                    row.getString("label"),
                    row.getString("scopes").isEmpty()
                            ? Set.of()
                            : Set.of(row.getString("scopes").split(" ")),
                    Instants.of(row, "created_at"),
                    Optional.ofNullable(Instants.of(row, "used_at")),
                    Optional.ofNullable(Instants.of(row, "ends_at")));
        }
    }
}
