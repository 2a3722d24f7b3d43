package org.jobun.batch;

import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.DiagnosticText;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;

/** Problems in the words of reports. */
public final class Messages {
    private Messages() {}

    /** In the order of diagnostics; notes only where nothing is wrong. */
    public static List<RowResult.Message> of(Diagnostics found, DiagnosticText words) {
        List<RowResult.Message> messages = new ArrayList<>();
        for (Diagnostic one : found.sorted()) {
            // Notes on a set come when there is one; until then they would hide what to correct.
            if (one.severity() != Severity.NOTE || !found.hasErrors()) {
                RowResult.Message message = message(one, words);
                // Contracts cut from one matter have the same gaps, and so do the clauses that need one fact.
                if (messages.stream().noneMatch(other -> isSame(other, message))) {
                    messages.add(message);
                }
            }
        }
        return messages;
    }

    private static RowResult.Message message(Diagnostic one, DiagnosticText words) {
        String position = one.position().isEmpty() ? "" : "（" + one.position() + "）";
        return new RowResult.Message(
                one.severity().name(),
                one.code().id(),
                one.location().toString(),
                words.found(one) + position,
                words.hint(one));
    }

    private static boolean isSame(RowResult.Message one, RowResult.Message other) {
        return one.code().equals(other.code())
                && one.place().equals(other.place())
                && one.text().equals(other.text());
    }
}
