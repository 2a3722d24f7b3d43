package org.jobun.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.interview.Interview;
import org.jobun.store.NewPerson;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.web.app.AlreadyRunning;
import org.jobun.web.app.WebApp;
import org.jobun.web.app.WebSettings;
import org.jobun.web.http.Listening;
import org.openqa.selenium.Cookie;

/** The web app on a free port of this machine, as a person would meet it. */
public final class WebFixture implements AutoCloseable {
    /** Of everybody. */
    public static final String PASSWORD = "correct horse battery";

    private static Catalog catalog;
    private static Interview interview;

    private final WebApp app;

    private WebFixture(WebApp app) {
        this.app = app;
    }

    /** For one officer. */
    public static WebFixture officer(Path data) {
        return start(WebSettings.officer(data).on(0));
    }

    /** For an office, with one administrator, {@code admin}. */
    public static WebFixture office(Path data) {
        WebFixture web = start(WebSettings.office(data, Listening.plain("127.0.0.1", List.of(0))));
        web.app.store().people().createFirstAdministrator("admin", "管理 者子", PASSWORD.toCharArray());
        return web;
    }

    /** With settings of its own. */
    public static WebFixture start(WebSettings settings) {
        return start(settings, program(), Clock.systemDefaultZone());
    }

    /** With a catalog and a clock of its own. */
    public static WebFixture start(WebSettings settings, ProgramCatalog program, Clock clock) {
        try {
            return new WebFixture(WebApp.open(quick(settings), program, clock, new SecureRandom()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (AlreadyRunning twice) {
            throw new IllegalStateException(twice);
        }
    }

    /** Tests look at more passwords than anybody types; what the usual effort makes of one is the matter of a test of the store. */
    private static WebSettings quick(WebSettings settings) {
        return settings.keeping(settings.store().withPasswordRounds(1000));
    }

    /** Ours, read once for all tests of a JVM. */
    public static synchronized Catalog catalog() {
        if (catalog == null) {
            catalog = new CatalogReader(new Diagnostics())
                    .remembered()
                    .layer(CatalogFiles.bundled())
                    .read()
                    .orElseThrow();
        }
        return catalog;
    }

    /** What ours asks: what it takes long to prepare is prepared once. */
    private static synchronized Interview sharedInterview() {
        if (interview == null) {
            interview = new Interview(catalog());
        }
        return interview;
    }

    /** What comes with the program, read once for all tests of a JVM. */
    public static ProgramCatalog program() {
        ProgramCatalog bundled = ProgramCatalog.bundled();
        return new ProgramCatalog() {
            @Override
            public CatalogReader layers(Diagnostics found) {
                return bundled.layers(found);
            }

            @Override
            public Outcome<Catalog> read() {
                return Outcome.of(catalog(), new Diagnostics());
            }

            @Override
            public Interview interview(Catalog asked) {
                return asked == catalog() ? sharedInterview() : bundled.interview(asked);
            }
        };
    }

    public WebApp app() {
        return app;
    }

    /** A page, as a browser asks for it. */
    public URI uri(String path) {
        return app.address().resolve(path);
    }

    /** Somebody who is not signed in. */
    public WebClient stranger() {
        return new WebClient(app.address());
    }

    /** The officer, signed in by a token, with the catalog read. */
    public WebClient officer() {
        awaitCatalog();
        WebClient client = stranger();
        client.get(app.wayIn().toString());
        return client;
    }

    /** Somebody of an office, signed in without a password, which takes a good part of a second to look at. */
    public WebClient person(String login, String division, Role... roles) {
        awaitCatalog();
        Person person = app.store().people().vouchedFor(new NewPerson(login, login, division, Set.of(roles)));
        WebClient client = stranger();
        client.begin(app.store().sessions().begin(person).token());
        return client;
    }

    /** A browser in which the officer is signed in. */
    public Browser browser() {
        return signIn(new Browser(app.address()));
    }

    /** The same officer in a browser that was set up in another way. */
    public Browser signIn(Browser browser) {
        awaitCatalog();
        browser.open(app.wayIn().toString());
        browser.await("/matters");
        return browser;
    }

    /** Somebody of an office in a browser; the account is there. */
    public void signInAs(String login, Browser browser) {
        awaitCatalog();
        Person person = app.store().people().byLogin(login).orElseThrow();
        browser.open("/health");
        browser.driver()
                .manage()
                .addCookie(new Cookie(
                        "jobun-" + app.address().getPort(),
                        app.store().sessions().begin(person).token()));
    }

    private void awaitCatalog() {
        catalog();
        while (!app.isReady()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        try {
            app.close();
        } catch (IOException atTheEnd) {
            throw new UncheckedIOException(atTheEnd);
        }
    }
}
