package org.jobun.service;

import java.util.EnumSet;
import java.util.Set;
import org.jobun.approval.Actor;
import org.jobun.approval.Actor.Power;
import org.jobun.store.Person;
import org.jobun.store.Role;

/** What accounts may do about approval, by their roles. */
public final class Actors {
    private Actors() {}

    /** A person who has signed in. One who manages accounts may decide on nothing by that. */
    public static Actor of(Person person) {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        if (!person.mayWrite()) {
            return new Actor(person.id(), person.login(), person.name(), person.division(), powers);
        }
        if (person.is(Role.OFFICER) || person.is(Role.REVIEWER) || person.is(Role.APPROVER)) {
            powers.add(Power.DRAFT);
        }
        if (person.is(Role.REVIEWER)) {
            powers.add(Power.REVIEW);
        }
        if (person.is(Role.APPROVER)) {
            powers.add(Power.APPROVE);
        }
        if (person.is(Role.ADMINISTRATOR)) {
            powers.add(Power.MANAGE);
        }
        return new Actor(person.id(), person.login(), person.name(), person.division(), powers);
    }
}
