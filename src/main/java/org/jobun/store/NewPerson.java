package org.jobun.store;

import java.util.Set;

/** An account to be made. */
public record NewPerson(String login, String name, String division, Set<Role> roles) {
    /** Roles are copied. */
    public NewPerson {
        roles = Set.copyOf(roles);
    }
}
