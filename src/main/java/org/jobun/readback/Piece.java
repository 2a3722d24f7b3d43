package org.jobun.readback;

/**
 * A stretch of a line.
 *
 * @param kind words, a value or a reference
 * @param number of the value or reference in the paper's own list; 0 for words
 * @param text as it stands
 */
record Piece(Kind kind, int number, String text) {

    enum Kind {
        WORDS,
        VALUE,
        REFERENCE
    }

    static Piece words(String text) {
        return new Piece(Kind.WORDS, 0, text);
    }

    /** The piece by what it is, so that another amount or another number is no change of the wording. */
    String token() {
        return switch (kind) {
            case WORDS -> text;
            // Noncharacters, which no XML text may hold.
            case VALUE -> "\uFDD0" + number + "\uFDD1";
            case REFERENCE -> "\uFDD2" + number + "\uFDD1";
        };
    }
}
