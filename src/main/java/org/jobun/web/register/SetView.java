package org.jobun.web.register;

import java.time.LocalDate;
import java.util.Optional;
import org.jobun.library.DayWords;
import org.jobun.store.NewEntry;
import org.jobun.store.RegisterLine;
import org.jobun.text.Digits;

/**
 * A set as pages show it.
 *
 * @param amount with its unit; empty where there is none
 * @param concluded day of the contract; empty where it is not known
 * @param period of the contract
 * @param state word of the state, with the day since when
 * @param stateClass as a class of style
 */
public record SetView(
        String id,
        String href,
        String name,
        String number,
        String matter,
        String body,
        String contractor,
        String amount,
        String concluded,
        String period,
        String state,
        String stateOn,
        String stateClass,
        int issue,
        boolean superseded,
        boolean erased) {
    /** The view of a line of the register. */
    public static SetView of(RegisterLine line) {
        NewEntry.About about = line.about();
        return new SetView(
                line.id(),
                "/register/" + line.id(),
                line.isErased() ? "（消去した一式）" : about.name(),
                about.number(),
                about.matter(),
                about.bodyName().isEmpty() ? about.body() : about.bodyName(),
                about.contractor(),
                about.amount().isPresent() ? yen(about.amount().getAsLong()) : "",
                day(about.concluded()),
                period(about),
                line.state().word(),
                day(line.stateOn()),
                line.state().isOver() ? "" : "done",
                line.issue(),
                line.isSuperseded(),
                line.isErased());
    }

    private static String yen(long yen) {
        return Digits.HALF.grouped(yen) + "円";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(DayWords::day).orElse("");
    }

    private static String period(NewEntry.About about) {
        String from = about.starts().map(day -> DayWords.day(day) + "から").orElse("");
        return from + about.ends().map(day -> DayWords.day(day) + "まで").orElse("");
    }
}
