package org.jobun.web.http;

import org.eclipse.jetty.http.HttpFields;

/** What every answer tells the browser: nothing from elsewhere, nothing inline, not in the frame of another page. */
final class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    private static final String OWN = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'");
    private static final String NOT_FRAMED = OWN + "; frame-ancestors 'none'";

    /** Of a page that shows a paper of this server in a frame. */
    static final String SHOWS_FRAMES = NOT_FRAMED + "; frame-src 'self'; object-src 'self'";
    /** Of a paper that pages of this server show in a frame. */
    static final String IN_OUR_FRAMES = OWN + "; object-src 'self'; frame-ancestors 'self'";

    private static final String TWO_YEARS = "max-age=63072000";

    private SecurityHeaders() {}

    static void put(HttpFields.Mutable headers, boolean secure) {
        headers.put(POLICY, NOT_FRAMED);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (secure) {
            headers.put("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
