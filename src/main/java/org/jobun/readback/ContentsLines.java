package org.jobun.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobun.document.Inline;
import org.jobun.document.Label;
import org.jobun.word.PaperRecord;

/** The lines of 目次 in a paper, each with the heading that it names. */
final class ContentsLines {
    private static final String NAME = "目次";

    private final Structure paper;
    private final PaperRecord origin;

    ContentsLines(Structure paper, PaperRecord origin) {
        this.paper = paper;
        this.origin = origin;
    }

    /**
     * A line.
     *
     * @param reference the number of the reference that names the heading
     * @param heading place of the line of the heading; behind all lines where it is gone
     */
    record Entry(int reference, int heading) {}

    /** True for the articles that a heading holds, which may be others where articles were put in or taken out. */
    static boolean isRange(PaperRecord.Reference reference) {
        return reference.to().stream().anyMatch(to -> to.part().equals(Inline.Aim.RANGE));
    }

    /** As they stand in the paper. */
    List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        for (Line line : paper.lines()) {
            for (Piece piece : line.pieces()) {
                entry(piece).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<Entry> entry(Piece piece) {
        boolean reference = piece.kind() == Piece.Kind.REFERENCE
                && piece.number() > 0
                && piece.number() <= origin.references().size();
        return reference ? entry(piece.number()) : Optional.empty();
    }

    private Optional<Entry> entry(int number) {
        return origin.references().get(number - 1).to().stream()
                .filter(to -> to.part().equals(Inline.Aim.NUMBER))
                .findFirst()
                .map(to -> new Entry(number, placeOf(to.bookmark())));
    }

    private int placeOf(String bookmark) {
        return paper.lines().stream()
                .filter(line -> line.role().kind() == Role.Kind.DIVISION)
                .filter(line -> line.bookmarks().contains(bookmark))
                .mapToInt(Line::place)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** In the order of the headings, as they should stand. */
    List<Entry> inOrder() {
        return all().stream().sorted(Comparator.comparingInt(Entry::heading)).toList();
    }

    /** Where 目次 first departs from the headings of the paper: in another order, or without one that somebody put in. */
    Optional<NumberProblem> problem() {
        List<Entry> entries = all();
        List<Line> headings = paper.lines().stream()
                .filter(line -> line.role().kind() == Role.Kind.DIVISION)
                .toList();
        for (int i = 0; i < headings.size() && !entries.isEmpty(); i++) {
            int there = i < entries.size() ? entries.get(i).heading() : Integer.MAX_VALUE;
            if (there != headings.get(i).place()) {
                String expected = label(headings.get(i));
                String shown =
                        there == Integer.MAX_VALUE ? "" : label(paper.lines().get(there));
                return Optional.of(new NumberProblem(NAME, shown, expected, true));
            }
        }
        return Optional.empty();
    }

    private String label(Line heading) {
        return paper.labelOf(heading).map(Label::text).orElse("");
    }
}
