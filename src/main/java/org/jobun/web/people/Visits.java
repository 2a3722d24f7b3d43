package org.jobun.web.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jobun.store.ApiToken;
import org.jobun.store.NewPerson;
import org.jobun.store.NewSession;
import org.jobun.store.Person;
import org.jobun.store.Role;
import org.jobun.store.Session;
import org.jobun.store.Store;
import org.jobun.web.http.Access;
import org.jobun.web.http.Exchange;
import org.jobun.web.http.Visitor;
import org.jobun.web.http.Visitors;

/** Who asks: a person by the cookie of a session, or by the word of a proxy that is trusted; a program by its token. */
public final class Visits implements Visitors {
    private static final String BEARER = "Bearer ";
    /** The scope of programs that keep nothing. */
    private static final String READING = "read";

    private static final int LONGEST_LOGIN = 200;

    private final Store store;
    private final Optional<String> userHeader;

    /** @param userHeader in which a proxy says who has signed in; empty where people sign in here */
    public Visits(Store store, Optional<String> userHeader) {
        this.store = store;
        this.userHeader = userHeader;
    }

    @Override
    public Optional<Visitor> of(Exchange exchange) {
        Optional<String> token = exchange.header("Authorization").filter(sent -> sent.startsWith(BEARER));
        if (token.isPresent()) {
            return store.apiTokens().use(token.get().substring(BEARER.length())).map(Visits::program);
        }
        Optional<Session> session = exchange.session().flatMap(store.sessions()::find);
        return vouched(exchange)
                .map(login -> Optional.of(person(through(exchange, login, session))))
                .orElseGet(() -> session.map(Visits::person));
    }

    /** The login that a proxy has put in. From anywhere else the header means nothing. */
    private Optional<String> vouched(Exchange exchange) {
        return exchange.isThroughProxy()
                ? userHeader
                        .flatMap(exchange::header)
                        .map(String::strip)
                        .filter(login -> !login.isEmpty() && login.length() <= LONGEST_LOGIN)
                : Optional.empty();
    }

    private Session through(Exchange exchange, String login, Optional<Session> session) {
        Person person = store.people().vouchedFor(new NewPerson(login, login, "", Set.of(Role.OFFICER)));
        return session.filter(known -> known.person().id().equals(person.id())).orElseGet(() -> {
            NewSession begun = store.sessions().begin(person);
            exchange.begin(begun.token());
            return begun.session();
        });
    }

    private static Visitor person(Session session) {
        Person person = session.person();
        return new Visitor(
                session.id(),
                person.id(),
                person.login(),
                person.name(),
                person.division(),
                access(person),
                session.formToken(),
                Set.of());
    }

    private static Visitor program(ApiToken token) {
        Person person = token.person();
        return new Visitor(
                "token:" + token.id(),
                person.id(),
                person.login(),
                token.label(),
                person.division(),
                access(person),
                "",
                person.mayWrite() ? token.scopes() : reading(token.scopes()));
    }

    /** A token that was made while its person might write more. */
    private static Set<String> reading(Set<String> scopes) {
        return scopes.contains(READING) ? Set.of(READING) : Set.of();
    }

    private static Set<Access> access(Person person) {
        Set<Access> access = EnumSet.of(Access.SIGNED_IN, Access.OWN_ACCOUNT);
        if (person.is(Role.ADMINISTRATOR) || person.is(Role.AUDITOR)) {
            access.add(Access.RECORDS);
        }
        if (!person.mayWrite()) {
            return access;
        }
        access.add(Access.WRITER);
        if (person.is(Role.REVIEWER) || person.is(Role.ADMINISTRATOR)) {
            access.add(Access.REVIEWER);
        }
        if (person.is(Role.ADMINISTRATOR)) {
            access.add(Access.ADMINISTRATOR);
        }
        return access;
    }
}
