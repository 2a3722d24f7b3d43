package org.jobun.lists;

import java.util.ArrayList;
import java.util.List;
import org.jobun.diagnostic.Location;

/** Lines that somebody pasted: marks, or spaces and tabs before them, say at which level they stand. */
final class PastedLines {
    /** A tab, or a full-width space, indents as much as so many spaces. */
    private static final int WIDE = 2;

    private PastedLines() {}

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                Location place = Location.ofFile("貼り付けたもの " + number + "行目");
                pieces.add(new Line(line.strip(), Line.INDENTED, indentation(line), "", place));
            }
        }
        return pieces;
    }

    private static int indentation(String line) {
        int depth = 0;
        for (int at = 0; at < line.length() && Character.isWhitespace(line.charAt(at)); at++) {
            depth += line.charAt(at) == ' ' ? 1 : WIDE;
        }
        return depth;
    }
}
