package org.jobun.store;

import java.time.Instant;
import java.util.Set;

/**
 * An account.
 *
 * @param id never changes and is never used again
 * @param login what the person types, in small letters
 * @param name as pages show it
 * @param division 課
 * @param hasPassword false for one who comes through a proxy or works at their own machine
 * @param disabled cannot sign in, and has no session
 */
public record Person(
        String id,
        String login,
        String name,
        String division,
        Set<Role> roles,
        boolean hasPassword,
        boolean disabled,
        Instant createdAt) {
    /** The matters that this person may see. */
    public Reach reach() {
        return is(Role.ADMINISTRATOR) || is(Role.AUDITOR) ? Reach.everything() : Reach.of(division);
    }

    /** Whether the person may write anything. */
    public boolean mayWrite() {
        return Role.mayWrite(roles);
    }

    /** Whether the person has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
