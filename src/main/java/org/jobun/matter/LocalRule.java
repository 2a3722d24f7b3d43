package org.jobun.matter;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jobun.text.Validity;

/**
 * One of a municipality's own rules: ordinance, regulation, policy.
 *
 * @param role what it is for: {@code personal-data}, {@code contract-rules} …
 * @param validity days on which it is the one to cite
 * @param name full name
 * @param shortName name after the first mention, or empty
 * @param promulgated day of promulgation, or null where only the name is printed
 * @param issuer in whose name it was numbered: 青葉野市
 * @param kind 条例, 規則, 訓令, 告示
 * @param number 第n号 of that year, or 0
 */
public record LocalRule(
        String role,
        Validity validity,
        String name,
        String shortName,
        LocalDate promulgated,
        String issuer,
        String kind,
        int number) {

    /** True where it was not yet promulgated on a day, so that nothing of that day can name it. */
    public boolean isPromulgatedAfter(LocalDate day) {
        return promulgated != null && promulgated.isAfter(day);
    }

    /** The first day on which it can be cited; the first that there is where nothing bounds it. */
    LocalDate firstDay() {
        LocalDate from = validity.from() == null ? LocalDate.MIN : validity.from();
        return promulgated != null && promulgated.isAfter(from) ? promulgated : from;
    }

    /** The days on which it is named and can be: the first of each period matters to those who try every day. */
    public Stream<Validity> periods() {
        return promulgated == null ? Stream.of(validity) : Stream.of(validity, new Validity(promulgated, null));
    }
}
