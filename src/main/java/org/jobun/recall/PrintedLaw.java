package org.jobun.recall;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/** Whether an article prints a provision that a day moves or changes, whatever digits its house uses. */
final class PrintedLaw {
    private final LawTable laws;
    private final LocalDate day;

    PrintedLaw(LawTable laws, LocalDate day) {
        this.laws = laws;
        this.day = day;
    }

    /** True where the words have the number that a provision has before the day. */
    boolean isIn(String words, String provision) {
        return span(provision, day.minusDays(1))
                .map(span ->
                        digits().anyMatch(digits -> hasNumber(words, span.cite().articleText(digits))))
                .orElse(false);
    }

    /** Whether a provision stands elsewhere from the day on, or nowhere. */
    boolean isMoved(String provision) {
        return !span(provision, day.minusDays(1))
                .map(Provision.Span::cite)
                .equals(span(provision, day).map(Provision.Span::cite));
    }

    /** True where the words say already what holds from the day on: 令和9年1月17日以後にあっては、…. */
    boolean isForeseen(String words) {
        return digits().anyMatch(digits -> words.contains(EraDate.of(day).text(digits) + "以後"));
    }

    /** How a provision is called before the day and from then on: 個人情報保護法第180条 → 個人情報保護法第179条. */
    String called(String provision) {
        return laws.name(provision, day.minusDays(1), Digits.HALF) + "→" + laws.name(provision, day, Digits.HALF);
    }

    /** What nobody has read of it yet; empty where that is settled. */
    String open(String provision) {
        return span(provision, day).map(Provision.Span::open).orElse("");
    }

    private Optional<Provision.Span> span(String provision, LocalDate on) {
        return laws.provision(provision).flatMap(known -> known.on(on));
    }

    private static Stream<Digits> digits() {
        return List.of(Digits.values()).stream();
    }

    /** 第180条, and not the beginning of 第180条の2. */
    private static boolean hasNumber(String words, String number) {
        for (int at = words.indexOf(number); at >= 0; at = words.indexOf(number, at + 1)) {
            int end = at + number.length();
            if (end == words.length() || words.charAt(end) != 'の') {
                return true;
            }
        }
        return false;
    }
}
