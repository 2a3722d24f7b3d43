package org.jobun.web.app;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jobun.catalog.Catalog;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Listening;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.http.StaticFiles;
import org.jobun.web.http.WebServer;
import org.jobun.web.people.OneOfficer;

/** The web app, running: its parts put together, its data folder held. */
public final class WebApp implements AutoCloseable {
    private static final List<String> FILES = List.of("tokens.css", "app.css", "icon.svg");

    private final WebSettings settings;
    private final FolderLock lock;
    private final String secret;
    private final Office office;
    private final OneOfficer people;
    private final WebServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebApp(WebSettings settings, FolderLock lock, Supplier<Catalog> read, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.lock = lock;
        this.secret = secret(random);
        StaticFiles files = new StaticFiles(FILES);
        Pages pages = new Pages(files);
        office = new Office(pages, clock, read);
        people = new OneOfficer(pages, random);
        Routes routes = new Routes();
        routes.get("/", Access.ANYBODY, exchange -> Answer.see("/matters"));
        routes.get("/health", Access.ANYBODY, exchange -> Answer.text(200, "text/plain; charset=utf-8", "ok\n"));
        routes.post(Running.PATH, Access.ANYBODY, this::letIn);
        parts().forEach(part -> part.addTo(routes));
        server = new WebServer(
                new Listening(settings.address(), settings.ports(), settings.names()),
                new WebServer.Parts(routes, files, pages, people, office::isReady),
                new FaultLog(settings.data(), clock));
    }

    /** The entries of the navigation, and what stands beside them. */
    private List<Part> parts() {
        return List.of(people);
    }

    /**
     * Starts the web app.
     *
     * @param read reads the catalog, in the background
     * @throws AlreadyRunning if another process works with the data folder
     * @throws IOException if the folder cannot be written, or no port is free
     */
    public static WebApp open(WebSettings settings, Supplier<Catalog> read, Clock clock, SecureRandom random)
            throws IOException, AlreadyRunning {
        PrivateFiles.folder(settings.data());
        FolderLock lock = FolderLock.take(settings.data())
                .orElseThrow(() -> new AlreadyRunning(Running.wayInto(settings.data())));
        try {
            WebApp app = new WebApp(settings, lock, read, clock, random);
            app.start();
            return app;
        } catch (IOException | RuntimeException failed) {
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
        new Running(address(), secret).leaveIn(settings.data());
    }

    /** What the pages are called from this machine. */
    public URI address() {
        return URI.create("http://" + settings.address() + ":" + server.port());
    }

    /** An address that opens the pages in a browser, signed in, once. */
    public URI wayIn() {
        return address().resolve(people.wayIn());
    }

    /** Whether the catalog has been read. */
    public boolean isReady() {
        return office.isReady();
    }

    /** A second start, by whoever can read the data folder: it gets a way in for its browser. */
    private Answer letIn(Exchange exchange) {
        String sent = exchange.header(Running.HEADER).orElse("");
        if (!MessageDigest.isEqual(sent.getBytes(), secret.getBytes())) {
            throw Refusal.notFound();
        }
        return Answer.text(200, "text/plain; charset=utf-8", people.wayIn());
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
        Running.remove(settings.data());
        lock.close();
    }
}
