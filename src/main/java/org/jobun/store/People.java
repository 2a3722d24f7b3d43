package org.jobun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts. None is ever removed, because papers and the ledger name them; they are disabled. */
public final class People {
    /** Columns of {@code person p} that {@link #person} reads. */
    static final String COLUMNS = "p.id, p.login, p.shown_name, p.division, p.roles,"
            + " p.password is not null as has_password, p.disabled, p.created_at";

    private static final String SELECT = "select " + COLUMNS + " from person p ";

    private final Database database;
    private final Throttle throttle;

    People(Database database) {
        this.database = database;
        this.throttle = new Throttle(database);
    }

    /**
     * Makes an account with a password.
     *
     * @return nothing if the login name is taken
     */
    public Optional<Person> create(NewPerson person, char[] password) {
        return insert(person, database.passwordHash(password));
    }

    /** The account of a login name that a proxy or this machine vouches for; made without a password where there is none. */
    public Person vouchedFor(NewPerson person) {
        return byLogin(person.login())
                .or(() -> insert(person, null))
                .or(() -> byLogin(person.login()))
                .orElseThrow();
    }

    /**
     * Makes the first account of an empty store, an administrator.
     *
     * @return nothing if there is an administrator already
     */
    public Optional<Person> createFirstAdministrator(String login, String name, char[] password) {
        return hasAdministrator()
                ? Optional.empty()
                : create(new NewPerson(login, name, "", Set.of(Role.ADMINISTRATOR)), password);
    }

    /** Whether anybody can administer. */
    public boolean hasAdministrator() {
        return all().stream().anyMatch(person -> person.is(Role.ADMINISTRATOR) && !person.disabled());
    }

    private Optional<Person> insert(NewPerson person, String password) {
        String id = database.newId();
        return database.write(handle -> {
            int rows = handle.createUpdate("""
                            insert into person (id, login, shown_name, division, roles, password, disabled, created_at)
                            values (:id, :login, :name, :division, :roles, :password, false, :now) on conflict do nothing""")
                    .bind("id", id)
                    .bind("login", folded(person.login()))
                    .bind("name", person.name())
                    .bind("division", person.division())
                    .bind("roles", written(person.roles()))
                    .bind("password", password)
                    .bind("now", database.now())
                    .execute();
            return rows == 1 ? find(handle, id) : Optional.empty();
        });
    }

    /** An account by its id. */
    public Optional<Person> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<Person> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(People::person)
                .findOne();
    }

    /** An account by what the person types, in any width and case. */
    public Optional<Person> byLogin(String login) {
        return database.read(handle -> handle.createQuery(SELECT + "where login = :login")
                .bind("login", folded(login))
                .map(People::person)
                .findOne());
    }

    /** All accounts, by login name. */
    public List<Person> all() {
        return database.read(handle -> handle.createQuery(SELECT + "order by login")
                .map(People::person)
                .list());
    }

    /** The divisions that accounts belong to, in order. */
    public List<String> divisions() {
        return database.read(handle -> handle.createQuery(
                        "select distinct division from person where division <> '' order by division")
                .mapTo(String.class)
                .list());
    }

    /**
     * Looks at a name and a password, which takes a good part of a second so that guessing does not pay.
     *
     * @param address from where, for the bound of failures of one address
     */
    public SignIn signIn(String login, char[] password, String address) {
        List<String> subjects = List.of("login:" + RandomText.sha256(folded(login)), "address:" + address);
        return throttle.blockedUntil(subjects).<SignIn>map(SignIn.Wait::new).orElseGet(() -> {
            Optional<Person> person = matching(login, password);
            person.ifPresent(known -> throttle.forget(subjects));
            return person.<SignIn>map(SignIn.Welcome::new).orElseGet(SignIn.Wrong::new);
        });
    }

    private Optional<Person> matching(String login, char[] password) {
        Optional<Person> person = byLogin(login);
        String kept = person.flatMap(known -> password(known.id())).orElseGet(database::nobody);
        boolean right = Passwords.matches(password, kept);
        return person.filter(known -> right && !known.disabled());
    }

    private Optional<String> password(String id) {
        return database.read(handle -> handle.createQuery("select password from person where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** Another password; every session and token of the person ends. */
    public void changePassword(String id, char[] password) {
        String hash = database.passwordHash(password);
        database.change(handle -> {
            handle.createUpdate("update person set password = :hash where id = :id")
                    .bind("hash", hash)
                    .bind("id", id)
                    .execute();
            Sessions.endAll(handle, id);
        });
    }

    /** Another name, division or roles; the login name stays. */
    public void change(String id, String name, String division, Set<Role> roles) {
        database.change(handle -> handle.createUpdate(
                        "update person set shown_name = :name, division = :division, roles = :roles where id = :id")
                .bind("name", name)
                .bind("division", division)
                .bind("roles", written(roles))
                .bind("id", id)
                .execute());
    }

    /** Disables an account, which ends its sessions and tokens, or enables it again. */
    public void disable(String id, boolean disabled) {
        database.change(handle -> {
            handle.createUpdate("update person set disabled = :disabled where id = :id")
                    .bind("disabled", disabled)
                    .bind("id", id)
                    .execute();
            Sessions.endAll(handle, id);
        });
    }

    static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("login"),
                row.getString("shown_name"),
                row.getString("division"),
                roles(row.getString("roles")),
                row.getBoolean("has_password"),
                row.getBoolean("disabled"),
                Instants.of(row, "created_at"));
    }

    static Set<Role> roles(String written) {
        return Arrays.stream(written.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String written(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private static String folded(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
