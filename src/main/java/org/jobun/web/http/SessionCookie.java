package org.jobun.web.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie of a session: for this server only, not for scripts, not sent with requests that other sites begin, gone with the
 * browser. Browsers do not tell ports apart in cookies, so its name does: two programs on one machine keep out of each other's way.
 */
public final class SessionCookie {
    private static final Pattern PORT = Pattern.compile(":([0-9]{1,5})$");

    private SessionCookie() {}

    static String name(Exchange exchange) {
        if (exchange.isSecure()) {
            return "__Host-jobun";
        }
        Matcher port = PORT.matcher(exchange.host());
        return port.find() ? "jobun-" + port.group(1) : "jobun";
    }

    /** The answer, with the session begun in the browser. */
    public static Answer begin(Exchange exchange, Answer answer, String token) {
        return answer.with("Set-Cookie", name(exchange) + "=" + token + attributes(exchange));
    }

    /** The answer, with the session gone from the browser. */
    public static Answer end(Exchange exchange, Answer answer) {
        return answer.with("Set-Cookie", name(exchange) + "=; Max-Age=0" + attributes(exchange));
    }

    private static String attributes(Exchange exchange) {
        return "; Path=/; HttpOnly; SameSite=Strict" + (exchange.isSecure() ? "; Secure" : "");
    }
}
