package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jobun.document.Block;
import org.jobun.document.Document;
import org.jobun.document.Inline;
import org.jobun.document.SignatureBlock;
import org.jobun.document.Table;
import org.jobun.likeness.Likeness;
import org.jobun.word.Packed;
import org.jobun.word.Packer;
import org.jobun.word.PaperNames;
import org.jobun.word.Part;
import org.jobun.word.Stamped;
import org.jobun.word.XmlText;

/**
 * The form into which the values of a paper are poured. Matters of a batch have most of their papers in common: what does not
 * hang on a value is written and deflated once, and so is a stretch whose values are those of the paper before.
 *
 * <p>A paper is cut at its blocks into stretches with values of the matter and stretches without. The cut hangs on the paper
 * alone, so that its bytes are the same whether or not others were written before.
 */
final class Mould {
    private final Document document;
    private final List<Integer> places;
    private final boolean kept;
    private final Targets targets;
    private final Lists lists;
    private final Skeleton skeleton;
    private final List<Part> fixed;
    private final List<Stretch> body;
    private final Stamped origin;

    private Mould(
            Document document, PaperValues values, Targets targets, Lists lists, Skeleton skeleton, Packer packer) {
        this.document = document;
        this.places = values.places();
        this.targets = targets;
        this.lists = lists;
        this.skeleton = skeleton;
        DocumentXml writer = new DocumentXml(document, targets, skeleton, lists, values.bound());
        String xml = writer.write();
        kept = writer.slots().stream().map(RunXml.Slot::inline).toList().equals(values.inlines());
        body = new Cutter(writer, xml, packer).stretches();
        origin = packer.common(PaperXml.rest(document, writer.marks(), targets));
        List<Part> parts = new ArrayList<>(skeleton.parts());
        parts.add(packer.part("word/numbering.xml", skeleton.numbering().with(lists.nums())));
        if (!targets.blanks().isEmpty()) {
            parts.add(packer.part("word/glossary/document.xml", GlossaryXml.of(targets.blanks())));
        }
        fixed = List.copyOf(parts);
    }

    static Mould of(Document document, PaperValues values, Targets targets, Skeleton skeleton, Packer packer) {
        return new Mould(document, values, targets, new Lists(document.numbering()), skeleton, packer);
    }

    /** False where values are not written in the order of the paper: then no other paper's can be poured in. */
    boolean isReusable() {
        return kept;
    }

    /** True for a paper whose values fit in. */
    boolean fits(Document other, PaperValues values) {
        return places.equals(values.places()) && Likeness.of(document, other);
    }

    /** The parts of a paper that fits. */
    List<Part> parts(Document paper, PaperValues values, Packer packer) {
        PaperNames names = PaperXml.names(paper);
        List<Packed> text = new ArrayList<>();
        for (Stretch stretch : body) {
            text.add(stretch.packed(paper, values, names, packer));
        }
        List<Part> parts = new ArrayList<>(fixed);
        parts.add(packer.part("docProps/core.xml", CoreXml.of(paper)));
        parts.add(Part.joined("word/document.xml", around(XmlText.HEAD, text, "")));
        parts.add(Part.joined(
                "customXml/item1.xml",
                List.of(packer.stretch(PaperXml.head(paper, values.bound())), origin.with(names))));
        parts.add(Part.joined("customXml/itemProps1.xml", List.of(PackageXml.valueStore(names))));
        parts.add(Part.joined("customXml/item2.xml", around(XmlText.HEAD + "<original>", text, "</original>")));
        return parts;
    }

    private static List<Packed> around(String before, List<Packed> text, String after) {
        List<Packed> all = new ArrayList<>(text.size() + 2);
        all.add(Packed.stored(before));
        all.addAll(text);
        all.add(Packed.stored(after));
        return all;
    }

    /** A stretch of the body. */
    private interface Stretch {
        Packed packed(Document paper, PaperValues values, PaperNames names, Packer packer);
    }

    /** A piece of a stretch with values. */
    private sealed interface Piece {}

    private record Text(String xml) implements Piece {}

    /** The place of a value, by its number in the paper. */
    private record ValueAt(int number) implements Piece {}

    /** A block that is set by the width of its values, by its number in the paper. */
    private record BlockAt(int number, Marks.State marks) implements Piece {}

