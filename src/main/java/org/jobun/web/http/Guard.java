package org.jobun.web.http;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a request may be answered at all: is it meant for this server (a page of another site may have had its name pointed at
 * us), and does a form come from a page of ours. {@code Sec-Fetch-Site} is not sent over plain HTTP in an office, so
 * {@code Origin} is held against {@code Host}.
 */
final class Guard {
    private final Set<String> hosts;

    /** @param hosts names of this server, with their ports where they have some; none for any name */
    Guard(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    void checkHost(Exchange exchange) {
        String host = exchange.host();
        if (host.isEmpty() || !hosts.isEmpty() && !hosts.contains(host)) {
            throw new Refusal(421, "このサーバの名前ではありません。", "案内されたアドレスを開いてください。");
        }
    }

    /** A request that changes something: from a page of this server, with the secret of this visit. */
    void checkOrigin(Exchange exchange) {
        Optional<String> origin = exchange.header("Origin");
        boolean own =
                origin.isEmpty() || origin.get().replaceFirst("^https?://", "").equals(exchange.host());
        if (!own) {
            throw foreign();
        }
    }

    void checkForm(Exchange exchange, Visitor visitor) {
        String sent = exchange.header("X-Csrf").orElseGet(() -> exchange.field("csrf"));
        if (!equalInConstantTime(sent, visitor.csrf())) {
            throw foreign();
        }
    }

    private static boolean equalInConstantTime(String a, String b) {
        return java.security.MessageDigest.isEqual(
                a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Refusal foreign() {
        return new Refusal(403, "このページからの送信ではないので、受け付けませんでした。", "ページを開き直して、もう一度送信してください。");
    }
}
