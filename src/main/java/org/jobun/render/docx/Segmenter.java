package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Document;
import org.jobun.word.Packer;

/**
 * Cuts the body of a paper at its blocks into segments with values of the matter and segments without. The cut depends on the
 * paper alone, so that its bytes are the same whether or not others were written before.
 */
final class Segmenter {
    private final Document document;
    private final DocumentXml written;
    private final String xml;
    private final ValueSegment.Setting setting;
    private final Packer packer;
    private final List<Segment> segments = new ArrayList<>();

    /** Pieces of the segment with values that is open, up to a place in the text and to a value. */
    private final List<ValueSegment.Piece> pieces = new ArrayList<>();

    private int at;
    private int slot;
    private int firstSlot;

    /**
     * @param written the paper, with the places of its blocks and values
     * @param xml what was written
     */
    Segmenter(Document document, DocumentXml written, String xml, ValueSegment.Setting setting, Packer packer) {
        this.document = document;
        this.written = written;
        this.xml = xml;
        this.setting = setting;
        this.packer = packer;
    }

    /** @param open whether segments are left open for the values of other papers */
    List<Segment> segments(boolean open) {
        int start = 0;
        boolean withValues = false;
        List<DocumentXml.Written> blocks = written.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            DocumentXml.Written block = blocks.get(i);
            boolean hasValues = open && hasValues(block);
            if (hasValues != withValues) {
                finish(start, block.from(), withValues);
                start = block.from();
                withValues = hasValues;
            }
            if (hasValues) {
                addPieces(i, block);
            } else {
                slot = block.lastSlot();
            }
        }
        finish(start, xml.length(), withValues);
        return List.copyOf(segments);
    }

    private boolean hasValues(DocumentXml.Written block) {
        return written.slots().subList(block.firstSlot(), block.lastSlot()).stream()
                .anyMatch(RunXml.Slot::isOfMatter);
    }

    private void finish(int from, int to, boolean withValues) {
        if (withValues) {
            addText(to);
            segments.add(new ValueSegment(pieces, firstSlot, slot, setting));
            pieces.clear();
        } else if (to > from) {
            segments.add(new Segment.Fixed(packer.common(xml.substring(from, to))));
        }
        at = to;
        firstSlot = slot;
    }

    private void addPieces(int number, DocumentXml.Written block) {
        if (WidthBlocks.of(document.blocks().get(number)).isPresent()) {
            add(new ValueSegment.BlockAt(number, block.bookmarks()), block.from(), block.to());
            slot = block.lastSlot();
            return;
        }
        for (; slot < block.lastSlot(); slot++) {
            RunXml.Slot place = written.slots().get(slot);
            if (place.isOfMatter()) {
                add(new ValueSegment.ValueAt(slot), place.from(), place.to());
            }
        }
    }

    /** A piece in place of what was written between two places. */
    private void add(ValueSegment.Piece piece, int from, int to) {
        addText(from);
        pieces.add(piece);
        at = to;
    }

    /** The text up to a place that was not yet taken. */
    private void addText(int to) {
        if (to > at) {
            pieces.add(new ValueSegment.Text(xml.substring(at, to)));
            at = to;
        }
    }
}
