package org.jobun.web.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jobun.store.StoreSettings;
import org.jobun.web.http.Listening;

/**
 * How the web app is to run.
 *
 * @param office whether it is for an office, whose people sign in; else for one officer at this machine
 * @param listening where, under which names, behind what
 * @param store where data is kept, and for how long one stays signed in
 * @param rhythm how often it looks after itself
 */
public record WebSettings(boolean office, Listening listening, StoreSettings store, Rhythm rhythm) {
    /** Where the first start looks for a port. */
    public static final int FIRST_PORT = 8480;

    private static final int PORTS = 20;
    private static final Duration WORKING_DAY = Duration.ofHours(12);

    /** Looking after itself as often as usual. */
    public WebSettings(boolean office, Listening listening, StoreSettings store) {
        this(office, listening, store, Rhythm.USUAL);
    }

    /** For one officer at this machine; nobody else can reach it. */
    public static WebSettings officer(Path data) {
        Listening here = Listening.plain(
                "127.0.0.1",
                IntStream.range(FIRST_PORT, FIRST_PORT + PORTS).boxed().toList());
        return new WebSettings(false, here, StoreSettings.in(data).withSessions(WORKING_DAY, WORKING_DAY));
    }

    /** For an office: people sign in. */
    public static WebSettings office(Path data, Listening listening) {
        return new WebSettings(true, listening, StoreSettings.in(data));
    }

    /** The same on this port and no other. */
    public WebSettings on(int port) {
        Listening there = new Listening(
                listening.address(),
                List.of(port),
                listening.names(),
                listening.tls(),
                listening.proxies(),
                listening.limits());
        return new WebSettings(office, there, store, rhythm);
    }

    /** The same with data kept elsewhere, or for another time. */
    public WebSettings keeping(StoreSettings kept) {
        return new WebSettings(office, listening, kept, rhythm);
    }

    /** The same, looking after itself more or less often. */
    public WebSettings every(Rhythm other) {
        return new WebSettings(office, listening, store, other);
    }

    /** Folder of this server; where the database is a server of its own, it holds little. */
    public Path data() {
        return store.folder();
    }
}
