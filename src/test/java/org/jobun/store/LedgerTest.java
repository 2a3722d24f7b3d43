package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The record of who saw and who took what, on every database. */
class LedgerTest extends StoreContract {
    private static LedgerEntry entry(String person, String matter, String what) {
        return new LedgerEntry(person, person + "さん", "10.0.0.1", Act.DOWNLOAD, matter, what);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneIsListedTheLatestFirst(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            Ledger ledger = store.ledger();
            ledger.record(entry("sato", "m1", "01_契約書\0.docx"));
            clock.pass(Duration.ofSeconds(1));
            ledger.record(List.of(entry("ito", "m1", "b\uD83D"), entry("sato", "m2", "c")));
            assertEquals(List.of("c", "b?", "01_契約書\uFFFD.docx"), whats(ledger.list(LedgerFilter.latest())));
            assertEquals(
                    List.of("b?", "01_契約書\uFFFD.docx"),
                    whats(ledger.list(LedgerFilter.latest().of("m1"))));
            assertEquals(
                    List.of("c", "01_契約書\uFFFD.docx"),
                    whats(ledger.list(LedgerFilter.latest().by("sato"))));
            assertEquals(
                    List.of("01_契約書\uFFFD.docx"),
                    whats(ledger.list(LedgerFilter.latest().after(2))));
            LedgerFilter since = new LedgerFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Act.DOWNLOAD),
                    Optional.of(clock.instant()),
                    Optional.of(clock.instant().plusSeconds(1)),
                    Long.MAX_VALUE,
                    1);
            assertEquals(List.of("c"), whats(ledger.list(since)));
            LedgerCheck check = ledger.verify();
            assertTrue(check.holds());
            assertEquals(3, check.lines());
            assertEquals(ledger.list(LedgerFilter.latest()).get(0).hash(), check.end());
        }
    }

    private static List<String> whats(List<LedgerLine> lines) {
        return lines.stream().map(line -> line.entry().what()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void serversThatRecordAtOnceMakeOneChain(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Store one = open(settings);
                Store two = open(settings)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Ledger ledger = (i % 2 == 0 ? one : two).ledger();
                String what = "file " + i;
                all.add(threads.submit(() -> ledger.record(entry("sato", "m", what))));
            }
            for (Future<?> future : all) {
                future.get();
            }
            assertEquals(
                    new LedgerCheck(
                            64, OptionalLong.empty(), one.ledger().verify().end()),
                    two.ledger().verify());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whoever gets at the tables can change them, but not so that it does not show. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update ledger set what = 'another' where number = 3          | 3
                    update ledger set person = 'another' where number = 1        | 1
                    update ledger set at = at + interval '1' second where number = 2 | 2
                    delete from ledger where number = 2                          | 2
                    delete from ledger where number = 5                          | 5
                    update ledger_end set number = 6                             | 6
                    """)
    void whatIsChangedInTheTablesShows(String statement, long line) throws Exception {
        for (Kind kind : Kind.values()) {
            StoreSettings settings = kind.fresh(folder);
            try (Store store = open(settings)) {
                for (int i = 1; i <= 5; i++) {
                    store.ledger().record(entry("sato", "m", "file " + i));
                }
                try (Connection connection = Opening.connect(settings);
                        Statement change = connection.createStatement()) {
                    change.execute(statement);
                }
                assertEquals(OptionalLong.of(line), store.ledger().verify().broken(), kind::name);
            }
        }
    }
}
