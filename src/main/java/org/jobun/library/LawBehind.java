package org.jobun.library;

import java.util.ArrayList;
import java.util.List;
import org.jobun.catalog.Catalog;
import org.jobun.catalog.Clause;
import org.jobun.check.CitedLaw;
import org.jobun.law.Provision;
import org.jobun.law.Statute;
import org.jobun.text.Digits;

/**
 * A provision that a clause cites or rests on, where it stood during some time in which the version holds.
 *
 * @param name as it is called in that time: 番号法第10条第1項
 * @param statute that it is of
 */
public record LawBehind(String name, Statute statute, Provision provision, Provision.Span span) {

    /** All that a clause rests on, in order of ids and of time. */
    public static List<LawBehind> of(Clause clause, Catalog catalog) {
        List<LawBehind> law = new ArrayList<>();
        for (String id : CitedLaw.of(clause)) {
            catalog.laws().provision(id).ifPresent(provision -> {
                Statute statute =
                        catalog.laws().statute(id.substring(0, id.indexOf('.'))).orElseThrow();
                provision.spans().stream()
                        .filter(span -> span.validity().overlaps(clause.validity()))
                        .forEach(span -> law.add(new LawBehind(
                                catalog.laws().name(provision, span, Digits.HALF), statute, provision, span)));
            });
        }
        return law;
    }

    /** The statute with its number: 地方自治法（昭和22年法律第67号）. */
    public String official() {
        return statute.name() + "（" + statute.lawNumber(Digits.HALF) + "）";
    }

    /** When it stood there, for readers. */
    public String period() {
        return DayWords.period(span.validity());
    }

    /** Where it was read, for readers. */
    public List<String> read() {
        return span.read().stream()
                .map(source -> source.state() == null
                        ? source.name()
                        : source.name() + "（" + DayWords.day(source.state()) + "現在）")
                .toList();
    }
}
