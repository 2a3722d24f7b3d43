package org.jobun.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a request may be answered at all: is it meant for this server (a page of another site may have had its name pointed at
 * us), and does a form come from a page of ours. {@code Sec-Fetch-Site} is not sent over plain HTTP in an office, so
 * {@code Origin} is held against {@code Host}.
 */
final class Guard {
    /** No name of another site can look like an address in digits. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+\\]");

    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    private final Set<String> names;

    /** @param names of this server beside {@code localhost} and addresses in digits, without ports */
    Guard(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    void checkHost(Exchange exchange) {
        String name = PORT.matcher(exchange.host()).replaceFirst("").toLowerCase(Locale.ROOT);
        if (!name.equals("localhost")
                && !names.contains(name)
                && !DIGITS.matcher(name).matches()) {
            throw new Refusal(421, "このサーバの名前ではありません。", "案内されたアドレスを開いてください。");
        }
    }

    /** A request that changes something: from a page of this server, with the secret of this visit. */
    void checkOrigin(Exchange exchange) {
        Optional<String> origin = exchange.header("Origin");
        boolean own = origin.isEmpty() || origin.get().equals(exchange.origin());
        boolean elsewhere = exchange.header("Sec-Fetch-Site")
                .filter(site -> !site.equals("same-origin"))
                .isPresent();
        if (!own || elsewhere) {
            throw foreign();
        }
    }

    /** A form carries the secret of its visit. Programs bring their token with each request, which no page can make a browser do. */
    void checkForm(Exchange exchange, Visitor visitor) {
        if (visitor.isProgram()) {
            return;
        }
        String sent = exchange.header("X-Csrf").orElseGet(() -> exchange.field("csrf"));
        if (!isEqualInConstantTime(sent, visitor.csrf())) {
            throw foreign();
        }
    }

    private static boolean isEqualInConstantTime(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal foreign() {
        return new Refusal(403, "このページからの送信ではないので、受け付けませんでした。", "ページを開き直して、もう一度送信してください。");
    }
}
