package org.jobun.render.docx;

/**
 * A {@code w:num}: an instance of an abstract list. All instances of one abstract list share its counters.
 *
 * @param abstractNum the list it is an instance of
 * @param halfWidth true for the instance that writes the numbers from 10 on where one digit is full-width
 * @param ilvl the level that it starts again, or -1
 * @param start the number it starts with
 */
record ListInstance(int abstractNum, boolean halfWidth, int ilvl, int start) {
    /** An instance that goes on counting. */
    static ListInstance continuing(int abstractNum, boolean halfWidth) {
        return new ListInstance(abstractNum, halfWidth, -1, 0);
    }

    boolean startsAgain() {
        return ilvl >= 0;
    }
}
