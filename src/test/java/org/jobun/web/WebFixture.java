package org.jobun.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.web.app.AlreadyRunning;
import org.jobun.web.app.WebApp;
import org.jobun.web.app.WebSettings;

/** The web app on a free port of this machine, as a person would meet it. */
public final class WebFixture implements AutoCloseable {
    private static Catalog catalog;

    private final WebApp app;

    private WebFixture(WebApp app) {
        this.app = app;
    }

    /** For one officer. */
    public static WebFixture officer(Path data) {
        return start(new WebSettings(data, "127.0.0.1", List.of(0), java.util.Set.of()));
    }

    public static WebFixture start(WebSettings settings) {
        try {
            return new WebFixture(
                    WebApp.open(settings, WebFixture::catalog, Clock.systemDefaultZone(), new SecureRandom()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (AlreadyRunning twice) {
            throw new IllegalStateException(twice);
        }
    }

    /** Ours, read once for all tests of a JVM. */
    public static synchronized Catalog catalog() {
        if (catalog == null) {
            catalog = new CatalogReader(new Diagnostics())
                    .layer(CatalogFiles.bundled())
                    .read()
                    .orElseThrow();
        }
        return catalog;
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

    private void awaitCatalog() {
        catalog();
        while (!app.isReady()) {
            Thread.onSpinWait();
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
