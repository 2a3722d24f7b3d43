package org.jobun.web.people;

import java.util.List;
import org.jobun.store.Person;
import org.jobun.store.Role;

/**
 * An account as pages show it.
 *
 * @param roles in Japanese
 * @param state 有効 or 停止
 */
public record PersonView(
        String id,
        String login,
        String name,
        String division,
        List<String> roles,
        boolean officer,
        boolean reviewer,
        boolean approver,
        boolean administrator,
        boolean reader,
        boolean auditor,
        boolean hasPassword,
        boolean disabled,
        String state) {
    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.login(),
                person.name(),
                person.division(),
                person.roles().stream().sorted().map(Role::called).toList(),
                person.is(Role.OFFICER),
                person.is(Role.REVIEWER),
                person.is(Role.APPROVER),
                person.is(Role.ADMINISTRATOR),
                person.is(Role.READER),
                person.is(Role.AUDITOR),
                person.hasPassword(),
                person.disabled(),
                person.disabled() ? "停止" : "有効");
    }
}
