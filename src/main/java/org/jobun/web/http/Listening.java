package org.jobun.web.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a server listens, what it is called, and what stands before it.
 *
 * @param address of this machine, as a name or in digits
 * @param ports the first of these that is free; 0 for any
 * @param names by which it may be called beside {@code localhost} and addresses in digits, without ports
 * @param tls its certificate and key; empty where it speaks plainly
 */
public record Listening(
        String address, List<Integer> ports, Set<String> names, Optional<Tls> tls, Proxies proxies, Limits limits) {
    /** Files in PEM: the certificates, own one first, and the key of it in PKCS #8 without a password. */
    public record Tls(Path certificate, Path key) {}

    public Listening {
        ports = List.copyOf(ports);
        names = Set.copyOf(names);
    }

    /** Plainly, with nothing before it. */
    public static Listening plain(String address, List<Integer> ports) {
        return new Listening(address, ports, Set.of(), Optional.empty(), Proxies.NONE, Limits.USUAL);
    }
}
