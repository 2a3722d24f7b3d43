package org.jobun.approval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobun.approval.Standing.Approved;
import org.jobun.approval.Standing.Submitted;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.ledger.Line;
import org.jobun.text.Validity;

/** What is approved by the ledger of a body, which alone decides once it has begun. */
public final class LedgerApprovals implements Approvals {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Standings standings;
    private final Approvables approvables;
    private final LocalDate lastDay;

    /** @param lines all of the ledger */
    public LedgerApprovals(List<Line> lines, String body, Approvables approvables) {
        this.standings = standings(lines, body);
        this.approvables = approvables;
        this.lastDay = lines.isEmpty()
                ? LocalDate.MIN
                : LocalDate.ofInstant(lines.get(lines.size() - 1).at(), JAPAN);
    }

    /** Those of the body where it decides itself, else those of the office. */
    private static Standings standings(List<Line> lines, String body) {
        Standings own = Standings.of(lines, body);
        return own.begun() || body.isEmpty() ? own : Standings.of(lines, "");
    }

    /** Whether the ledger decides. */
    public static boolean decides(List<Line> lines, String body) {
        return standings(lines, body).begun();
    }

    /** How it stands with something in the state in which the catalog has it; no day, as it is approved. */
    public State state(Approvable one, Optional<LocalDate> day) {
        Optional<Standing> standing = standings.of(one.item());
        if (standing.isEmpty()) {
            return State.DRAFT;
        }
        Standing known = standing.get();
        if (known.stopped()) {
            return State.STOPPED;
        }
        if (known.abolished()) {
            return State.ABOLISHED;
        }
        Optional<Submitted> submitted =
                known.submitted().filter(open -> open.hash().equals(one.hash()));
        if (submitted.isPresent()) {
            return submitted.get().returned() ? State.RETURNED : State.IN_REVIEW;
        }
        return known.approved()
                .filter(approved -> approved.hash().equals(one.hash()))
                .map(approved -> approvedState(one, approved, day))
                .orElse(State.DRAFT);
    }

    private State approvedState(Approvable one, Approved approved, Optional<LocalDate> day) {
        if (!changedLaw(one, approved).isEmpty()) {
            return State.EXPIRED;
        }
        Validity validity = approvables.validity(one.item());
        return day.map(asked -> {
                    boolean over = approved.until()
                                    .filter(until -> !asked.isBefore(until))
                                    .isPresent()
                            || validity.until() != null && !asked.isBefore(validity.until());
                    boolean waits = validity.from() != null && asked.isBefore(validity.from());
                    return over ? State.EXPIRED : waits ? State.WAITING : State.IN_FORCE;
                })
                .orElse(State.APPROVED);
    }

    /** Cited provisions of which the table says something else than when it was approved. */
    private Set<String> changedLaw(Approvable one, Approved approved) {
        if (approved.law().isEmpty()) {
            return Set.of();
        }
        Map<String, String> now = approvables.cited(one.item());
        return approvables.citedIds(one.item()).stream()
                .filter(approved.law()::containsKey)
                .filter(id -> !approved.law().get(id).equals(now.get(id)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A day that a ledger has seen does not come again by a clock that is set back. */
    @Override
    public Optional<Diagnostic> missing(Approvable one, LocalDate asked) {
        LocalDate day = asked.isBefore(lastDay) ? lastDay : asked;
        Diagnostic missing = Diagnostic.of(Code.APR_01, one.place())
                .with("kind", one.item().kind().called())
                .with("id", one.item().id())
                .with("hash", one.hash().substring(0, 12));
        Optional<Standing> standing = standings.of(one.item());
        return switch (state(one, Optional.of(day))) {
            case IN_FORCE, WAITING, APPROVED -> Optional.empty();
            case IN_REVIEW ->
                isApproved(one, standing.get(), day)
                        ? Optional.empty()
                        : Optional.of(missing.with("who", who(standing.get())).with("variant", "REVIEW"));
            case RETURNED -> Optional.of(missing.with("variant", "RETURNED"));
            case STOPPED -> Optional.of(missing.with("variant", "STOPPED"));
            case ABOLISHED -> Optional.of(missing.with("variant", "ABOLISHED"));
            case EXPIRED -> expired(one, standing.get().approved().get(), day, missing);
            case DRAFT ->
                Optional.of(missing.with("who", who(standings.rule(), contributors(standing)))
                        .with("variant", standing.flatMap(Standing::approved).isPresent() ? "OTHER" : "NEVER"));
        };
    }

    /** Words that are approved stay so while somebody looks at them again; whoever doubts them stops them. */
    private boolean isApproved(Approvable one, Standing standing, LocalDate day) {
        return standing.approved()
                .filter(approved -> approved.hash().equals(one.hash()))
                .filter(approved -> approvedState(one, approved, Optional.of(day)) != State.EXPIRED)
                .isPresent();
    }

    /** Whether something has to be submitted before it can be used: never approved in this state, sent back, or lapsed with the law. */
    public boolean needsReview(Approvable one) {
        return switch (state(one, Optional.empty())) {
            case DRAFT, RETURNED, EXPIRED -> true;
            case IN_REVIEW, APPROVED, WAITING, IN_FORCE, STOPPED, ABOLISHED -> false;
        };
    }

    /** That a clause has ended is said by the check of its own period. */
    private Optional<Diagnostic> expired(Approvable one, Approved approved, LocalDate day, Diagnostic missing) {
        Set<String> law = changedLaw(one, approved);
        if (!law.isEmpty()) {
            return Optional.of(missing.with("law", String.join("、", law)).with("variant", "LAW"));
        }
        return approved.until()
                .filter(until -> !day.isBefore(until))
                .map(until -> missing.with("until", until).with("variant", "DAY"));
    }

    private static Map<String, String> contributors(Optional<Standing> standing) {
        return standing.map(Standing::contributors).orElse(Map.of());
    }

    /** Whose approval is missing. */
    private static String who(Standing standing) {
        Submitted open = standing.submitted().get();
        DecisionRule rest = new DecisionRule(
                Math.max(1, open.approvalsMissing()),
                open.concurrenceMissing(),
                open.rule().deciders(),
                open.rule().deputies());
        return who(rest, standing.contributors());
    }

    private static String who(DecisionRule rule, Map<String, String> contributors) {
        StringBuilder who = new StringBuilder();
        if (!rule.concurring().isEmpty()) {
            who.append(String.join("、", rule.concurring())).append("の合議及び");
        }
        if (!rule.deciders().isEmpty()) {
            who.append(String.join("又は", rule.deciders())).append("のうち");
        }
        if (!contributors.isEmpty()) {
            who.append("起案に関わった者（")
                    .append(contributors.values().stream().sorted().collect(Collectors.joining("、")))
                    .append("）でない者");
        } else {
            who.append("起案に関わらない者");
        }
        return who.append(rule.approvals()).append("人の承認").toString();
    }

    @Override
    public boolean knows(Item item) {
        return standings.of(item).flatMap(Standing::approved).isPresent();
    }

    @Override
    public Set<Item> items() {
        return standings.all().stream()
                .filter(standing -> standing.approved().isPresent() && !standing.abolished())
                .map(Standing::item)
                .collect(Collectors.toSet());
    }

    /** How it stands with everything of which the ledger spoke. */
    public Standings standings() {
        return standings;
    }
}
