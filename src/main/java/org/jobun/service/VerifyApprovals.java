package org.jobun.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.approval.Approvable;
import org.jobun.approval.Item;
import org.jobun.approval.Says;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Location;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.LedgerFile;
import org.jobun.ledger.Line;
import org.jobun.ledger.VerifyLedger;

/** Computes a ledger of approvals again, with all that its lines name by hash: from a store, or from an export on any machine. */
public final class VerifyApprovals {
    private VerifyApprovals() {}

    /**
     * What is looked at.
     *
     * @param place as the user knows it
     * @param end hash of the line that was noted as the last; nothing in an export
     * @param head hash that was written down elsewhere, or its beginning
     */
    public record Request(LedgerFile ledger, String place, Optional<String> end, Optional<String> head) {}

    /** The verdict; with an error that names the first line that does not hold. */
    public static Outcome<VerifyLedger.Verdict> of(Request request) {
        Diagnostics found = new Diagnostics();
        VerifyLedger.Verdict verdict = VerifyLedger.of(request.ledger().lines(), request.head());
        verdict.fault()
                .ifPresent(fault -> found.add(broken(
                        request,
                        verdict.line(),
                        switch (fault) {
                            case CHANGED -> "";
                            case ORDER -> "ORDER";
                            case TIME -> "TIME";
                            case HEAD -> "HEAD";
                        })));
        if (!found.hasErrors()) {
            request.end()
                    .filter(end -> !end.equals(verdict.head()))
                    .ifPresent(end -> found.add(broken(request, verdict.lines() + 1, "END")));
            firstOtherText(request.ledger()).ifPresent(line -> found.add(broken(request, line, "TEXT")));
        }
        return new Outcome<>(Optional.of(verdict), found);
    }

    private static Diagnostic broken(Request request, long line, String variant) {
        Diagnostic broken =
                Diagnostic.of(Code.APR_08, Location.ofFile(request.place())).with("line", line);
        return variant.isEmpty() ? broken : broken.with("variant", variant);
    }

    /** The first line that names a text which is not there, or is not what its hash says. */
    private static Optional<Long> firstOtherText(LedgerFile ledger) {
        for (Line line : ledger.lines()) {
            boolean names = List.of("SUBMIT", "ADOPT").contains(line.entry().step());
            Map<Item, String> items = names ? Says.read(line.entry().says()).items() : Map.of();
            boolean holds = items.entrySet().stream().allMatch(entry -> {
                String text = ledger.texts().get(entry.getValue());
                return text != null && Approvable.hash(entry.getKey(), text).equals(entry.getValue());
            });
            if (!holds) {
                return Optional.of(line.number());
            }
        }
        return Optional.empty();
    }
}
