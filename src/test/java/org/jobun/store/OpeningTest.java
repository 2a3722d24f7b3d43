package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a store opens, and what it says when it does not. */
class OpeningTest extends StoreContract {
    /** What a second process does; run by {@link #aSecondProcessIsToldToUseTheFirst()}. */
    public static final class Second {
        private Second() {}

        public static void main(String[] arguments) {
            try (Store store =
                    Store.open(StoreSettings.in(Path.of(arguments[0])), Clock.systemUTC(), new SecureRandom())) {
                System.out.println("opened " + store.people().all().size());
            } catch (StoreException e) {
                System.out.writeBytes(e.getMessage().getBytes(StandardCharsets.UTF_8));
                System.out.flush();
            }
        }
    }

    /** A folder of an office stays small: what is out of date in its file does not stay in it. */
    @Test
    void aFileOfWhichMostIsOutOfDateIsWrittenAnewWhenItIsClosed() throws Exception {
        Path data = folder.resolve("large");
        java.util.Random random = new java.util.Random(20261129);
        try (Store store = open(StoreSettings.in(data))) {
            officer(store, "sato");
            Batches batches = store.batches(Reach.everything());
            for (int i = 0; i < 90; i++) {
                byte[] bytes = new byte[1 << 20];
                random.nextBytes(bytes);
                Job job = batches.create(new NewJob("a", "", FileSource.of(bytes), "", "sato"));
                assertTrue(batches.delete(job.id()) || i < 0);
            }
            store.tidy();
        }
        long size = java.nio.file.Files.size(data.resolve("jobun.mv.db"));
        assertTrue(size < DiskSync.LARGE / 8, () -> size + " bytes");
        try (Store store = open(StoreSettings.in(data))) {
            assertEquals(1, store.people().all().size());
        }
    }

    private static String second(Path folder) throws IOException {
        Process process = Jvm.start(Second.class, folder.toString());
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return String.join("\n", out.lines().toList());
        }
    }

    @Test
    void aSecondProcessIsToldToUseTheFirst() throws Exception {
        Path data = folder.resolve("データ 契約");
        try (Store store = open(StoreSettings.in(data))) {
            officer(store, "sato");
            String said = second(data);
            assertEquals("データのフォルダー " + data + " は、起動中の別の条文が使っています。そちらの画面を開くか、終了してからもう一度起動してください。", said);
            assertEquals(1, store.people().all().size());
        }
        assertEquals("opened 1", second(data));
        try (Stream<Path> files = Files.list(data)) {
            assertEquals(
                    List.of("jobun.mv.db"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreOpensAgainAsItWas(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        Person sato;
        try (Store store = open(settings)) {
            sato = officer(store, "sato");
        }
        try (Store store = open(settings)) {
            assertEquals(List.of(sato), store.people().all());
        }
    }

    /** The tables are those of the files in the program, and no file was changed after it was applied. */
    @ParameterizedTest
    @EnumSource
    void theTablesAreThoseOfTheMigrations(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        try (Store store = open(settings);
                var pool = Opening.pool(settings)) {
            assertEquals(0, store.people().all().size());
            assertEquals(Migrations.NEWEST, Migrations.version(pool));
            Flyway flyway = Migrations.flyway(pool);
            assertTrue(flyway.validateWithResult().validationSuccessful);
            assertEquals(0, flyway.migrate().migrationsExecuted);
            assertEquals(
                    String.valueOf(Migrations.NEWEST),
                    flyway.info().current().getVersion().getVersion());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerVersionMadeIsRefused(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        open(settings).close();
        try (Connection connection = Opening.connect(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("update schema_history set version = '999'");
        }
        StoreException problem = assertThrows(StoreException.class, () -> open(settings));
        assertTrue(problem.getMessage().contains("新しい版の条文で開いてください"), problem::getMessage);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        StoreSettings settings =
                StoreSettings.in(folder).at("jdbc:postgresql://127.0.0.1:1/jobun?connectTimeout=1", "jobun", "secret");
        StoreException problem = assertThrows(StoreException.class, () -> open(settings));
        assertTrue(problem.getMessage().contains("127.0.0.1:1/jobun"), problem::getMessage);
        assertFalse((problem.getMessage() + settings).contains("secret"));
    }

    @Test
    void anotherKindOfDatabaseIsRefused() {
        assertThrows(StoreException.class, () -> StoreSettings.in(folder).at("jdbc:mysql://a/b", "", ""));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        StoreException problem = assertThrows(StoreException.class, () -> open(StoreSettings.in(file.resolve("data"))));
        assertTrue(problem.getMessage().contains("を作れません"), problem::getMessage);
        StoreException name = assertThrows(StoreException.class, () -> open(StoreSettings.in(folder.resolve("a;b"))));
        assertTrue(name.getMessage().contains("「;」は使えません"), name::getMessage);
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Files.write(folder.resolve("jobun.mv.db"), new byte[20_000]);
        StoreException problem = assertThrows(StoreException.class, () -> open(StoreSettings.in(folder)));
        assertTrue(problem.getMessage().contains("壊れています"), problem::getMessage);
    }
}
