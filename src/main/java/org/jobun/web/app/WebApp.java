package org.jobun.web.app;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jobun.issue.ProgramVersion;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.Store;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.ProgramCatalog;
import org.jobun.web.api.ApiPages;
import org.jobun.web.approval.ApprovalPart;
import org.jobun.web.batches.BatchPages;
import org.jobun.web.batches.BatchRunner;
import org.jobun.web.batches.JobKind;
import org.jobun.web.bodies.BodiesPart;
import org.jobun.web.bodies.OfficeCatalog;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.http.StaticFiles;
import org.jobun.web.http.WebServer;
import org.jobun.web.library.LibraryPart;
import org.jobun.web.matters.MatterPages;
import org.jobun.web.matters.WarmUp;
import org.jobun.web.people.AccountPages;
import org.jobun.web.people.LedgerPages;
import org.jobun.web.people.OneOfficer;
import org.jobun.web.people.PeoplePages;
import org.jobun.web.people.SignInPages;
import org.jobun.web.people.Visits;
import org.jobun.web.recall.RecallPart;
import org.jobun.web.recall.RunRecall;
import org.jobun.web.register.RegisterDesk;
import org.jobun.web.register.RegisterPart;
import org.jobun.web.renewal.RenewalPart;

/** The web app, running: its parts put together, its data folder held. */
public final class WebApp implements AutoCloseable {
    private static final List<String> FILES =
            List.of("tokens.css", "app.css", "icon.svg", "matter.js", "batch.js", "own.js");

    private final WebSettings settings;
    private final FolderLock lock;
    private final Store store;
    private final String secret;
    private final Clock clock;
    private final Pages pages;
    private final OfficeCatalog catalogs;
    private final Office office;
    private final OneOfficer officer;
    private final BatchRunner runner;
    private final Housekeeping housekeeping;
    private final Routes routes;
    private final WebServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebApp(
            WebSettings settings, FolderLock lock, Store store, ProgramCatalog read, Clock clock, String secret) {
        this.settings = settings;
        this.lock = lock;
        this.store = store;
        this.secret = secret;
        this.clock = clock;
        StaticFiles files = new StaticFiles(FILES);
        pages = new Pages(files);
        catalogs = new OfficeCatalog(store, read);
        office = new Office(
                pages,
                clock,
                new Office.Kept(store, settings.data(), ProgramVersion.NUMBER),
                catalogs,
                read::interview);
        officer = new OneOfficer(store, pages);
        FaultLog faults = new FaultLog(settings.data(), clock);
        runner = new BatchRunner(
                office,
                "server-" + UUID.randomUUID(),
                BatchRunner.LEASE,
                faults,
                Map.of(JobKind.RECALL, new RunRecall(office, catalogs::ofProgram)));
        housekeeping = new Housekeeping(settings.rhythm(), store::tidy, () -> catalogs.refresh(office), faults);
        routes = new Routes();
        routes.get("/", Access.ANYBODY, exchange -> Answer.see("/matters"));
        routes.get("/health", Access.ANYBODY, exchange -> Answer.text(200, "text/plain; charset=utf-8", "ok\n"));
        routes.post(Running.PATH, Access.ANYBODY, this::letIn);
        routes.post(Running.BACKUP, Access.ANYBODY, this::backUp);
        parts().forEach(part -> part.addTo(routes));
        Visits visits = new Visits(store, settings.listening().proxies().userHeader());
        server = new WebServer(
                settings.listening(),
                new WebServer.Parts(routes, files, pages, visits, store.ledger()::record, clock, office::isReady),
                faults);
    }

    private List<Part> parts() {
        return Stream.concat(entries().stream(), people().stream()).toList();
    }

    /** The entries of the navigation, and doors for programs. */
    private List<Part> entries() {
        BatchPages batches = new BatchPages(office, runner);
        RegisterDesk register = new RegisterDesk(office);
        return List.of(
                new MatterPages(office),
                batches,
                new RenewalPart(office, batches, register),
                new ApiPages(office, batches),
                new RegisterPart(register),
                new RecallPart(register, batches),
                new ApprovalPart(office, register, approvable()),
                new LibraryPart(office, catalogs::ofProgram),
                new BodiesPart(office, store, catalogs));
    }

    /** The catalog as 審査 needs it: as it is, as it was, as it comes with the program. */
    private ApprovalPart.Catalogs approvable() {
        return new ApprovalPart.Catalogs(
                () -> catalogs.refresh(office),
                catalogs::having,
                () -> catalogs.ofProgram().value(),
                LibraryPart::examples);
    }

    /** How people come in, and what an administrator sees of them. */
    private List<Part> people() {
        return List.of(
                settings.office() ? new SignInPages(store, pages, clock) : officer,
                new AccountPages(store, pages),
                new PeoplePages(store, pages),
                new LedgerPages(store, pages, clock));
    }

