package org.jobun.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.review.UpstreamWorkbook;
import org.jobun.store.Store;
import org.jobun.store.UpstreamDecision;
import org.jobun.upstream.Task;

/** What the office decides about changes of the catalog of the program where its own differs; on the page and in a workbook alike. */
public final class DecideUpstream {
    private final Store store;

    public DecideUpstream(Store store) {
        this.store = store;
    }

    /** Key of a task → what was decided about it, as it stands in the workbook. */
    public Map<String, UpstreamWorkbook.Said> said() {
        Map<String, UpstreamWorkbook.Said> said = new HashMap<>();
        store.upstreamDecisions()
                .standing()
                .forEach((key, one) -> said.put(
                        key, new UpstreamWorkbook.Said(one.choice().word(), one.reason(), Location.ofFile(one.by()))));
        return said;
    }

    /**
     * Keeps what was filled in for tasks of a worklist; nothing where a word is none of those that can be decided.
     *
     * @return how many decisions are new
     */
    public int take(List<Task> tasks, Map<String, UpstreamWorkbook.Said> filled, String by, Diagnostics found) {
        if (found.hasErrors()) {
            return 0;
        }
        List<UpstreamDecision> decisions = new ArrayList<>();
        for (Task task : tasks) {
            UpstreamWorkbook.Said said = filled.getOrDefault(task.key(), UpstreamWorkbook.Said.NOTHING);
            UpstreamDecision.Choice.of(said.decision())
                    .ifPresentOrElse(
                            choice -> decisions.add(
                                    new UpstreamDecision(task.key(), choice, said.reason(), by, Instant.EPOCH)),
                            () -> unknown(said, found));
        }
        return found.hasErrors() ? 0 : store.upstreamDecisions().add(decisions);
    }

    private static void unknown(UpstreamWorkbook.Said said, Diagnostics found) {
        if (!said.decision().isEmpty()) {
            found.add(Diagnostic.of(Code.UPS_01, said.place())
                    .with("found", said.decision())
                    .with(
                            "expected",
                            Stream.of(UpstreamDecision.Choice.values())
                                    .map(one -> "「" + one.word() + "」")
                                    .collect(Collectors.joining("、"))));
        }
    }
}
