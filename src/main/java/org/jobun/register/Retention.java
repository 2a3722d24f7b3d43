package org.jobun.register;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import org.jobun.store.RegisterLine;

/** 保存期間: contracts are kept so many years as their body says, from the fiscal year after the one in which they ended. */
public final class Retention {
    private Retention() {}

    /**
     * The last day on which a set has to be kept; empty where its end or the rule of its body is not known.
     *
     * @param years id of a body → years
     */
    public static Optional<LocalDate> until(RegisterLine line, Map<String, Integer> years) {
        Integer kept = years.get(line.about().body());
        Optional<LocalDate> ended = line.state().isOver()
                ? line.stateOn().or(line.about()::ends)
                : line.about().ends();
        return kept == null
                ? Optional.empty()
                : ended.map(day -> firstOfNextFiscalYear(day).plusYears(kept).minusDays(1));
    }

    /** Whether a set need not be kept on a day any more. */
    public static boolean isOver(RegisterLine line, Map<String, Integer> years, LocalDate day) {
        return until(line, years).map(last -> last.isBefore(day)).orElse(false);
    }

    private static LocalDate firstOfNextFiscalYear(LocalDate day) {
        int year = day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() : day.getYear() + 1;
        return LocalDate.of(year, Month.APRIL, 1);
    }
}
