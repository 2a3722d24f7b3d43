package org.jobun.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.CatalogFiles;
import org.jobun.catalog.CatalogReader;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.store.CatalogFolder;
import org.jobun.store.Person;
import org.jobun.store.SignIn;
import org.jobun.store.Store;
import org.jobun.store.StoreException;
import org.jobun.store.StoreSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands share that read or write the ledger of approvals: where it is kept, for which body, which catalog. */
final class ApprovalDesk {
    @Mixin
    private WebDataOptions data = new WebDataOptions();

    @Mixin
    private CatalogOptions catalogOptions = new CatalogOptions();

    @Option(names = "--body", paramLabel = "ID", description = "この団体だけの承認とします（既定は、データを共にする全ての団体）。 For one body only.")
    private String body = "";

    String body() {
        return body;
    }

    /** Whether a ledger was named. */
    boolean isGiven() {
        return data.isGiven();
    }

    /** Opens the data; makes none on the way. */
    Store open(Console console) throws IOException {
        StoreSettings settings = data.of(StoreSettings.in(data.folder()));
        if (!Store.isThere(settings)) {
            throw new StoreException(console.text("web-no-data", "folder", data.folder()));
        }
        return Store.open(settings, Clock.systemUTC(), new SecureRandom());
    }

    /** The catalog of the office: that of the program, folders laid over it, and over these what the office keeps. */
    Optional<Catalog> catalog(Store store, Diagnostics found) throws IOException {
        return catalog(store, found, Map.of());
    }

    /** The same with some files on top. */
    Optional<Catalog> catalog(Store store, Diagnostics found, Map<String, byte[]> top) throws IOException {
        CatalogReader reader = catalogOptions.layers(CatalogFiles.bundled(), found);
        Map<String, byte[]> kept = store.catalogFolder().overlay(CatalogFolder.EVERY_BODY);
        if (!kept.isEmpty()) {
            reader.layer(kept);
        }
        return (top.isEmpty() ? reader : reader.layer(top)).read();
    }

    /** The catalog without a ledger. */
    Optional<Catalog> catalog(Diagnostics found) throws IOException {
        return catalogOptions.read(found);
    }

    /** The account of a login name and its password; empty after saying what is wrong. */
    static Optional<Person> signIn(Store store, String login, Path passwordFile, Console console) throws IOException {
        SignIn answer = store.people().signIn(login, password(passwordFile, console), "command");
        Optional<Person> person =
                answer instanceof SignIn.Welcome welcome ? Optional.of(welcome.person()) : Optional.empty();
        if (person.isEmpty()) {
            console.error(console.text("approve.sign-in", "login", login));
        }
        return person;
    }

    /** From a file, typed without being seen, or the first line of the input; never an argument, which all people of a machine can see. */
    private static char[] password(Path file, Console console) throws IOException {
        if (file != null) {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        }
        if (System.console() != null) {
            char[] typed = System.console().readPassword("%s", console.text("web-account-ask"));
            return typed == null ? new char[0] : typed;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(in.readLine()).orElse("").toCharArray();
    }
}
