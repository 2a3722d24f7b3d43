package org.jobun.web.http;

import java.util.Set;

/**
 * Who asks.
 *
 * @param session what this visit is known by on the server; never sent back
 * @param login by which the person signs in
 * @param name as shown
 * @param division whose matters the person sees; empty for those of all
 * @param roles of the person
 * @param csrf what every form of this visit carries
 */
public record Visitor(String session, String login, String name, String division, Set<Access> roles, String csrf) {
    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Whether the person may ask for what needs this access. */
    public boolean may(Access access) {
        return access == Access.ANYBODY || access == Access.SIGNED_IN || roles.contains(access);
    }
}
