package org.jobun.interview;

import java.time.LocalDate;
import java.util.List;

/**
 * 前年度から: last year's matter as this year's. Days are a year later; what is settled anew (day of conclusion, numbers, changes of the
 * contract) is open.
 *
 * @param answers of the new matter
 * @param moved days that were moved, in the order of the vocabulary
 * @param cleared paths of the answers that are asked for anew
 */
public record NextYear(Answers answers, List<Moved> moved, List<String> cleared) {
    public NextYear {
        moved = List.copyOf(moved);
        cleared = List.copyOf(cleared);
    }

    /**
     * A day that was moved.
     *
     * @param place the answer, or the cell of a list
     * @param weekend whether the new day is a Saturday or a Sunday, on which offices are closed
     */
    public record Moved(Place place, LocalDate from, LocalDate to, boolean weekend) {}

    /** The days that fall on a weekend. */
    public List<Moved> weekends() {
        return moved.stream().filter(Moved::weekend).toList();
    }

    /** Last year's answers for this year, as a matter of another name. */
    public static NextYear of(Answers last, String id) {
        return new MoveYear(last).to(id);
    }
}
