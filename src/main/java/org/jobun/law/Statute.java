package org.jobun.law;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jobun.diagnostic.Location;
import org.jobun.text.Digits;
import org.jobun.text.EraDate;

/**
 * 法令: one statute.
 *
 * @param id e.g. {@code appi}
 * @param name 個人情報の保護に関する法律
 * @param shortName 個人情報保護法, or empty
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
        EraDate.Era era,
        int year,
        String kind,
        int number,
        Map<String, Provision> provisions,
        Location place) {

    public Statute {
        provisions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
    }

    /** 平成15年法律第57号, in the given look of digits. */
    public String lawNumber(Digits digits) {
        return EraDate.yearText(era, year, digits) + kind + "第" + digits.of(number) + "号";
    }
}
