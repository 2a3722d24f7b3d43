package org.jobun.approval;

import java.util.Set;

/**
 * Somebody who is known to be who they are.
 *
 * @param id of the account, which one person has one of
 * @param login name by which rules name the account
 * @param powers that somebody else gave them; whoever manages accounts has none of the others by that
 */
public record Actor(String id, String login, String name, String division, Set<Power> powers) {
    public Actor {
        powers = Set.copyOf(powers);
    }

    /** What a person may do. */
    public enum Power {
        /** 起案. */
        DRAFT,
        /** 審査、合議、緊急停止. */
        REVIEW,
        /** 承認、取込み、停止の解除、廃止. */
        APPROVE,
        /** How a body decides. */
        MANAGE
    }
}
