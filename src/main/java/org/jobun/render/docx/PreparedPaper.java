package org.jobun.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.jobun.document.Document;
import org.jobun.likeness.Likeness;
import org.jobun.word.Packed;
import org.jobun.word.Packer;
import org.jobun.word.Part;
import org.jobun.word.Stamped;
import org.jobun.word.XmlText;

/**
 * A paper prepared for others that differ from it only in values. Matters of a batch have most of their papers in common: what
 * does not depend on a value is written and deflated once, and so is a segment whose values are those of the paper before.
 */
final class PreparedPaper {
    private final Document document;
    private final List<Integer> places;
    private final boolean inOrder;
    private final List<Part> fixed;
    private final List<Segment> body;
    private final Stamped origin;

    private PreparedPaper(
            Document document, PaperValues values, ReferencedProvisions targets, StaticParts parts, Packer packer) {
        this.document = document;
        this.places = values.places();
        Lists lists = new Lists(document.numbering());
        DocumentXml writer = new DocumentXml(document, targets, parts, lists, values.bound());
        String xml = writer.write();
        inOrder = writer.slots().stream().map(RunXml.Slot::inline).toList().equals(values.inlines());
        ValueSegment.Setting setting = new ValueSegment.Setting(targets, lists, parts.measures());
        body = new Segmenter(document, writer, xml, setting, packer).segments(inOrder);
        origin = packer.common(PaperXml.rest(document, writer.bookmarks(), targets));
        fixed = fixed(targets, lists, parts, packer);
    }

    static PreparedPaper of(
            Document document, PaperValues values, ReferencedProvisions targets, StaticParts parts, Packer packer) {
        return new PreparedPaper(document, values, targets, parts, packer);
    }

    private static List<Part> fixed(ReferencedProvisions targets, Lists lists, StaticParts parts, Packer packer) {
        List<Part> fixed = new ArrayList<>(parts.parts());
        fixed.add(packer.part("word/numbering.xml", parts.numbering().with(lists.instances(), lists.more())));
        if (!targets.blanks().isEmpty()) {
            fixed.add(packer.part("word/glossary/document.xml", GlossaryXml.of(targets.blanks())));
        }
        return List.copyOf(fixed);
    }

    /** False where values are not written in the order of the paper: then no other paper's can be put in. */
    boolean isReusable() {
        return inOrder;
    }

    /** True for a paper whose values fit in. */
    boolean fits(Document other, PaperValues values) {
        return places.equals(values.places()) && Likeness.of(document, other);
    }

    /** The parts of a paper that fits. */
    List<Part> parts(Document document, PaperValues values, Packer packer) {
        FittingPaper paper = FittingPaper.of(document, values, packer);
        List<Packed> text = body.stream().map(segment -> segment.packed(paper)).toList();
        List<Part> parts = new ArrayList<>(fixed);
        parts.add(packer.part("docProps/core.xml", CoreXml.of(document)));
        parts.add(Part.joined("word/document.xml", around(XmlText.HEAD, text, "")));
        parts.add(Part.joined(
                "customXml/item1.xml",
                List.of(packer.stretch(PaperXml.head(document, values.bound())), origin.with(paper.names()))));
        parts.add(Part.joined("customXml/itemProps1.xml", List.of(PackageXml.valueStore(paper.names()))));
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
}
