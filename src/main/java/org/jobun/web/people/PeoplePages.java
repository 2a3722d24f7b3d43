package org.jobun.web.people;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobun.store.Act;
import org.jobun.store.NewPerson;
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

/** Accounts, for an administrator: who there is, of which division, with which roles; new ones, and those that may no longer come in. */
public final class PeoplePages implements Part {
    private static final int LONGEST = 100;

    private final Store store;
    private final Pages pages;

    public PeoplePages(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/people", Access.RECORDS, this::list);
        routes.get("/people/new", Access.ADMINISTRATOR, exchange -> form(200, exchange, Optional.empty(), ""));
        routes.post("/people", Access.ADMINISTRATOR, this::add);
        routes.get(
                "/people/{id}",
                Access.ADMINISTRATOR,
                exchange -> form(200, exchange, Optional.of(person(exchange)), ""));
        routes.post("/people/{id}", Access.ADMINISTRATOR, this::change);
        routes.post("/people/{id}/password", Access.ADMINISTRATOR, this::password);
        routes.post("/people/{id}/disabled", Access.ADMINISTRATOR, this::disable);
    }

    private Answer list(Exchange exchange) {
        List<PersonView> people =
                store.people().all().stream().map(PersonView::of).toList();
        return Answer.html(pages.page("people", exchange, Map.of("people", people)));
    }

    private Answer form(int status, Exchange exchange, Optional<Person> person, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("divisions", store.people().divisions());
        values.put("problem", problem);
        values.put("login", exchange.field("login"));
        values.put("done", exchange.query("done"));
        person.map(PersonView::of).ifPresent(view -> values.put("person", view));
        return Answer.html(status, pages.page("person", exchange, values));
    }

    private Person person(Exchange exchange) {
        return store.people().find(exchange.place("id")).orElseThrow(Refusal::notFound);
    }

    private Answer add(Exchange exchange) {
        String login = exchange.field("login").strip();
        String password = exchange.field("password");
        Optional<String> problem = problemOf(exchange)
                .or(() -> login.isEmpty() || login.length() > LONGEST
                        ? Optional.of("利用者名を" + LONGEST + "文字までで入れてください。")
                        : Optional.empty())
                .or(() -> Passwords.problem(login, password));
        if (problem.isPresent()) {
            return form(422, exchange, Optional.empty(), problem.get());
        }
        NewPerson fresh = new NewPerson(login, name(exchange), division(exchange), roles(exchange));
        exchange.record(Act.ACCOUNT, "利用者を加えた: " + login, "");
        return store.people()
                .create(fresh, password.toCharArray())
                .map(made -> Answer.see("/people/" + made.id() + "?done=added"))
                .orElseGet(() -> form(422, exchange, Optional.empty(), "その利用者名は、もう使われています。"));
    }

    private Answer change(Exchange exchange) {
        Person person = person(exchange);
        Optional<String> problem = problemOf(exchange).or(() -> lastOne(person, roles(exchange)));
        if (problem.isPresent()) {
            return form(422, exchange, Optional.of(person), problem.get());
        }
        store.people().change(person.id(), name(exchange), division(exchange), roles(exchange));
        exchange.record(Act.ACCOUNT, "所属・役割を変えた: " + person.login(), "");
        return Answer.see("/people/" + person.id() + "?done=changed");
    }

    private Answer password(Exchange exchange) {
        Person person = person(exchange);
        Optional<String> problem = Passwords.problem(person.login(), exchange.field("password"));
        if (problem.isPresent()) {
            return form(422, exchange, Optional.of(person), problem.get());
        }
        store.people().changePassword(person.id(), exchange.field("password").toCharArray());
        exchange.record(Act.ACCOUNT, "パスワードを設定した: " + person.login(), "");
        return Answer.see("/people/" + person.id() + "?done=password");
    }

    private Answer disable(Exchange exchange) {
        Person person = person(exchange);
        boolean disabled = exchange.field("disabled").equals("true");
        Optional<String> problem = disabled ? lastOne(person, Set.of()) : Optional.empty();
        if (problem.isPresent()) {
            return form(422, exchange, Optional.of(person), problem.get());
        }
        store.people().disable(person.id(), disabled);
        exchange.record(Act.ACCOUNT, (disabled ? "停止した: " : "停止を解いた: ") + person.login(), "");
        return Answer.see("/people/" + person.id() + "?done=" + (disabled ? "disabled" : "enabled"));
    }

    /** Without any administrator nobody could make another. */
    private Optional<String> lastOne(Person person, Set<Role> then) {
        boolean others = store.people().all().stream()
                .anyMatch(
                        other -> !other.id().equals(person.id()) && other.is(Role.ADMINISTRATOR) && !other.disabled());
        boolean needed = person.is(Role.ADMINISTRATOR) && !others && !then.contains(Role.ADMINISTRATOR);
        return needed ? Optional.of("管理者がほかにいないので、外すことも止めることもできません。先に別の管理者を作ってください。") : Optional.empty();
    }

    private static Optional<String> problemOf(Exchange exchange) {
        if (name(exchange).isEmpty() || name(exchange).length() > LONGEST) {
            return Optional.of("氏名を" + LONGEST + "文字までで入れてください。");
        }
        if (division(exchange).length() > LONGEST) {
            return Optional.of("所属は" + LONGEST + "文字までにしてください。");
        }
        if (roles(exchange).isEmpty()) {
            return Optional.of("役割を一つ以上選んでください。");
        }
        return Role.goTogether(roles(exchange))
                ? Optional.empty()
                : Optional.of("閲覧又は監査の役割は、ほかの役割と一緒に選ぶことができません。読むだけの役割なので、書き換える役割とは別の人に与えてください。");
    }

    private static String name(Exchange exchange) {
        return exchange.field("name").strip();
    }

    private static String division(Exchange exchange) {
        return exchange.field("division").strip();
    }

    private static Set<Role> roles(Exchange exchange) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (exchange.fields().getOrDefault("role", List.of()).contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }
}
