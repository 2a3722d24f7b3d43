package org.jobun.web.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jobun.batch.BidBook;
import org.jobun.store.JobRow;
import org.jobun.store.KeptMatter;
import org.jobun.store.NewPerson;
import org.jobun.store.Person;
import org.jobun.store.Reach;
import org.jobun.store.Role;
import org.jobun.store.Store;
import org.jobun.store.StoreSettings;
import org.jobun.web.WebClient;
import org.jobun.web.batches.MadeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one server is not enough: what people type, who is signed in and which rows are made is in the database. */
class TwoServersTest {
    private static final int PEOPLE = 20;
    private static final int KEYS = 12;
    private static final int ROWS = 40;
    private static final int FEW = 3;
    /** What the page of the batch says at its end. */
    private static final String ALL_MADE = "作成済み <span class=\"count\">" + ROWS + "件";

    private static final String DIVISION = "契約課";
    private static final String WORDS = "住民情報システムデータ移行業務";

    @TempDir
    Path folder;

    /** What one person typed last and got an answer to, and how many answers came from a server that stayed. */
    private record Typed(String matter, String acknowledged) {}

    @Test
    void aServerThatIsKilledUnderLoadCostsNobodyWhatWasAnsweredAndItsBatchGoesOn() throws Exception {
        try (TwoServers servers = TwoServers.start(folder);
                Store store = Store.open(
                        StoreSettings.in(folder.resolve("look")).at(servers.database(), "postgres", ""),
                        Clock.systemUTC(),
                        new SecureRandom())) {
            byte[] book = new BidBook(ROWS, 3, 0).workbook(BidBook.Hand.TYPED);
            WebClient clerk = person(servers, store, PEOPLE);
            String batch = upload(clerk, book);
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
            untilAnswered(() -> clerk.post(batch + "/run", "formats", "docx"));
            servers.kill(atWork(servers, store, batch));
            Map<Integer, Instant> before = rows(store, batch);
            for (Future<Typed> one : typing) {
                Typed typed = one.get();
                KeptMatter kept =
                        store.matters(Reach.of(DIVISION)).find(typed.matter()).orElseThrow();
                assertTrue(kept.text().contains(typed.acknowledged()), kept::text);
                assertEquals(WORDS.substring(0, KEYS), kept.heading().name());
            }
            pool.shutdown();
            assertGoesOn(store, clerk, batch, before);
            MadeFiles.byCommand(book, folder)
                    .assertSame(clerk.bytes(batch + "/zip").body());
        }
    }

    private static String upload(WebClient clerk, byte[] book) {
        HttpResponse<String> sent =
                clerk.upload("/batches", Map.of(), new WebClient.Attached("file", "bids.xlsx", book));
        return sent.headers().firstValue("Location").orElseThrow(() -> new AssertionError(sent.body()));
    }

    /** The server that makes the sets of a batch, as soon as some are kept. */
    private static int atWork(TwoServers servers, Store store, String batch) {
        while (rows(store, batch).size() < FEW) {
            pause();
        }
        return servers.atWorkOn(id(batch)).orElseThrow();
    }

    private static Map<Integer, Instant> rows(Store store, String batch) {
        return store.batches(Reach.everything()).rows(id(batch)).stream()
                .collect(Collectors.toMap(JobRow::number, JobRow::doneAt));
    }

    private static String id(String batch) {
        return batch.substring("/batches/".length());
    }

    /** The other server ends it, and makes no row again that was kept. */
    private static void assertGoesOn(Store store, WebClient clerk, String batch, Map<Integer, Instant> before) {
        assertTrue(before.size() < ROWS, () -> "killed too late: " + before.size());
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!clerk.get(batch).body().contains(ALL_MADE) && Instant.now().isBefore(end)) {
            pause();
        }
        assertTrue(
                clerk.get(batch).body().contains(ALL_MADE),
                () -> clerk.get(batch).body());
        Map<Integer, Instant> after = rows(store, batch);
        before.forEach((row, at) -> assertEquals(at, after.get(row), () -> "row " + row));
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
