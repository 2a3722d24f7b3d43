package org.jobun.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobun.citation.CiteEdited;
import org.jobun.document.Inline;
import org.jobun.word.PaperNames;
import org.jobun.word.PaperRecord;

/**
 * The references of a paper in reading order, each with what it must say where it is: that depends on what was said before it
 * in the same sentence.
 */
final class ReferenceWalk {
    private final Structure paper;
    private final PaperRecord origin;

    ReferenceWalk(Structure paper, PaperRecord origin) {
        this.paper = paper;
        this.origin = origin;
    }

    /**
     * A reference in the paper.
     *
     * @param piece its words as they are
     * @param words what it must say: of several provisions those that are left; empty where none of them is left
     * @param whole true where all its provisions are in the paper
     * @param doubled true where it, or what it means, is in the paper more than once
     */
    record Place(
            Line line,
            Piece piece,
            PaperRecord.Reference reference,
            Optional<List<Inline.Piece>> words,
            boolean whole,
            boolean doubled) {

        int number() {
            return piece.number();
        }
    }

    void forEach(Consumer<Place> visit) {
        for (Line line : paper.lines()) {
            paper.cite().endSentence();
            for (Piece piece : line.pieces()) {
                if (piece.endsSentence()) {
                    paper.cite().endSentence();
                } else if (isKnown(piece)) {
                    visit.accept(place(line, piece));
                }
            }
        }
    }

    private boolean isKnown(Piece piece) {
        return piece.kind() == Piece.Kind.REFERENCE
                && piece.number() > 0
                && piece.number() <= origin.references().size();
    }

    private Place place(Line line, Piece piece) {
        PaperRecord.Reference reference = origin.references().get(piece.number() - 1);
        if (reference.first()) {
            paper.cite().endSentence();
        }
        List<CiteEdited.Aim> left = left(reference);
        Optional<List<Inline.Piece>> words = paper.cite().words(paper.hereOf(line), left, reference.or());
        boolean whole = left.size() == reference.to().size();
        return new Place(line, piece, reference, words, whole, isDoubled(piece.number(), reference));
    }

    private List<CiteEdited.Aim> left(PaperRecord.Reference reference) {
        List<CiteEdited.Aim> aims = new ArrayList<>();
        for (PaperRecord.To to : reference.to()) {
            paper.provision(to.bookmark(), to.depth()).ifPresent(id -> aims.add(new CiteEdited.Aim(id, to.part())));
        }
        return aims;
    }

    private boolean isDoubled(int number, PaperRecord.Reference reference) {
        return paper.isDoubled(origin.names().bookmark(PaperNames.Kind.REFERENCE, number))
                || reference.to().stream().anyMatch(to -> paper.isDoubled(to.bookmark()));
    }
}
