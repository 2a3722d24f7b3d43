package org.jobun.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jobun.approval.Actor.Power;
import org.jobun.approval.Standing.Submitted;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.ledger.Entry;
import org.jobun.ledger.KeptLedger;
import org.jobun.ledger.Line;

/**
 * Whether somebody may do what they want to, as the ledger stands at the moment in which nobody else adds to it. All items or none. Who
 * wrote some of a text since its last approval does not decide on it, whatever else they may do.
 */
public final class Decide implements KeptLedger.Decision {
    private final String body;
    private final Actor actor;
    private final Step step;
    private final Says says;
    private final Map<String, String> texts;
    private Diagnostics found = new Diagnostics();

    /**
     * @param body id of the municipality, or empty for all of an office
     * @param says with the items in the state that the actor has before them
     * @param texts of the items, by hash
     */
    public Decide(String body, Actor actor, Step step, Says says, Map<String, String> texts) {
        this.body = body;
        this.actor = actor;
        this.step = step;
        this.says = says;
        this.texts = Map.copyOf(texts);
    }

    /** Why it was refused the last time. */
    public Diagnostics found() {
        return found;
    }

    @Override
    public Optional<KeptLedger.Addition> on(List<Line> lines, Instant now) {
        found = new Diagnostics();
        Says full = says;
        checkClock(lines, now);
        checkPower();
        if (step != Step.RULE) {
            if (says.items().isEmpty()) {
                refuse(Code.APR_05, "", "NOTHING");
            }
            Standings standings = Standings.of(lines, body);
            says.items().forEach((item, hash) -> check(item, hash, standings.of(item)));
            full = completed(standings);
        }
        return found.hasErrors()
                ? Optional.empty()
                : Optional.of(new KeptLedger.Addition(
                        new Entry(body, actor.id(), actor.name(), step.name(), full.write()), texts));
    }

    /** Later steps speak of what the ledger has, also where nobody has it before them. */
    private Says completed(Standings standings) {
        if (step != Step.STOP && step != Step.REOPEN && step != Step.ABOLISH && step != Step.AFTER) {
            return says;
        }
        Map<Item, String> known = new TreeMap<>(says.items());
        known.replaceAll((item, hash) -> standings
                .of(item)
                .flatMap(Standing::approved)
                .map(Standing.Approved::hash)
                .orElse(hash));
        Says about = says.about(known);
        return step == Step.AFTER ? about.withDeputyFor(actor.login()) : about;
    }

    private void checkClock(List<Line> lines, Instant now) {
        if (!lines.isEmpty() && now.isBefore(lines.get(lines.size() - 1).at())) {
            found.add(diagnostic(Code.APR_05, "")
                    .with("found", now)
                    .with("expected", lines.get(lines.size() - 1).at())
                    .with("variant", "CLOCK"));
        }
    }

    private void checkPower() {
        Power needed = switch (step) {
            case SUBMIT -> Power.DRAFT;
            case REVIEW, RETURN, CONCUR, STOP -> Power.REVIEW;
            case ADOPT, APPROVE, AFTER, REOPEN, ABOLISH -> Power.APPROVE;
            case RULE -> Power.MANAGE;
        };
        boolean stops = step == Step.STOP && actor.powers().contains(Power.APPROVE);
        if (!actor.powers().contains(needed) && !stops) {
            found.add(diagnostic(Code.APR_04, "").with("power", step.called()).with("variant", "POWER"));
        }
    }

    private void check(Item item, String hash, Optional<Standing> standing) {
        switch (step) {
            case SUBMIT, RULE -> {
                // Whoever writes may ask, again too.
            }
            case ADOPT -> checkAdoption(item, standing);
            case REVIEW, RETURN -> checkSubmitted(item, hash, standing);
            case CONCUR -> {
                if (checkSubmitted(item, hash, standing)) {
                    checkConcurrence(item, standing.get());
                }
            }
            case APPROVE -> {
                if (checkSubmitted(item, hash, standing)) {
                    checkApproval(item, standing.get());
                }
            }
            case AFTER -> {
                boolean waits = standing.stream()
                        .flatMap(known -> known.toLookAt().stream())
                        .anyMatch(look -> look.decider().equals(actor.login()));
                if (!waits) {
                    refuse(Code.APR_05, item.name(), "AFTER");
                }
            }
            case STOP -> {
                if (standing.filter(Standing::stopped).isPresent()) {
                    refuse(Code.APR_05, item.name(), "STOPPED");
                }
            }
            case REOPEN -> checkReopening(item, standing);
            case ABOLISH -> {
                if (standing.flatMap(Standing::approved).isEmpty()) {
                    refuse(Code.APR_05, item.name(), "NOT_APPROVED");
                }
            }
        }
    }

