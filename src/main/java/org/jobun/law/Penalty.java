package org.jobun.law;

import org.jobun.text.Digits;

/**
 * 法定刑: the heaviest punishment a provision allows.
 *
 * @param years of imprisonment, or 0
 * @param yen of fine, or 0
 * @param both true where both may be imposed together (併科)
 * @param eachArticle true where a legal person is fined as the articles that it is punished for say themselves (各本条の罰金刑)
 */
public record Penalty(int years, long yen, boolean both, boolean eachArticle) {
    private static final long MYRIAD = 10_000;

    /** 2年以下の拘禁刑又は100万円以下の罰金, with the word for imprisonment that the day asks for. */
    public String text(String imprisonment, Digits digits) {
        if (eachArticle) {
            return "各本条の罰金刑";
        }
        String prison = years == 0 ? "" : digits.of(years) + "年以下の" + imprisonment;
        String fine = yen == 0 ? "" : fine(digits) + "以下の罰金";
        if (prison.isEmpty() || fine.isEmpty()) {
            return prison + fine;
        }
        return both ? prison + "若しくは" + fine + "又はこれらの併科" : prison + "又は" + fine;
    }

    private String fine(Digits digits) {
        long hundredMillions = yen / (MYRIAD * MYRIAD);
        long myriads = yen / MYRIAD % MYRIAD;
        return (hundredMillions == 0 ? "" : digits.of(hundredMillions) + "億")
                + (myriads == 0 ? "" : digits.of(myriads) + "万")
                + "円";
    }
}
