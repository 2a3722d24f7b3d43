package org.jobun.render.docx;

/**
 * A {@code w:num}: an instance of an abstract list. All instances of one abstract list share its counters.
 *
 * @param abstractNum the list it is an instance of
 * @param halfWidth true for the instance that writes the numbers from 10 on where one digit is full-width
 * @param ilvl the level that it starts anew, or -1
 * @param start the number it starts with
 */
record Num(int abstractNum, boolean halfWidth, int ilvl, int start) {
    /** An instance that goes on counting. */
    static Num continuing(int abstractNum, boolean halfWidth) {
        return new Num(abstractNum, halfWidth, -1, 0);
    }

    boolean startsAnew() {
        return ilvl >= 0;
    }
}
