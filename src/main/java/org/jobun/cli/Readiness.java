package org.jobun.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.diagnostic.Severity;

/** Whether a set can be issued as it is, and if not, why not. */
final class Readiness {
    private Readiness() {}

    /** What keeps a draft from being final. */
    static List<Diagnostic> obstacles(Diagnostics found) {
        return found.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR
                        || diagnostic.code() == Code.FCT_04
                        || diagnostic.code() == Code.SEL_05
                        || diagnostic.code() == Code.SEL_04)
                .toList();
    }

    static void print(Diagnostics found, boolean finalPaper, Console console) {
        List<Diagnostic> obstacles = obstacles(found);
        if (finalPaper) {
            console.line(console.text("status-final"));
        } else if (obstacles.isEmpty()) {
            console.line(console.text("status-ready"));
        } else {
            // One value is often asked for in several places; the officer gives it once.
            List<String> reasons = obstacles.stream()
                    .map(diagnostic -> console.diagnosticText().found(diagnostic))
                    .distinct()
                    .toList();
            console.line(console.text("status-blanks", "count", reasons.size()));
            String labels =
                    reasons.stream().limit(20).map(text -> "    " + text).collect(Collectors.joining("\n"));
            console.line(labels);
        }
    }
}
