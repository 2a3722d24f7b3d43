package org.jobun.web.people;

import java.util.Map;
import java.util.Optional;
import org.jobun.store.Act;
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

/** One's own account: who one is here, another password. */
public final class AccountPages implements Part {
    private final Store store;
    private final Pages pages;

    public AccountPages(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/account", Access.SIGNED_IN, exchange -> page(200, exchange, ""));
        routes.post("/account/password", Access.OWN_ACCOUNT, this::changePassword);
    }

    private Answer page(int status, Exchange exchange, String problem) {
        Map<String, Object> values = Map.of(
                "person", PersonView.of(own(exchange)),
                "problem", problem,
                "changed", exchange.query("changed").equals("password"));
        return Answer.html(status, pages.page("account", exchange, values));
    }

    private Person own(Exchange exchange) {
        return store.people().find(exchange.visitor().person()).orElseThrow(Refusal::notFound);
    }

    private Answer changePassword(Exchange exchange) {
        Person person = own(exchange);
        if (!person.hasPassword()) {
            throw Refusal.notFound();
        }
        String fresh = exchange.field("fresh");
        Optional<String> problem = Passwords.problem(person.login(), fresh)
                .or(() -> fresh.equals(exchange.field("again")) ? Optional.empty() : Optional.of("新しいパスワードが、2回で違います。"))
                .or(() -> wrongNow(person, exchange));
        if (problem.isPresent()) {
            return page(422, exchange, problem.get());
        }
        store.people().changePassword(person.id(), fresh.toCharArray());
        NewSession session = store.sessions().begin(person);
        exchange.record(Act.ACCOUNT, "自分のパスワードを変えた", "");
        return SessionCookie.begin(exchange, Answer.see("/account?changed=password"), session.token());
    }

    /** Counted like any other wrong password: whoever sits at a machine that is not theirs cannot try for long. */
    private Optional<String> wrongNow(Person person, Exchange exchange) {
        SignIn tried =
                store.people().signIn(person.login(), exchange.field("current").toCharArray(), exchange.address());
        return tried.match(
                same -> Optional.empty(),
                () -> Optional.of("今のパスワードが違います。"),
                until -> Optional.of("続けて間違えたので、しばらく変更できません。"));
    }
}
