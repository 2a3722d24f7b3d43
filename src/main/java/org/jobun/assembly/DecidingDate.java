package org.jobun.assembly;

import java.time.LocalDate;
import java.util.Optional;
import org.jobun.diagnostic.Code;
import org.jobun.diagnostic.Diagnostic;
import org.jobun.diagnostic.Diagnostics;
import org.jobun.matter.Matter;
import org.jobun.matter.MatterDates;

/**
 * The date of a matter that decides on a version. Where the matter does not give it yet, the nearest date
 * that it does give stands in, and the user is informed.
 */
public final class DecidingDate {
    private DecidingDate() {}

    /** The date at a path, or its stand-in; {@code today} where the matter gives no date at all. */
    public static LocalDate of(Matter matter, String path, LocalDate today, Diagnostics found) {
        Optional<LocalDate> given = matter.facts()
                .date(path)
                .or(() -> Optional.ofNullable(MatterDates.AS_GOOD.get(path)).flatMap(matter.facts()::date));
        if (given.isPresent()) {
            return given.get();
        }
        LocalDate standIn = standIn(matter).orElse(today);
        found.add(Diagnostic.of(Code.FCT_09, matter.file().place())
                .with("fact", path)
                .with("used", standIn));
        return standIn;
    }

    /** The date a paper is taken to be made on where nobody says: the matter's own, never the clock's. */
    public static Optional<LocalDate> standIn(Matter matter) {
        return MatterDates.STAND_INS.stream()
                .flatMap(path -> matter.facts().date(path).stream())
                .findFirst();
    }
}
