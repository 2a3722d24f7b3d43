package org.jobun.render.docx;

import java.util.List;
import org.jobun.house.NumberingScheme;

/**
 * A {@code w:num}: an instance of an abstract list. All instances of one abstract list share its counters.
 *
 * @param abstractNum the list it is an instance of
 * @param halfWidth true for the instance that writes the numbers from 10 on where one digit is full-width
 * @param ilvl the level that it starts again, or -1
 * @param start the number it starts with; 0 where it goes on counting
 * @param form how it writes the numbers of that level; null for as the list does
 * @param half levels whose numbers are half-width where those of the list are not: of 第10条の２ that of 条
 */
record ListInstance(
        int abstractNum, boolean halfWidth, int ilvl, int start, NumberingScheme.Level form, List<Integer> half) {
    ListInstance {
        half = List.copyOf(half);
    }

    /** An instance that goes on counting. */
    static ListInstance continuing(int abstractNum, boolean halfWidth) {
        return new ListInstance(abstractNum, halfWidth, -1, 0, null, List.of());
    }

    /** One that starts a level again. */
    static ListInstance starting(int abstractNum, boolean halfWidth, int ilvl, int start) {
        return new ListInstance(abstractNum, halfWidth, ilvl, start, null, List.of());
    }

    boolean startsAgain() {
        return start > 0;
    }

    /** True where it goes on counting, but writes the numbers of a level otherwise. */
    boolean isForm() {
        return form != null;
    }
}
