package org.jobun.law;

import java.time.LocalDate;

/**
 * 出典: where somebody read the law, as {@code laws/sources.yaml} lists it.
 *
 * @param key how spans name it: {@code e-gov-2025}
 * @param name what was read, as a reader would look for it
 * @param kind how near it is to the text of the law
 * @param state day whose state of the law the text shows, or null where it has none
 * @param read day on which it was read
 */
public record Source(String key, String name, Kind kind, LocalDate state, LocalDate read) {

    /** How near a source is to the text of the law. */
    public enum Kind {
        /** 条文: the text of the provision itself. */
        TEXT,
        /** 改正法の附則又は改正規定: what an amending act says of numbers and days. */
        AMENDMENT,
        /** 官庁の公表: a ministry or commission says so. */
        OFFICIAL,
        /** 条文以外の資料: a page that somebody else wrote; not enough by itself. */
        SECONDARY
    }

    /** True where reading it settles what a provision says or where it stands. */
    public boolean isEnough() {
        return kind != Kind.SECONDARY;
    }
}
