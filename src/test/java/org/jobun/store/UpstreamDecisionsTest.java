package org.jobun.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions about changes of the catalog of the program: the last counts, and the same twice is kept once. */
class UpstreamDecisionsTest extends StoreContract {
    private static UpstreamDecision decision(String task, UpstreamDecision.Choice choice, String reason) {
        return new UpstreamDecision(task, choice, reason, "佐藤", Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    void theLastCounts(Kind kind) throws Exception {
        try (Store store = open(kind)) {
            UpstreamDecisions decisions = store.upstreamDecisions();
            assertEquals(
                    2,
                    decisions.add(List.of(
                            decision("a", UpstreamDecision.Choice.LATER, ""),
                            decision("b", UpstreamDecision.Choice.KEPT, "議決"))));
            assertEquals(0, decisions.add(List.of(decision("b", UpstreamDecision.Choice.KEPT, "議決"))));
            assertEquals(1, decisions.add(List.of(decision("a", UpstreamDecision.Choice.TAKEN, ""))));
            assertEquals(1, decisions.add(List.of(decision("a", UpstreamDecision.Choice.LATER, ""))));
            assertEquals(
                    UpstreamDecision.Choice.LATER, decisions.standing().get("a").choice());
            assertEquals("議決", decisions.standing().get("b").reason());
            assertEquals(clock.instant(), decisions.standing().get("b").at());
        }
    }
}
