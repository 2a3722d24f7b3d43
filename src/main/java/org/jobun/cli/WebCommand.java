package org.jobun.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Outcome;
import org.jobun.store.StoreException;
import org.jobun.web.ProgramCatalog;
import org.jobun.web.ReadAhead;
import org.jobun.web.app.AlreadyRunning;
import org.jobun.web.app.FirstPages;
import org.jobun.web.app.WebApp;
import org.jobun.web.app.WebSettings;
import org.jobun.web.http.PortTaken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jobun web}: the web app, for one officer at this machine or as the server of an office. */
@Command(
        name = "web",
        description = "ブラウザーで使います。 Opens the pages in a browser.",
        mixinStandardHelpOptions = true,
        subcommands = {WebAccountCommand.class, WebBackupCommand.class, WebRestoreCommand.class, WebVerifyCommand.class
        })
final class WebCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "ポート番号（既定は " + WebSettings.FIRST_PORT + "。--server でなければ、その次から空いているもの）。 Port to listen on.")
    private Integer port;

    @Option(names = "--no-browser", description = "ブラウザーを開きません。 Opens no browser.")
    private boolean noBrowser;

    @Option(names = "--check", description = "起動して最初の画面が出ることを確かめ、すぐに終えます。 Starts, looks at the first pages and ends.")
    private boolean check;

    @Mixin
    private WebServerOptions server = new WebServerOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    WebCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<String> conflict = server.conflict();
        if (conflict.isPresent()) {
            console.error(console.text(conflict.get()));
            return ExitCode.USAGE;
        }
        try {
            return check ? check(settings()) : run(settings());
        } catch (IllegalArgumentException notUsable) {
            console.error(console.text("web-setting", "found", notUsable.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private WebSettings settings() throws IOException {
        Path folder = data.folder();
        WebSettings settings =
                server.isServer() ? WebSettings.office(folder, server.listening()) : WebSettings.officer(folder);
        WebSettings kept = settings.keeping(data.of(settings.store()));
        return port == null ? kept : kept.on(port);
    }

    private int run(WebSettings settings) throws IOException, InterruptedException {
        FirstCatalog first = new FirstCatalog(catalogOptions.workspace(), console);
        try (WebApp app =
                WebApp.open(settings, new ReadAhead(catalog()), first, Clock.systemDefaultZone(), new SecureRandom())) {
            // Ctrl-C and SIGTERM: requests that are begun are finished.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(app)));
            say(app, settings);
            app.warmUp();
            app.join();
            return ExitCode.DONE;
        } catch (AlreadyRunning running) {
            return second(running, settings.data());
        } catch (StoreException notOpened) {
            console.error(notOpened.getMessage());
            return ExitCode.ENVIRONMENT;
        } catch (PortTaken taken) {
            console.error(console.text("web-port", "port", taken.port()));
            return ExitCode.ENVIRONMENT;
        }
    }

    private int check(WebSettings settings) throws IOException {
        WebSettings here =
                WebSettings.officer(settings.data()).keeping(settings.store()).on(0);
        try (WebApp app = WebApp.open(here, catalog(), Clock.systemDefaultZone(), new SecureRandom())) {
            Optional<String> missing = FirstPages.missing(app);
            console.line(
                    missing.isEmpty()
                            ? console.text("web-checked")
                            : console.text("web-check-failed", "page", missing.get()));
            return missing.isEmpty() ? ExitCode.DONE : ExitCode.ENVIRONMENT;
        } catch (AlreadyRunning running) {
            console.line(console.text("web-check-running", "folder", settings.data()));
            return ExitCode.DONE;
        }
    }

    private void say(WebApp app, WebSettings settings) {
        if (!settings.office()) {
            open("web-open", app.wayIn().toString());
            return;
        }
        console.line(console.text("web-server", "address", app.address()));
        if (!app.store().people().hasAdministrator()
                && settings.listening().proxies().userHeader().isEmpty()) {
            console.line(console.text("web-no-account"));
        }
        console.out().flush();
    }

    private int second(AlreadyRunning running, Path folder) {
        if (running.wayIn().isEmpty()) {
            console.error(console.text("web-in-use", "folder", folder));
            return ExitCode.ENVIRONMENT;
        }
        open("web-again", running.wayIn().get().toString());
        return ExitCode.DONE;
    }

    private void open(String message, String address) {
        console.line(console.text(message, "address", address));
        console.out().flush();
        if (!noBrowser) {
            DesktopBrowser.open(address);
        }
    }

    private static void close(WebApp app) {
        try {
            app.close();
        } catch (IOException atTheEnd) {
            throw new UncheckedIOException(atTheEnd);
        }
    }

    /** What is wrong with it is said here and by the pages, which go on without it: final papers can still be had. */
    private ProgramCatalog catalog() {
        Map<String, byte[]> bundled = CatalogFiles.bundled();
        return new ProgramCatalog() {
            @Override
            public CatalogReader layers(Diagnostics found) {
                try {
                    return catalogOptions.layersGiven(bundled, found);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }

            @Override
            public Outcome<Catalog> read() {
                Outcome<Catalog> read = ProgramCatalog.super.read();
                if (read.diagnostics().hasErrors()) {
                    console.print(read.diagnostics());
                }
                return read;
            }
        };
    }
}
