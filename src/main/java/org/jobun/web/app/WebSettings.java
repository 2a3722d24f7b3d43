package org.jobun.web.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How the web app is to run.
 *
 * @param data folder of everything that is kept
 * @param address of this machine to listen on
 * @param ports to try, in order; 0 for any that is free
 * @param names by which the server may be called beside {@code localhost} and addresses in digits
 */
public record WebSettings(Path data, String address, List<Integer> ports, Set<String> names) {
    /** Where the first start looks for a port, and how many it tries after it. */
    public static final int FIRST_PORT = 8480;

    private static final int PORTS = 20;

    public WebSettings {
        ports = List.copyOf(ports);
        names = Set.copyOf(names);
    }

    /** For one officer at this machine; nobody else can reach it. */
    public static WebSettings officer(Path data) {
        List<Integer> ports = java.util.stream.IntStream.range(FIRST_PORT, FIRST_PORT + PORTS)
                .boxed()
                .toList();
        return new WebSettings(data, "127.0.0.1", ports, Set.of());
    }

    /** The same on this port and no other. */
    public WebSettings on(int port) {
        return new WebSettings(data, address, List.of(port), names);
    }
}
