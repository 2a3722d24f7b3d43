package org.jobun.approval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jobun.approval.Standing.AfterLook;
import org.jobun.approval.Standing.Approved;
import org.jobun.approval.Standing.Submitted;
import org.jobun.ledger.Line;

/** How it stands with everything for one body: computed from the ledger, line by line, and from nothing else. */
public final class Standings {
    private static final int TO_REOPEN = 2;

    private final Map<Item, One> items = new TreeMap<>();
    private DecisionRule rule = DecisionRule.USUAL;
    private boolean begun;

    private Standings() {}

    /** @param body id of the municipality, or empty for all of an office */
    public static Standings of(List<Line> lines, String body) {
        Standings standings = new Standings();
        lines.stream().filter(line -> line.entry().body().equals(body)).forEach(standings::take);
        return standings;
    }

    /** Whether the body decides itself: it adopted or approved something. */
    public boolean begun() {
        return begun;
    }

    /** How the body decides now. */
    public DecisionRule rule() {
        return rule;
    }

    /** How it stands with one item; nothing where the ledger never spoke of it. */
    public Optional<Standing> of(Item item) {
        return Optional.ofNullable(items.get(item)).map(one -> one.standing(item));
    }

    /** How it stands with all of which the ledger spoke. */
    public List<Standing> all() {
        return items.entrySet().stream()
                .map(entry -> entry.getValue().standing(entry.getKey()))
                .toList();
    }

    /** Of which the ledger spoke. */
    Set<Item> items() {
        return Collections.unmodifiableSet(items.keySet());
    }

    private void take(Line line) {
        Optional<Step> step = Step.of(line.entry().step());
        if (step.isEmpty()) {
            return;
        }
        Says says = Says.read(line.entry().says());
        if (step.get() == Step.RULE) {
            rule = says.rule().orElse(rule);
        }
        begun = begun || step.get() == Step.ADOPT || step.get() == Step.APPROVE;
        says.items()
                .forEach((item, hash) ->
                        items.computeIfAbsent(item, fresh -> new One()).take(step.get(), line, says, hash, rule));
    }

    /** One item while the lines are read. */
    private static final class One {
        private Submitted submitted;
        private Approved approved;
        private final Map<String, String> contributors = new HashMap<>();
        private boolean stopped;
        private final Set<String> reopening = new HashSet<>();
        private boolean abolished;
        private final List<AfterLook> toLookAt = new ArrayList<>();

        Standing standing(Item item) {
            return new Standing(
                    item,
                    Optional.ofNullable(submitted),
                    Optional.ofNullable(approved),
                    contributors,
                    stopped,
                    reopening,
                    abolished,
                    toLookAt);
        }

        void take(Step step, Line line, Says says, String hash, DecisionRule rule) {
            switch (step) {
                case ADOPT -> approved(new Approved(hash, line.number(), Map.of(), true, says.law(), says.until()));
                case SUBMIT -> {
                    contributors.putAll(says.contributors());
                    contributors.put(line.entry().person(), line.entry().name());
                    submitted = new Submitted(hash, line.number(), rule, Map.of(), Set.of(), false);
                }
                case RETURN -> submitted = changed(submitted.approvers(), submitted.concurred(), true);
                case CONCUR -> {
                    Set<String> concurred = new HashSet<>(submitted.concurred());
                    concurred.add(says.division());
                    submitted = changed(submitted.approvers(), concurred, false);
                }
                case APPROVE -> approve(line, says, hash);
                case AFTER -> toLookAt.removeIf(look -> look.decider().equals(says.deputyFor()));
                case STOP -> {
                    stopped = true;
                    reopening.clear();
                }
                case REOPEN -> reopen(line.entry().person());
                case ABOLISH -> abolished = true;
                case REVIEW, RULE -> {
                    // Nothing moves by it.
                }
            }
        }

        private Submitted changed(Map<String, String> approvers, Set<String> concurred, boolean returned) {
            return new Submitted(submitted.hash(), submitted.line(), submitted.rule(), approvers, concurred, returned);
        }

        private void approve(Line line, Says says, String hash) {
            Map<String, String> approvers = new HashMap<>(submitted.approvers());
            approvers.put(line.entry().person(), line.entry().name());
            submitted = changed(approvers, submitted.concurred(), false);
            if (!says.deputyFor().isEmpty()) {
                toLookAt.add(new AfterLook(line.number(), says.deputyFor()));
            }
            if (submitted.approvalsMissing() <= 0) {
                approved(new Approved(hash, line.number(), approvers, false, says.law(), says.until()));
            }
        }

        private void approved(Approved fresh) {
            approved = fresh;
            submitted = null;
            contributors.clear();
            abolished = false;
        }

        private void reopen(String person) {
            reopening.add(person);
            if (reopening.size() >= TO_REOPEN) {
                stopped = false;
                reopening.clear();
            }
        }
    }
}
