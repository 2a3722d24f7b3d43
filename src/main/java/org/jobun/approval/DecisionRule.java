package org.jobun.approval;

import java.util.List;

/**
 * How a body decides, for what is submitted while it holds.
 *
 * @param approvals how many people have to approve, at least one
 * @param concurring divisions that have to agree first, side by side (合議)
 * @param deciders accounts that may approve (決裁、専決); anybody with the power where none is named
 * @param deputies accounts that may do so for one of them (代決), which has to be looked at afterwards (後閲)
 */
public record DecisionRule(int approvals, List<String> concurring, List<String> deciders, List<String> deputies) {
    /** One person who had no part in it. */
    public static final DecisionRule USUAL = new DecisionRule(1, List.of(), List.of(), List.of());

    public DecisionRule {
        approvals = Math.max(1, approvals);
        concurring = List.copyOf(concurring);
        deciders = List.copyOf(deciders);
        deputies = List.copyOf(deputies);
    }
}