    /** What the body wrote itself does not come in by the door for what others made public. */
    private void checkAdoption(Item item, Optional<Standing> standing) {
        boolean own = standing.filter(known -> !known.contributors().isEmpty()).isPresent();
        if (own) {
            refuse(Code.APR_05, item.name(), "OWN");
        }
    }

    private boolean checkSubmitted(Item item, String hash, Optional<Standing> standing) {
        Optional<Submitted> open = standing.flatMap(Standing::submitted);
        if (open.isEmpty()) {
            refuse(Code.APR_05, item.name(), "NOT_SUBMITTED");
        } else if (!open.get().hash().equals(hash)) {
            found.add(diagnostic(Code.APR_07, item.name())
                    .with("found", hash.substring(0, 12))
                    .with("expected", open.get().hash().substring(0, 12)));
        } else if (open.get().returned()) {
            refuse(Code.APR_05, item.name(), "RETURNED");
        } else {
            return true;
        }
        return false;
    }

    private void checkConcurrence(Item item, Standing standing) {
        Submitted open = standing.submitted().get();
        if (standing.contributors().containsKey(actor.id())) {
            refuse(Code.APR_04, item.name(), "AUTHOR");
        } else if (!open.concurrenceMissing().contains(actor.division())) {
            found.add(diagnostic(Code.APR_04, item.name())
                    .with("division", actor.division())
                    .with("variant", "DIVISION"));
        }
    }

    private void checkApproval(Item item, Standing standing) {
        Submitted open = standing.submitted().get();
        if (standing.contributors().containsKey(actor.id())) {
            refuse(Code.APR_04, item.name(), "AUTHOR");
        } else if (open.approvers().containsKey(actor.id())) {
            refuse(Code.APR_04, item.name(), "TWICE");
        } else if (!open.concurrenceMissing().isEmpty()) {
            found.add(diagnostic(Code.APR_05, item.name())
                    .with("expected", String.join("、", open.concurrenceMissing()))
                    .with("variant", "CONCURRENCE"));
        } else {
            checkDecider(item, open.rule());
        }
    }

    private void checkDecider(Item item, DecisionRule rule) {
        boolean deputises = !says.deputyFor().isEmpty();
        boolean allowed = deputises
                ? rule.deputies().contains(actor.login())
                        && (rule.deciders().isEmpty() || rule.deciders().contains(says.deputyFor()))
                        && !says.deputyFor().equals(actor.login())
                : rule.deciders().isEmpty() || rule.deciders().contains(actor.login());
        if (!allowed) {
            found.add(diagnostic(Code.APR_04, item.name())
                    .with("expected", String.join("、", deputises ? rule.deputies() : rule.deciders()))
                    .with("variant", deputises ? "DEPUTY" : "DECIDER"));
        }
    }

    private void checkReopening(Item item, Optional<Standing> standing) {
        if (standing.filter(Standing::stopped).isEmpty()) {
            refuse(Code.APR_05, item.name(), "NOT_STOPPED");
        } else if (standing.get().reopening().contains(actor.id())) {
            refuse(Code.APR_04, item.name(), "TWICE");
        }
    }

    private void refuse(Code code, String item, String variant) {
        found.add(diagnostic(code, item).with("variant", variant));
    }

    private Diagnostic diagnostic(Code code, String item) {
        return Diagnostic.of(code, Location.ofFile(item.isEmpty() ? step.called() : item))
                .with("item", item)
                .with("name", actor.name())
                .with("step", step.called());
    }
}
