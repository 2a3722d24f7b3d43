package org.jobun.web.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.approval.Actor;
import org.jobun.approval.Decide;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.approval.Step;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.ledger.Line;
import org.jobun.web.ProblemLine;

/** What somebody may do about an item as it stands, and why not: the ledger's own rules are asked, and nothing is added. */
final class WhatMay {
    private final String body;
    private final Actor actor;
    private final List<Line> lines;
    private final Instant now;
    private final Item item;
    private final String hash;

    WhatMay(String body, Actor actor, List<Line> lines, Instant now, Item item, String hash) {
        this.body = body;
        this.actor = actor;
        this.lines = lines;
        this.now = now;
        this.item = item;
        this.hash = hash;
    }

    /** Whether somebody may take a step. */
    boolean may(Step step) {
        return refused(step, "").isEmpty();
    }

    /** Whether somebody may approve for another. */
    boolean mayFor(String decider) {
        return refused(Step.APPROVE, decider).isEmpty();
    }

    /** Why not. */
    List<ProblemLine> why(Step step) {
        return refused(step, "").stream().map(Problems::of).toList();
    }

    private List<Diagnostic> refused(Step step, String deputyFor) {
        Map<Item, String> about = new TreeMap<>(Map.of(item, hash));
        Says says = Says.of(about).withDivision(actor.division()).withDeputyFor(deputyFor);
        Decide decide = new Decide(body, actor, step, says, Map.of());
        decide.on(lines, now);
        return new ArrayList<>(decide.found().sorted());
    }
}
