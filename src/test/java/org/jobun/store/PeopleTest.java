package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accounts, sessions and tokens, on every database. */
class PeopleTest extends StoreContract {
    private static final char[] PASSWORD = "正しい合言葉 123".toCharArray();

    private static String signIn(Store store, String login, String password, String address) {
        return store.people()
                .signIn(login, password.toCharArray(), address)
                .match(person -> "welcome " + person.login(), () -> "wrong", until -> "wait");
    }

    @ParameterizedTest
    @EnumSource
    void aPersonSignsInAndNobodyElseDoes(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Person made = store.people()
                    .create(new NewPerson(" Sato ", "佐藤", "契約課", Set.of(Role.OFFICER, Role.REVIEWER)), PASSWORD)
                    .orElseThrow();
            assertEquals(Optional.empty(), store.people().create(new NewPerson("ＳＡＴＯ", "別人", "", Set.of()), PASSWORD));
            assertEquals("welcome sato", signIn(store, "ｓａｔｏ", "正しい合言葉 123", "10.0.0.1"));
            assertEquals("wrong", signIn(store, "sato", "正しい合言葉 124", "10.0.0.1"));
            assertEquals("wrong", signIn(store, "nobody", "正しい合言葉 123", "10.0.0.1"));
            store.people().disable(made.id(), true);
            assertEquals("wrong", signIn(store, "sato", "正しい合言葉 123", "10.0.0.1"));
            store.people().disable(made.id(), false);
            store.people().changePassword(made.id(), "another".toCharArray());
            assertEquals("wrong", signIn(store, "sato", "正しい合言葉 123", "10.0.0.1"));
            assertEquals("welcome sato", signIn(store, "sato", "another", "10.0.0.1"));
            assertEquals(
                    Set.of(Role.OFFICER, Role.REVIEWER),
                    store.people().find(made.id()).orElseThrow().roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesThroughAProxyHasNoPassword(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Person person = officer(store, "ito");
            assertEquals(person, officer(store, "ITO"));
            assertEquals("wrong", signIn(store, "ito", "", "10.0.0.1"));
            assertEquals(List.of("契約課"), store.people().divisions());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereIsOneFirstAdministrator(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            assertTrue(store.people()
                    .createFirstAdministrator("kanri", "管理", PASSWORD)
                    .isPresent());
            assertEquals(Optional.empty(), store.people().createFirstAdministrator("kanri2", "管理", PASSWORD));
        }
    }

    @ParameterizedTest
    @EnumSource
    void guessingHasToWait(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        try (Store one = open(settings);
                Store two = open(settings)) {
            one.people()
                    .create(new NewPerson("sato", "佐藤", "", Set.of()), PASSWORD)
                    .orElseThrow();
            for (int i = 0; i < 5; i++) {
                assertEquals("wrong", signIn(one, "sato", "guess" + i, "10.0.0." + i));
            }
            assertEquals("wait", signIn(two, "SATO", "正しい合言葉 123", "10.0.0.9"));
            clock.pass(Duration.ofSeconds(31));
            assertEquals("wrong", signIn(one, "sato", "guess", "10.0.0.1"));
            clock.pass(Duration.ofSeconds(31));
            assertEquals("wait", signIn(one, "sato", "guess", "10.0.0.1"));
            clock.pass(Duration.ofSeconds(30));
            assertEquals("welcome sato", signIn(two, "sato", "正しい合言葉 123", "10.0.0.1"));
            assertEquals("wrong", signIn(two, "sato", "guess", "10.0.0.1"));
        }
    }

    /** A try counts before its password is looked at. */
    @ParameterizedTest
    @EnumSource
    void guessingManyAtOnceIsNoWayAround(Kind kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Store store = open(kind)) {
            store.people()
                    .create(new NewPerson("sato", "佐藤", "", Set.of()), PASSWORD)
                    .orElseThrow();
            List<Future<String>> tries = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> signIn(store, "sato", "guess", "10.0.0.1")))
                    .toList();
            int wrong = 0;
            for (Future<String> one : tries) {
                wrong += one.get().equals("wrong") ? 1 : 0;
            }
            assertEquals(5, wrong);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionEndsWhenNobodyIsThereAndInAnyCase(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder).withSessions(Duration.ofMinutes(60), Duration.ofMinutes(150));
        try (Store store = open(settings)) {
            NewSession session = store.sessions().begin(officer(store, "sato"));
            assertEquals(Optional.of(session.session()), store.sessions().find(session.token()));
            assertEquals(
                    Optional.empty(), store.sessions().find(session.session().id()));
            clock.pass(Duration.ofMinutes(59));
            assertTrue(store.sessions().find(session.token()).isPresent());
            clock.pass(Duration.ofMinutes(59));
            assertTrue(store.sessions().find(session.token()).isPresent());
            clock.pass(Duration.ofMinutes(33));
            assertEquals(Optional.empty(), store.sessions().find(session.token()));
            NewSession idle = store.sessions().begin(officer(store, "sato"));
            clock.pass(Duration.ofMinutes(61));
            assertEquals(Optional.empty(), store.sessions().find(idle.token()));
            store.tidy();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsRotatedAndEnded(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Person person = officer(store, "sato");
            NewSession old = store.sessions().begin(person);
            NewSession next = store.sessions().rotate(old.token()).orElseThrow();
            assertEquals(Optional.empty(), store.sessions().find(old.token()));
            assertEquals(Optional.empty(), store.sessions().rotate(old.token()));
            assertNotEquals(old.session().formToken(), next.session().formToken());
            assertTrue(store.sessions().find(next.token()).isPresent());
            store.sessions().end(next.token());
            assertEquals(Optional.empty(), store.sessions().find(next.token()));
            NewSession other = store.sessions().begin(person);
            store.people().disable(person.id(), true);
            assertEquals(Optional.empty(), store.sessions().find(other.token()));
            store.people().disable(person.id(), false);
            assertEquals(Optional.empty(), store.sessions().find(other.token()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStartTokenOpensOneSession(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Person person = officer(store, "sato");
            String token = store.sessions().startToken(person, Duration.ofMinutes(5));
            assertEquals(
                    person,
                    store.sessions()
                            .beginWithStartToken(token)
                            .orElseThrow()
                            .session()
                            .person());
            assertEquals(Optional.empty(), store.sessions().beginWithStartToken(token));
            String late = store.sessions().startToken(person, Duration.ofMinutes(5));
            clock.pass(Duration.ofMinutes(5));
            assertEquals(Optional.empty(), store.sessions().beginWithStartToken(late));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProgramComesInByItsToken(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Person person = officer(store, "sato");
            NewApiToken made = store.apiTokens().create(person, "文書管理", Set.of("draft", "matters"), Optional.empty());
            ApiToken used = store.apiTokens().use(made.secret()).orElseThrow();
            assertEquals(Set.of("draft", "matters"), used.scopes());
            assertEquals(
                    Optional.of(clock.instant()),
                    store.apiTokens().of(person.id()).get(0).usedAt());
            Instant soon = clock.instant().plusSeconds(10);
            NewApiToken brief = store.apiTokens().create(person, "試験", Set.of(), Optional.of(soon));
            assertEquals(
                    Set.of(),
                    store.apiTokens().use(brief.secret()).orElseThrow().scopes());
            clock.pass(Duration.ofSeconds(10));
            assertEquals(Optional.empty(), store.apiTokens().use(brief.secret()));
            store.apiTokens().end("somebody else", made.token().id());
            assertTrue(store.apiTokens().use(made.secret()).isPresent());
            store.apiTokens().end(person.id(), made.token().id());
            assertEquals(Optional.empty(), store.apiTokens().use(made.secret()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneSeesWhoElseIsInAMatter(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Session sato = store.sessions().begin(officer(store, "sato")).session();
            Session again = store.sessions().begin(officer(store, "sato")).session();
            Session ito = store.sessions().begin(officer(store, "ito")).session();
            Presence presence = store.presence();
            presence.here("m", sato.id(), sato.person().id());
            presence.here("m", again.id(), again.person().id());
            presence.here("m", sato.id(), sato.person().id());
            Who who = new Who(sato.person().id(), "satoさん");
            assertEquals(List.of(), presence.others("m", sato.person().id()));
            assertEquals(List.of(who), presence.others("m", ito.person().id()));
            assertEquals(List.of(), presence.others("n", ito.person().id()));
            assertEquals(
                    Map.of("m", List.of("satoさん")),
                    presence.others(List.of("m", "n"), ito.person().id()));
            presence.left("m", sato.id());
            assertEquals(List.of(who), presence.others("m", ito.person().id()));
            clock.pass(Duration.ofSeconds(121));
            assertEquals(List.of(), presence.others("m", ito.person().id()));
        }
    }

    @Test
    void aPasswordIsKeptAsItsRoundsSaltAndKeySay() {
        String kept = Passwords.hash("password".toCharArray(), new byte[16], Passwords.ROUNDS);
        // python3: hashlib.pbkdf2_hmac('sha256', b'password', bytes(16), 600000).hex()
        assertEquals("pbkdf2-sha256$600000$00000000000000000000000000000000$" + PBKDF2, kept);
        assertTrue(Passwords.matches("password".toCharArray(), kept));
    }

    private static final String PBKDF2 = "b7512a8a51d930ef39e84215000314df3c1b8d716610d5a0fb657d40e73173df";
}
