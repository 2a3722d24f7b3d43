package org.jobun.web.http;

import java.util.List;
import java.util.Set;

/**
 * Where a server listens and what it is called.
 *
 * @param address of this machine, as a name or in digits
 * @param ports the first of these that is free; 0 for any
 * @param names by which it may be called beside {@code localhost} and addresses in digits, without ports
 */
public record Listening(String address, List<Integer> ports, Set<String> names) {
    public Listening {
        ports = List.copyOf(ports);
        names = Set.copyOf(names);
    }
}
