package org.jobun.citation;

import java.time.LocalDate;
import java.util.List;
import org.jobun.law.LawTable;
import org.jobun.law.Provision;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/**
 * The penalty on the first day and, where it changes while the contract runs, what holds for later acts: a penalty is the
 * one of the day of the act.
 *
 * @param lastDay of the contract, or null where nobody knows it
 */
record PenaltyWords(LawTable laws, Digits digits, LocalDate lastDay) {

    /** The words for a provision whose span on the first day is known and has a penalty. */
    String of(Provision provision, Provision.Span first, LocalDate day) {
        LocalDate last = lastDay == null || lastDay.isBefore(day) ? day : lastDay;
        List<Provision.Span> later = provision.spans().stream()
                .filter(span -> span.validity().from() != null
                        && span.validity().from().isAfter(day)
                        && !span.validity().from().isAfter(last))
                .filter(span -> span.penalty() != null && span.open().isEmpty())
                .filter(span -> !span.penalty().equals(first.penalty()))
                .toList();
        if (later.isEmpty()) {
            return first.penalty().text(imprisonment(day, last), digits);
        }
        StringBuilder text = new StringBuilder(first.penalty().text(laws.imprisonmentWord(day), digits));
        for (Provision.Span span : later) {
            LocalDate from = span.validity().from();
            text.append(from(from))
                    .append(span.penalty().text(imprisonment(from, last), digits))
                    .append("）");
        }
        return text.toString();
    }

    /** 懲役, or 懲役（令和7年6月1日以後の行為にあっては、拘禁刑） where the word changes by the last day. */
    private String imprisonment(LocalDate day, LocalDate last) {
        StringBuilder word = new StringBuilder(laws.imprisonmentWord(day));
        for (LocalDate change : laws.imprisonmentChanges(day, last)) {
            word.append(from(change)).append(laws.imprisonmentWord(change)).append("）");
        }
        return word.toString();
    }

    private String from(LocalDate day) {
        return "（" + EraDate.of(day).text(digits) + "以後の行為にあっては、";
    }
}
