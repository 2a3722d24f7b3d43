package org.jobun.web.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.store.Act;
import org.jobun.store.NewApiToken;
import org.jobun.store.Person;
import org.jobun.web.Office;
import org.jobun.web.Part;
import org.jobun.web.http.Access;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Refusal;
import org.jobun.web.http.Routes;
import org.jobun.web.matters.Times;

/** Where a person makes and ends the tokens of programs. A program cannot. */
final class TokenPages implements Part {
    private static final Duration YEAR = Duration.ofDays(366);
    private static final Set<String> READING = Set.of("read");
    private static final Set<String> WRITING = Set.of("read", "write");

    private final Office office;

    TokenPages(Office office) {
        this.office = office;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/account/tokens", Access.SIGNED_IN, exchange -> page(exchange, ""))
                .post("/account/tokens", Access.SIGNED_IN, this::create)
                .post("/account/tokens/{id}/end", Access.SIGNED_IN, this::end);
    }

    private static void refusePrograms(Exchange exchange) {
        if (exchange.visitor().isProgram()) {
            throw Refusal.notFound();
        }
    }

    /** @param secret of a token that was just made; shown this once */
    private Answer page(Exchange exchange, String secret) {
        refusePrograms(exchange);
        Map<String, Object> values = new HashMap<>();
        values.put("tokens", office.store().apiTokens().of(exchange.visitor().person()));
        values.put("secret", secret);
        values.put("times", new Times(office.clock()));
        return Answer.html(office.pages().page("tokens", exchange, values));
    }

    private Answer create(Exchange exchange) {
        refusePrograms(exchange);
        String label = exchange.field("label").strip();
        if (label.isEmpty() || label.length() > 100) {
            throw new Refusal(422, "何に使うトークンかが書かれていません。", "前の画面に戻り、100字までで書いてください。");
        }
        Person person =
                office.store().people().find(exchange.visitor().person()).orElseThrow(Refusal::notFound);
        NewApiToken made = office.store()
                .apiTokens()
                .create(
                        person,
                        label,
                        exchange.field("scope").equals("write") ? WRITING : READING,
                        Optional.of(office.clock().instant().plus(YEAR)));
        exchange.record(Act.ACCOUNT, "API トークンの作成（" + label + "）", "");
        return page(exchange, made.secret());
    }

    private Answer end(Exchange exchange) {
        refusePrograms(exchange);
        office.store().apiTokens().end(exchange.visitor().person(), exchange.place("id"));
        exchange.record(Act.ACCOUNT, "API トークンの失効", "");
        return Answer.see("/account/tokens");
    }
}
