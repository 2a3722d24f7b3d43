package org.jobun.web.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Where a request comes from and what it calls this server; a proxy that is trusted says so for others.
 *
 * @param address in digits
 * @param host as the browser has it: {@code localhost:8480}
 * @param secure whether nobody on the way from the browser can read it
 * @param throughProxy whether a proxy that is trusted has handed it on
 */
record Caller(String address, String host, boolean secure, boolean throughProxy) {
    static Caller of(Request request, Proxies proxies) {
        String address = Request.getRemoteAddr(request);
        String host = header(request, HttpHeader.HOST.asString()).orElse("");
        if (!proxies.trust(address)) {
            return new Caller(address, host, request.isSecure(), false);
        }
        boolean secure = header(request, "X-Forwarded-Proto")
                .map(scheme -> scheme.equalsIgnoreCase("https"))
                .orElse(request.isSecure());
        return new Caller(
                client(request, proxies).orElse(address),
                header(request, "X-Forwarded-Host").orElse(host),
                secure,
                true);
    }

    /** The last one in the list that is no proxy of ours: whatever stands before it, anybody may have written. */
    private static Optional<String> client(Request request, Proxies proxies) {
        List<String> hops = request.getHeaders().getValuesList("X-Forwarded-For").stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(hop -> hop.matches("[0-9a-fA-F.:]{2,45}"))
                .toList();
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!proxies.trust(hops.get(i)) || i == 0) {
                return Optional.of(hops.get(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> header(Request request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }
}
