package org.jobun.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The databases that every contract is tried on. */
enum Kind {
    /** The embedded one. */
    H2 {
        @Override
        StoreSettings fresh(Path folder) throws Exception {
            return StoreSettings.in(Files.createTempDirectory(folder, "h2"));
        }
    },
    /** A server. */
    POSTGRESQL {
        @Override
        StoreSettings fresh(Path folder) throws Exception {
            assumeTrue(
                    System.getenv("CI") != null || PostgresServer.programs().isPresent(),
                    "PostgreSQL is not installed");
            return StoreSettings.in(folder).at(PostgresServer.running().newDatabase(), "postgres", "");
        }
    };

    /** Settings of an empty database. */
    abstract StoreSettings fresh(Path folder) throws Exception;
}
