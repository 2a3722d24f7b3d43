package org.jobun.web.approval;

import java.util.List;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.web.ProblemLine;

/** Problems as these pages say them: without the commands that do the same, and without places in files. */
final class Problems {
    private static final String COMMANDS = "（jobun [^）]*）";

    private Problems() {}

    static ProblemLine of(Diagnostic problem) {
        ProblemLine line = ProblemLine.of(problem);
        return new ProblemLine(
                line.severity(),
                line.severityLabel(),
                line.text(),
                line.hint().replaceAll(COMMANDS, ""),
                line.code(),
                "",
                "");
    }

    static List<ProblemLine> of(Diagnostics found) {
        return found.sorted().stream().map(Problems::of).toList();
    }
}
