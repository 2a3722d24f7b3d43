package org.jobun.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** What contract tests share: an empty store on each kind of database, a clock that stands, and small values. */
abstract class StoreContract {
    @TempDir
    Path folder;

    final Moment clock = new Moment();

    final Store open(Kind kind) throws Exception {
        return open(kind.fresh(folder));
    }

    final Store open(StoreSettings settings) {
        return Store.open(settings.withPasswordRounds(1000), clock, new SecureRandom());
    }

    /** The store after somebody was killed: a PostgreSQL of which a process was killed answers nobody until it is whole again. */
    static Store reopened(StoreSettings settings) throws InterruptedException {
        StoreException refused = null;
        int times = settings.server().isPresent() ? 60 : 1;
        for (int i = 0; i < times; i++) {
            try {
                return Store.open(settings, Clock.systemUTC(), new SecureRandom());
            } catch (StoreException notYet) {
                refused = notYet;
                Thread.sleep(500);
            }
        }
        throw refused;
    }

    static Person officer(Store store, String login) {
        return store.people().vouchedFor(new NewPerson(login, login + "さん", "契約課", Set.of(Role.OFFICER)));
    }

    static Heading heading(String name, String division) {
        return new Heading(
                name,
                "aobano",
                OptionalInt.of(2026),
                division,
                "migration",
                "作成中",
                Optional.of(new Heading.NextDay(LocalDate.of(2026, 12, 20), "入札")),
                "情管委第18号 株式会社ＡＢＣデータ");
    }

    static <T> T saved(Saving<T> saving) {
        return saving.match(
                now -> now,
                current -> {
                    throw new AssertionError("conflict with " + current);
                },
                gone -> {
                    throw new AssertionError("gone");
                });
    }

    static <T> String kind(Saving<T> saving) {
        return saving.match(now -> "saved", current -> "conflict", gone -> "gone");
    }

    static FileSource bytes(String text) {
        return FileSource.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(StoredFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
