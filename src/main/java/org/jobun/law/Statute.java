package org.jobun.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobun.diagnostic.Location;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/**
 * 法令: one statute.
 *
 * @param id e.g. {@code appi}
 * @param name 個人情報の保護に関する法律
 * @param shortName 個人情報保護法, or empty
 * @param former names that it had before, the earliest first
 * @param era of its number
 * @param year of the era
 * @param kind 法律, 政令, 省令
 * @param number 第n号
 * @param provisions by their key
 */
public record Statute(
        String id,
        String name,
        String shortName,
        List<FormerName> former,
        EraDate.Era era,
        int year,
        String kind,
        int number,
        Map<String, Provision> provisions,
        Location place) {

    public Statute {
        former = List.copyOf(former);
        provisions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
    }

    /**
     * 改正前の題名: what a statute was called before a day.
     *
     * @param until first day of the name that followed
     * @param shortName or empty
     */
    public record FormerName(LocalDate until, String name, String shortName) {}

    /** The name on a day. */
    public String nameOn(LocalDate day) {
        return formerOn(day).map(FormerName::name).orElse(name);
    }

    /** The short name on a day, or empty. */
    public String shortNameOn(LocalDate day) {
        return formerOn(day).map(FormerName::shortName).orElse(shortName);
    }

    /** The short name on a day, or the name where there is none. */
    public String calledOn(LocalDate day) {
        return shortNameOn(day).isEmpty() ? nameOn(day) : shortNameOn(day);
    }

    private Optional<FormerName> formerOn(LocalDate day) {
        return former.stream().filter(name -> day.isBefore(name.until())).findFirst();
    }

    /** 同法, 同令 of an order of the cabinet or a ministry, 同規則: how it is called again within a sentence. */
    public String sameAgain() {
        return kind.endsWith("規則") ? "同規則" : kind.endsWith("令") ? "同令" : "同法";
    }

    /** 平成15年法律第57号, in the given look of digits. */
    public String lawNumber(Digits digits) {
        return EraDate.yearText(era, year, digits) + kind + "第" + digits.of(number) + "号";
    }
}
