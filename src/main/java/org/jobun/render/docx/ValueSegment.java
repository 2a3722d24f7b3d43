package org.jobun.render.docx;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jobun.document.Inline;
import org.jobun.word.Packed;
import org.jobun.word.Stamped;

/** A segment with values of the matter; remembers what it gave last. Safe for several threads. */
final class ValueSegment implements Segment {
    private final List<Piece> pieces;
    private final int from;
    private final int to;
    private final Setting setting;
    private final AtomicReference<Last> last = new AtomicReference<>();

    /**
     * @param from number of its first value in the paper
     * @param to behind the number of its last
     */
    ValueSegment(List<Piece> pieces, int from, int to, Setting setting) {
        this.pieces = List.copyOf(pieces);
        this.from = from;
        this.to = to;
        this.setting = setting;
    }

    private record Last(List<Inline> values, Stamped packed) {}

    /** What all papers of the form have in common: the provisions that they refer to, lists, and lengths. */
    record Setting(ReferencedProvisions targets, Lists lists, Measures measures) {
        RunXml runs(StringBuilder out, HiddenBookmarks bookmarks, PaperValues values) {
            return new RunXml(out, targets, lists, bookmarks, values.bound());
        }
    }

    /** A piece of a segment. */
    interface Piece {
        void write(FittingPaper paper, Setting setting, StringBuilder out);
    }

    /** Text that is the same in all papers. */
    record Text(String xml) implements Piece {
        @Override
        public void write(FittingPaper paper, Setting setting, StringBuilder out) {
            out.append(xml);
        }
    }

    /** The place of a value, by its number in the paper. */
    record ValueAt(int number) implements Piece {
        @Override
        public void write(FittingPaper paper, Setting setting, StringBuilder out) {
            RunXml runs = setting.runs(out, new HiddenBookmarks(out, 0), paper.values());
            paper.values().inlines().get(number).accept(runs);
        }
    }

    /** A block that is laid out by the width of its values, by its number in the paper. */
    record BlockAt(int number, HiddenBookmarks.State bookmarks) implements Piece {
        @Override
        public void write(FittingPaper paper, Setting setting, StringBuilder out) {
            RunXml runs = setting.runs(out, new HiddenBookmarks(out, bookmarks), paper.values());
            WidthBlocks.of(paper.document().blocks().get(number))
                    .ifPresent(block -> block.write(out, runs, setting.lists(), setting.targets(), setting.measures()));
        }
    }

    @Override
    public Packed packed(FittingPaper paper) {
        List<Inline> own = paper.values().inlines().subList(from, to);
        Last before = last.get();
        if (before != null && before.values().equals(own)) {
            return before.packed().with(paper.names());
        }
        StringBuilder out = new StringBuilder(1 << 12);
        pieces.forEach(piece -> piece.write(paper, setting, out));
        Stamped packed = paper.packer().seldom(out.toString());
        last.set(new Last(List.copyOf(own), packed));
        return packed.with(paper.names());
    }
}
