package org.jobun.store;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which matters a list shows.
 *
 * @param fiscalYear only those of it
 * @param division only those of it
 * @param state only those in it
 * @param words only those whose name, number, kind, firms hold every one of them, whatever width, case or kana
 * @param order of the list
 * @param page 1 for the first
 * @param size lines on a page, 1 to 1000
 */
public record MatterFilter(
        OptionalInt fiscalYear,
        Optional<String> division,
        Optional<String> state,
        String words,
        Order order,
        int page,
        int size) {
    /** Orders of a list; within one, by key. */
    public enum Order {
        /** What was saved last comes first. */
        SAVED("m.saved_at desc, m.id"),
        /** The nearest next day comes first, those without one last. */
        NEXT_DAY("m.next_on, m.id"),
        /** By name. */
        NAME("m.folded, m.id");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }

        String columns() {
            return columns;
        }
    }

    /** @throws IllegalArgumentException if page or size are out of range */
    public MatterFilter {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
    }

    /** All, the first fifty, last saved first. */
    public static MatterFilter all() {
        return new MatterFilter(OptionalInt.empty(), Optional.empty(), Optional.empty(), "", Order.SAVED, 1, 50);
    }

    /** The same with words to search. */
    public MatterFilter withWords(String text) {
        return new MatterFilter(fiscalYear, division, state, text, order, page, size);
    }

    /** The same with one fiscal year. */
    public MatterFilter ofYear(int year) {
        return new MatterFilter(OptionalInt.of(year), division, state, words, order, page, size);
    }

    /** The same with one division. */
    public MatterFilter ofDivision(String name) {
        return new MatterFilter(fiscalYear, Optional.of(name), state, words, order, page, size);
    }

    /** The same with one state. */
    public MatterFilter inState(String name) {
        return new MatterFilter(fiscalYear, division, Optional.of(name), words, order, page, size);
    }

    /** The same in another order. */
    public MatterFilter by(Order other) {
        return new MatterFilter(fiscalYear, division, state, words, other, page, size);
    }

    /** Another page. */
    public MatterFilter onPage(int number, int lines) {
        return new MatterFilter(fiscalYear, division, state, words, order, number, lines);
    }
}
