package org.jobun.web.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Outcome;
import org.jobun.ledger.LedgerFile;
import org.jobun.ledger.Line;
import org.jobun.ledger.VerifyLedger;
import org.jobun.service.VerifyApprovals;
import org.jobun.web.http.Answer;
import org.jobun.web.http.Exchange;

/** The ledger of approvals: its lines, its head, whether all of it is as it was kept, and all of it as a file. */
final class LedgerPage {
    private static final int SIZE = 50;
    /** Letters of a hash that was written down: fewer would be found by chance. */
    private static final int SHORTEST = 12;

    private final ReviewDesk desk;

    LedgerPage(ReviewDesk desk) {
        this.desk = desk;
    }

    Answer show(Exchange exchange) {
        List<Line> lines = new ArrayList<>(desk.lines());
        Map<String, Object> values = new HashMap<>();
        String head = exchange.query("head").strip();
        boolean tooShort = !head.isEmpty() && head.length() < SHORTEST;
        boolean asked = exchange.query("check").equals("yes") && !tooShort;
        values.put("count", lines.size());
        values.put("end", desk.store().approvals().end());
        values.put("head", head);
        values.put("tooShort", tooShort);
        values.put("checked", asked);
        if (asked) {
            putVerdict(lines, head, values);
        }
        int last = Math.max(1, (lines.size() + SIZE - 1) / SIZE);
        int page = Math.min(last, number(exchange.query("page")));
        values.put("page", page);
        values.put("last", last);
        Collections.reverse(lines);
        Names names = new Names(desk.store().people());
        values.put(
                "lines",
                lines.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(line -> HistoryLine.of(
                                line, Optional.empty(), names, desk.office().clock()))
                        .toList());
        return Answer.html(desk.office().pages().page("approval-ledger", exchange, values));
    }

    private void putVerdict(List<Line> lines, String head, Map<String, Object> values) {
        LedgerFile ledger = new LedgerFile(lines, desk.store().approvals().texts());
        Outcome<VerifyLedger.Verdict> outcome = VerifyApprovals.of(new VerifyApprovals.Request(
                ledger,
                "承認の台帳",
                Optional.of(desk.store().approvals().end()),
                head.isEmpty() ? Optional.empty() : Optional.of(head)));
        values.put("faults", Problems.of(outcome.diagnostics()));
        values.put("known", outcome.value().map(VerifyLedger.Verdict::known).orElse(0L));
    }

    private static int number(String written) {
        return written.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(written) : 1;
    }

    /** The same as a file that any machine verifies. */
    Answer file(Exchange exchange) {
        LedgerFile ledger =
                new LedgerFile(desk.lines(), desk.store().approvals().texts());
        exchange.record("承認の台帳（" + ledger.lines().size() + "行）", "");
        return Answer.download(
                "承認の台帳.jsonl", "application/jsonl", ledger.write().getBytes(StandardCharsets.UTF_8));
    }
}
