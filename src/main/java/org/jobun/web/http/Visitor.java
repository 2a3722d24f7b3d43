package org.jobun.web.http;

import java.util.Set;
import org.jobun.store.Reach;

/**
 * Who asks.
 *
 * @param session what this visit is known by on the server; never sent back
 * @param person id of the account
 * @param login by which the person signs in
 * @param name as shown
 * @param division whose matters the person sees; empty for those of all, and for those who have none yet
 * @param roles of the person
 * @param csrf what every form of this visit carries; empty for programs, which send no forms
 * @param scopes what a program may do; empty for people
 */
public record Visitor(
        String session,
        String person,
        String login,
        String name,
        String division,
        Set<Access> roles,
        String csrf,
        Set<String> scopes) {
    public Visitor {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Whether the person may ask for what needs this access. */
    public boolean may(Access access) {
        return access == Access.ANYBODY || access == Access.SIGNED_IN || roles.contains(access);
    }

    /** Whether the person looks after the server; as pages ask it. */
    public boolean isAdministrator() {
        return may(Access.ADMINISTRATOR);
    }

    /** Whether the person may write anything; as pages ask it. */
    public boolean isWriter() {
        return may(Access.WRITER);
    }

    /** Whether the person may see who there is and who saw what; as pages ask it. */
    public boolean seesRecords() {
        return may(Access.RECORDS);
    }

    /** Whether a program of the office asks, by a token. */
    public boolean isProgram() {
        return csrf.isEmpty();
    }

    /** The matters that the person may see. Who belongs to no division yet sees none. */
    public Reach reach() {
        if (may(Access.RECORDS)) {
            return Reach.everything();
        }
        return division.isEmpty() ? Reach.of() : Reach.of(division);
    }
}