    /**
     * Starts the web app.
     *
     * @param read the catalog to start with, read in the background
     * @throws AlreadyRunning if another process works with the data folder
     * @throws IOException if the folder cannot be written, or no port is free
     * @throws org.jobun.store.StoreException if the database cannot be opened
     */
    public static WebApp open(WebSettings settings, ProgramCatalog read, Clock clock, SecureRandom random)
            throws IOException, AlreadyRunning {
        return open(settings, read, fresh -> {}, clock, random);
    }

    /**
     * Starts the web app.
     *
     * @param first is given what is kept where there was nothing before, to put into it what the office begins with
     * @throws AlreadyRunning if another process works with the data folder
     * @throws IOException if the folder cannot be written, or no port is free
     * @throws org.jobun.store.StoreException if the database cannot be opened
     */
    public static WebApp open(
            WebSettings settings, ProgramCatalog read, Consumer<Store> first, Clock clock, SecureRandom random)
            throws IOException, AlreadyRunning {
        PrivateFiles.folder(settings.data());
        FolderLock lock = FolderLock.take(settings.data())
                .orElseThrow(() -> new AlreadyRunning(Running.wayInto(settings.data())));
        Store store = null;
        try {
            boolean isNew = !Store.isThere(settings.store());
            store = Store.open(settings.store(), clock, random);
            if (isNew) {
                first.accept(store);
            }
            WebApp app = new WebApp(settings, lock, store, read, clock, secret(random));
            app.start();
            return app;
        } catch (IOException | RuntimeException failed) {
            if (store != null) {
                store.close();
            }
            lock.close();
            throw failed;
        }
    }

    private void start() throws IOException {
        try {
            server.start();
        } catch (IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
        runner.start();
        housekeeping.start();
        new Running(address(), secret).leaveIn(settings.data());
    }

    /** What the pages are called from this machine. */
    public URI address() {
        String scheme = settings.listening().tls().isPresent() ? "https://" : "http://";
        String any = settings.listening().address().equals("0.0.0.0")
                ? "127.0.0.1"
                : settings.listening().address();
        return URI.create(scheme + any + ":" + server.port());
    }

    /** Method and path of all routes that do more than read, with whoever may ask for them. */
    public Map<String, Access> writing() {
        return routes.writing();
    }

    /** An address that opens the pages in a browser, signed in, once. */
    public URI wayIn() {
        return address().resolve(officer.wayIn());
    }

    /** Paths of all routes, with names in braces where something stands for them. */
    public List<String> paths() {
        return routes.paths();
    }

    /** Prepares the first key of the first officer, in the background. */
    public void warmUp() {
        Thread thread = new Thread(new WarmUp(office, server::isAnswering), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Drafts an example that nobody sees, as a key would, and waits for it. */
    void draftExample() {
        new WarmUp(office, () -> false).type(2);
    }

    /** What is kept. */
    public Store store() {
        return store;
    }

    /** Whether the catalog has been read. */
    public boolean isReady() {
        return office.isReady();
    }

    /** Waits until the catalog has been read. */
    void awaitCatalog() {
        office.hasCatalog();
    }

    /** A second start, by whoever can read the data folder: it gets a way in for its browser. */
    private Answer letIn(Exchange exchange) {
        checkSecret(exchange);
        if (settings.office()) {
            throw Refusal.notFound();
        }
        return Answer.text(200, "text/plain; charset=utf-8", officer.wayIn());
    }

    /** A backup, for whoever can read the data folder: the file lies in it. */
    private Answer backUp(Exchange exchange) throws IOException {
        checkSecret(exchange);
        Path folder = settings.data().resolve("backups");
        PrivateFiles.folder(folder);
        Path file = store.backUpInto(folder);
        store.ledger()
                .record(new LedgerEntry(
                        "",
                        "",
                        exchange.address(),
                        Act.BACKUP,
                        "",
                        file.getFileName().toString()));
        return Answer.text(
                200, "text/plain; charset=utf-8", file.toAbsolutePath().toString());
    }

    private void checkSecret(Exchange exchange) {
        String sent = exchange.header(Running.HEADER).orElse("");
        if (!MessageDigest.isEqual(bytes(sent), bytes(secret))) {
            throw Refusal.notFound();
        }
    }

    /**
     * Has the program that holds a data folder make a backup.
     *
     * @return the file, which the caller may take away; empty where no program runs
     */
    public static Optional<Path> backUpRunning(Path folder) throws IOException {
        return Running.in(folder)
                .flatMap(running -> running.ask(Running.BACKUP))
                .map(Path::of);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Finishes what is begun, for some seconds, then lets go of the data folder. */
    @Override
    public void close() throws IOException {
        if (closed.getAndSet(true)) {
            return;
        }
        server.close();
        housekeeping.close();
        runner.close();
        store.close();
        Running.remove(settings.data());
        lock.close();
    }
}
