package org.jobun.web.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.http.SessionCookie;
import org.jobun.web.http.Visitor;
import org.jobun.web.http.Visitors;

/** One officer at their own machine: let in by a token that works once. */
public final class OneOfficer implements Visitors, Part {
    private static final int BYTES = 32;

    private final Pages pages;
    private final SecureRandom random;
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Map<String, Visitor> sessions = new ConcurrentHashMap<>();

    public OneOfficer(Pages pages, SecureRandom random) {
        this.pages = pages;
        this.random = random;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/start", Access.ANYBODY, this::start);
        routes.post("/signout", Access.SIGNED_IN, this::signOut);
    }

    /** Path and token by which a browser comes in, once. */
    public String wayIn() {
        String token = secret();
        tokens.add(token);
        return "/start?token=" + token;
    }

    private Answer start(Exchange exchange) {
        if (!tokens.remove(exchange.query("token"))) {
            throw new Refusal(403, "このアドレスは、もう使えません。", "条文をもう一度起動してください。新しい画面が開きます。");
        }
        String session = secret();
        sessions.put(
                session,
                new Visitor(
                        session, "officer", "この端末の利用者", "", Set.of(Access.REVIEWER, Access.ADMINISTRATOR), secret()));
        // The next page is asked for from a page of ours, whoever has opened this one: the cookie is sent.
        Answer page = Answer.html(pages.page("start", exchange, Map.of())).with("Refresh", "0; url=/matters");
        return SessionCookie.begin(exchange, page, session);
    }

    private Answer signOut(Exchange exchange) {
        sessions.remove(exchange.visitor().session());
        return SessionCookie.end(exchange, Answer.html(pages.page("signed-out", Map.of())));
    }

    @Override
    public Optional<Visitor> of(Optional<String> cookie, Exchange exchange) {
        return cookie.map(sessions::get);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
