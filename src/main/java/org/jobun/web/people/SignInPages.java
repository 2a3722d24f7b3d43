package org.jobun.web.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jobun.store.Act;
import org.jobun.store.LedgerEntry;
import org.jobun.store.NewSession;
import org.jobun.store.Person;
import org.jobun.store.SignIn;
import org.jobun.store.Store;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Pages;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.http.SessionCookie;

/** Signing in by name and password, and out. */
public final class SignInPages implements Part {
    /** To look at a password takes a processor a good part of a second: not all of them at once. */
    private static final int AT_A_TIME = 2;

    private static final int LONGEST = 100;

    private final Store store;
    private final Pages pages;
    private final Clock clock;
    private final Semaphore looking = new Semaphore(AT_A_TIME, true);

    public SignInPages(Store store, Pages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/signin", Access.ANYBODY, exchange -> page(200, exchange.query("next"), "", ""));
        routes.post("/signin", Access.ANYBODY, this::signIn);
        routes.post("/signout", Access.OWN_ACCOUNT, this::signOut);
    }

    private Answer page(int status, String next, String login, String problem) {
        return Answer.html(
                status, pages.page("signin", Map.of("next", ownPath(next), "login", login, "problem", problem)));
    }

    private Answer signIn(Exchange exchange) {
        String login = exchange.field("login");
        String next = exchange.field("next");
        return look(login, exchange.field("password"), exchange.address())
                .match(person -> welcome(exchange, person, next), () -> wrong(exchange, login), until -> {
                    record(exchange, "", "", Act.SIGN_IN_REFUSED, login);
                    return page(429, next, login, "続けて間違えたので、あと" + wait(until) + "はサインインできません。");
                });
    }

    private Answer wrong(Exchange exchange, String login) {
        record(exchange, "", "", Act.SIGN_IN_REFUSED, login);
        return page(422, exchange.field("next"), login, "利用者名又はパスワードが違います。");
    }

    private void record(Exchange exchange, String person, String name, Act act, String login) {
        String shortened = login.substring(0, Math.min(login.length(), LONGEST));
        store.ledger().record(new LedgerEntry(person, name, exchange.address(), act, "", shortened));
    }

    private SignIn look(String login, String password, String address) {
        try {
            looking.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(503, "サーバを終えるところです。", "あとでもう一度サインインしてください。");
        }
        try {
            return store.people().signIn(login, password.toCharArray(), address);
        } finally {
            looking.release();
        }
    }

    private String wait(Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return seconds < 60 ? seconds + "秒" : (seconds + 59) / 60 + "分";
    }

    /** A new session under a new token; whatever the browser had before ends. */
    private Answer welcome(Exchange exchange, Person person, String next) {
        exchange.session().ifPresent(store.sessions()::end);
        NewSession session = store.sessions().begin(person);
        record(exchange, person.id(), person.name(), Act.SIGN_IN, person.login());
        return SessionCookie.begin(exchange, Answer.see(ownPath(next)), session.token());
    }

    /** A path of this server and nothing else, however it is written. */
    private static String ownPath(String next) {
        return next.matches("/[A-Za-z0-9_~%][\\w./~%-]*") ? next : "/matters";
    }

    private Answer signOut(Exchange exchange) {
        exchange.session().ifPresent(store.sessions()::end);
        return SessionCookie.end(exchange, Answer.see("/signin"));
    }
}
