package org.jobun.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What whoever holds the database may do to it behind the program. */
public final class Editing {
    private Editing() {}

    /** Statements on the embedded database of a folder, which nobody has open. */
    public static void sql(Path folder, String... statements) throws SQLException {
        sql(StoreSettings.in(folder), statements);
    }

    static void sql(StoreSettings settings, String... statements) throws SQLException {
        try (Connection connection = Opening.connect(settings);
                Statement change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }
}
