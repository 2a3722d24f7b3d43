package org.jobun.matter;

import java.time.LocalDate;
import java.time.Month;

/** 会計年度: from April 1 to March 31 of the next year (地方自治法第208条第1項). */
public final class FiscalYear {
    private FiscalYear() {}

    /** The calendar year in which the fiscal year of a day begins. */
    public static int of(LocalDate day) {
        return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
    }
}
