package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jobun.ledger.Entry;
import org.jobun.ledger.KeptLedger;
import org.jobun.ledger.VerifyLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups of a running store, and back into another, from each database into each. */
class BackupTest extends StoreContract {
    private static final String ODD = "タブ\t改行\n復帰\r円\\N 𠮷 \"'--;";

    private void fill(Store store) {
        Person sato = store.people()
                .create(new NewPerson("sato", ODD, "契約課", Set.of(Role.OFFICER)), "x".toCharArray())
                .orElseThrow();
        store.apiTokens().create(sato, "連携", Set.of("draft"), Optional.of(clock.instant()));
        Matters matters = store.matters(Reach.everything());
        KeptMatter one =
                matters.create("one", heading(ODD, "契約課"), ODD, sato.id()).orElseThrow();
        saved(matters.save(
                "one",
                1,
                "",
                new Heading("", "", java.util.OptionalInt.empty(), "", "", "", Optional.empty(), ""),
                "",
                "\\N"));
        saved(matters.undo("one", 2, sato.id()));
        saved(matters.delete(matters.create(one.heading(), "\\N", sato.id()).key(), 1, sato.id()));
        store.sets(Reach.everything())
                .issue(new NewSet(
                        "one",
                        3,
                        "{}",
                        List.of(
                                new NamedSource("大.pdf", FileSource.of(new byte[Contents.PART + 1])),
                                new NamedSource("空", bytes(""))),
                        Optional.empty(),
                        sato.id()));
        saved(store.bodies().save("aobano", 0, "青葉野市", ODD, sato.id()));
        store.catalogFolder().put("aobano", "municipalities/aobano/style.docx", bytes("PK"), sato.id());
        Job job = store.batches(Reach.everything()).create(new NewJob("a.xlsx", "契約課", bytes("wb"), "", sato.id()));
        saved(store.batches(Reach.everything())
                .mend(job.id(), 1, List.of(new MendedCell("s", "A1", ODD, new Who("", ""))), sato.id()));
        saved(store.batches(Reach.everything()).start(job.id(), 2, 1, ""));
        BatchWork work = store.batchWork("one", Duration.ofSeconds(30));
        Claim claim = work.claim().orElseThrow();
        work.done(claim, new RowDone(2, "MADE", ODD, List.of(new NamedSource("r.docx", bytes("row")))));
        store.ledger().record(new LedgerEntry(sato.id(), ODD, "::1", Act.VIEW, "one", ODD));
        store.releases().keep("0.1.0", Map.of("clauses/a/b.md", "あ".getBytes(StandardCharsets.UTF_8)));
        store.approvals()
                .add((lines, now) -> Optional.of(new KeptLedger.Addition(
                        new Entry("", sato.id(), ODD, "SUBMIT", ODD), Map.of("h".repeat(64), ODD))))
                .orElseThrow();
        assertTrue(VerifyLedger.of(store.approvals().lines(), Optional.empty()).holds());
        Register register = store.register(Reach.everything());
        String entry = register.add(List.of(RegisterTest.entry("one", "h1", ODD, ODD, "")))
                .get(0)
                .orElseThrow();
        register.add(List.of(RegisterTest.entry("two", "h2", ODD, "他", "")));
        register.attach(entry, new NamedSource("調印.pdf", bytes("signed")), sato.id());
        register.state(entry, RegisterState.SIGNED, java.time.LocalDate.of(2026, 4, 1), ODD, sato.id());
        register.retain("aobano", 5);
        store.upstreamDecisions()
                .add(List.of(new UpstreamDecision(
                        "task", UpstreamDecision.Choice.KEPT, "議決", "佐藤", java.time.Instant.EPOCH)));
        store.requestKeys().take(sato.id(), "key", "matters/one/sets");
        store.requestKeys().end(sato.id(), "key", "1");
    }

