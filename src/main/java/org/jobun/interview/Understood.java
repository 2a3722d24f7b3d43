package org.jobun.interview;

import java.util.List;

/**
 * How an answer was understood.
 *
 * @param value as the program keeps it: 2026-12-01, 38500000, by-approval
 * @param printed as papers print it: 令和8年12月1日, 38,500,000円, 事前承認
 * @param notes what else helps to see a slip: 金三千八百五十万円, 2026年12月1日（火）, 令和8年度
 */
public record Understood(String value, String printed, List<String> notes) {
    public Understood {
        notes = List.copyOf(notes);
    }
}