    /** Pieces with values; remembers what it gave last. */
    private final class Poured implements Stretch {
        private final List<Piece> pieces;
        private final int from;
        private final int to;
        private final AtomicReference<Last> last = new AtomicReference<>();

        private record Last(List<Inline> values, Stamped packed) {}

        Poured(List<Piece> pieces, int from, int to) {
            this.pieces = List.copyOf(pieces);
            this.from = from;
            this.to = to;
        }

        @Override
        public Packed packed(Document paper, PaperValues values, PaperNames names, Packer packer) {
            List<Inline> own = values.inlines().subList(from, to);
            Last before = last.get();
            if (before != null && before.values().equals(own)) {
                return before.packed().with(names);
            }
            Stamped packed = packer.seldom(xml(paper, values));
            last.set(new Last(List.copyOf(own), packed));
            return packed.with(names);
        }

        private String xml(Document paper, PaperValues values) {
            StringBuilder out = new StringBuilder(1 << 12);
            for (Piece piece : pieces) {
                if (piece instanceof Text text) {
                    out.append(text.xml());
                } else if (piece instanceof ValueAt at) {
                    values.inlines().get(at.number()).accept(runs(out, new Marks(out, 0), values));
                } else if (piece instanceof BlockAt at) {
                    write(paper.blocks().get(at.number()), runs(out, new Marks(out, at.marks()), values), out);
                }
            }
            return out.toString();
        }

        private RunXml runs(StringBuilder out, Marks marks, PaperValues values) {
            return new RunXml(out, targets, lists, marks, values.bound());
        }

        private void write(Block block, RunXml runs, StringBuilder out) {
            if (block instanceof Table table) {
                new TableXml(out, runs, skeleton.measures()).write(table);
            } else {
                new SignatureXml(out, runs, skeleton.measures()).write((SignatureBlock) block);
            }
        }
    }

    /** Cuts a written body into stretches. */
    private final class Cutter {
        private final DocumentXml writer;
        private final String xml;
        private final Packer packer;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Piece> pieces = new ArrayList<>();
        private int at;
        private int slot;
        private int firstSlot;

        Cutter(DocumentXml writer, String xml, Packer packer) {
            this.writer = writer;
            this.xml = xml;
            this.packer = packer;
        }

        List<Stretch> stretches() {
            int start = 0;
            boolean open = false;
            List<DocumentXml.Written> blocks = writer.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                boolean hasValues = hasValues(blocks.get(i));
                if (hasValues != open) {
                    finish(start, blocks.get(i).from(), open);
                    start = blocks.get(i).from();
                    open = hasValues;
                }
                if (open) {
                    block(i, blocks.get(i));
                } else {
                    slot = blocks.get(i).lastSlot();
                }
            }
            finish(start, xml.length(), open);
            return List.copyOf(stretches);
        }

        private boolean hasValues(DocumentXml.Written block) {
            return kept
                    && writer.slots().subList(block.firstSlot(), block.lastSlot()).stream()
                            .anyMatch(RunXml.Slot::isOfMatter);
        }

        private void finish(int from, int to, boolean open) {
            if (open) {
                text(to);
                stretches.add(new Poured(pieces, firstSlot, slot));
                pieces.clear();
            } else if (to > from) {
                Stamped packed = packer.common(xml.substring(from, to));
                stretches.add((paper, values, names, unused) -> packed.with(names));
            }
            at = to;
            firstSlot = slot;
        }

        private void block(int number, DocumentXml.Written block) {
            if (document.blocks().get(number) instanceof Table
                    || document.blocks().get(number) instanceof SignatureBlock) {
                text(block.from());
                pieces.add(new BlockAt(number, block.marks()));
                at = block.to();
                slot = block.lastSlot();
                return;
            }
            for (; slot < block.lastSlot(); slot++) {
                RunXml.Slot place = writer.slots().get(slot);
                if (place.isOfMatter()) {
                    text(place.from());
                    pieces.add(new ValueAt(slot));
                    at = place.to();
                }
            }
        }

        /** The text up to a place that was not yet taken. */
        private void text(int to) {
            if (to > at) {
                pieces.add(new Text(xml.substring(at, to)));
                at = to;
            }
        }
    }
}
