package org.jobun.web.http;

import java.util.List;
import java.util.Optional;

/**
 * The proxies before this server. What they say of a request is believed because of where it comes from; the same words from
 * anywhere else are not.
 *
 * @param networks from which proxies come; none where there is no proxy
 * @param userHeader in which they say who has signed in; empty where people sign in here
 */
public record Proxies(List<Network> networks, Optional<String> userHeader) {
    /** Nobody stands before the server. */
    public static final Proxies NONE = new Proxies(List.of(), Optional.empty());

    public Proxies {
        networks = List.copyOf(networks);
    }

    boolean trust(String address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}
