package org.jobun.web.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobun.store.KeptMatter;
import org.jobun.store.NewPerson;
import org.jobun.store.Person;
import org.jobun.store.Reach;
import org.jobun.store.Role;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;
import org.jobun.web.WebClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one server is not enough: what people type and who is signed in is in the database, whichever server answers. */
class TwoServersTest {
    private static final int PEOPLE = 20;
    private static final int KEYS = 12;
    private static final String DIVISION = "契約課";
    private static final String WORDS = "住民情報システムデータ移行業務";

    @TempDir
    Path folder;

    /** What one person typed last and got an answer to, and how many answers came from a server that stayed. */
    private record Typed(String matter, String acknowledged) {}

    @Test
    void aServerThatIsKilledUnderLoadCostsNobodyWhatWasAnswered() throws Exception {
        try (TwoServers servers = TwoServers.start(folder);
                Store store = Store.open(
                        StoreSettings.in(folder.resolve("look")).at(servers.database(), "postgres", ""),
                        Clock.systemUTC(),
                        new SecureRandom())) {
            AtomicInteger keys = new AtomicInteger();
            ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
            List<Future<Typed>> typing = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                WebClient person = person(servers, store, i);
                typing.add(pool.submit(() -> type(person, keys)));
            }
            while (keys.get() < PEOPLE * KEYS / 3) {
                Thread.sleep(20);
            }
            servers.kill(1);
            for (Future<Typed> one : typing) {
                Typed typed = one.get();
                KeptMatter kept =
                        store.matters(Reach.of(DIVISION)).find(typed.matter()).orElseThrow();
                assertTrue(kept.text().contains(typed.acknowledged()), kept::text);
                assertEquals(WORDS.substring(0, KEYS), kept.heading().name());
            }
            pool.shutdown();
        }
    }

    private static WebClient person(TwoServers servers, Store store, int number) {
        Person person = store.people()
                .vouchedFor(new NewPerson("officer" + number, "担当" + number, DIVISION, Set.of(Role.OFFICER)));
        WebClient client = new WebClient(servers.address());
        client.begin(store.sessions().begin(person).token());
        return client;
    }

    private static Typed type(WebClient person, AtomicInteger keys) {
        HttpResponse<String> begun =
                untilAnswered(() -> person.post("/matters", "from", "resident-data-migration", "body", "aobano"));
        String address = begun.headers().firstValue("Location").orElseThrow();
        String before = "";
        for (int i = 1; i <= KEYS; i++) {
            String now = WORDS.substring(0, i);
            String was = before;
            HttpResponse<String> answer = untilAnswered(() -> person.post(
                    address + "/live",
                    "a:contract.name",
                    now,
                    "w:contract.name",
                    was,
                    "group",
                    "work",
                    "paper",
                    "1/contract",
                    "view",
                    ""));
            assertEquals(200, answer.statusCode(), answer::body);
            before = now;
            keys.incrementAndGet();
        }
        return new Typed(address.substring("/matters/".length()), before);
    }

    private interface Request {
        HttpResponse<String> send();
    }

    /** As the page does: what got no answer is sent again. */
    private static HttpResponse<String> untilAnswered(Request request) {
        for (int i = 0; i < 50; i++) {
            try {
                HttpResponse<String> answer = request.send();
                if (answer.statusCode() < 500) {
                    return answer;
                }
            } catch (RuntimeException broken) {
                // The connection went with the server.
            }
            pause();
        }
        throw new IllegalStateException("no answer");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
