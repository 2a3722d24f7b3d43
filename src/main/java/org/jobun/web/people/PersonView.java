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
        boolean hasPassword,
        boolean disabled,
        String state) {
    static PersonView of(Person person) {
        return new PersonView(
                person.id(),
                person.login(),
                person.name(),
                person.division(),
                person.roles().stream().sorted().map(PersonView::word).toList(),
                person.is(Role.OFFICER),
                person.is(Role.REVIEWER),
                person.is(Role.APPROVER),
                person.is(Role.ADMINISTRATOR),
                person.hasPassword(),
                person.disabled(),
                person.disabled() ? "停止" : "有効");
    }

    /** What a role is called on pages. */
    static String word(Role role) {
        return switch (role) {
            case OFFICER -> "契約担当";
            case REVIEWER -> "審査担当";
            case APPROVER -> "承認担当";
            case ADMINISTRATOR -> "管理者";
        };
    }
}
