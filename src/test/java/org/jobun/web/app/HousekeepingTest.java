package org.jobun.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jobun.store.Matters;
import org.jobun.store.PostgresServer;
import org.jobun.store.Reach;
import org.jobun.store.Role;
import org.jobun.store.StoreSettings;
import org.jobun.web.WebClient;
import org.jobun.web.WebFixture;
import org.jobun.web.http.Listening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server does by itself: what has ended goes, and what another server changed comes. */
class HousekeepingTest {
    private static final Rhythm OFTEN = new Rhythm(Duration.ofMillis(200), Duration.ofMillis(200));

    @TempDir
    Path folder;

    /** Days go by when they are told to. */
    private static final class Days extends Clock {
        private volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static boolean within(Duration time, BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(time);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        return done.getAsBoolean();
    }

    @Test
    void aMatterThatWasDeletedThirtyDaysAgoGoesWithoutAnybodyAsking() throws Exception {
        Days days = new Days();
        try (WebFixture web =
                WebFixture.start(WebSettings.officer(folder).on(0).every(OFTEN), WebFixture.program(), days)) {
            WebClient officer = web.officer();
            String matter = officer.post("/matters", "from", "resident-data-migration", "body", "aobano")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertEquals(303, officer.post(matter + "/delete").statusCode());
            Matters matters = web.app().store().matters(Reach.everything());
            assertFalse(within(Duration.ofSeconds(1), () -> matters.deleted().isEmpty()));
            days.now = days.now.plus(Duration.ofDays(31));
            assertTrue(within(Duration.ofSeconds(20), () -> matters.deleted().isEmpty()));
        }
    }

    @Test
    void whatOneServerChangesInTheCatalogIsInForceAtTheOtherWithinSeconds() throws Exception {
        assumeTrue(System.getenv("CI") != null || PostgresServer.programs().isPresent(), "no PostgreSQL");
        String database = PostgresServer.running().newDatabase();
        try (WebFixture one = server("one", database);
                WebFixture other = server("other", database)) {
            WebClient reviewer = one.person("review", "契約課", Role.REVIEWER);
            WebClient officer = other.person("officer", "契約課", Role.OFFICER);
            assertFalse(officer.get("/matters/new").body().contains("新条文市"));
            assertEquals(
                    303,
                    reviewer.post("/bodies/new", "id", "shinjobun", "from", "aobano", "name", "新条文市", "code", "")
                            .statusCode());
            assertTrue(within(
                    Duration.ofSeconds(20),
                    () -> officer.get("/matters/new").body().contains("新条文市")));
        }
    }

    private WebFixture server(String name, String database) {
        Path data = folder.resolve(name);
        return WebFixture.start(WebSettings.office(data, Listening.plain("127.0.0.1", List.of(0)))
                .keeping(StoreSettings.in(data).at(database, "postgres", ""))
                .every(OFTEN));
    }
}
