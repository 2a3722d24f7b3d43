package org.jobun.readback;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A segment of a line.
 *
 * @param kind words, a value or a reference
 * @param number of the value or reference in the paper's own list; 0 for words
 * @param text as it is
 */
record Piece(Kind kind, int number, String text) {

    private static final Pattern KANA = Pattern.compile("[\\u3040-\\u30FF][\\u3099\\u309A]");

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

    /** The same with pieces that touch and belong together as one, as a reader sees them. */
    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean goesOn = last != null && last.isSameMark(piece);
            String before = goesOn ? joined.remove(joined.size() - 1).text : "";
            joined.add(new Piece(piece.kind, piece.number, before + piece.text));
        }
        joined.replaceAll(piece -> new Piece(piece.kind, piece.number, asSeen(piece.text)));
        return joined;
    }

    /** A Mac writes が as two characters; a reader sees no difference. */
    static String asSeen(String text) {
        return KANA.matcher(Visibility.joined(text))
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFC));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** True for a piece of the same value or reference. */
    boolean isSameMark(Piece other) {
        return kind == other.kind && number == other.number;
    }

    /** True for words that end a sentence; amounts and numbers may have points in them. */
    boolean endsSentence() {
        return kind == Kind.WORDS && (text.indexOf('。') >= 0 || text.indexOf('．') >= 0);
    }
}
