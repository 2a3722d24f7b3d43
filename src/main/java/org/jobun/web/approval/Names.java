package org.jobun.web.approval;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jobun.approval.DecisionRule;
import org.jobun.store.People;
import org.jobun.store.Person;

/** Accounts as pages call them: by name where there is such an account. */
final class Names {
    private final People people;

    Names(People people) {
        this.people = people;
    }

    /** The name of a login. */
    String of(String login) {
        return people.byLogin(login).map(Person::name).orElse(login);
    }

    String of(Collection<String> logins) {
        return logins.stream().map(this::of).collect(Collectors.joining("、"));
    }

    /** How a body decides, in words. */
    String of(DecisionRule rule) {
        StringBuilder words = new StringBuilder("起案に関わらない者" + rule.approvals() + "人の承認");
        add(words, "合議", String.join("、", rule.concurring()));
        add(words, "決裁・専決", of(rule.deciders()));
        add(words, "代決", of(rule.deputies()));
        return words.toString();
    }

    private static void add(StringBuilder words, String what, String who) {
        if (!who.isEmpty()) {
            words.append("。").append(what).append("は、").append(who);
        }
    }

    /** Names in order. */
    static String sorted(Collection<String> names) {
        return String.join("、", List.copyOf(names).stream().sorted().toList());
    }
}
