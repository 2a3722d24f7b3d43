package org.jobun.draft;

import java.time.LocalDate;
import java.util.Optional;
import org.jobun.assembly.DecidingDate;
import org.jobun.assembly.Making;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;

/** The day papers are made on: the one asked for, else the matter's own date; never the clock's. */
public final class MakingDate {
    private MakingDate() {}

    /** The circumstances of making; empty after reporting that no day is given. */
    public static Optional<Making> of(Matter matter, Optional<LocalDate> asked, boolean finalPaper, Diagnostics found) {
        Optional<LocalDate> day = asked.or(() -> DecidingDate.standIn(matter));
        if (day.isEmpty()) {
            found.add(Diagnostic.of(Code.FCT_11, matter.file().place()).with("fact", "dates.conclusion"));
        }
        return day.map(known -> new Making(known, finalPaper));
    }
}
