package org.jobun.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How it stands with one item, as the ledger has it.
 *
 * @param submitted what is being decided on
 * @param approved the last state that was approved
 * @param contributors who wrote some of it since then: account → name
 * @param stopped whether nobody may use it
 * @param reopening who said that it may be used again, as long as not two have
 * @param abolished whether it is given up
 * @param toLookAt what deputies decided and those they stood for have not looked at yet
 */
public record Standing(
        Item item,
        Optional<Submitted> submitted,
        Optional<Approved> approved,
        Map<String, String> contributors,
        boolean stopped,
        Set<String> reopening,
        boolean abolished,
        List<AfterLook> toLookAt) {
    public Standing {
        contributors = Map.copyOf(contributors);
        reopening = Set.copyOf(reopening);
        toLookAt = List.copyOf(toLookAt);
    }

    /**
     * What is being decided on.
     *
     * @param line of the ledger
     * @param rule that held when it was submitted
     * @param approvers who approved it so far: account → name
     * @param concurred divisions that agree so far
     * @param returned whether it was sent back
     */
    public record Submitted(
            String hash,
            long line,
            DecisionRule rule,
            Map<String, String> approvers,
            Set<String> concurred,
            boolean returned) {
        public Submitted {
            approvers = Map.copyOf(approvers);
            concurred = Set.copyOf(concurred);
        }

        /** How many more people have to approve. */
        public int approvalsMissing() {
            return rule.approvals() - approvers.size();
        }

        /** Divisions that have not agreed yet. */
        public List<String> concurrenceMissing() {
            return rule.concurring().stream()
                    .filter(division -> !concurred.contains(division))
                    .toList();
        }
    }

    /**
     * What was approved last.
     *
     * @param line of the ledger
     * @param approvers account → name
     * @param unreviewed whether it came in with a release and nobody has looked at it (取込み・未審査)
     * @param law provisions that it cites, each with the hash of what the table said of it
     * @param until the day on which the approval ends
     */
    public record Approved(
            String hash,
            long line,
            Map<String, String> approvers,
            boolean unreviewed,
            Map<String, String> law,
            Optional<LocalDate> until) {
        public Approved {
            approvers = Map.copyOf(approvers);
            law = Map.copyOf(law);
        }
    }

    /**
     * What a deputy decided.
     *
     * @param line of the ledger
     * @param decider account that has to look at it
     */
    public record AfterLook(long line, String decider) {}
}
