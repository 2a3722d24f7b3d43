package org.jobun.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobun.interview.Answers;
import org.jobun.matter.OpenDays;
import org.jobun.matter.WrittenDay;
import org.jobun.store.RegisterFilter;
import org.jobun.text.Compatible;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/**
 * A fiscal year, and what of an earlier one becomes in it: days, words that name the year, ids.
 *
 * @param year in which it begins
 */
public record NewYear(int year) {
    private static final Pattern ERA = Pattern.compile("(令和|平成)([0-9０-９]+|元)(年度)");
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})(年度)");
    private static final Pattern ID_WESTERN = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");
    private static final Pattern ID_ERA = Pattern.compile("(?<![A-Za-z0-9])([Rr])([0-9]{1,2})(?![0-9])");
    /** Whose year is that of the matter, best first. */
    private static final List<String> OF_THE_YEAR =
            List.of("dates.start", "dates.conclusion", "dates.bid", "dates.notice", "dates.end");

    /** What it is called: 令和9年度. */
    public String name() {
        return name(year, Digits.HALF);
    }

    private static String name(int year, Digits digits) {
        return EraDate.of(LocalDate.of(year, 4, 1)).yearText(digits) + "度";
    }

    LocalDate first() {
        return LocalDate.of(year, 4, 1);
    }

    /** The sets of the register whose contracts were in term in the year before. */
    RegisterFilter before(String body) {
        return new RegisterFilter(
                "",
                body,
                "",
                "",
                Optional.empty(),
                Optional.of(first().minusYears(1)),
                Optional.of(first().minusDays(1)),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "",
                "",
                false);
    }

    /** Whether a day lies in it. */
    boolean contains(LocalDate day) {
        return EraDate.fiscalYear(day) == year;
    }

    /** A day of a matter; empty where it says none that can be read. */
    static Optional<LocalDate> day(Answers answers, String path) {
        return answers.text(path).flatMap(text -> WrittenDay.day(text).toOptional());
    }

    /** How many years a matter is moved by: at least one. */
    int years(Answers last) {
        return OF_THE_YEAR.stream()
                .flatMap(path -> day(last, path).stream())
                .findFirst()
                .map(day -> Math.max(1, year - EraDate.fiscalYear(day)))
                .orElse(1);
    }

    /**
     * The day some years later: the last of a month stays the last. The days of the contract itself stay what they are in the calendar, for a
     * fiscal year begins and ends on closed days too; any other is moved to a day on which the body works.
     */
    LocalDate moved(String path, LocalDate day, int years, OpenDays open) {
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        LocalDate later = day.plusYears(years);
        LocalDate to = last ? later.withDayOfMonth(later.lengthOfMonth()) : later;
        return isOfTheContract(path) ? to : open.onOrAfter(to);
    }

    /** Whether a day is bound to the fiscal year, not to the days on which the body works. */
    static boolean isOfTheContract(String path) {
        return path.equals("dates.conclusion") || path.endsWith(".start") || path.endsWith(".end");
    }

    /** The text with the years that it names moved; the same where it names none. */
    static String moved(String text, int years) {
        String era = ERA.matcher(text).replaceAll(found -> era(found, years));
        return WESTERN.matcher(era).replaceAll(found -> (Integer.parseInt(found.group(1)) + years) + found.group(2));
    }

    private static String era(MatchResult found, int years) {
        EraDate.Era era = EraDate.Era.of(found.group(1));
        String number = Compatible.of(found.group(2));
        int year = era.firstYear() - 1 + (number.equals("元") ? 1 : Integer.parseInt(number));
        return name(year + years, digits(found.group(2)));
    }

    private static Digits digits(String number) {
        return number.equals("元") || Compatible.of(number).equals(number) ? Digits.HALF : Digits.FULL;
    }

    /** The id of the new matter: the year in it moved, or put behind it. */
    String id(String last, int years) {
        String western =
                ID_WESTERN.matcher(last).replaceAll(found -> String.valueOf(Integer.parseInt(found.group(1)) + years));
        String moved = ID_ERA.matcher(western)
                .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + years));
        return moved.equals(last) ? last + "-" + year : moved;
    }
}
