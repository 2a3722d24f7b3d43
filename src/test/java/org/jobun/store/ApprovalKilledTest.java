package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.LedgerFile;
import org.jobun.ledger.Line;
import org.jobun.ledger.VerifyLedger;
import org.jobun.service.VerifyApprovals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * kill -9 at twenty moments in the middle of approvals; of a PostgreSQL every second time the server, which starts anew: the ledger is whole,
 * nothing is approved twice, nothing that was said to be kept is lost.
 */
class ApprovalKilledTest extends StoreContract {
    private static final int TIMES = Integer.getInteger("jobun.kills", 20);

    /** Each of the three in the process may have kept one line that it could not say any more. */
    private static final int UNSAID = 3;

    private final AtomicLong said = new AtomicLong();

    @ParameterizedTest
    @EnumSource
    void theLedgerIsWhole(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        reopened(settings).close();
        Random random = new Random(20261129);
        for (int time = 0; time < TIMES; time++) {
            boolean server = kind == Kind.POSTGRESQL && time % 2 == 1;
            killAfter(settings, 1 + random.nextInt(25), random.nextInt(20), server);
            try (Store store = reopened(settings)) {
                assertWhole(store);
            }
        }
        assertTrue(said.get() > TIMES * 5L, said::toString);
    }

    private void killAfter(StoreSettings settings, int lines, int milliseconds, boolean server) throws Exception {
        Process process = settings.server().isPresent()
                ? Jvm.start(
                        ApprovalKilledWriter.class,
                        settings.folder().toString(),
                        "one",
                        settings.server().get().url())
                : Jvm.start(ApprovalKilledWriter.class, settings.folder().toString(), "one");
        CountDownLatch ready = new CountDownLatch(lines);
        CountDownLatch again = new CountDownLatch(2 * lines + 1);
        Thread listener = new Thread(() -> listen(process, ready, again));
        listener.start();
        assertTrue(ready.await(120, TimeUnit.SECONDS));
        Thread.sleep(milliseconds);
        if (server) {
            killServer(settings);
            assertTrue(again.await(120, TimeUnit.SECONDS), "it goes on once the server is there again");
        }
        process.toHandle().destroyForcibly();
        process.waitFor();
        listener.join();
    }

    /** PostgreSQL throws everybody out and starts anew from what is on the disk where one of its processes is killed. */
    private static void killServer(StoreSettings settings) throws Exception {
        try (Connection connection = Opening.connect(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            assertTrue(ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly());
        } catch (java.sql.SQLException gone) {
            // The connection is gone with it.
        }
    }

    private void listen(Process process, CountDownLatch ready, CountDownLatch again) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("line \\d+")) {
                    said.accumulateAndGet(Long.parseLong(line.substring(5)), Math::max);
                    ready.countDown();
                    again.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertWhole(Store store) {
        ApprovalLedger ledger = store.approvals();
        List<Line> lines = ledger.lines();
        Outcome<VerifyLedger.Verdict> verdict = VerifyApprovals.of(new VerifyApprovals.Request(
                new LedgerFile(lines, ledger.texts()), "ledger", Optional.of(ledger.end()), Optional.empty()));
        assertEquals(List.of(), verdict.diagnostics().sorted());
        assertTrue(
                lines.size() >= said.get() && lines.size() <= said.get() + UNSAID,
                () -> lines.size() + " lines, but was said " + said.get());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(
                    i % 2 == 0 ? "SUBMIT" : "APPROVE", lines.get(i).entry().step(), "nothing twice: line " + (i + 1));
        }
        said.set(lines.size());
    }
}