    /** All that a backup holds, with lines in an order that depends on no database. */
    private static Map<String, String> contents(Path backup) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(any -> !any.getName().equals(Backup.SUMS))
                    .toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String text = entry.getName().startsWith("tables/")
                        ? String.join(
                                "\n",
                                new TreeSet<>(new String(bytes, StandardCharsets.UTF_8)
                                        .lines()
                                        .toList()))
                        : RandomText.sha256(bytes);
                contents.put(entry.getName(), text);
            }
        }
        return contents;
    }

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
    void whatIsPutBackEqualsWhatWasThere(Kind from, Kind into) throws Exception {
        Path first;
        try (Store store = open(from)) {
            fill(store);
            first = store.backUpInto(folder.resolve("first"));
        }
        try (Store store = open(into)) {
            Backup restored = store.restore(first);
            assertEquals(8, restored.files());
            Path second = store.backUpInto(folder.resolve("second"));
            assertEquals(contents(first), contents(second));
            assertEquals(1, lines(contents(first).get("tables/job_cell.tsv")));
            assertEquals(
                    ODD,
                    store.matters(Reach.everything()).find("one").orElseThrow().text());
            IssuedSet set = store.sets(Reach.everything()).find("one", 1).orElseThrow();
            assertEquals(
                    Contents.PART + 1,
                    store.sets(Reach.everything())
                            .file(set.files().get(0).hash())
                            .orElseThrow()
                            .bytes()
                            .length);
            assertTrue(store.ledger().verify().holds());
            store.ledger().record(new LedgerEntry("", "", "", Act.BACKUP, "", "restored"));
            assertTrue(store.ledger().verify().holds());
            StoreException again = assertThrows(StoreException.class, () -> store.restore(first));
            assertTrue(again.getMessage().contains("空のデータベースにだけ"), again::getMessage);
        }
    }

    /** Lines of a table, without that of the names. */
    private static long lines(String table) {
        return table.lines().count() - 1;
    }

    /** Every table has something in it, or the tests above would show nothing of it. */
    @ParameterizedTest
    @EnumSource
    void everyTableIsInABackupOrPassing(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh(folder);
        try (Store store = open(settings)) {
            fill(store);
            Set<String> tables = new TreeSet<>();
            try (Connection connection = Opening.connect(settings);
                    ResultSet found = connection
                            .getMetaData()
                            .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            Set<String> known = new TreeSet<>(Tables.KEPT);
            known.addAll(Tables.PASSING);
            known.addAll(Set.of(Tables.PARTS, "schema_history"));
            assertEquals(known, tables);
            Map<String, String> contents = contents(store.backUpInto(folder.resolve("b")));
            for (String table : Tables.KEPT) {
                assertTrue(lines(contents.get(Backup.table(table))) > 0, table);
            }
        }
    }

    /** A backup that is taken while others save, issue and run rows is of one moment: nothing in it lacks what it names. */
    @ParameterizedTest
    @CsvSource({"H2,POSTGRESQL", "POSTGRESQL,H2"})
    void aBackupUnderLoadIsOfOneMoment(Kind from, Kind into) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicBoolean goOn = new AtomicBoolean(true);
        try (Store store = open(from)) {
            String[] keys = {"one", "two"};
            for (String key : keys) {
                store.matters(Reach.everything())
                        .create(key, heading("移行", "契約課"), "0", "sato")
                        .orElseThrow();
            }
            List<Future<?>> writers = List.of(
                    threads.submit(() -> write(store, keys[0], goOn)),
                    threads.submit(() -> write(store, keys[1], goOn)));
            for (int i = 0; i < 4; i++) {
                clock.pass(Duration.ofSeconds(1));
                Thread.sleep(150);
                Path backup = store.backUpInto(folder.resolve("b"));
                try (Store other = open(into)) {
                    other.restore(backup);
                    assertWhole(other, keys);
                    assertEquals(contents(backup), contents(other.backUpInto(folder.resolve("again" + i))));
                }
            }
            goOn.set(false);
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            goOn.set(false);
            threads.shutdownNow();
        }
    }

    /** Saves, issues what was saved, and says so in the ledger, over and over. */
    private static void write(Store store, String key, AtomicBoolean goOn) {
        long version = 1;
        for (int i = 1; goOn.get(); i++) {
            saved(store.matters(Reach.everything())
                    .save(key, version, String.valueOf(i), heading("移行", "契約課"), "sato", "s" + i));
            version++;
            FileSource file = bytes(key + i);
            NewSet set = new NewSet(key, version, "", List.of(new NamedSource("f", file)), Optional.empty(), "sato");
            int issue = store.sets(Reach.everything()).issue(set).match(IssuedSet::issue, current -> -1, () -> -2);
            assertEquals(i, issue);
            store.ledger().record(new LedgerEntry("sato", "", "", Act.ISSUE, key, String.valueOf(i)));
        }
    }

    private static void assertWhole(Store store, String... keys) {
        for (String key : keys) {
            int text = Integer.parseInt(
                    store.matters(Reach.everything()).find(key).orElseThrow().text());
            List<IssuedSet> sets = store.sets(Reach.everything()).of(key);
            assertTrue(sets.size() == text || sets.size() == text - 1, () -> text + " but " + sets.size());
            for (IssuedSet set : sets) {
                assertEquals(String.valueOf(set.issue()), set.matterText());
                KeptFile file = set.files().get(0);
                assertEquals(
                        key + set.issue(),
                        text(store.sets(Reach.everything()).file(file.hash()).orElseThrow()));
            }
            LedgerFilter all = new LedgerFilter(
                    Optional.empty(),
                    Optional.of(key),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Long.MAX_VALUE,
                    10_000);
            int recorded = store.ledger().list(all).size();
            assertTrue(recorded == sets.size() || recorded == sets.size() - 1, () -> sets.size() + " but " + recorded);
        }
        assertTrue(store.ledger().verify().holds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables/matter.tsv", "content", "SHA256SUMS", "jobun-backup.txt", "more"})
    void ofADamagedBackupNothingIsPutBack(String damaged) throws Exception {
        Path backup;
        try (Store store = open(Kind.H2)) {
            fill(store);
            backup = store.backUpInto(folder.resolve("b"));
        }
        Path broken = folder.resolve("broken.zip");
        rewrite(backup, broken, damaged);
        try (Store store = open(Kind.H2)) {
            StoreException problem = assertThrows(StoreException.class, () -> store.restore(broken));
            assertTrue(problem.getMessage().contains("broken.zip"), problem::getMessage);
            assertEquals(List.of(), store.people().all());
            assertNotNull(store.restore(backup));
        }
    }

    private static void rewrite(Path from, Path to, String damaged) throws IOException {
        boolean done = false;
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean here = !done && entry.getName().startsWith(damaged) && bytes.length > 0;
                if (here) {
                    bytes[bytes.length / 2] ^= 1;
                }
                done |= here;
                out.write(bytes);
            }
            if (damaged.equals("more")) {
                out.putNextEntry(new ZipEntry("tables/more.tsv"));
                done = true;
            }
        }
        assertTrue(done);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip at all"})
    void whatIsNoBackupIsRefused(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("a.zip"), text);
        try (Store store = open(Kind.H2)) {
            StoreException problem = assertThrows(StoreException.class, () -> store.restore(file));
            assertTrue(problem.getMessage().contains("ではありません"), problem::getMessage);
            assertFalse(store.people().hasAdministrator());
        }
    }
}
