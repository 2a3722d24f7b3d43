package org.jobun.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/**
 * What a server keeps. One per process; all parts may be used by many threads at a time, and by several servers on one PostgreSQL.
 *
 * <pre>
 * try (Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC(), new SecureRandom())) {
 *     Optional&lt;KeptMatter&gt; matter = store.matters(Reach.of("契約課")).find("resident-data-migration");
 * }
 * </pre>
 */
public final class Store implements AutoCloseable {
    private static final Duration DELETED_FOR = Duration.ofDays(30);

    private final Database database;
    private final StoreSettings settings;

    private Store(Database database, StoreSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Opens the database and brings its tables up to this version of the program.
     *
     * @throws StoreException if it cannot be reached, is in use by another process, or was written by a newer version
     */
    public static Store open(StoreSettings settings, Clock clock, SecureRandom random) {
        return open(settings, clock, random, Passwords.ROUNDS);
    }

    /** For tests, which look at more passwords than anybody types. */
    static Store open(StoreSettings settings, Clock clock, SecureRandom random, int rounds) {
        return new Store(Database.open(settings, clock, random, rounds), settings);
    }

    /** The matters that somebody may see; all others are not there for them. */
    public Matters matters(Reach reach) {
        return new Matters(database, reach);
    }

    /** Accounts. */
    public People people() {
        return new People(database);
    }

    /** Who is signed in, by a browser or by a program. */
    public Sessions sessions() {
        return new Sessions(database, settings);
    }

    /** Final sets of the matters that somebody may see. */
    public Sets sets(Reach reach) {
        return new Sets(database, reach);
    }

    /** Who has a matter open. */
    public Presence presence() {
        return new Presence(database);
    }

    /** Batches of the divisions that somebody may see. */
    public Batches batches(Reach reach) {
        return new Batches(database, reach);
    }

    /**
     * How a server runs batches.
     *
     * @param server a name that no other server on the same database has
     * @param lease after which another server goes on, if this one is not heard of
     */
    public BatchWork batchWork(String server, Duration lease) {
        return new BatchWork(database, server, lease);
    }

    /** Municipalities. */
    public Bodies bodies() {
        return new Bodies(database);
    }

    /** Files that lie over the catalog of the program. */
    public CatalogFolder catalogFolder() {
        return new CatalogFolder(database);
    }

    /** Who saw and who took what. */
    public Ledger ledger() {
        return new Ledger(database);
    }

    /** Tokens of programs. */
    public ApiTokens apiTokens() {
        return new ApiTokens(database);
    }

    /** Removes what has ended: sessions, matters deleted thirty days ago, files that nothing names. For a timer of the server. */
    public void tidy() {
        sessions().sweep();
        matters(Reach.everything()).purge(DELETED_FOR);
        database.change(handle -> {
            Presence.sweep(handle, database.now());
            Throttle.sweep(handle, database.now());
            Contents.sweep(handle);
        });
    }

    /** All connections are given back; nothing that was said to be saved is lost. */
    @Override
    public void close() {
        database.close();
    }
}
