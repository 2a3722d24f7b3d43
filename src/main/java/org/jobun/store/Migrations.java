package org.jobun.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to this version of the program: the files {@code db/V…__….sql}, in order, each once. */
final class Migrations {
    /** The number of the newest file in {@code db/}. */
    static final int NEWEST = 6;

    private static final String HISTORY = "schema_history";

    private Migrations() {}

    /** @throws StoreException if the tables were made by a newer version */
    static void bringUpToDate(DataSource source) {
        int found = version(source);
        if (found > NEWEST) {
            throw new StoreException(
                    "このデータベースは、新しい版の条文で作られています（データベースの版 " + found + "、この条文が扱える版 " + NEWEST + "）。新しい版の条文で開いてください。");
        }
        if (found < NEWEST) {
            migrate(source);
        }
    }

    /** Flyway takes longer to start than all else together, so it is asked only where there is something to do. */
    private static void migrate(DataSource source) {
        try {
            flyway(source).migrate();
        } catch (FlywayException e) {
            throw new StoreException("データベースの表を作れません。データベースの利用者に、表を作る権限があるかを確かめてください。", e);
        }
    }

    static Flyway flyway(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db")
                .table(HISTORY)
                .failOnMissingLocations(true)
                .outOfOrder(true)
                .load();
    }

    /** 0 where there are no tables yet. */
    static int version(DataSource source) {
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            return tables.next() ? newest(connection) : 0;
        } catch (SQLException e) {
            throw new StoreException("データベースの版を読めません。データベースの利用者に、表を読む権限があるかを確かめてください。", e);
        }
    }

    private static int newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(cast(\"version\" as integer)), 0) from \""
                        + HISTORY + "\" where \"success\"")) {
            row.next();
            return row.getInt(1);
        }
    }
}
