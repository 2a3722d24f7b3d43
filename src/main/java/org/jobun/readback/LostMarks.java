package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobun.word.PaperRecord;

/** Values and references whose marks are gone while their words are still there. */
final class LostMarks {
    private final Map<Integer, Integer> values = new TreeMap<>();
    private int references;

    /** Looks for them in a line and what it became. */
    void add(Line before, Line after) {
        before.pieces().stream()
                .filter(piece -> !piece.text().isBlank() && after.text().contains(piece.text()))
                .filter(piece -> after.pieces().stream().noneMatch(piece::isSameMark))
                .forEach(this::add);
    }

    private void add(Piece piece) {
        switch (piece.kind()) {
            case VALUE -> values.merge(piece.number(), 1, Integer::sum);
            case REFERENCE -> references++;
            case WORDS -> {}
        }
    }

    List<Unrecoverable> unrecoverable(PaperRecord origin) {
        List<Unrecoverable> all = new ArrayList<>();
        values.forEach((number, places) -> {
            if (number <= origin.values().size()) {
                String label = origin.values().get(number - 1).label();
                all.add(new Unrecoverable(Unrecoverable.Kind.VALUE, label, places));
            }
        });
        if (references > 0) {
            all.add(new Unrecoverable(Unrecoverable.Kind.REFERENCE, "", references));
        }
        return all;
    }
}
