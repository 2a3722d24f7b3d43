package org.jobun.store;

import java.security.SecureRandom;
import java.time.Clock;

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
        return new Store(Database.open(settings, clock, random), settings);
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

    /** Tokens of programs. */
    public ApiTokens apiTokens() {
        return new ApiTokens(database);
    }

    /** All connections are given back; nothing that was said to be saved is lost. */
    @Override
    public void close() {
        database.close();
    }
}
