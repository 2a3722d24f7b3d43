package org.jobun.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a server keeps. One per process; all parts may be used by many threads at a time, and by several servers on one PostgreSQL.
 *
 * <pre>
 * try (Store store = Store.open(StoreSettings.in(folder), Clock.systemUTC(), new SecureRandom())) {
 *     Optional&lt;KeptMatter&gt; matter = store.matters(Reach.of("契約課")).find("resident-data-migration");
 * }
 * </pre>
 */
public final class Store implements AutoCloseable {
    /** How long a matter that was deleted can be brought back. */
    public static final Duration DELETED_FOR = Duration.ofDays(30);

    private final Database database;
    private final StoreSettings settings;

    private Store(Database database, StoreSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Opens the database and brings its tables up to this version of the program.
     *
     * @throws StoreException if it cannot be reached, is in use by another process, or was written by a newer version
     */
    public static Store open(StoreSettings settings, Clock clock, SecureRandom random) {
        return new Store(Database.open(settings, clock, random), settings);
    }

    /** Whether something is kept there; of a server of its own nobody knows before it is opened. */
    public static boolean isThere(StoreSettings settings) {
        return settings.server().isPresent() || Opening.isThere(settings.folder());
    }

    /** The matters that somebody may see; all others are not there for them. */
    public Matters matters(Reach reach) {
        return new Matters(database, reach);
    }

    /** Accounts. */
    public People people() {
        return new People(database);
    }

    /** Who is signed in, by a browser or by a program. */
    public Sessions sessions() {
        return new Sessions(database, settings);
    }

    /** Final sets of the matters that somebody may see. */
    public Sets sets(Reach reach) {
        return new Sets(database, reach);
    }

    /** Who has a matter open. */
    public Presence presence() {
        return new Presence(database);
    }

    /** Batches of the divisions that somebody may see. */
    public Batches batches(Reach reach) {
        return new Batches(database, reach);
    }

    /**
     * How a server runs batches.
     *
     * @param server a name that no other server on the same database has
     * @param lease after which another server goes on, if this one is not heard of
     */
    public BatchWork batchWork(String server, Duration lease) {
        return new BatchWork(database, server, lease);
    }

    /** Municipalities. */
    public Bodies bodies() {
        return new Bodies(database);
    }

    /** Files that lie over the catalog of the program. */
    public CatalogFolder catalogFolder() {
        return new CatalogFolder(database);
    }

    /** Who saw and who took what. */
    public Ledger ledger() {
        return new Ledger(database);
    }

    /** The register of issued sets that somebody may see. */
    public Register register(Reach reach) {
        return new Register(database, reach);
    }

    /** Who approved what, in which state. */
    public ApprovalLedger approvals() {
        return new ApprovalLedger(database);
    }

    /** Releases of the program's catalog that were adopted. */
    public AdoptedReleases releases() {
        return new AdoptedReleases(database);
    }

    /** What was decided about changes of the catalog of the program. */
    public UpstreamDecisions upstreamDecisions() {
        return new UpstreamDecisions(database);
    }

    /** Tokens of programs. */
    public ApiTokens apiTokens() {
        return new ApiTokens(database);
    }

    /**
     * Writes all that is kept, as it is at one moment, while others go on. The same ZIP for both databases.
     *
     * @param out is not closed
     */
    public Backup backUp(OutputStream out) {
        return BackupWriter.write(database, out);
    }

    /** Writes a backup into a folder, whole or not at all; the file {@code jobun-backup-<time>.zip}, in universal time. */
    public Path backUpInto(Path folder) throws IOException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(database.now());
        Path file = Files.createDirectories(folder).resolve("jobun-backup-" + time + ".zip");
        Path beside = folder.resolve(file.getFileName() + ".part");
        try {
            try (FileChannel channel =
                            FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                backUp(out);
                out.flush();
                channel.force(true);
            }
            return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Puts a backup, of whichever database, into this store, which has to be empty; all of it or nothing.
     *
     * @throws StoreException if it is no backup, is damaged, is of a newer version, or this store is not empty
     */
    public Backup restore(Path file) {
        return Restore.from(file, database);
    }

    /**
     * Writes the matters within reach and all bodies as the files that the command line reads, byte for byte as they are kept.
     *
     * @param folder is made if it is not there
     * @throws StoreException if there is something in it
     */
    public Exported exportTo(Path folder, Reach reach) {
        return FolderExport.write(database, folder, reach);
    }

    /** Takes in the files of such a folder; what is there already gets another version, nothing is removed. */
    public Imported importFrom(Path folder, Headings headings, String by) {
        return new FolderImport(this, headings, by).read(folder);
    }

    /** Requests of programs that must not be done twice. */
    public RequestKeys requestKeys() {
        return new RequestKeys(database);
    }

    /** Removes what has ended: sessions, keys of requests, matters deleted thirty days ago, files that nothing names. */
    public void tidy() {
        sessions().sweep();
        matters(Reach.everything()).purge(DELETED_FOR);
        database.change(handle -> {
            Presence.sweep(handle, database.now());
            Throttle.sweep(handle, database.now());
            RequestKeys.sweep(handle, database.now());
            Contents.sweep(handle);
        });
    }

    /** All connections are given back; nothing that was said to be saved is lost. */
    @Override
    public void close() {
        database.close();
    }
}
