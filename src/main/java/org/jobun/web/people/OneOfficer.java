package org.jobun.web.people;

import java.time.Duration;
import java.util.Map;
import org.jobun.store.NewPerson;
import org.jobun.store.NewSession;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.store.Store;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.http.SessionCookie;

/** One officer at their own machine: no password, but an address that lets in once. */
public final class OneOfficer implements Part {
    /** What the account is called; nobody can sign in by it. */
    public static final String LOGIN = "officer";

    private static final Duration VALID = Duration.ofMinutes(10);

    private final Store store;
    private final Pages pages;

    public OneOfficer(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/start", Access.ANYBODY, this::start);
        routes.get("/signin", Access.ANYBODY, this::startAgain);
        routes.post("/signout", Access.OWN_ACCOUNT, this::signOut);
    }

    /** Path and token by which a browser comes in, once, within ten minutes. */
    public String wayIn() {
        Person officer = store.people().vouchedFor(new NewPerson(LOGIN, "この端末の利用者", "", Role.WRITING));
        return "/start?token=" + store.sessions().startToken(officer, VALID);
    }

    private Answer start(Exchange exchange) {
        NewSession session = store.sessions()
                .beginWithStartToken(exchange.query("token"))
                .orElseThrow(() -> new Refusal(403, "このアドレスは、もう使えません。", "条文をもう一度起動してください。新しい画面が開きます。"));
        exchange.session().ifPresent(store.sessions()::end);
        // The next page is asked for from a page of ours, whoever has opened this one: the cookie is sent.
        Answer page = Answer.html(pages.page("start", Map.of())).with("Refresh", "0; url=/matters");
        return SessionCookie.begin(exchange, page, session.token());
    }

    private Answer startAgain(Exchange exchange) {
        return Answer.html(pages.page("start-again", Map.of()));
    }

    private Answer signOut(Exchange exchange) {
        exchange.session().ifPresent(store.sessions()::end);
        return SessionCookie.end(exchange, Answer.html(pages.page("start-again", Map.of())));
    }
}
